// A town with two accounts, a department with one, and a set that measures in every way.
#pragma once

#include <random>

#include "assessment/domain/score.hpp"

namespace yanlu::assessment::testing {

struct SmallCity {
    SmallCity() {
        facts.period = {day("2026-01-01"), day("2026-12-31")};
        facts.units = {{1, "市政府", "government", 0}, {10, "海棠镇", "town", 1}, {20, "市文广局", "department", 1}};
        account(501, 10);
        account(502, 10);
        account(601, 20);
        set.id = "small";
        set.veto_score = 59 * one_point;
        set.bonus_cap = 10 * one_point;
        set.classes = {{"town", "镇街", {"town"}}, {"department", "市直", {"department"}}};
        set.indicators = {
            {.id = "stale", .kind = Kind::veto, .rules = {"stale"}},
            {.id = "ads", .points = 20 * one_point, .each = 4 * one_point, .rules = {"ads"}},
            {.id = "filed-right", .points = 20 * one_point, .each = 5 * one_point, .rules = {"filing-overdue"}},
            {.id = "services", .level = Level::unit, .measure = Measure::entry, .points = 20 * one_point},
            {.id = "filing",
             .level = Level::unit,
             .measure = Measure::filing_punctuality,
             .counts = Counts::proportion,
             .points = 10 * one_point},
            {.id = "rectification",
             .level = Level::unit,
             .measure = Measure::rectification,
             .counts = Counts::proportion,
             .points = 10 * one_point},
            {.id = "rounds",
             .level = Level::unit,
             .measure = Measure::rounds_held,
             .points = 4 * one_point,
             .each = one_point},
            {.id = "error-reports",
             .level = Level::unit,
             .measure = Measure::error_reports,
             .points = 6 * one_point,
             .each = 3 * one_point,
             .each_late = 2 * one_point,
             .days = 30},
            {.id = "managed",
             .level = Level::unit,
             .counts = Counts::accounts,
             .points = 10 * one_point,
             .each = 5 * one_point,
             .rules = {"managed"}},
            {.id = "praise", .kind = Kind::bonus, .level = Level::unit, .measure = Measure::entry, .points = 10 * one_point},
            {.id = "sharing", .kind = Kind::bonus, .level = Level::unit, .measure = Measure::entry, .points = 10 * one_point}};
    }

    static Date day(const char* iso) { return *Date::parse(iso); }

    AccountFact& account(std::int64_t id, std::int64_t unit) {
        return facts.accounts.emplace_back(AccountFact{id, "账号" + std::to_string(id), "weibo", unit});
    }
    FindingFact& finding(std::int64_t id, const std::string& rule, std::int64_t account, const std::string& key = "k",
                         std::int64_t unit = 10) {
        FindingFact fact{.id = id, .rule = rule, .key = key, .title = "问题", .unit = unit, .account = account, .subject = account};
        fact.first_day = day("2026-03-01") + id;
        return facts.findings.emplace_back(fact);
    }
    void entry(std::int64_t id, std::int64_t unit, const std::string& indicator, std::int64_t points) {
        facts.entries.push_back({id, unit, 0, indicator, day("2026-06-01"), points * one_point, "材料"});
    }

    static SmallCity random(std::uint32_t seed) {
        SmallCity city;
        std::mt19937 chance(seed);
        const auto below = [&](std::uint32_t n) { return static_cast<std::int64_t>(chance() % n); };
        const std::vector<std::string> rules{"stale", "ads", "filing-overdue", "managed", "order"};
        const std::vector<std::int64_t> accounts{501, 502, 601};
        for (std::int64_t id = 1; id <= below(25); ++id) {
            const std::int64_t account = accounts[static_cast<std::size_t>(below(3))];
            const auto rule = static_cast<std::size_t>(below(40) == 0 ? 0 : 1 + below(4));
            FindingFact& finding = city.finding(id, rules[rule], account, "k" + std::to_string(below(4)), account == 601 ? 20 : 10);
            finding.outcome = static_cast<Outcome>(below(6) == 0 ? below(3) : 0);
            if (below(2) == 0) finding.due_at = (finding.first_day + below(60)).ends_at();
            if (finding.due_at && below(2) == 0) finding.done_at = *finding.due_at + std::chrono::hours(below(100) - 50);
        }
        for (std::int64_t id = 1; id <= below(8); ++id) {
            const std::int64_t account = accounts[static_cast<std::size_t>(below(3))];
            const Date due = day("2026-02-01") + below(300);
            city.facts.filings.push_back({900 + id, account, "k", "系统", "opening", due - 3, due,
                                          below(2) == 0 ? std::optional(due + below(5) - 2) : std::nullopt});
        }
        for (std::int64_t id = 1; id <= below(4); ++id)
            city.entry(700 + id, below(2) == 0 ? 10 : 20, below(2) == 0 ? "services" : "praise", below(9));
        return city;
    }

    Facts facts;
    IndicatorSet set;
};

}  // namespace yanlu::assessment::testing
