// Rules and what became of them, as JSON.
#include "supervision/rule_view.hpp"

#include <map>

#include "monitoring/inspection.hpp"
#include "organisation/permissions.hpp"
#include "supervision/evaluate.hpp"
#include "supervision/finding_summary.hpp"
#include "supervision/process.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using organisation::Permissions;

struct Counts {
    std::int64_t open = 0;
    std::int64_t total = 0;
    std::int64_t false_alarms = 0;
    std::int64_t judged = 0;
};

Counts counts_of(const storage::Row& row) { return {row.integer(1), row.integer(2), row.integer(3), row.integer(4)}; }

void add_counts(Json& json, const Counts& counts) {
    json["findings_open"] = counts.open;
    json["findings_total"] = counts.total;
    json["false_alarms"] = counts.false_alarms;
    // Per mille, half up.
    json["false_alarm_rate"] =
        counts.judged == 0 ? Json(nullptr) : Json((counts.false_alarms * 2000 + counts.judged) / (2 * counts.judged));
}

Json rule_json(const Rulebook& rulebook, const Rule& rule, const Counts& counts) {
    Json json{{"id", rule.id},
              {"title", rule.title},
              {"kind", "query"},
              {"severity", code_of(rule.severity)},
              {"severity_zh", zh_of(rule.severity)},
              {"subject", code_of(rule.subject)},
              {"closes", rule.is_closed_by_machine ? "by_machine" : "by_person"},
              {"article", article_json(rulebook, rule.article)}};
    add_counts(json, counts);
    return json;
}

// As the inspection's rule book words it; a rule that was retired since is told by its kind.
std::string content_rule_title(const Rulebook& rulebook, std::string_view id, std::string_view kind) {
    for (const auto& rule : rulebook.part<monitoring::Inspection>().engine().rules()) {
        if (rule.id == id) return rule.title;
    }
    return rulebook.message("inspect.kind." + std::string(kind)) + "（规则已停用）";
}

Json content_rule_json(Context& context, const storage::Row& row) {
    const auto severity = severity_of(row.text(7)).value_or(Severity::general);
    Json json{{"id", row.text(0)},
              {"title", content_rule_title(context.rulebook, row.text(0), row.text(5))},
              {"kind", "content"},
              {"severity", code_of(severity)},
              {"severity_zh", zh_of(severity)},
              {"subject", "post"},
              {"closes", "by_person"},
              {"article", article_json(context.rulebook, row.get<std::string>(6))}};
    add_counts(json, counts_of(row));
    return json;
}

// Whole numbers as numbers, as the contract has them.
Json value_json(const Parameter& parameter, const std::string& value) {
    return parameter.type == ParameterType::integer ? Json(std::stoll(value)) : Json(value);
}

Json values_json(const Parameter& parameter, const std::vector<DatedValue>& values) {
    Json out = Json::array();
    for (const auto& value : values)
        out.push_back({{"from", value.from.iso()}, {"value", value_json(parameter, value.value)}, {"source", value.source}});
    return out;
}

std::map<std::string, std::vector<DatedValue>> settings_of(Context& context, const Rule& rule) {
    std::map<std::string, std::vector<DatedValue>> settings;
    context.database.each(
        sql::settings_of_rule,
        [&](const storage::Row& row) {
            settings[row.get<std::string>(0)].push_back({row.get<Date>(2), row.get<std::string>(1), row.get<std::string>(3)});
        },
        rule.id);
    return settings;
}

Json parameter_json(const Parameter& parameter, const std::string& in_force, const std::vector<DatedValue>& settings) {
    return {{"name", parameter.name},
            {"zh", parameter.title},
            {"type", code_of(parameter.type)},
            {"unit", parameter.unit.empty() ? Json(nullptr) : Json(parameter.unit)},
            {"value", value_json(parameter, in_force)},
            {"values", values_json(parameter, parameter.values)},
            {"settings", values_json(parameter, settings)}};
}

Json parameters_json(Context& context, const Rule& rule) {
    const auto evaluator = Evaluator::prepare(context, {context.clock.today(), std::nullopt, {}, {rule.id}}).value();
    auto settings = settings_of(context, rule);
    Json out = Json::array();
    for (const auto& applied : evaluator.parameters_on(context.clock.today()))
        out.push_back(parameter_json(*rule.parameter(applied.name), applied.value, settings[applied.name]));
    return out;
}

std::string description_of(const Rule& rule) {
    return "违反：" + rule.violates + "\n符合：" + rule.complies + "\n整改：" + rule.advice +
           (rule.explanation.empty() ? "" : "\n" + rule.explanation);
}

std::map<std::string, Counts> finding_counts(Context& context) {
    std::map<std::string, Counts> counts;
    context.database.each(sql::rule_counts, [&](const storage::Row& row) { counts[row.get<std::string>(0)] = counts_of(row); });
    return counts;
}

}  // namespace

Result<Json> list_rules(Context& context, const Caller& caller) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "supervision.read_rules")) return refuse(std::move(*refusal));
    const auto& rules = context.rulebook.part<RuleSet>();
    auto counts = finding_counts(context);
    Json items = Json::array();
    for (const auto& composed : rules.rules()) items.push_back(rule_json(context.rulebook, composed.rule, counts[composed.rule.id]));
    context.database.each(sql::content_rule_counts, [&](const storage::Row& row) { items.push_back(content_rule_json(context, row)); });
    return Json{{"items", std::move(items)}, {"rulebook_version", rules.version()}};
}

Result<Json> read_rule(Context& context, const Caller& caller, std::string_view id) {
    const auto& permissions = context.rulebook.part<Permissions>();
    if (auto refusal = permissions.why_not(caller, "supervision.read_rules")) return refuse(std::move(*refusal));
    const ComposedRule* composed = context.rulebook.part<RuleSet>().find(id);
    if (!composed) return refuse(RefusalClass::not_found, "supervision.unknown_rule", "", {{"rule", std::string(id)}});
    const Rule& rule = composed->rule;
    Json detail = rule_json(context.rulebook, rule, finding_counts(context)[rule.id]);
    detail["rule_version"] = rule.version;
    detail["description"] = description_of(rule);
    detail["body"] = rule.body;
    detail["parameters"] = parameters_json(context, rule);
    detail["may_set_parameters"] = !permissions.why_not(caller, "supervision.set_rule_parameter");
    const auto scope = permissions.scope_for(caller, "supervision.read_findings").value_or(organisation::Scope::nothing());
    detail["findings"] = context.database.all(
        sql::newest_findings_of_rule,
        [&](const storage::Row& row) {
            return Json{{"id", row.integer(0)},
                        {"title", row.text(1)},
                        {"severity", row.text(2)},
                        {"state", row.text(3)},
                        {"state_zh", state_name(context.rulebook, row.text(3))}};
        },
        rule.id, scope.path_from, scope.path_to);
    return detail;
}

}  // namespace yanlu::supervision
