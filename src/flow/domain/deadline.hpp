// Deadlines on both calendars: 自然日 and 工作日 end with their day; 工作小时 run in the two work periods of a working day.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/date.hpp"

namespace yanlu::flow {

enum class TimeUnit { calendar_day, working_day, calendar_hour, working_hour };

struct TimeLimit {
    int n = 0;
    TimeUnit unit = TimeUnit::working_day;
    std::string source;  // an article's key, or 系统默认
};

// Work periods of a working day, in minutes after midnight, ascending and apart (系统默认 08:30–12:00, 14:00–17:30).
struct OfficeHours {
    struct Period {
        int from;
        int to;
    };
    std::vector<Period> periods{{510, 720}, {840, 1050}};
    int minutes_a_day() const;
};

struct Deadline {
    Instant due_at;
    bool is_provisional = false;  // 暂按周末推算: beyond the last published holiday notice
};

// First day not counted, last day counted; a day limit ends with the end of its last day.
Deadline deadline_of(const WorkingCalendar& calendar, const OfficeHours& hours, const TimeLimit& limit, Instant start);

// How much time is left, said by colour and by word on every page.
// red: overdue. yellow: not more than the greater of one working day and a quarter of the whole time. Otherwise green.
enum class Light { green, yellow, red };
Light light_of(const WorkingCalendar& calendar, Instant started_at, Instant due_at, Instant now);
std::string_view code_of(Light light);

}  // namespace yanlu::flow
