// 试算: what would be found with other parameters, or by a rule that somebody typed, on a past day or a stretch of days, and how that
// differs from what the rules in force find. Nothing is changed by trying.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "organisation/caller.hpp"
#include "supervision/evaluate.hpp"

namespace yanlu::supervision {

struct TrialQuestion {
    Date as_of;                                         // the only day, or the last
    std::optional<Date> from = {};                      // the first
    std::map<std::string, std::string> overrides = {};  // as of Question
    std::vector<std::string> rules = {};
    std::string text = {};  // of a rule; empty: none
};

enum class Change { same, appears, goes };
std::string_view code_of(Change change);  // same | new | gone

struct TrialLine {
    Change change = Change::same;
    Violation violation;
    Date first_day;  // of the days tried, on which it is there
    Date last_day;
};

struct TrialResult {
    Date from;
    Date to;
    std::vector<TrialLine> lines;  // by rule, subject, key
    std::vector<RunnableRule> held;
};

Result<TrialResult> try_rules(Context& context, const TrialQuestion& question);

// A rule's text that is unsound, too slow or finds too much, as of today. Outside of a transaction.
std::optional<Refusal> why_not_runnable(Context& context, const std::string& text);

// Over the API: of the caller's scope. At most 500 lines are listed (contract: Trial).
Result<Json> show_trial(Context& context, const organisation::Caller& caller, const TrialQuestion& question);
// All lines as a sheet: "xlsx" or "csv".
Result<std::string> export_trial(Context& context, const organisation::Caller& caller, const TrialQuestion& question,
                                 const std::string& format);

}  // namespace yanlu::supervision
