// The order of the steps matters: each draws from the one sequence of the seed.
#include "simulation/domain/planner.hpp"

#include <algorithm>
#include <set>

namespace yanlu::simulation {

std::string Draw::digits(std::size_t n) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += static_cast<char>('0' + rng_.below(10));
    return out;
}

Outcome Plan::outcome(std::size_t account, Date day) const {
    const Outcome drawn = collection[static_cast<std::size_t>(day - first_day)][account];
    const bool is_absent = std::ranges::any_of(accounts[account].absences, [&](const Span& span) { return span.holds(day); });
    return drawn == Outcome::observed && is_absent ? Outcome::failed : drawn;
}

Pool::Pool(const Plan& plan, Draw& draw) : plan_(plan) {
    for (std::size_t i = 0; i < plan.accounts.size(); ++i) {
        if (plan.units[plan.accounts[i].host].kind != "enterprise") free_.push_back(i);
    }
    draw.shuffle(free_);
}

std::optional<std::size_t> Pool::take(const std::function<bool(const PlannedAccount&)>& fits) {
    const auto found = std::ranges::find_if(free_, [&](std::size_t i) { return fits(plan_.accounts[i]); });
    if (found == free_.end()) return std::nullopt;
    const std::size_t account = *found;
    free_.erase(found);
    return account;
}

std::optional<std::size_t> Pool::take() {
    return take([](const PlannedAccount&) { return true; });
}

std::optional<std::vector<std::size_t>> Pool::take_all_of(std::size_t unit) {
    std::vector<std::size_t> of_unit;
    for (std::size_t i = 0; i < plan_.accounts.size(); ++i) {
        if (plan_.accounts[i].host == unit) of_unit.push_back(i);
    }
    const auto is_free = [&](std::size_t i) { return std::ranges::find(free_, i) != free_.end(); };
    if (of_unit.empty() || !std::ranges::all_of(of_unit, is_free)) return std::nullopt;
    std::erase_if(free_, [&](std::size_t i) { return plan_.accounts[i].host == unit; });
    return of_unit;
}

bool can_host(const PlannedUnit& unit) {
    static const std::set<std::string> others{"government", "internal_division", "guidance_unit", "outside_body"};
    return !others.contains(unit.kind);
}

Plan make_plan(const Demo& demo, const Size& size, Rng& rng) {
    Plan plan;
    plan.last_day = size.last_day;
    plan.first_day = size.last_day - (size.days - 1);
    plan.city_name = demo.city_name;
    plan.vendors = demo.vendors;
    plan.holidays = demo.holidays;
    Draw draw(rng);
    plan_units(plan, demo, size.accounts);
    plan_accounts(plan, demo, size.accounts, draw);
    Pool pool(plan, draw);
    plan_backfills(plan, pool, draw);
    plan_mistakes(plan, pool, draw);
    plan_reorganisations(plan, pool, draw);
    plan_comparisons(plan, pool, draw);
    plan_ends(plan, pool, draw);
    plan_changes(plan, demo, pool, draw);
    plan_openings(plan, demo, pool, draw);
    plan_collection(plan, draw);
    plan_posts(plan, demo, draw);
    std::ranges::stable_sort(plan.changes, {}, &PlannedChange::day);
    std::ranges::stable_sort(plan.reorganisations, {}, &PlannedReorganisation::day);
    std::ranges::stable_sort(plan.occasions, {}, &PlannedOccasion::known_on);
    std::ranges::stable_sort(plan.posts, {}, &PlannedPost::published_at);
    plan_judgement(plan, draw);
    return plan;
}

}  // namespace yanlu::simulation
