// YAML to parameters.
#include "supervision/office_settings.hpp"

#include <algorithm>
#include <stdexcept>

namespace yanlu::supervision {

OfficeSettings::OfficeSettings(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "supervision.yaml";
    try {
        for (const auto& node : Rulebook::load_yaml(file)["parameters"]) parameters_.push_back(parse_parameter(node));
    } catch (const RuleFault& fault) {
        throw RulebookError(file, fault.what());
    }
    for (const char* name : {"persons_to_release", "max_false_alarm_rate", "min_judged", "false_alarm_days", "trial_seconds", "trial_rows",
                             "own_rule_seconds"}) {
        if (!find(name)) throw RulebookError(file, std::string("missing parameter ") + name);
    }
}

const Parameter* OfficeSettings::find(std::string_view name) const {
    const auto found = std::ranges::find(parameters_, name, &Parameter::name);
    return found == parameters_.end() ? nullptr : &*found;
}

const Parameter& OfficeSettings::parameter(std::string_view name) const {
    const Parameter* found = find(name);
    if (!found) throw std::logic_error("no such setting: " + std::string(name));
    return *found;
}

}  // namespace yanlu::supervision
