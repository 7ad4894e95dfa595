// The rules of kind `form` that no expression can state: rulebook/patterns/form.yaml words them, the checks of form_slip.hpp find them.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <vector>

#include "inspect/document_numbers.hpp"
#include "inspect/form_slip.hpp"

namespace yanlu::inspect {

class FormRule {
public:
    FormRule(const std::filesystem::path& rulebook, const RuleSet& set);
    void find(const RuleSet& set, const Passage& passage, const Signs& signs, std::vector<Sighting>& out) const;

private:
    DocumentNumbers numbers_;
    std::array<std::optional<std::size_t>, form_faults> rules_;  // by fault; one that the rule book lacks is not looked for
};

}  // namespace yanlu::inspect
