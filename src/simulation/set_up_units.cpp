// The tree of units, superiors first; the credit codes are made up and pass the check digit.
#include "organisation/domain/credit_code.hpp"
#include "organisation/units.hpp"
#include "simulation/stage.hpp"

namespace yanlu::simulation {
namespace {

// Registration authority 1 (机构编制), class 1 (机关), the area's code, a running number.
std::optional<std::string> credit_code_of(const PlannedUnit& unit, std::size_t number) {
    if (unit.kind == "internal_division") return std::nullopt;
    std::string area = unit.area + "000000";
    std::string running = std::to_string(number);
    const std::string first = "11" + area.substr(0, 6) + std::string(9 - running.size(), '0') + running;
    const auto check = organisation::credit_code_check_digit(first);
    return check ? std::optional(first + *check) : std::nullopt;
}

}  // namespace

void set_up_units(Stage& stage) {
    for (std::size_t i = 0; i < stage.plan.units.size(); ++i) {
        const PlannedUnit& unit = stage.plan.units[i];
        organisation::NewUnit made;
        made.name = unit.name;
        made.short_name = unit.short_name;
        made.credit_code = credit_code_of(unit, i + 1);
        made.kind = unit.kind;
        made.level = unit.level;
        if (unit.parent) made.parent = stage.units[*unit.parent];
        made.area = unit.area;
        made.decision = "机构设置方案（演示）";
        made.valid_from = *Date::from_ymd(2015, 1, 1);
        const Json created = stage.must(organisation::create_unit(stage.context, stage.caller(), made), "unit " + unit.name);
        stage.units.push_back(UnitId{created.at("id").get<std::int64_t>()});
    }
}

}  // namespace yanlu::simulation
