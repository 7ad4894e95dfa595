// Routes and steps; which steps remain when somebody is missing.
#include "opening/domain/route.hpp"

#include <algorithm>
#include <set>

namespace yanlu::opening {

const RouteRule* route_for(const std::vector<RouteRule>& routes, std::string_view unit_kind) {
    const auto found = std::ranges::find_if(
        routes, [&](const RouteRule& route) { return std::ranges::find(route.unit_kinds, unit_kind) != route.unit_kinds.end(); });
    return found == routes.end() ? nullptr : &*found;
}

Json steps_json(const std::vector<RouteStep>& steps) {
    Json out = Json::array();
    for (const RouteStep& step : steps)
        out.push_back(
            {{"code", step.code}, {"zh", step.zh}, {"is_hosts", step.is_hosts}, {"unit_id", step.unit.value}, {"roles", step.roles}});
    return out;
}

std::vector<RouteStep> steps_from(const Json& json) {
    std::vector<RouteStep> out;
    for (const Json& each : json)
        out.push_back({each.at("code").get<std::string>(), each.at("zh").get<std::string>(), each.at("is_hosts").get<bool>(),
                       UnitId{each.at("unit_id").get<std::int64_t>()}, each.at("roles").get<std::vector<std::string>>()});
    return out;
}

std::vector<bool> kept_steps(const std::vector<Staffing>& steps) {
    std::vector<bool> keeps(steps.size(), true);
    std::set<PersonId> reserved;
    bool has_approver = false;
    for (std::size_t i = steps.size(); i-- > 0;) {
        std::vector<PersonId> free;
        std::ranges::copy_if(steps[i].people, std::back_inserter(free), [&](PersonId person) { return !reserved.contains(person); });
        keeps[i] = !free.empty();
        if (free.empty() && !steps[i].may_be_skipped) return {};
        if (free.size() == 1) reserved.insert(free.front());
        has_approver = has_approver || (keeps[i] && !steps[i].is_hosts);
    }
    return has_approver ? keeps : std::vector<bool>{};
}

}  // namespace yanlu::opening
