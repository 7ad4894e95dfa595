// Which units are assessed, and which units and accounts each answers for.
#pragma once

#include <vector>

#include "assessment/domain/score.hpp"

namespace yanlu::assessment {

struct MemberUnit {
    std::int64_t unit = 0;
    std::vector<const AccountFact*> accounts;  // that the set counts
};

struct Object {
    std::int64_t unit = 0;
    const ObjectClass* object_class = nullptr;
    std::int64_t accounts_left_out = 0;  // in force for a part of the period only, where the set counts those of its last day alone
    std::vector<MemberUnit> members;     // the unit itself first, then those beneath it that are not assessed themselves; by id
};

// By unit. A unit's accounts belong to the nearest unit above it that is assessed.
std::vector<Object> objects_of(const Facts& facts, const IndicatorSet& set, const Decisions& decisions);

}  // namespace yanlu::assessment
