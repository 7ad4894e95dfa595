// Runs the composed rules with bound parameters and collects their rows.
#include "supervision/evaluate.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "base/log.hpp"
#include "supervision/finding_summary.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

constexpr std::string_view evidence_prefix = "evidence_";

// Columns of a rule's result, looked up once a run.
struct Columns {
    int subject = -1;
    int key = -1;
    int severity = -1;
    std::vector<std::pair<int, std::string>> evidence;

    explicit Columns(const storage::Row& row) {
        for (int i = 0; i < row.columns(); ++i) {
            const std::string_view name = row.name(i);
            if (name == "subject_id") subject = i;
            if (name == "key") key = i;
            if (name == "severity") severity = i;
            if (name.starts_with(evidence_prefix)) evidence.emplace_back(i, name.substr(evidence_prefix.size()));
        }
        if (subject < 0 || key < 0) throw storage::DatabaseError("a rule gives no subject_id or no key");
    }
};

bool is_integer(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size();
}

// Evidence is a whole number or a text; a text of digits alone is the same on both engines only if both say number. A rule that is evidence
// is told by its title.
Json evidence_value(const Rulebook& rulebook, const storage::Row& row, int column, std::string_view name) {
    if (row.is_null(column)) return nullptr;
    const std::string text(row.text(column));
    if (name.ends_with("_rule")) return rule_title(rulebook, text);
    const bool is_count = is_integer(text) && !name.ends_with("_on") && !name.ends_with("_code");
    return is_count ? Json(integer_of(text)) : Json(text);
}

// An office's rule says how grave it is in its head; only a shipped one may leave that to its rows.
Violation violation_of(const Rulebook& rulebook, const RunnableRule& runnable, const Columns& columns, const storage::Row& row) {
    const Rule& rule = runnable.composed->rule;
    Violation violation{&rule, row.integer(columns.subject), row.get<std::string>(columns.key), rule.severity, Json::object()};
    if (columns.severity >= 0 && !runnable.own) violation.severity = severity_of(row.text(columns.severity)).value_or(rule.severity);
    for (const auto& [column, name] : columns.evidence) violation.evidence[name] = evidence_value(rulebook, row, column, name);
    return violation;
}

Coverage coverage_of(Context& context, Date day, Instant known) {
    const auto coverage = context.database.one(
        sql::coverage, [](const storage::Row& row) { return Coverage{row.integer(0), row.integer(1)}; }, day.iso(), known,
        (day - 1).begins_at());
    return coverage.value_or(Coverage{});
}

const std::string& id_of(const RunnableRule& rule) { return rule.composed->rule.id; }

Refusal unknown_rule(const std::string& id) { return {RefusalClass::invalid, "supervision.unknown_rule", "rules", {}, {{"rule", id}}, {}}; }

}  // namespace

Evaluator::Evaluator(Context& context, const Question& question, Instant known)
    : context_(&context),
      known_(known),
      account_(question.account),
      leaves_out_whole_units_(question.leaves_out_whole_units),
      draft_(question.draft),
      wanted_(question.rules),
      decisions_(context, known) {}

// The rule book's, the office's own, and the draft in place of either, whether switched on or not.
std::vector<RunnableRule> Evaluator::all_on(Date day) const {
    std::vector<RunnableRule> out;
    for (const auto& composed : context_->rulebook.part<RuleSet>().rules()) out.push_back({&composed, nullptr});
    for (const auto& own : decisions_.own_rules_on(day)) out.push_back({&own->composed, own});
    if (draft_) {
        std::erase_if(out, [&](const RunnableRule& rule) { return id_of(rule) == draft_->composed.rule.id; });
        out.push_back({&draft_->composed, draft_});
    }
    return out;
}

std::vector<RunnableRule> Evaluator::rules_on(Date day) const {
    std::vector<RunnableRule> out = all_on(day);
    std::erase_if(out, [&](const RunnableRule& rule) {
        const bool is_draft = draft_ && rule.own == draft_;
        const bool is_wanted = wanted_.empty() || std::ranges::find(wanted_, id_of(rule)) != wanted_.end();
        const bool is_on = is_draft || (rule.composed->rule.in_force_from <= day && decisions_.is_on(id_of(rule), day));
        const bool is_left_out = leaves_out_whole_units_ && rule.composed->rule.looks_at_whole_unit;
        return !is_wanted || !is_on || is_left_out || (account_ && rule.composed->for_account.sql.empty());
    });
    std::ranges::sort(out, {}, id_of);
    return out;
}

