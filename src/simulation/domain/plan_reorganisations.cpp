// Units that are renamed, merged or given another superior in the year, with their accounts.
#include <algorithm>

#include "simulation/domain/planner.hpp"

namespace yanlu::simulation {
namespace {

using Kind = PlannedReorganisation::Kind;

// Subordinate units, in the order of the draw; towns and departments stay as they are.
std::vector<std::size_t> draw_subordinates(const Plan& plan, Draw& draw) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < plan.units.size(); ++i) {
        if (plan.units[i].kind == "subordinate_unit") out.push_back(i);
    }
    draw.shuffle(out);
    return out;
}

// Whether a reader would take the one name for a short form of the other: all its letters stand there in their order.
bool is_contained(const std::string& brief, const std::string& full) {
    std::size_t at = 0;
    for (const char c : full) at += at < brief.size() && brief[at] == c;
    return at == brief.size();
}

bool are_alike(const PlannedUnit& a, const PlannedUnit& b) { return is_contained(a.name, b.name) || is_contained(b.name, a.name); }

std::optional<std::size_t> draw_partner(const Plan& plan, Kind kind, std::size_t unit, Draw& draw) {
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < plan.units.size(); ++i) {
        const PlannedUnit& other = plan.units[i];
        const bool is_sibling =
            i != unit && other.kind == "subordinate_unit" && other.parent == plan.units[unit].parent && !are_alike(other, plan.units[unit]);
        const bool is_superior = other.kind == "department" && plan.units[unit].parent != i;
        if (kind == Kind::merge ? is_sibling : is_superior) fitting.push_back(i);
    }
    return fitting.empty() ? std::nullopt : std::optional(draw.of(fitting));
}

bool is_reorganised(const Plan& plan, std::size_t unit) {
    return std::ranges::any_of(plan.reorganisations, [&](const auto& done) { return done.unit == unit || done.other == unit; });
}

bool reorganise(Plan& plan, Pool& pool, Kind kind, std::size_t unit, Draw& draw) {
    const auto other = kind == Kind::rename ? std::optional(unit) : draw_partner(plan, kind, unit, draw);
    if (!other || is_reorganised(plan, unit) || is_reorganised(plan, *other)) return false;
    const auto accounts = pool.take_all_of(unit);
    if (!accounts) return false;
    const Date day = draw_clock_day(plan, plan.first_day + 3, plan.last_day - 1, draw);
    plan.reorganisations.push_back({day, kind, unit, *other});
    for (const std::size_t account : *accounts) plan_occasion(plan, account, Occasion::amendment, day, day, draw);
    return true;
}

}  // namespace

void plan_reorganisations(Plan& plan, Pool& pool, Draw& draw) {
    if (plan.days() < 10) return;
    const auto units = draw_subordinates(plan, draw);
    std::size_t next = 0;
    for (const Kind kind : {Kind::rename, Kind::merge, Kind::change_superior}) {
        for (std::size_t left = plan.accounts.size() / 150 + 1; left > 0 && next < units.size(); ++next)
            left -= reorganise(plan, pool, kind, units[next], draw);
    }
}

}  // namespace yanlu::simulation
