// Active units by name, as people write them into sheets and on the command line.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "organisation/unit_store.hpp"

namespace yanlu::organisation {

class UnitDirectory {
public:
    explicit UnitDirectory(storage::Connection& database);
    void add(const Unit& unit);

    // By full or by short name; a short name that two units share names neither.
    std::optional<UnitId> named(const std::string& name) const;
    std::optional<UnitId> with_full_name(const std::string& name) const;
    // Why a name was not found, with the nearest one that exists.
    Refusal unknown(const std::string& name, const std::string& field) const;

private:
    std::map<std::string, UnitId> full_;
    std::map<std::string, UnitId> short_;
};

}  // namespace yanlu::organisation
