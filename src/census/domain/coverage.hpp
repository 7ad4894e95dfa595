// Which units get a sheet, and on whose sheet a unit's accounts stand.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/id.hpp"

namespace yanlu::census {

struct CensusUnit {
    UnitId id;
    UnitId parent = {};
    std::string kind;
    bool is_covered = true;     // by the filing duty
    bool has_accounts = false;  // on the reference day
};

struct CoverageRule {
    bool is_through_unit = true;          // subordinate units and internal divisions stand on their unit's sheet
    std::vector<std::string> unit_kinds;  // empty: every kind
};

// Unit → the unit on whose sheet it stands. A unit that is not there is not covered: the root, outside bodies, guidance units, and those
// that the filing duty leaves out unless they have accounts all the same. Answering through a unit outside `units` is answering for
// oneself.
std::map<UnitId, UnitId> sheets_of(const std::vector<CensusUnit>& units, const CoverageRule& rule);

}  // namespace yanlu::census