std::optional<Refusal> Evaluator::choose_rules(Date day) {
    const auto all = all_on(day);
    for (const auto& id : wanted_) {
        if (std::ranges::find(all, id, id_of) == all.end()) return unknown_rule(id);
    }
    return std::nullopt;
}

// "max_idle_days" means every rule that has it; "2.4d-stale-update.max_idle_days" means the one.
std::optional<Refusal> Evaluator::take_overrides(const std::map<std::string, std::string>& overrides, Date day) {
    for (const auto& [name, value] : overrides) {
        bool is_known = false;
        for (const RunnableRule& rule : all_on(day)) {
            for (const auto& parameter : rule.composed->rule.parameters) {
                if (name != parameter.name && name != id_of(rule) + "." + parameter.name) continue;
                is_known = true;
                if (!parameter.accepts(value))
                    return invalid("supervision.bad_parameter_value", "set", {{"name", name}, {"value", value}}).value();
                overrides_[{id_of(rule), parameter.name}] = value;
            }
        }
        if (!is_known) return invalid("supervision.unknown_parameter", "set", {{"name", name}}).value();
    }
    return std::nullopt;
}

Result<Evaluator> Evaluator::prepare(Context& context, const Question& question) {
    Evaluator evaluator(context, question, question.known_as_of.value_or(context.clock.now()));
    if (auto refusal = evaluator.choose_rules(question.as_of)) return refuse(std::move(*refusal));
    if (auto refusal = evaluator.take_overrides(question.overrides, question.as_of)) return refuse(std::move(*refusal));
    return evaluator;
}

DatedValue Evaluator::value_of(const Rule& rule, const Parameter& parameter, Date day) const {
    const auto overridden = overrides_.find({rule.id, parameter.name});
    if (overridden != overrides_.end()) return {day, overridden->second, "本次设定"};
    return decisions_.value_of(rule.id, parameter, day);
}

storage::Value Evaluator::given_value(std::string_view name, const std::string& iso, Date day, Instant known) const {
    if (name == given_as_of) return iso;
    if (name == given_as_of_day) return day.ordinal();
    if (name == given_as_of_end) return day.ends_at();
    if (name == given_only_account) return *account_;
    if (name == given_most_rows) return decisions_.office_setting("trial_rows", day) + 1;
    return known;
}

// `text` keeps what the value is a view of.
storage::Value Evaluator::own_value(const Rule& rule, const Parameter& parameter, Date day, std::string& text) const {
    text = value_of(rule, parameter, day).value;
    return parameter.type == ParameterType::integer ? storage::Value(integer_of(text)) : storage::Value(text);
}

// False: a typed rule was stopped. What it had found until then is not kept.
bool Evaluator::run(const RunnableRule& runnable, Date day, Instant known, std::vector<Violation>& out) const {
    const Rule& rule = runnable.composed->rule;
    const Composition& query = account_ ? runnable.composed->for_account : runnable.composed->query;
    const std::string iso = day.iso();
    std::vector<std::string> texts(query.parameters.size());
    std::vector<storage::Value> values;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const Parameter* parameter = rule.parameter(query.parameters[i]);
        values.push_back(parameter ? own_value(rule, *parameter, day, texts[i]) : given_value(query.parameters[i], iso, day, known));
    }
    std::optional<Columns> columns;
    const std::size_t had = out.size();
    const auto take = [&](const storage::Row& row) {
        if (!columns) columns.emplace(row);
        out.push_back(violation_of(context_->rulebook, runnable, *columns, row));
    };
    const storage::Statement statement{rule.id, query.sql};
    if (!runnable.own) {
        context_->database.run(statement, values, take);
        return true;
    }
    // A read-only transaction of its own cannot stand inside another: within one, nothing is known of a typed rule.
    if (context_->database.in_transaction()) return false;
    if (storage::run_guarded(context_->database, statement, values, take, limits_of(runnable, day)) == storage::ReadEnd::complete)
        return true;
    out.resize(had);
    log::warning("supervision.rule_unfinished", {{"rule", rule.id}});
    return false;
}

storage::ReadLimits Evaluator::limits_of(const RunnableRule& runnable, Date day) const {
    storage::ReadLimits limits{runnable.own->tables};
    const char* seconds = runnable.own == draft_ ? "trial_seconds" : "own_rule_seconds";
    limits.most_time = std::chrono::seconds(decisions_.office_setting(seconds, day));
    limits.most_rows = decisions_.office_setting("trial_rows", day);
    return limits;
}

