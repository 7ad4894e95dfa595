// What a cell means under the type its column has: days and moments in the forms people write them, whole numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "documents/table_reader.hpp"

namespace yanlu::documents {

// Date cells, serials of an unformatted column, and the texts 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301. A time of day is
// refused.
std::optional<Date> as_date(const Cell& cell);
// Everything as_date takes followed by a time of day (9:30, 09:30:15, 9时30分), and RFC 3339. A bare day is not a moment.
std::optional<Instant> as_instant(const Cell& cell);
std::optional<std::int64_t> as_integer(const Cell& cell);

std::optional<Date> parse_written_date(std::string_view text);
std::optional<Instant> parse_written_instant(std::string_view text);

}  // namespace yanlu::documents
