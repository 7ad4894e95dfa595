// How often a rule was wrong, by what people said of its findings, and whether it may still notify by itself: a rule above the office's
// limit goes on finding, but its findings wait for a person.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "ledger/context.hpp"
#include "supervision/rule_decisions.hpp"

namespace yanlu::supervision {

struct Standing {
    std::int64_t judged = 0;  // of the last days: verified, or called a false alarm
    std::int64_t false_alarms = 0;
    std::int64_t limit = 0;  // per mille
    std::int64_t least_judged = 0;
    std::int64_t days = 0;

    std::optional<std::int64_t> rate() const;  // per mille, half up; nothing while nobody judged
    bool may_notify() const;
};

// Of every rule that had findings; a rule without has the answer of `unjudged`.
class Standings {
public:
    Standings(Context& context, const RuleDecisions& decisions, Date day);
    Standing of(std::string_view rule) const;

private:
    Standing unjudged_;
    std::map<std::string, Standing, std::less<>> standings_;
};

}  // namespace yanlu::supervision
