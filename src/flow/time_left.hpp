// How much time is left, in words and as a light: what every list and record shows of a deadline.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "flow/domain/deadline.hpp"

namespace yanlu::flow {

// 剩 2 个工作日 · 剩 3 小时 · 逾期 5 天
std::string time_left(const WorkingCalendar& calendar, Instant due_at, Instant now);
std::string_view word_of(Light light);  // 充裕 · 临期 · 逾期

// Sets due_at, light, light_zh and time_left_zh of an item; null without a deadline.
void add_time(Json& item, const WorkingCalendar& calendar, Instant started_at, const std::optional<Instant>& due_at, Instant now);

}  // namespace yanlu::flow
