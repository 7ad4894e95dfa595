// Names that the inspection protects beside the lexicons: those of the city's units, dated by the history of the tree. What a hit says of
// them is rulebook/protected_names.yaml.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/rulebook.hpp"
#include "inspect/inspect.hpp"
#include "monitoring/domain/unit_names.hpp"
#include "storage/connection.hpp"

namespace yanlu::monitoring {

struct ProtectedNameSettings {
    explicit ProtectedNameSettings(const Rulebook& rulebook);

    std::size_t least_characters = 5;
    std::size_t least_stem_characters = 6;
    std::vector<std::string> without_names_of;        // kinds of units
    inspect::ExtraOffices offices;                    // without the city
    std::map<std::string, inspect::ExtraRule> rules;  // by the last part of their id
    std::vector<std::string> right_behind;            // of a former name
    std::vector<std::string> right_near;
    std::size_t near_within = 16;
};

struct CityNames {
    std::string city;  // the root's: 云湾市
    UnitNames units;

    friend bool operator==(const CityNames&, const CityNames&) = default;
};
CityNames read_city_names(storage::Connection& database, const Rulebook& rulebook);
// Changes with every change of a unit.
std::int64_t unit_names_mark(storage::Connection& database);

// The rules that the names become: office.unit_name, office.former_unit_name.
inspect::Extras extras_of(const Rulebook& rulebook, const CityNames& names);
// Adds `more` behind what is there; at most one of them names persons.
void append(inspect::Extras& to, inspect::Extras more);

}  // namespace yanlu::monitoring
