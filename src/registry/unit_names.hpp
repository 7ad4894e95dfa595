// Units as sheets name them: by full or short name, with the nearest known name for a slip.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "organisation/caller.hpp"
#include "storage/connection.hpp"

namespace yanlu::registry {

struct NamedUnit {
    UnitId id;
    std::string path;
    std::string kind;
};

class UnitNames {
public:
    // Active units within the scope; a short name that two of them share names neither.
    UnitNames(storage::Connection& database, const organisation::Scope& scope);
    // The unit, or registry.no_unit_named(_near) for the column `field`.
    Result<NamedUnit> find(const std::string& name, const std::string& field) const;

private:
    std::string nearest(const std::string& name) const;
    std::map<std::string, NamedUnit> units_;
    std::vector<std::string> names_;
    mutable std::map<std::string, std::string> asked_;  // a wrong name often fills a column: looked for once
};

}  // namespace yanlu::registry
