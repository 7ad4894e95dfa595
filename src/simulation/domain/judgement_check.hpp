// The judgement of the city as it was found, held against the plan. The lot is taken as it fell; everything that follows from it is counted
// anew: verdicts, the figures of each notice, who is proposed for a talk or a letter, what became of the monitor's reports.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "simulation/domain/truth_assessment.hpp"
#include "simulation/domain/truth_rounds.hpp"

namespace yanlu::simulation {

// The plan's side, as the truth file keeps it. Accounts by their id on the platform, units by the name they were planned with.
struct NotificationTruth {
    std::string document_number;
    Date issued_on;
    Date entered_on;
    std::optional<Date> withdrawn_on = {};
    std::string account = {};  // empty: the unit as a whole
    std::string unit;
    std::string cause;
    bool is_prominent = false;

    std::string name() const { return document_number + " " + (account.empty() ? unit : account); }
    friend bool operator==(const NotificationTruth&, const NotificationTruth&) = default;
};
struct JudgementTruth {
    std::vector<RoundTruth> rounds;
    std::vector<NotificationTruth> notifications;
    std::map<std::string, std::string> reports;  // number → accepted | rejected | merged
    std::optional<AssessmentTruth> assessment = {};

    friend bool operator==(const JudgementTruth&, const JudgementTruth&) = default;
};
JudgementTruth judgement_truth(const Plan& plan);

// The product's side.
struct Figures {
    std::int64_t total = 0;
    std::int64_t sampled = 0;
    std::int64_t inspected = 0;
    std::int64_t passed = 0;
    std::int64_t failed = 0;
    friend bool operator==(const Figures&, const Figures&) = default;
};
struct FoundNotice {
    std::string document_number;
    Date issued_on;
    Figures figures;
};
struct FoundRound {
    bool is_quarterly = false;
    Date to;
    std::map<std::string, std::string> drawn;  // account → verdict
    Figures figures;                           // of the frozen result
    std::optional<FoundNotice> notice = {};
};
struct FoundCase {
    std::string kind;             // admonition | closure_advice
    std::vector<std::string> of;  // the names of the notifications that it counts, sorted
    friend auto operator<=>(const FoundCase&, const FoundCase&) = default;
};
// Of the accounts of units that are assessed.
struct FoundAssessment {
    std::set<std::string> rules;                                          // structural ones that it asks of accounts
    std::map<std::string, std::map<std::string, std::int64_t>> problems;  // of what was in use at its end
    std::set<std::string> filing_accounts;                                // that were in use on a day of the period
    std::map<std::string, std::int64_t> late_filings;
    std::int64_t filings_due = 0;
    std::set<std::string> vetoed;
};
struct FoundJudgement {
    std::vector<FoundRound> rounds;
    std::vector<FoundCase> cases;
    std::map<std::string, std::string> reports;
    std::optional<FoundAssessment> assessment = {};
};

struct JudgementCheck {
    std::size_t rounds = 0;    // planned and found
    std::size_t verdicts = 0;  // compared
    std::size_t failures = 0;  // among them
    std::size_t notices = 0;
    std::size_t cases = 0;
    std::size_t reports = 0;
    std::size_t assessed = 0;  // accounts
    std::vector<std::string> missed;
    std::vector<std::string> wrong;
    bool is_exact() const { return missed.empty() && wrong.empty(); }
};
JudgementCheck check_judgement(const JudgementTruth& truth, const FoundJudgement& found);

// Who must have been proposed, by what stood notified on each day and the office's habit of deciding after some days.
std::vector<FoundCase> ladder_truth(const JudgementTruth& truth, const std::vector<FoundRound>& rounds);

}  // namespace yanlu::simulation
