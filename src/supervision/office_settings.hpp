// Figures of the supervision itself (rulebook/supervision.yaml), which an office changes as it changes a rule's parameters: under the name
// `office` in place of a rule.
#pragma once

#include <string_view>
#include <vector>

#include "base/rulebook.hpp"
#include "supervision/domain/rule.hpp"

namespace yanlu::supervision {

inline constexpr std::string_view office_settings_name = "office";

class OfficeSettings {
public:
    explicit OfficeSettings(const Rulebook& rulebook);
    const std::vector<Parameter>& parameters() const { return parameters_; }
    // A name that the file lacks is a bug: std::logic_error.
    const Parameter& parameter(std::string_view name) const;
    const Parameter* find(std::string_view name) const;

private:
    std::vector<Parameter> parameters_;
};

}  // namespace yanlu::supervision
