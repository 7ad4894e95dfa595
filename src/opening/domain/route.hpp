// The route of an application as data (rulebook/opening.yaml): who approves for which kind of unit, step by step.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/json.hpp"

namespace yanlu::opening {

struct RouteRule {
    std::string code;
    std::string zh;
    std::vector<std::string> unit_kinds;
    std::string approver;  // city_office | supervising_unit | sector_authority
    std::string article;
    std::string source;
};

struct StepRule {
    std::string code;
    std::string zh;
    bool is_hosts = false;
    std::vector<std::string> roles;
    bool may_be_skipped = false;
};

// A step of one application: the rule with the unit that it fell to.
struct RouteStep {
    std::string code;
    std::string zh;
    bool is_hosts = false;
    UnitId unit;
    std::vector<std::string> roles;
    friend bool operator==(const RouteStep&, const RouteStep&) = default;
};

const RouteRule* route_for(const std::vector<RouteRule>& routes, std::string_view unit_kind);

Json steps_json(const std::vector<RouteStep>& steps);
std::vector<RouteStep> steps_from(const Json& json);

// Who could sign each step. A step that may be skipped and has nobody of its own is left out: a person signs once, so that the only person
// of a later step does not count for an earlier one. False in `keeps` where the step is left out; empty if no approving step remains.
struct Staffing {
    bool may_be_skipped = false;
    bool is_hosts = false;
    std::vector<PersonId> people;
};
std::vector<bool> kept_steps(const std::vector<Staffing>& steps);

}  // namespace yanlu::opening
