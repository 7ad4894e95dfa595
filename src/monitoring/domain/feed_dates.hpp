// Dates as feeds write them: RFC 822 in RSS, RFC 3339 in Atom, and the plain forms that many Chinese sites put in their place.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace yanlu::monitoring {

// "Sun, 01 Mar 2026 09:30:00 +0800", "1 Mar 2026 01:30 GMT", RFC 3339, "2026-03-01 09:30"; nothing for a day that does not exist.
std::optional<Instant> parse_feed_date(std::string_view text);

}  // namespace yanlu::monitoring
