// The guards that rulebook/machines/rule_change.yaml names, what a change must be like, and the leader's desk.
#include <algorithm>

#include "flow/machines.hpp"
#include "flow/todo.hpp"
#include "supervision/office_settings.hpp"
#include "supervision/process.hpp"
#include "supervision/rule_change.hpp"
#include "supervision/rule_decisions.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

Refusal guard_refused(std::string_view guard) {
    return {RefusalClass::conflict, "supervision.rule_change.guard." + std::string(guard), "", "", {}, {}};
}

Refusal unknown_rule(const std::string& rule) {
    return {RefusalClass::not_found, "supervision.unknown_rule", "rule", "", {{"rule", rule}}, {}};
}

// The newest text of an own rule, in force or not yet.
OwnRulePointer own_rule(const RuleDecisions& decisions, std::string_view id) {
    for (const auto& own : decisions.own_rules()) {
        if (own->composed.rule.id == id) return own;
    }
    return nullptr;
}

const Rule* known_rule(const Rulebook& rulebook, const RuleDecisions& decisions, std::string_view id) {
    if (const ComposedRule* composed = rulebook.part<RuleSet>().find(id)) return &composed->rule;
    const OwnRulePointer own = own_rule(decisions, id);  // kept by the rule book's memory of released texts
    return own ? &own->composed.rule : nullptr;
}

const Parameter* known_parameter(const Rulebook& rulebook, const RuleDecisions& decisions, const RuleChange& change) {
    if (change.rule == office_settings_name) return rulebook.part<OfficeSettings>().find(change.parameter);
    const Rule* rule = known_rule(rulebook, decisions, change.rule);
    return rule ? rule->parameter(change.parameter) : nullptr;
}

std::optional<Refusal> why_not_parameter(const Rulebook& rulebook, const RuleDecisions& decisions, const RuleChange& change) {
    if (change.rule != office_settings_name && !known_rule(rulebook, decisions, change.rule)) return unknown_rule(change.rule);
    const Parameter* parameter = known_parameter(rulebook, decisions, change);
    if (!parameter)
        return refuse(RefusalClass::not_found, "supervision.unknown_parameter", "parameter", {{"name", change.parameter}}).value();
    if (!parameter->accepts(change.value))
        return invalid("supervision.bad_parameter_value", "value", {{"name", parameter->title}, {"value", change.value}}).value();
    return std::nullopt;
}

std::optional<Refusal> why_not_switch(const Rulebook& rulebook, const RuleDecisions& decisions, const RuleChange& change) {
    if (!known_rule(rulebook, decisions, change.rule)) return unknown_rule(change.rule);
    if (change.value != "on" && change.value != "off") return invalid("supervision.rule_change.not_a_switch", "value").value();
    return std::nullopt;
}

bool is_own_id(std::string_view id) {
    constexpr std::size_t longest_id = 80;
    return id.starts_with(own_rule_prefix) && id.size() > own_rule_prefix.size() && id.size() <= longest_id &&
           std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
}

std::optional<Refusal> why_not_text(const Rulebook& rulebook, const RuleDecisions& decisions, const RuleChange& change) {
    const auto checked = rulebook.part<OwnRules>().check(rulebook, change.value);
    if (!checked) return checked.error();
    const Rule& rule = (*checked)->composed.rule;
    if (!is_own_id(rule.id)) return invalid("supervision.rule_change.id_is_reserved", "text").value();
    if (rule.id != change.rule) return invalid("supervision.rule_change.id_is_fixed", "text", {{"rule", change.rule}}).value();
    const OwnRulePointer before = own_rule(decisions, rule.id);
    if (!before) return std::nullopt;
    if (before->composed.rule.severity != rule.severity)
        return invalid("supervision.rule_change.severity_is_fixed", "text",
                       {{"severity", std::string(zh_of(before->composed.rule.severity))}})
            .value();
    if (before->composed.rule.subject != rule.subject) return invalid("supervision.rule_change.subject_is_fixed", "text").value();
    return std::nullopt;
}

