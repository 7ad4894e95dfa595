// One wording for all processes.
#include "flow/time_left.hpp"

namespace yanlu::flow {

std::string time_left(const WorkingCalendar& calendar, Instant due_at, Instant now) {
    constexpr std::int64_t ms_an_hour = 3'600'000;
    const std::int64_t left = due_at.ms - now.ms;
    const std::int64_t hours = (left < 0 ? -left : left) / ms_an_hour;
    if (left <= 0) return hours < 24 ? "逾期 " + std::to_string(hours) + " 小时" : "逾期 " + std::to_string(hours / 24) + " 天";
    // A deadline is the end of its last day: the instant before lies on it.
    const std::int64_t days = calendar.working_ordinal(Date::of(Instant{due_at.ms - 1})) - calendar.working_ordinal(Date::of(now));
    if (hours < 24 || days == 0) return "剩 " + std::to_string(hours) + " 小时";
    return "剩 " + std::to_string(days) + " 个工作日";
}

std::string_view word_of(Light light) {
    switch (light) {
        case Light::green:
            return "充裕";
        case Light::yellow:
            return "临期";
        case Light::red:
            return "逾期";
    }
    return "";
}

void add_time(Json& item, const WorkingCalendar& calendar, Instant started_at, const std::optional<Instant>& due_at, Instant now) {
    item["due_at"] = item["light"] = item["light_zh"] = item["time_left_zh"] = nullptr;
    if (!due_at) return;
    const Light light = light_of(calendar, started_at, *due_at, now);
    item["due_at"] = rfc3339(*due_at);
    item["light"] = code_of(light);
    item["light_zh"] = word_of(light);
    item["time_left_zh"] = time_left(calendar, *due_at, now);
}

}  // namespace yanlu::flow
