// 152号 二(三): each unit looks through its own accounts and those of what stands under it.
#include "census/domain/coverage.hpp"

#include <algorithm>

namespace yanlu::census {
namespace {

bool is_asked(const CensusUnit& unit) {
    if (unit.kind == "government" || unit.kind == "outside_body" || unit.kind == "guidance_unit") return unit.has_accounts;
    return unit.is_covered || unit.has_accounts;
}

bool stands_under_another(const CensusUnit& unit) { return unit.kind == "internal_division" || unit.kind == "subordinate_unit"; }

}  // namespace

std::map<UnitId, UnitId> sheets_of(const std::vector<CensusUnit>& units, const CoverageRule& rule) {
    std::map<UnitId, const CensusUnit*> by_id;
    for (const auto& unit : units) by_id.emplace(unit.id, &unit);
    const auto answering = [&](const CensusUnit& unit) {
        const CensusUnit* at = &unit;
        while (rule.is_through_unit && stands_under_another(*at)) {
            const auto above = by_id.find(at->parent);
            if (above == by_id.end() || above->second->kind == "government") break;
            at = above->second;
        }
        return at;
    };
    std::map<UnitId, UnitId> sheets;
    for (const auto& unit : units) {
        const CensusUnit* through = answering(unit);
        const bool is_of_kind = rule.unit_kinds.empty() || std::ranges::find(rule.unit_kinds, through->kind) != rule.unit_kinds.end();
        if (is_asked(unit) && is_of_kind) sheets.emplace(unit.id, through->id);
    }
    return sheets;
}

}  // namespace yanlu::census
