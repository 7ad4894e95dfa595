// What the assessment must find of each account where the plan alone decides: problems by structural rules in the period, filings due and
// late, and who is vetoed.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "simulation/domain/plan.hpp"

namespace yanlu::simulation {

struct FilingsOf {
    std::int64_t due = 0;
    std::int64_t late = 0;
    friend bool operator==(const FilingsOf&, const FilingsOf&) = default;
};

// Accounts by their id on the platform.
struct AssessmentTruth {
    Date from;
    Date to;
    std::map<std::string, std::map<std::string, std::int64_t>> problems;  // account → rule → how many
    std::map<std::string, FilingsOf> filings;
    std::set<std::string> vetoed;  // by silence or a bad text

    // Vetoed if the round drew them: (last day of the quarter's round, account).
    std::vector<std::pair<Date, std::string>> flawed;

    friend bool operator==(const AssessmentTruth&, const AssessmentTruth&) = default;
};

AssessmentTruth assessment_truth(const Plan& plan, const PlannedAssessment& assessment);

// On which days of [from, to] an account was silent for `limit` days, as one knows at the end of `known`: by account and the day since
// when, the first and the last of these days.
struct Silence {
    std::string account;
    std::string since;
    Date first;
    Date last;
    friend auto operator<=>(const Silence&, const Silence&) = default;
};
std::vector<Silence> silences(const Plan& plan, int limit, Date from, Date to, Date known);

}  // namespace yanlu::simulation
