// Two evaluators over the same days: as the rules are, and as they are tried. A violation is the same by rule, subject and key.
#include "supervision/trial.hpp"

#include <algorithm>
#include <tuple>

#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

constexpr std::int64_t longest_range = 92;

using Identity = std::tuple<std::string, std::int64_t, std::string>;  // rule, subject, key

struct Seen {
    Violation violation;  // as it was on the last day
    Date first_day;
    Date last_day;
};
using SeenAll = std::map<Identity, Seen>;

void add_day(SeenAll& seen, Date day, std::vector<Violation> violations) {
    for (Violation& violation : violations) {
        Identity identity{violation.rule->id, violation.subject_id, violation.key};
        const auto [at, is_new] = seen.try_emplace(std::move(identity), Seen{violation, day, day});
        if (is_new) continue;
        at->second.violation = std::move(violation);
        at->second.last_day = day;
    }
}

// The rules that the trial changes: with another value, or by their text. The others find the same in any case and are asked once.
std::vector<std::string> rules_touched(const Evaluator& tried, const TrialQuestion& question, const OwnRulePointer& draft) {
    std::vector<std::string> ids;
    for (const RunnableRule& rule : tried.rules_on(question.as_of)) {
        const Rule& facts = rule.composed->rule;
        const bool has_other_value = std::ranges::any_of(facts.parameters, [&](const Parameter& parameter) {
            return question.overrides.contains(parameter.name) || question.overrides.contains(facts.id + "." + parameter.name);
        });
        if (has_other_value || (draft && draft->composed.rule.id == facts.id)) ids.push_back(facts.id);
    }
    return ids;
}

std::optional<Refusal> why_not_range(const Context& context, const TrialQuestion& question) {
    if (auto refusal = why_not_evaluable(context, question.as_of)) return refusal;
    if (!question.from) return std::nullopt;
    if (auto refusal = why_not_evaluable(context, *question.from, "from")) return refusal;
    if (*question.from > question.as_of) return invalid("supervision.trial.from_after_to", "from").value();
    if (question.as_of - *question.from >= longest_range)
        return invalid("supervision.trial.range_too_long", "from", {{"most", std::to_string(longest_range)}}).value();
    return std::nullopt;
}

Refusal too_slow(const RuleDecisions& decisions, Date today) {
    return invalid("supervision.text.too_slow", "text",
                   {{"seconds", std::to_string(decisions.office_setting("trial_seconds", today))},
                    {"rows", std::to_string(decisions.office_setting("trial_rows", today))}})
        .value();
}

// Refused when the typed rule was stopped: half an answer would pass for a whole one.
std::optional<Refusal> collect(Context& context, const Evaluator& evaluator, Date day, const OwnRulePointer& draft, SeenAll& seen) {
    DayFindings found = evaluator.findings_on(day, evaluator.known());
    if (draft && std::ranges::find(found.unfinished, draft->composed.rule.id) != found.unfinished.end())
        return too_slow(evaluator.decisions(), context.clock.today());
    add_day(seen, day, std::move(found.violations));
    return std::nullopt;
}

// The days of a trial share one limit, so that a long stretch cannot keep the server busy.
class TimeLimit {
public:
    TimeLimit(const Context& context, const RuleDecisions& decisions)
        : clock_(context.clock), started_at_(clock_.now()), seconds_(4 * decisions.office_setting("trial_seconds", clock_.today())) {}
    std::optional<Refusal> refusal() const {
        if (clock_.now().ms - started_at_.ms <= seconds_ * 1000) return std::nullopt;
        return invalid("supervision.trial.too_long", "from", {{"seconds", std::to_string(seconds_)}}).value();
    }

private:
    const Clock& clock_;
    Instant started_at_;
    std::int64_t seconds_;
};

