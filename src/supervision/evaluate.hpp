// What the rules find on a day: a pure read. The same question gives the same answer on both engines, on any past day, and under
// changed parameters (what-if).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "ledger/context.hpp"
#include "supervision/rules.hpp"

namespace yanlu::supervision {

struct Question {
    Date as_of;                                         // means the end of that day at +08:00
    std::optional<Instant> known_as_of = {};            // now, unless a past state of knowledge is asked for
    std::map<std::string, std::string> overrides = {};  // parameter → value, or rule.parameter → value
    std::vector<std::string> rules = {};                // all, unless named
};

struct Violation {
    const Rule* rule = nullptr;
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

struct Evaluation {
    Date as_of;
    Instant known_as_of;
    std::int64_t rules = 0;  // in force on that day
    std::vector<AppliedParameter> parameters;
    std::vector<Violation> violations;  // by rule, subject, key
    Coverage coverage;
};

// Refused: a day beyond today or outside the calendar, an unknown rule or parameter, a value not of its type.
Result<Evaluation> evaluate(Context& context, const Question& question);

// The same for the evaluator's own use, day after day: no coverage, the parameters' settings read once.
class Evaluator {
public:
    static Result<Evaluator> prepare(Context& context, const Question& question);
    std::vector<Violation> on(Date day) const { return on(day, known_); }
    std::vector<Violation> on(Date day, Instant known) const;  // as known at another moment
    std::int64_t rules_in_force(Date day) const;
    std::vector<AppliedParameter> parameters_on(Date day) const;
    Instant known() const { return known_; }

private:
    struct Setting {
        std::string rule;
        std::string parameter;
        DatedValue value;
    };
    Evaluator(Context& context, Instant known) : context_(&context), known_(known) {}
    std::optional<Refusal> choose_rules(const std::vector<std::string>& ids);
    std::optional<Refusal> take_overrides(const std::map<std::string, std::string>& overrides);
    void read_settings();
    DatedValue value_of(const Rule& rule, const Parameter& parameter, Date day) const;
    void run(const ComposedRule& composed, Date day, Instant known, std::vector<Violation>& out) const;

    Context* context_;
    Instant known_;
    std::vector<const ComposedRule*> chosen_;
    std::map<std::pair<std::string, std::string>, std::string> overrides_;  // (rule, parameter) → value
    std::vector<Setting> settings_;
};

}  // namespace yanlu::supervision
