// Which names of the city's units a text must spell right, and which of them are no longer in use: worked out from the history of the tree.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace yanlu::monitoring {

// One stretch of a unit's history as it is held true now.
struct NamedStretch {
    std::int64_t unit = 0;
    std::string name;
    std::string short_name;
    bool is_active = true;
    Date from;  // the first day
};

struct ProtectedUnitName {
    std::string name;
    std::optional<Date> from;  // of a later name; nothing for the first one, which may be older than the tree

    friend bool operator==(const ProtectedUnitName&, const ProtectedUnitName&) = default;
};
struct FormerUnitName {
    std::string name;
    Date since;       // the first day on which it is no longer right
    std::string now;  // what the unit or its only successor is called today; empty: nothing goes on
    std::int64_t unit = 0;

    friend bool operator==(const FormerUnitName&, const FormerUnitName&) = default;
};
struct UnitNames {
    std::vector<ProtectedUnitName> full = {};  // by name; short names among them
    std::vector<FormerUnitName> former = {};   // by name

    std::map<std::string, std::string> short_names = {};  // of units that are active, by their names

    friend bool operator==(const UnitNames&, const UnitNames&) = default;
};

// `history` by unit, then day; `successors` of merged and split units.
UnitNames names_of_units(const std::vector<NamedStretch>& history, const std::map<std::int64_t, std::vector<std::int64_t>>& successors);
// The name without the city's before it: 发展和改革局 of 云湾市发展和改革局; empty where it does not begin so.
std::string stem_of(const std::string& name, const std::string& city);

}  // namespace yanlu::monitoring