std::vector<TrialLine> differences(const SeenAll& in_force, SeenAll tried, const std::vector<std::string>& touched) {
    std::vector<TrialLine> lines;
    const auto is_touched = [&](const Identity& identity) { return std::ranges::find(touched, std::get<0>(identity)) != touched.end(); };
    for (const auto& [identity, seen] : in_force) {
        const auto found = tried.find(identity);
        const Change change = !is_touched(identity) || found != tried.end() ? Change::same : Change::goes;
        const Seen& shown = found == tried.end() ? seen : found->second;
        lines.push_back({change, shown.violation, shown.first_day, shown.last_day});
    }
    for (const auto& [identity, seen] : tried) {
        if (!in_force.contains(identity)) lines.push_back({Change::appears, seen.violation, seen.first_day, seen.last_day});
    }
    std::ranges::sort(lines, {},
                      [](const TrialLine& l) { return std::tie(l.violation.rule->id, l.violation.subject_id, l.violation.key); });
    return lines;
}

// Of the rules asked for, those that are there without the draft.
std::vector<std::string> known_without(Context& context, const TrialQuestion& question) {
    const RuleDecisions decisions(context, context.clock.now());
    std::vector<std::string> known = question.rules;
    std::erase_if(known, [&](const std::string& id) {
        const auto own = decisions.own_rules_on(question.as_of);
        const bool is_own = std::ranges::any_of(own, [&](const auto& each) { return each->composed.rule.id == id; });
        return !is_own && !context.rulebook.part<RuleSet>().find(id);
    });
    return known;
}

Result<TrialResult> compare(Context& context, const TrialQuestion& question, const OwnRulePointer& draft) {
    const auto as_tried = Evaluator::prepare(context, {question.as_of, std::nullopt, question.overrides, question.rules, draft, {}});
    if (!as_tried) return tl::unexpected(as_tried.error());
    const auto touched = rules_touched(*as_tried, question, draft);
    const auto known = known_without(context, question);
    const bool asks_draft_alone = known.empty() && !question.rules.empty();
    const auto changed = Evaluator::prepare(context, {question.as_of, std::nullopt, question.overrides, touched, draft, {}});
    const auto in_force = Evaluator::prepare(context, {question.as_of, std::nullopt, {}, known, {}, {}});
    TrialResult result{question.from.value_or(question.as_of), question.as_of, {}, as_tried->rules_on(question.as_of)};
    for (auto& rule : in_force->rules_on(question.as_of)) result.held.push_back(std::move(rule));
    SeenAll now;
    SeenAll tried;
    const TimeLimit limit(context, in_force->decisions());
    for (Date day = result.from; day <= result.to; day = day + 1) {
        if (auto refusal = limit.refusal()) return refuse(std::move(*refusal));
        if (!asks_draft_alone) collect(context, *in_force, day, {}, now);
        if (touched.empty()) continue;
        if (auto refusal = collect(context, *changed, day, draft, tried)) return refuse(std::move(*refusal));
    }
    result.lines = differences(now, std::move(tried), touched);
    return result;
}

Result<OwnRulePointer> draft_of(Context& context, const std::string& text) {
    if (text.empty()) return OwnRulePointer{};
    return context.rulebook.part<OwnRules>().check(context.rulebook, text);
}

}  // namespace

std::string_view code_of(Change change) { return change == Change::same ? "same" : change == Change::appears ? "new" : "gone"; }

Result<TrialResult> try_rules(Context& context, const TrialQuestion& question) {
    if (auto refusal = why_not_range(context, question)) return refuse(std::move(*refusal));
    const auto draft = draft_of(context, question.text);
    if (!draft) return tl::unexpected(draft.error());
    try {
        return compare(context, question, *draft);
    } catch (const storage::DatabaseError& error) {
        if (!*draft) throw;  // a shipped rule that cannot be run is a fault
        return invalid("supervision.text.cannot_run", "text", {{"what", error.what()}});
    }
}

std::optional<Refusal> why_not_runnable(Context& context, const std::string& text) {
    const auto draft = draft_of(context, text);
    if (!draft) return draft.error();
    const auto tried = try_rules(context, {context.clock.today(), {}, {}, {(*draft)->composed.rule.id}, text});
    return tried ? std::nullopt : std::optional(tried.error());
}

}  // namespace yanlu::supervision
