// Two assessments side by side: who moves, and which record makes how many points of it.
#pragma once

#include "assessment/domain/score.hpp"

namespace yanlu::assessment {

struct Moved {
    std::int64_t unit = 0;
    const Sheet* before = nullptr;  // absent: not assessed there
    const Sheet* after = nullptr;
};
// Units whose published total, verdict, class or rank differs, by unit.
std::vector<Moved> moved(const Scores& before, const Scores& after);

// A record that counts differently: in one alone, or for other points, or for another reason.
struct RecordChange {
    std::int64_t unit = 0;  // assessed
    std::string indicator;
    std::string key;
    std::int64_t account = 0;
    std::string says;
    std::optional<Points> before = {};  // absent: not there
    std::optional<Points> after = {};
    std::string why_before = {};
    std::string why_after = {};
    friend bool operator==(const RecordChange&, const RecordChange&) = default;
};
// By unit, indicator, account, key.
std::vector<RecordChange> record_changes(const Scores& before, const Scores& after);

// What could be otherwise in a set.
struct SetChange {
    std::string what;       // fail_line, veto_score, bonus_gate, bonus_cap, website_weight, points, each, off, rule_off
    std::string indicator;  // of points, each, off; of rule_off the rule
    Points value = 0;       // website_weight in per cent
};
// Nothing if the change means nothing to this set.
std::optional<IndicatorSet> with_changes(IndicatorSet set, const std::vector<SetChange>& changes);

}  // namespace yanlu::assessment
