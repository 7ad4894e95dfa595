// What still differs: what each system was told last against the registry now, and the systems against each other.
#pragma once

#include <vector>

#include "filings/filings.hpp"

namespace yanlu::filings {

// One system of an account, with its filing last filed in it.
struct Told {
    const FilingSystem* system;
    std::optional<Filing> filing;
    std::vector<FiledField> fields;
    std::vector<std::pair<const FormField*, std::string>> now;  // what it would be told today; without fields of the occasion
};
std::vector<Told> told_of(Context& context, const registry::Account& account, const std::vector<Filing>& filings);
Json differences_json(const std::vector<Told>& told);

}  // namespace yanlu::filings
