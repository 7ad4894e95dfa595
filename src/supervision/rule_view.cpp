// Rules and what became of them, as JSON.
#include "supervision/rule_view.hpp"

#include <map>

#include "base/share.hpp"
#include "monitoring/content_rules.hpp"
#include "monitoring/inspection.hpp"
#include "organisation/permissions.hpp"
#include "supervision/evaluate.hpp"
#include "supervision/false_alarms.hpp"
#include "supervision/finding_summary.hpp"
#include "supervision/office_settings.hpp"
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
    const auto rate = share_per_mille(counts.false_alarms, counts.judged);
    json["false_alarm_rate"] = rate ? Json(*rate) : Json(nullptr);
    json["judged"] = counts.judged;
    const auto interval = interval_per_mille(counts.false_alarms, counts.judged);
    json["false_alarm_interval"] = interval ? Json::array({interval->first, interval->second}) : Json(nullptr);
}

// What is asked of every rule of a list, read once.
struct Office {
    Context& context;
    Date today = context.clock.today();
    RuleDecisions decisions{context, context.clock.now()};
    Standings standings{context, decisions, today};
};

Json standing_json(const Rulebook& rulebook, const Standing& standing) {
    const std::map<std::string, std::string> args{{"days", std::to_string(standing.days)},
                                                  {"judged", std::to_string(standing.judged)},
                                                  {"false_alarms", std::to_string(standing.false_alarms)},
                                                  {"limit", std::to_string(standing.limit)}};
    const auto rate = standing.rate();
    return {{"days", standing.days},
            {"judged", standing.judged},
            {"false_alarms", standing.false_alarms},
            {"rate", rate ? Json(*rate) : Json(nullptr)},
            {"limit", standing.limit},
            {"may_notify", standing.may_notify()},
            {"zh", rulebook.message(standing.may_notify() ? "supervision.standing.notifies" : "supervision.standing.waits", args)}};
}

// 2.4d-stale-update → 2.4d: the row of the requirements that it answers; an office's own rule answers none.
std::string row_of(const Rule& rule) { return rule.id.starts_with(own_rule_prefix) ? std::string() : rule.id.substr(0, rule.id.find('-')); }

Json rule_json(const Office& office, const ComposedRule& composed, bool is_own, const Counts& counts) {
    const Rule& rule = composed.rule;
    const Rulebook& rulebook = office.context.rulebook;
    Json json{{"id", rule.id},
              {"title", rule.title},
              {"kind", "query"},
              {"row", row_of(rule)},
              {"is_own", is_own},
              {"is_on", office.decisions.is_on(rule.id, office.today)},
              {"in_force_from", rule.in_force_from.iso()},
              {"severity", code_of(rule.severity)},
              {"severity_zh", zh_of(rule.severity)},
              {"subject", code_of(rule.subject)},
              {"closes", rule.is_closed_by_machine ? "by_machine" : "by_person"},
              {"article", article_json(rulebook, rule.article)},
              {"standing", standing_json(rulebook, office.standings.of(rule.id))}};
    add_counts(json, counts);
    return json;
}

Json content_rule_json(const Rulebook& rulebook, const std::string& title, const std::string& mode,
                       const monitoring::ContentRuleCounts& c) {
    const auto severity = severity_of(c.severity).value_or(Severity::general);
    Json json{{"id", c.rule},
              {"title", title},
              {"kind", "content"},
              {"row", ""},
              {"is_own", c.rule.starts_with("office.")},
              {"is_on", mode != "off"},
              {"severity", code_of(severity)},
              {"severity_zh", zh_of(severity)},
              {"subject", "post"},
              {"closes", "by_person"},
              {"article", article_json(rulebook, c.article)},
              {"standing", nullptr}};
    add_counts(json, {c.waiting, c.total, c.false_alarms, c.judged});
    return json;
}