// Takes out of `rules` those that share a materialized relation with another.
std::vector<RuleGroup> Evaluator::groups_of(std::vector<RunnableRule>& rules) const {
    const auto& set = context_->rulebook.part<RuleSet>();
    std::map<std::string, std::vector<const ComposedRule*>> sharing;
    for (const RunnableRule& rule : rules) {
        const std::string relation = rule.own || account_ ? std::string() : shared_relation(set.relations(), rule.composed->rule);
        if (!relation.empty()) sharing[relation].push_back(rule.composed);
    }
    std::vector<RuleGroup> groups;
    for (const auto& [relation, members] : sharing) {
        if (members.size() < 2) continue;
        groups.push_back(group_of(set.relations(), set.frames(), members));
        std::erase_if(rules, [&](const RunnableRule& rule) { return std::ranges::find(members, rule.composed) != members.end(); });
    }
    return groups;
}

void Evaluator::run_group(const RuleGroup& group, Date day, Instant known, std::vector<Violation>& out) const {
    const std::string iso = day.iso();
    const auto& names = group.query.parameters;
    std::vector<std::string> texts(names.size());
    std::vector<storage::Value> values;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::optional<storage::Value> value;
        for (std::size_t number = 0; number < group.members.size() && !value; ++number) {
            const Rule& rule = group.members[number].composed->rule;
            for (const Parameter& parameter : rule.parameters) {
                if (names[i] == own_parameter(number, parameter.name)) value = own_value(rule, parameter, day, texts[i]);
            }
        }
        values.push_back(value ? *value : given_value(names[i], iso, day, known));
    }
    context_->database.run({"rules of one relation", group.query.sql}, values, [&](const storage::Row& row) {
        constexpr int first_evidence = 3;
        const GroupMember& member = group.members[static_cast<std::size_t>(row.integer(0))];
        const Rule& rule = member.composed->rule;
        Violation violation{&rule, row.integer(1), row.get<std::string>(2), rule.severity, Json::object()};
        for (std::size_t i = 0; i < member.evidence.size(); ++i)
            violation.evidence[member.evidence[i]] =
                evidence_value(context_->rulebook, row, first_evidence + static_cast<int>(i), member.evidence[i]);
        out.push_back(std::move(violation));
    });
}

DayFindings Evaluator::findings_on(Date day, Instant known) const {
    DayFindings found;
    auto alone = rules_on(day);
    for (const RuleGroup& group : groups_of(alone)) {
        run_group(group, day, known, found.violations);
        for (const auto& member : group.members) found.evaluated.push_back(member.composed->rule.id);
    }
    for (const RunnableRule& rule : alone)
        (run(rule, day, known, found.violations) ? found.evaluated : found.unfinished).push_back(id_of(rule));
    for (const auto& broken : decisions_.broken_on(day)) found.unfinished.push_back(broken);
    std::ranges::sort(found.evaluated);
    std::ranges::sort(found.violations, {}, [](const Violation& v) { return std::tie(v.rule->id, v.subject_id, v.key); });
    return found;
}

std::vector<AppliedParameter> Evaluator::parameters_on(Date day) const {
    std::vector<AppliedParameter> out;
    for (const RunnableRule& rule : rules_on(day)) {
        for (const Parameter& parameter : rule.composed->rule.parameters) {
            const DatedValue value = value_of(rule.composed->rule, parameter, day);
            out.push_back({id_of(rule), parameter.name, value.value, value.source});
        }
    }
    return out;
}

std::optional<Refusal> why_not_evaluable(const Context& context, Date day, const char* field) {
    const auto& calendar = context.rulebook.calendar();
    if (day >= calendar.first_day() && day <= context.clock.today()) return std::nullopt;
    return invalid("supervision.day_not_evaluable", field,
                   {{"day", day.iso()}, {"from", calendar.first_day().iso()}, {"to", context.clock.today().iso()}})
        .value();
}

Result<Evaluation> evaluate(Context& context, const Question& question) {
    if (auto refusal = why_not_evaluable(context, question.as_of)) return refuse(std::move(*refusal));
    auto evaluator = Evaluator::prepare(context, question);
    if (!evaluator) return tl::unexpected(evaluator.error());
    const Date day = question.as_of;
    DayFindings found = evaluator->findings_on(day, evaluator->known());
    auto rules = evaluator->rules_on(day);
    const Coverage coverage = question.account ? Coverage{} : coverage_of(context, day, evaluator->known());
    return Evaluation{day,
                      evaluator->known(),
                      static_cast<std::int64_t>(rules.size()),
                      evaluator->parameters_on(day),
                      std::move(found.violations),
                      std::move(found.evaluated),
                      std::move(found.unfinished),
                      coverage,
                      question.account,
                      std::move(rules)};
}

}  // namespace yanlu::supervision
