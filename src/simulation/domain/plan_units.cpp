// The tree: government, office, towns, departments and what stands below them; further subordinate units until every account finds a host.
#include <algorithm>
#include <map>

#include "simulation/domain/planner.hpp"

namespace yanlu::simulation {
namespace {

constexpr const char* town_bodies[] = {"社区卫生服务中心", "便民服务站",       "文化服务中心", "中心小学",
                                       "综合行政执法队",   "农业技术服务中心", "市场服务所",   "人力资源服务所"};
constexpr const char* department_bodies[] = {"事务中心", "信息中心", "宣传教育中心", "技术服务中心", "综合执法支队", "培训中心"};

// A unit stands no higher than its superior.
std::string level_of(const std::string& kind, const PlannedUnit& superior) {
    return kind == "town" || superior.level == "town" ? "town" : "city";
}

void add_subordinate(Plan& plan, std::size_t superior, const std::string& suffix) {
    const PlannedUnit& above = plan.units[superior];
    const std::string base = above.kind == "town" ? plan.city_name + above.short_name : above.name;
    const std::string level = above.kind == "town" ? "town" : "city";
    if (std::ranges::find(plan.units, base + suffix, &PlannedUnit::name) != plan.units.end()) return;
    plan.units.push_back({base + suffix, above.short_name + suffix, "subordinate_unit", level, above.area, {}, superior});
}

std::size_t hosts_in(const Plan& plan) {
    std::size_t n = 0;
    for (const auto& unit : plan.units) n += can_host(unit);
    return n;
}

// Round after round through towns and departments, so that every one of them gets subordinates before any gets many.
void add_until(Plan& plan, std::size_t wanted) {
    const std::size_t fixed = plan.units.size();
    for (std::size_t round = 0; hosts_in(plan) < wanted; ++round) {
        for (std::size_t i = 0; i < fixed && hosts_in(plan) < wanted; ++i) {
            const std::string number = round < 6 ? "" : "第" + std::to_string(round) + "分部";
            if (plan.units[i].kind == "town") add_subordinate(plan, i, town_bodies[round % std::size(town_bodies)] + number);
            if (plan.units[i].kind == "department")
                add_subordinate(plan, i, department_bodies[round % std::size(department_bodies)] + number);
        }
    }
}

}  // namespace

void plan_units(Plan& plan, const Demo& demo, std::size_t accounts) {
    std::map<std::string, std::size_t> by_code;
    plan.units.push_back({demo.government, demo.city_name, "government", "city", demo.area, {}, std::nullopt});
    for (const DemoUnit& unit : demo.units) {
        const auto found = by_code.find(unit.superior);
        const std::size_t superior = found == by_code.end() ? 0 : found->second;
        by_code[unit.code] = plan.units.size();
        plan.units.push_back({unit.name, unit.short_name, unit.kind, level_of(unit.kind, plan.units[superior]), unit.area, {}, superior});
    }
    // Three accounts in four are on WeChat, where a unit has one.
    add_until(plan, accounts * 8 / 10 + 1);
}

}  // namespace yanlu::simulation