// As the inspection's rule book words them; a rule that was retired since is told by its kind.
void append_content_rules(Context& context, Json& items) {
    const auto& inspection = context.rulebook.part<monitoring::Inspection>();
    inspection.follow_or_go_on(context.database);
    const auto reader = inspection.proofreader();
    std::map<std::string, monitoring::ContentRuleCounts> counts;
    for (auto& each : monitoring::content_rule_counts(context.database)) counts[each.rule] = std::move(each);
    for (const auto& rule : reader->rules()) {
        auto& each = counts[rule.id];
        each.rule = rule.id;
        each.article = rule.article;
        each.severity = inspect::name_of(rule.severity);
        items.push_back(content_rule_json(context.rulebook, rule.title, reader->mode_of(rule.id), each));
        counts.erase(rule.id);
    }
    for (const auto& [id, each] : counts) {
        if (each.kind.empty()) continue;  // only exceptions are left of it
        items.push_back(
            content_rule_json(context.rulebook, context.rulebook.message("inspect.kind." + each.kind) + "（规则已停用）", "off", each));
    }
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

std::map<std::string, std::vector<DatedValue>> settings_of(Context& context, const std::string& rule) {
    std::map<std::string, std::vector<DatedValue>> settings;
    context.database.each(
        sql::settings_of_rule,
        [&](const storage::Row& row) {
            settings[row.get<std::string>(0)].push_back({row.get<Date>(2), row.get<std::string>(1), row.get<std::string>(3)});
        },
        rule);
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

Json parameters_json(const Office& office, const std::string& rule, const std::vector<Parameter>& parameters) {
    auto settings = settings_of(office.context, rule);
    Json out = Json::array();
    for (const Parameter& parameter : parameters)
        out.push_back(parameter_json(parameter, office.decisions.value_of(rule, parameter, office.today).value, settings[parameter.name]));
    return out;
}

std::map<std::string, Counts> finding_counts(Context& context) {
    std::map<std::string, Counts> counts;
    context.database.each(sql::rule_counts, [&](const storage::Row& row) { counts[row.get<std::string>(0)] = counts_of(row); });
    return counts;
}

// A rule of the rule book or the office's own in its newest text, in force or not yet.
RunnableRule find_rule(const Office& office, std::string_view id) {
    if (const ComposedRule* shipped = office.context.rulebook.part<RuleSet>().find(id)) return {shipped, nullptr};
    for (const auto& own : office.decisions.own_rules()) {
        if (own->composed.rule.id == id) return {&own->composed, own};
    }
    return {};
}

Json switches_json(Context& context, const std::string& rule) {
    return context.database.all(
        sql::switches_of_rule,
        [](const storage::Row& row) {
            return Json{{"is_on", row.get<bool>(0)}, {"from", row.text(1)}, {"reason", row.text(2)}, {"change_id", row.integer(3)}};
        },
        rule);
}

Json newest_findings(Context& context, const Caller& caller, const std::string& rule) {
    const auto scope =
        context.rulebook.part<Permissions>().scope_for(caller, "supervision.read_findings").value_or(organisation::Scope::nothing());
    return context.database.all(
        sql::newest_findings_of_rule,
        [&](const storage::Row& row) {
            return Json{{"id", row.integer(0)},
                        {"title", row.text(1)},
                        {"severity", row.text(2)},
                        {"state", row.text(3)},
                        {"state_zh", state_name(context.rulebook, row.text(3))}};
        },
        rule, scope.path_from, scope.path_to);
}

Json further_articles(const Rulebook& rulebook, const Rule& rule) {
    Json out = Json::array();
    for (const auto& key : rule.further_articles) out.push_back(article_json(rulebook, key));
    return out;
}

std::optional<Refusal> may_read(Context& context, const Caller& caller) {
    return context.rulebook.part<Permissions>().why_not(caller, "supervision.read_rules");
}

Refusal no_such_rule(std::string_view id) {
    return {RefusalClass::not_found, "supervision.unknown_rule", "", "", {{"rule", std::string(id)}}, {}};
}

Json hit_counts(const storage::Row& row, int first) {
    const auto rate = share_per_mille(row.integer(first + 2), row.integer(first + 1));
    return {{"found", row.integer(first)},
            {"judged", row.integer(first + 1)},
            {"false_alarms", row.integer(first + 2)},
            {"rate", rate ? Json(*rate) : Json(nullptr)}};
}

}  // namespace

Result<Json> list_rules(Context& context, const Caller& caller) {
    if (auto refusal = may_read(context, caller)) return refuse(std::move(*refusal));
    const auto& rules = context.rulebook.part<RuleSet>();
    const Office office{context};
    auto counts = finding_counts(context);
    Json items = Json::array();
    for (const auto& composed : rules.rules()) items.push_back(rule_json(office, composed, false, counts[composed.rule.id]));
    for (const auto& own : office.decisions.own_rules())
        items.push_back(rule_json(office, own->composed, true, counts[own->composed.rule.id]));
    append_content_rules(context, items);
    return Json{
        {"items", std::move(items)},
        {"rulebook_version", rules.version()},
        {"settings", parameters_json(office, std::string(office_settings_name), context.rulebook.part<OfficeSettings>().parameters())},
        {"may_propose", !context.rulebook.part<Permissions>().why_not(caller, "supervision.propose_rule_change")}};
}

Result<Json> read_rule(Context& context, const Caller& caller, std::string_view id) {
    if (auto refusal = may_read(context, caller)) return refuse(std::move(*refusal));
    const Office office{context};
    const RunnableRule found = find_rule(office, id);
    if (!found.composed) return refuse(no_such_rule(id));
    const Rule& rule = found.composed->rule;
    const auto& permissions = context.rulebook.part<Permissions>();
    Json detail = rule_json(office, *found.composed, found.own != nullptr, finding_counts(context)[rule.id]);
    detail["rule_version"] = rule.version;
    detail["further_articles"] = further_articles(context.rulebook, rule);
    detail["violates"] = rule.violates;
    detail["complies"] = rule.complies;
    detail["advice"] = rule.advice;
    detail["says"] = rule.says;
    detail["body"] = rule.body;
    detail["text"] = found.composed->text;
    detail["parameters"] = parameters_json(office, rule.id, rule.parameters);
    detail["switches"] = switches_json(context, rule.id);
    detail["may_propose"] = !permissions.why_not(caller, "supervision.propose_rule_change");
    detail["may_draft"] = !permissions.why_not(caller, "supervision.draft_rule_change");
    detail["findings"] = newest_findings(context, caller, rule.id);
    return detail;
}

Result<Json> rule_versions(Context& context, const Caller& caller, std::string_view id) {
    if (auto refusal = may_read(context, caller)) return refuse(std::move(*refusal));
    if (!find_rule(Office{context}, id).composed) return refuse(no_such_rule(id));
    Json items = context.database.all(
        sql::versions_of_rule,
        [](const storage::Row& row) {
            const std::string text = row.get<std::string>(1);
            return Json{{"version", row.text(0).empty() ? parse_rule(text).version : std::string(row.text(0))},
                        {"text", text},
                        {"recorded_at", rfc3339(row.get<Instant>(2))},
                        {"valid_from", row.text(3).empty() ? Json(nullptr) : Json(row.text(3))}};
        },
        std::string(id));
    return Json{{"items", std::move(items)}};
}

Result<Json> rule_statistics(Context& context, const Caller& caller, std::string_view id, Date from, Date to) {
    if (auto refusal = may_read(context, caller)) return refuse(std::move(*refusal));
    if (!find_rule(Office{context}, id).composed) return refuse(no_such_rule(id));
    const std::string rule(id);
    Json months = context.database.all(
        sql::rule_hits_by_month,
        [](const storage::Row& row) {
            Json month = hit_counts(row, 1);
            month["month"] = row.text(0);
            return month;
        },
        rule, from.iso(), to.iso());
    const auto scope =
        context.rulebook.part<Permissions>().scope_for(caller, "supervision.read_findings").value_or(organisation::Scope::nothing());
    Json units = context.database.all(
        sql::rule_hits_by_unit,
        [](const storage::Row& row) {
            Json unit = hit_counts(row, 3);
            unit["unit"] = unit_reference(row, 0, 1, 2);
            return unit;
        },
        rule, from.iso(), to.iso(), scope.path_from, scope.path_to);
    return Json{{"from", from.iso()}, {"to", to.iso()}, {"months", std::move(months)}, {"units", std::move(units)}};
}

Result<Json> list_relations(Context& context, const Caller& caller) {
    if (auto refusal = may_read(context, caller)) return refuse(std::move(*refusal));
    const auto& relations = context.rulebook.part<RuleSet>().relations();
    Json items = Json::array();
    for (const auto& table : context.rulebook.part<OwnRules>().relations())
        items.push_back({{"name", table.name}, {"about", relations.at(table.name).about}, {"columns", table.columns}});
    return Json{{"items", std::move(items)}};
}

}  // namespace yanlu::supervision
