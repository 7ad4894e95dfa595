// What every round of inspection must say of every account that it could draw, worked out of the plan day by day.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "simulation/domain/plan.hpp"

namespace yanlu::simulation {

// The verdict that each account of the round's population must get if it is drawn: passed | failed | failed_to_observe | blocked.
struct RoundTruth {
    bool is_quarterly = false;
    Date from;
    Date to;
    std::map<std::string, std::string> verdicts;  // by the account's id on its platform

    friend bool operator==(const RoundTruth&, const RoundTruth&) = default;
};

std::vector<RoundTruth> round_truth(const Plan& plan);

// The days [first, last] on which a bad text stood there as far as the collector saw it; last is nothing while it still does.
struct SeenText {
    Date first;
    std::optional<Date> last;
};
std::optional<SeenText> seen_text(const Plan& plan, const PlannedPost& post);

// Since when an account was silent on a day, as far as it was looked at and as one knows at the end of `known`, if it is so many days.
std::optional<Date> silent_since(const Plan& plan, std::size_t account, int limit, Date day, Date known);

}  // namespace yanlu::simulation
