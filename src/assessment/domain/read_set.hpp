// The text of an indicator set → the set, or every fault in it with its line: nothing is computed by a set that could not be fair.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/domain/indicator_set.hpp"

namespace yanlu::assessment {

struct Fault {
    std::int64_t line = 0;  // 1 is the first; 0: the text as a whole
    std::string code;       // assessment.set.… in rulebook/messages
    std::map<std::string, std::string> args = {};
    friend bool operator==(const Fault&, const Fault&) = default;
};

// What a set may refer to.
struct References {
    std::set<std::string, std::less<>> rules;
    std::set<std::string, std::less<>> articles;
    std::set<std::string, std::less<>> unit_kinds;
    // The text of another set, for `extends`; nothing if there is none.
    std::function<std::optional<std::string>(const std::string& id)> text_of;
};

struct ReadSet {
    IndicatorSet set;
    std::vector<Fault> faults;  // by line; the set is of use only if there is none
};

ReadSet read_set(std::string_view text, const References& references);

}  // namespace yanlu::assessment
