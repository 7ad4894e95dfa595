// rulebook/opening.yaml: routes and steps of approval, form of the approval number, thresholds.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/rulebook.hpp"
#include "opening/domain/route.hpp"

namespace yanlu::opening {

struct OpeningSettings {
    explicit OpeningSettings(const Rulebook& rulebook);

    const std::vector<StepRule>& steps_of(std::string_view approver) const;
    bool is_below_county(std::string_view level) const;
    std::string approval_number(std::string_view organ, int year, std::int64_t number) const;

    std::vector<RouteRule> routes;
    std::map<std::string, std::vector<StepRule>, std::less<>> steps;  // by "city_office" and "unit"
    std::string number_form;
    std::vector<std::string> levels_below_county;
    int name_likeness = 0;  // thousandths
    int purpose_likeness = 0;
    std::size_t most_overlaps = 0;
    std::size_t most_materials = 0;
    std::int64_t most_material_bytes = 0;
    int most_delegation_days = 0;
};

}  // namespace yanlu::opening
