// When filings are made: the days on which clocks start are drawn towards holidays, those on which they stop towards the limit.
#include <algorithm>

#include "simulation/domain/planner.hpp"

namespace yanlu::simulation {
namespace {

bool deviates(const Holidays& holidays, Date day) { return is_working_day(holidays, day) != (day.weekday() <= 5); }

// A clock of three days that starts here meets something odd.
bool is_tricky(const Plan& plan, Date day) {
    const bool ends_year = day.month() == 12 && day.day() >= 28;
    const bool ends_february = day.month() == 2 && day.day() >= 25;
    if (ends_year || ends_february) return true;
    for (int ahead = 0; ahead <= 4; ++ahead) {
        if (deviates(plan.holidays, day + ahead)) return true;
    }
    return false;
}

enum class Care { in_time, late, never };

Care draw_care(Draw& draw) {
    const std::size_t at = draw.below(100);
    return at < 45 ? Care::in_time : at < 88 ? Care::late : Care::never;
}

std::optional<Date> draw_done(const Plan& plan, Care care, Date known_on, std::optional<Date> limit, Draw& draw) {
    if (care == Care::never) return std::nullopt;
    const Date last = std::max(known_on, limit.value_or(known_on + 40));
    const bool is_on_the_edge = draw.percent(40);
    Date day = last + 1 + (is_on_the_edge ? 0 : draw.between(0, 14));
    if (care == Care::in_time) day = is_on_the_edge ? last : known_on + draw.between(0, last - known_on);
    return day <= plan.last_day ? std::optional(day) : std::nullopt;
}

// A system that is still to be told of an opening, a change or a backfill will be told the newest facts then: no duty of its own arises.
bool will_be_told_anyway(const Plan& plan, const PlannedOccasion& made, const std::string& system) {
    if (made.occasion != Occasion::amendment) return false;
    return std::ranges::any_of(plan.occasions, [&](const PlannedOccasion& earlier) {
        const bool tells_present_facts =
            earlier.occasion == Occasion::opening || earlier.occasion == Occasion::amendment || earlier.occasion == Occasion::backfill;
        const auto done = earlier.done_on.find(system);
        if (earlier.account != made.account || !tells_present_facts || done == earlier.done_on.end()) return false;
        return !done->second || *done->second >= made.known_on;
    });
}

}  // namespace

Date draw_clock_day(const Plan& plan, Date earliest, Date latest, Draw& draw) {
    const auto any = [&] { return earliest + draw.between(0, std::max<std::int64_t>(0, latest - earliest)); };
    if (draw.percent(50)) return any();
    std::vector<Date> tricky;
    for (Date day = earliest; day <= latest; day = day + 1) {
        if (is_tricky(plan, day)) tricky.push_back(day);
    }
    return tricky.empty() ? any() : draw.of(tricky);
}

PlannedOccasion& plan_occasion(Plan& plan, std::size_t account, Occasion occasion, Date effective_on, Date known_on, Draw& draw) {
    PlannedOccasion made{account, occasion, effective_on, known_on};
    const bool is_well_kept = draw.percent(35);
    for (const auto& system : systems_of(occasion, plan.accounts[account].platform, effective_on)) {
        if (will_be_told_anyway(plan, made, system)) continue;
        const auto limit = last_day_in_time(plan.holidays, occasion, system, effective_on);
        made.done_on[system] = draw_done(plan, is_well_kept ? Care::in_time : draw_care(draw), known_on, limit, draw);
    }
    plan.occasions.push_back(std::move(made));
    return plan.occasions.back();
}

void plan_backfill(Plan& plan, std::size_t account, std::optional<Date> done_on) {
    const PlannedAccount& who = plan.accounts[account];
    PlannedOccasion made{account, Occasion::backfill, who.registered_on, who.registered_on};
    for (const auto& system : systems_of(Occasion::backfill, who.platform, who.registered_on)) made.done_on[system] = done_on;
    plan.occasions.push_back(std::move(made));
}

// The ledger of the first morning: most receipts lie beside it, some are found later, a few never. Account i's occasion is the i-th.
void plan_backfills(Plan& plan, Pool& pool, Draw& draw) {
    std::set<std::size_t> late;
    for (std::size_t i = 0; i < plan.accounts.size() / 40 + 1; ++i) {
        if (const auto account = pool.take()) late.insert(*account);
    }
    for (std::size_t i = 0; i < plan.accounts.size(); ++i) {
        const Date found = plan.first_day + draw.between(1, 90);
        const bool is_found = found <= plan.last_day && draw.percent(75);
        plan_backfill(plan, i, !late.contains(i) ? std::optional(plan.first_day) : is_found ? std::optional(found) : std::nullopt);
    }
}

// A slip of the pen in one of the two systems, which the registry's side by side shows.
void plan_mistakes(Plan& plan, Pool& pool, Draw& draw) {
    for (std::size_t i = 0; i < plan.accounts.size() / 60 + 1; ++i) {
        const auto account = pool.take();
        if (!account) return;
        PlannedOccasion& backfill = plan.occasions[*account];
        const PlannedAccount& who = plan.accounts[*account];
        const Date corrected = plan.first_day + draw.between(1, 120);
        PlannedMistake mistake{"account_name", "name", who.name + "号", {}};
        if (draw.percent(50)) mistake = {"certified_host", "certified_host", "潮声数字传媒有限公司", {}};
        if (draw.percent(80) && corrected <= plan.last_day) mistake.corrected_on = corrected;
        backfill.mistakes[draw.percent(50) ? state_council : city_platform] = mistake;
    }
}

}  // namespace yanlu::simulation
