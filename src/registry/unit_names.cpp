// The directory of names, and the bound on what slips may cost.
#include "registry/unit_names.hpp"

#include "documents/near_title.hpp"
#include "registry/statements.hpp"

namespace yanlu::registry {
namespace {

constexpr std::size_t most_slips_compared = 500;

}  // namespace

UnitNames::UnitNames(storage::Connection& database, const organisation::Scope& scope) {
    std::map<std::string, NamedUnit> by_short_name;
    std::map<std::string, int> holders;
    database.each(
        sql::active_units,
        [&](const storage::Row& row) {
            const NamedUnit unit{row.get<UnitId>(0), row.get<std::string>(1), row.get<std::string>(4)};
            units_.emplace(row.get<std::string>(2), unit);
            names_.push_back(row.get<std::string>(2));
            by_short_name.insert_or_assign(row.get<std::string>(3), unit);
            ++holders[row.get<std::string>(3)];
        },
        scope.path_from, scope.path_to);
    for (const auto& [name, unit] : by_short_name) {
        if (holders[name] == 1) units_.emplace(name, unit);
    }
}

std::string UnitNames::nearest(const std::string& name) const {
    const auto known = asked_.find(name);
    if (known != asked_.end()) return known->second;
    if (asked_.size() >= most_slips_compared) return {};
    return asked_[name] = documents::nearest(name, names_);
}

Result<NamedUnit> UnitNames::find(const std::string& name, const std::string& field) const {
    const auto found = units_.find(name);
    if (found != units_.end()) return found->second;
    const std::string near = nearest(name);
    if (near.empty()) return invalid("registry.no_unit_named", field, {{"name", name}});
    return invalid("registry.no_unit_named_near", field, {{"name", name}, {"near", near}});
}

}  // namespace yanlu::registry
