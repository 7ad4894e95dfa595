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
    Draw draw(rng);
    plan_units(plan, demo, size.accounts);
    plan_accounts(plan, demo, size.accounts, draw);
    plan_changes(plan, demo, draw);
    plan_collection(plan, draw);
    plan_posts(plan, demo, draw);
    std::ranges::stable_sort(plan.changes, {}, &PlannedChange::day);
    std::ranges::stable_sort(plan.posts, {}, &PlannedPost::published_at);
    return plan;
}

}  // namespace yanlu::simulation
