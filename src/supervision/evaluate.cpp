// Runs the composed rules with bound parameters and collects their rows.
#include "supervision/evaluate.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

constexpr std::string_view evidence_prefix = "evidence_";

std::int64_t integer_of(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

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

// Evidence is a whole number or a text; a text of digits alone is the same on both engines only if both say number.
Json value_of(const storage::Row& row, int column, std::string_view name) {
    if (row.is_null(column)) return nullptr;
    const std::string text(row.text(column));
    const bool is_count = is_integer(text) && !name.ends_with("_on") && !name.ends_with("_code");
    return is_count ? Json(integer_of(text)) : Json(text);
}

Violation violation_of(const Rule& rule, const Columns& columns, const storage::Row& row) {
    Violation violation{&rule, row.integer(columns.subject), row.get<std::string>(columns.key), rule.severity, Json::object()};
    if (columns.severity >= 0) violation.severity = severity_of(row.text(columns.severity)).value_or(rule.severity);
    for (const auto& [column, name] : columns.evidence) violation.evidence[name] = value_of(row, column, name);
    return violation;
}

Coverage coverage_of(Context& context, Date day, Instant known) {
    const auto coverage = context.database.one(
        sql::coverage, [](const storage::Row& row) { return Coverage{row.integer(0), row.integer(1)}; }, day.iso(), known,
        (day - 1).begins_at());
    return coverage.value_or(Coverage{});
}

}  // namespace

std::optional<Refusal> Evaluator::choose_rules(const std::vector<std::string>& ids) {
    const auto& rules = context_->rulebook.part<RuleSet>();
    for (const auto& id : ids) {
        const ComposedRule* found = rules.find(id);
        if (!found) return Refusal{RefusalClass::invalid, "supervision.unknown_rule", "rules", {}, {{"rule", id}}};
        chosen_.push_back(found);
    }
    if (ids.empty()) {
        for (const auto& composed : rules.rules()) chosen_.push_back(&composed);
    }
    return std::nullopt;
}

// "max_idle_days" means every rule that has it; "2.4d-stale-update.max_idle_days" means the one.
std::optional<Refusal> Evaluator::take_overrides(const std::map<std::string, std::string>& overrides) {
    for (const auto& [name, value] : overrides) {
        bool is_known = false;
        for (const auto& composed : context_->rulebook.part<RuleSet>().rules()) {
            for (const auto& parameter : composed.rule.parameters) {
                if (name != parameter.name && name != composed.rule.id + "." + parameter.name) continue;
                is_known = true;
                if (!parameter.accepts(value))
                    return Refusal{RefusalClass::invalid, "supervision.bad_parameter_value", "set", {}, {{"name", name}, {"value", value}}};
                overrides_[{composed.rule.id, parameter.name}] = value;
            }
        }
        if (!is_known) return Refusal{RefusalClass::invalid, "supervision.unknown_parameter", "set", {}, {{"name", name}}};
    }
    return std::nullopt;
}

void Evaluator::read_settings() {
    settings_ = context_->database.all(
        sql::parameter_settings,
        [](const storage::Row& row) {
            return Setting{
                row.get<std::string>(0), row.get<std::string>(1), {row.get<Date>(3), row.get<std::string>(2), row.get<std::string>(4)}};
        },
        known_);
}

Result<Evaluator> Evaluator::prepare(Context& context, const Question& question) {
    Evaluator evaluator(context, question.known_as_of.value_or(context.clock.now()));
    if (auto refusal = evaluator.choose_rules(question.rules)) return refuse(std::move(*refusal));
    if (auto refusal = evaluator.take_overrides(question.overrides)) return refuse(std::move(*refusal));
    evaluator.read_settings();
    return evaluator;
}

DatedValue Evaluator::value_of(const Rule& rule, const Parameter& parameter, Date day) const {
    const auto overridden = overrides_.find({rule.id, parameter.name});
    if (overridden != overrides_.end()) return {day, overridden->second, "本次设定"};
    const Setting* last = nullptr;
    for (const Setting& setting : settings_) {
        if (setting.rule == rule.id && setting.parameter == parameter.name && setting.value.from <= day) last = &setting;
    }
    if (last) return last->value;
    const DatedValue* value = parameter.on(day);
    return value ? *value : parameter.values.front();  // the rule itself is not in force before its parameters are
}

void Evaluator::run(const ComposedRule& composed, Date day, Instant known, std::vector<Violation>& out) const {
    const std::string iso = day.iso();
    std::vector<std::string> texts(composed.query.parameters.size());
    std::vector<storage::Value> values;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string& name = composed.query.parameters[i];
        if (const Parameter* parameter = composed.rule.parameter(name)) {
            texts[i] = value_of(composed.rule, *parameter, day).value;
            if (parameter->type == ParameterType::integer)
                values.emplace_back(integer_of(texts[i]));
            else
                values.emplace_back(texts[i]);
        } else if (name == given_as_of) {
            values.emplace_back(iso);
        } else {
            values.emplace_back(name == given_as_of_day ? day.ordinal() : name == given_as_of_end ? day.ends_at().ms : known.ms);
        }
    }
    std::optional<Columns> columns;
    context_->database.run({composed.rule.id, composed.query.sql}, values, [&](const storage::Row& row) {
        if (!columns) columns.emplace(row);
        out.push_back(violation_of(composed.rule, *columns, row));
    });
}

std::vector<Violation> Evaluator::on(Date day, Instant known) const {
    std::vector<Violation> out;
    for (const ComposedRule* composed : chosen_) {
        if (composed->rule.in_force_from <= day) run(*composed, day, known, out);
    }
    std::ranges::sort(out, {}, [](const Violation& v) { return std::tie(v.rule->id, v.subject_id, v.key); });
    return out;
}

std::int64_t Evaluator::rules_in_force(Date day) const {
    return std::ranges::count_if(chosen_, [&](const ComposedRule* composed) { return composed->rule.in_force_from <= day; });
}

std::vector<AppliedParameter> Evaluator::parameters_on(Date day) const {
    std::vector<AppliedParameter> out;
    for (const ComposedRule* composed : chosen_) {
        for (const Parameter& parameter : composed->rule.parameters) {
            const DatedValue value = value_of(composed->rule, parameter, day);
            out.push_back({composed->rule.id, parameter.name, value.value, value.source});
        }
    }
    return out;
}

Result<Evaluation> evaluate(Context& context, const Question& question) {
    const auto& calendar = context.rulebook.calendar();
    if (question.as_of < calendar.first_day() || question.as_of > context.clock.today())
        return invalid("supervision.day_not_evaluable", "as_of",
                       {{"day", question.as_of.iso()}, {"from", calendar.first_day().iso()}, {"to", context.clock.today().iso()}});
    auto evaluator = Evaluator::prepare(context, question);
    if (!evaluator) return tl::unexpected(evaluator.error());
    return Evaluation{question.as_of,
                      evaluator->known(),
                      evaluator->rules_in_force(question.as_of),
                      evaluator->parameters_on(question.as_of),
                      evaluator->on(question.as_of),
                      coverage_of(context, question.as_of, evaluator->known())};
}

}  // namespace yanlu::supervision
