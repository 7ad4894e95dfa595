// The clocks of 152号 二(一) and 二(三), counted on fingers.
#include "simulation/domain/life.hpp"

#include <algorithm>

namespace yanlu::simulation {
namespace {

const std::set<std::string>& clients() {
    static const std::set<std::string> platforms{"app", "wechat_mini_program", "alipay_mini_program"};
    return platforms;
}

bool is_end(Occasion occasion) { return occasion == Occasion::freezing || occasion == Occasion::cancellation; }

// 国办函〔2026〕12号.
Date apps_are_filed_from() { return *Date::from_ymd(2026, 1, 25); }

constexpr int days_to_file = 3;
constexpr int working_days_to_file_apps = 20;

}  // namespace

const char* code_of(Occasion occasion) {
    switch (occasion) {
        case Occasion::backfill:
            return "backfill";
        case Occasion::opening:
            return "opening";
        case Occasion::amendment:
            return "amendment";
        case Occasion::shutdown:
            return "shutdown";
        case Occasion::freezing:
            return "freezing";
        case Occasion::cancellation:
            return "cancellation";
    }
    return "";
}

bool is_working_day(const Holidays& holidays, Date day) {
    if (holidays.makeup_workdays.contains(day)) return true;
    return day.weekday() <= 5 && !holidays.days_off.contains(day);
}

Date calendar_days_after(Date start, int n) { return start + n; }

Date working_days_after(const Holidays& holidays, Date start, int n) {
    Date day = start;
    for (int counted = 0; counted < n; counted += is_working_day(holidays, day)) day = day + 1;
    return day;
}

std::optional<Date> last_day_in_time(const Holidays& holidays, Occasion occasion, const std::string& system, Date effective_on) {
    if (occasion == Occasion::backfill) return std::nullopt;
    if (system == app_filing) return working_days_after(holidays, effective_on, working_days_to_file_apps);
    const Date calendar = calendar_days_after(effective_on, days_to_file);
    const Date working = working_days_after(holidays, effective_on, days_to_file);
    if (occasion == Occasion::freezing || system == word_to_office) return working;
    return occasion == Occasion::cancellation ? std::max(calendar, working) : calendar;
}

std::vector<std::string> systems_of(Occasion occasion, const std::string& platform, Date effective_on) {
    std::vector<std::string> out{state_council, city_platform};
    if (is_end(occasion)) out.emplace_back(word_to_office);
    if (clients().contains(platform) && occasion != Occasion::freezing && effective_on >= apps_are_filed_from())
        out.emplace_back(app_filing);
    return out;
}

const char* overdue_rule(Occasion occasion, const std::string& system) {
    if (system == app_filing) return "1.1-app-filing-overdue";
    if (system == word_to_office) return "2.3b-word-to-office-overdue";
    if (is_end(occasion)) return "2.3b-cancellation-filing-overdue";
    return occasion == Occasion::opening ? "2.1d-filing-overdue" : "2.1e-filing-overdue";
}

}  // namespace yanlu::simulation
