// rulebook/abbreviations.yaml as the matching reads it.
#pragma once

#include "base/rulebook.hpp"
#include "reconciliation/domain/name_forms.hpp"

namespace yanlu::reconciliation {

class AbbreviationBook {
public:
    // Throws RulebookError on a missing member or a wording that stands twice.
    explicit AbbreviationBook(const Rulebook& rulebook);
    // With the cities whose name in front of a unit's says nothing; none: lists of several cities are compared.
    NameForms forms(std::vector<std::string> cities = {}) const;

private:
    Abbreviations data_;
};

}  // namespace yanlu::reconciliation
