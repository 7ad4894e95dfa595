// Days, weekdays and times of day, with what the second half of a range takes from the first: 3月5日至8日, 下午2时至5时.
#pragma once

#include <optional>
#include <string_view>

#include "compare/domain/facts.hpp"

namespace yanlu::compare {

// The fact that begins at `at`; `before` is the one that was found last, or null.
std::optional<Fact> read_day(std::u32string_view text, std::size_t at, const Fact* before);
std::optional<Fact> read_weekday(std::u32string_view text, std::size_t at);
std::optional<Fact> read_time(std::u32string_view text, std::size_t at, const Fact* before);

}  // namespace yanlu::compare