std::string value_without(const Rulebook& rulebook, const RuleDecisions& decisions, const RuleChange& change) {
    if (change.kind == "switch") return decisions.is_on(change.rule, change.valid_from) ? "on" : "off";
    if (change.kind == "parameter") {
        const Parameter* parameter = known_parameter(rulebook, decisions, change);
        return parameter ? decisions.value_of(change.rule, *parameter, change.valid_from).value : std::string();
    }
    for (const auto& own : decisions.own_rules_on(change.valid_from)) {
        if (own->composed.rule.id == change.rule) return own->composed.text;
    }
    return {};
}

}  // namespace

RuleChangeProcess::RuleChangeProcess(const Rulebook& rulebook)
    : machine_(&rulebook.part<flow::Machines>().require("rule_change",
                                                        {"second_person", "one_person_suffices", "is_proposer", "is_still_possible"})) {}

const flow::Machine& rule_change_machine(const Rulebook& rulebook) { return rulebook.part<RuleChangeProcess>().machine(); }

std::string value_without(Context& context, const RuleChange& change) {
    return value_without(context.rulebook, RuleDecisions(context, context.clock.now()), change);
}

std::optional<Refusal> why_not_possible(Context& context, const RuleChange& change) {
    const RuleDecisions decisions(context, context.clock.now());
    const auto why_not = change.kind == "parameter" ? why_not_parameter : change.kind == "switch" ? why_not_switch : why_not_text;
    if (auto refusal = why_not(context.rulebook, decisions, change)) return refusal;
    const std::string today = context.clock.today().iso();
    if (change.valid_from.iso() < today) return invalid("supervision.change_backdated", "valid_from", {{"day", today}}).value();
    if (value_without(context.rulebook, decisions, change) == change.value)
        return refuse(RefusalClass::conflict, "supervision.rule_change.changes_nothing", "value", {{"day", change.valid_from.iso()}})
            .value();
    if (context.database.value<std::int64_t>(sql::rule_change_proposed, change.rule, change.kind, change.parameter, change.id))
        return refuse(RefusalClass::conflict, "supervision.rule_change.already_proposed").value();
    return std::nullopt;
}

std::optional<Refusal> rule_change_guard(Context& context, const RuleChange& change, const organisation::Caller& caller,
                                         std::string_view guard) {
    if (guard == "is_still_possible") return why_not_possible(context, change);
    const RuleDecisions decisions(context, context.clock.now());
    const bool is_alone = decisions.office_setting("persons_to_release", context.clock.today()) < 2;
    const bool is_his = caller.actor.person == change.proposed_by;
    const bool holds = guard == "one_person_suffices" ? is_alone : guard == "is_proposer" ? is_his : is_alone || !is_his;
    return holds ? std::nullopt : std::optional(guard_refused(guard));
}

std::string name_of_changed(Context& context, const RuleChange& change) {
    if (change.rule == office_settings_name) return context.rulebook.message("supervision.rule_change.setting");
    const RuleDecisions decisions(context, context.clock.now());
    if (const Rule* rule = known_rule(context.rulebook, decisions, change.rule)) return rule->title;
    const auto checked = context.rulebook.part<OwnRules>().check(context.rulebook, change.value);
    return checked ? (*checked)->composed.rule.title : change.rule;
}

void move_rule_change_tasks(Context& context, const RuleChange& change, PersonId done_by) {
    flow::complete_todos(context, "rule_change", change.id.value, "", done_by);
    if (change.state != "proposed") return;
    const auto office = context.database.value<UnitId>(sql::city_office);
    if (!office) return;
    flow::Todo todo{"rule_change", "rule_change", change.id.value, "release", {}, *office, "city_office_leader", {}, {}};
    todo.title = context.rulebook.message("supervision.rule_change.todo", {{"rule", name_of_changed(context, change)}});
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    const auto* proposing = rule_change_machine(context.rulebook).transition("draft", "submit");
    todo.deadline = flow::deadline_of(context.rulebook.calendar(), hours, *proposing->limit, change.proposed_at);
    flow::open_todo(context, todo);
}

}  // namespace yanlu::supervision
