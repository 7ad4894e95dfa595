// What the rules find on a day: a pure read. The same question gives the same answer on both engines, on any past day, and under
// changed parameters (what-if).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "ledger/context.hpp"
#include "storage/guarded_reads.hpp"
#include "supervision/rule_decisions.hpp"
#include "supervision/rule_group.hpp"
#include "supervision/rules.hpp"

namespace yanlu::supervision {

struct Question {
    Date as_of;                                         // means the end of that day at +08:00
    std::optional<Instant> known_as_of = {};            // now, unless a past state of knowledge is asked for
    std::map<std::string, std::string> overrides = {};  // parameter → value, or rule.parameter → value
    std::vector<std::string> rules = {};                // all, unless named
    OwnRulePointer draft = {};                          // in place of the rule of its id, or beside all
    std::optional<AccountId> account = {};              // it and its posts alone; rules about units are left out
    bool leaves_out_whole_units = false;                // also those that compare an account with all others of its unit
};

struct Violation {
    const Rule* rule = nullptr;  // lives as long as the evaluator or the evaluation
    std::int64_t subject_id = 0;
    std::string key;  // tells episodes of one rule and subject apart
    Severity severity = Severity::general;
    Json evidence = Json::object();
};

// A value with which a rule was applied, and where it came from: an article, 系统默认, the office's setting, or the question.
struct AppliedParameter {
    std::string rule;
    std::string name;
    std::string value;
    std::string source;
};

// Accounts that the update rules apply to, and how many of them were observed up to the day before or later.
struct Coverage {
    std::int64_t expected = 0;
    std::int64_t observed = 0;
};

// A rule in the form in which it is run. A typed one is run under guard, with limits.
struct RunnableRule {
    const ComposedRule* composed = nullptr;
    OwnRulePointer own = {};  // keeps a typed one alive
};

// What was found on one day, and which rules could not be asked to their end: of those nothing is known, neither that a violation is there
// nor that it is gone.
struct DayFindings {
    std::vector<Violation> violations;  // by rule, subject, key
    std::vector<std::string> evaluated;
    std::vector<std::string> unfinished;
};

struct Evaluation {
    Date as_of;
    Instant known_as_of;
    std::int64_t rules = 0;  // in force on that day
    std::vector<AppliedParameter> parameters;
    std::vector<Violation> violations;
    std::vector<std::string> evaluated;
    std::vector<std::string> unfinished;
    Coverage coverage;
    std::optional<AccountId> account;  // that the question was limited to
    std::vector<RunnableRule> held;    // what the violations point into
};

// Refused: a day beyond today or outside the calendar, an unknown rule or parameter, a value not of its type.
Result<Evaluation> evaluate(Context& context, const Question& question);
std::optional<Refusal> why_not_evaluable(const Context& context, Date day, const char* field = "as_of");

// The same for the evaluator's own use, day after day: no coverage, the office's decisions read once.
class Evaluator {
public:
    static Result<Evaluator> prepare(Context& context, const Question& question);
    std::vector<Violation> on(Date day) const { return on(day, known_); }
    std::vector<Violation> on(Date day, Instant known) const { return findings_on(day, known).violations; }  // as known at another moment
    DayFindings findings_on(Date day, Instant known) const;
    std::vector<RunnableRule> rules_on(Date day) const;  // in force and switched on, by id
    std::vector<AppliedParameter> parameters_on(Date day) const;
    Instant known() const { return known_; }
    const RuleDecisions& decisions() const { return decisions_; }

private:
    Evaluator(Context& context, const Question& question, Instant known);
    std::optional<Refusal> choose_rules(Date day);
    std::optional<Refusal> take_overrides(const std::map<std::string, std::string>& overrides, Date day);
    std::vector<RunnableRule> all_on(Date day) const;
    DatedValue value_of(const Rule& rule, const Parameter& parameter, Date day) const;
    storage::Value given_value(std::string_view name, const std::string& iso, Date day, Instant known) const;
    storage::ReadLimits limits_of(const RunnableRule& rule, Date day) const;
    storage::Value own_value(const Rule& rule, const Parameter& parameter, Date day, std::string& text) const;
    bool run(const RunnableRule& rule, Date day, Instant known, std::vector<Violation>& out) const;
    void run_group(const RuleGroup& group, Date day, Instant known, std::vector<Violation>& out) const;
    std::vector<RuleGroup> groups_of(std::vector<RunnableRule>& rules) const;

    Context* context_;
    Instant known_;
    std::optional<AccountId> account_;
    bool leaves_out_whole_units_;
    OwnRulePointer draft_;
    std::vector<std::string> wanted_;
    std::map<std::pair<std::string, std::string>, std::string> overrides_;  // (rule, parameter) → value
    RuleDecisions decisions_;
};

}  // namespace yanlu::supervision
