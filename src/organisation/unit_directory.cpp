// Two maps, filled from the tree.
#include "organisation/unit_directory.hpp"

#include "documents/near_title.hpp"
#include "organisation/statements.hpp"

namespace yanlu::organisation {

UnitDirectory::UnitDirectory(storage::Connection& database) {
    const Scope all = Scope::city();
    for (const Unit& unit : database.all(sql::tree, read_unit, all.path_from, all.path_to)) {
        if (unit.facts.is_active()) add(unit);
    }
}

void UnitDirectory::add(const Unit& unit) {
    full_[unit.facts.name] = unit.id;
    const auto [found, is_new] = short_.try_emplace(unit.facts.short_name, unit.id);
    if (!is_new && found->second != unit.id) found->second = UnitId{};
}

std::optional<UnitId> UnitDirectory::named(const std::string& name) const {
    if (const auto found = with_full_name(name)) return found;
    const auto found = short_.find(name);
    return found != short_.end() && found->second ? std::optional(found->second) : std::nullopt;
}

std::optional<UnitId> UnitDirectory::with_full_name(const std::string& name) const {
    const auto found = full_.find(name);
    return found == full_.end() ? std::nullopt : std::optional(found->second);
}

Refusal UnitDirectory::unknown(const std::string& name, const std::string& field) const {
    std::vector<std::string> known;
    for (const auto& [each, id] : full_) known.push_back(each);
    for (const auto& [each, id] : short_) known.push_back(each);
    const std::string near = documents::nearest(name, known);
    if (near.empty()) return invalid("organisation.no_unit_named", field, {{"name", name}}).value();
    return invalid("organisation.no_unit_named_near", field, {{"name", name}, {"near", near}}).value();
}

}  // namespace yanlu::organisation
