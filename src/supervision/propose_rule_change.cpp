// A change is written down: proposed at once, or a rule's text kept as a draft first.
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "supervision/rule_changes.hpp"
#include "supervision/trial.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;

Json request_json(const NewRuleChange& input) {
    return {{"kind", input.kind},     {"rule", input.rule},      {"parameter", input.parameter},        {"value", input.value},
            {"reason", input.reason}, {"draft", input.is_draft}, {"valid_from", input.valid_from.iso()}};
}

const char* permission_of(const NewRuleChange& input) {
    return input.is_draft ? "supervision.draft_rule_change" : "supervision.propose_rule_change";
}

// A text names its rule itself.
Result<std::string> rule_of(Context& context, const NewRuleChange& input) {
    if (input.kind != "text") return input.rule;
    const auto checked = context.rulebook.part<OwnRules>().check(context.rulebook, input.value);
    if (!checked) return tl::unexpected(checked.error());
    return (*checked)->composed.rule.id;
}

std::optional<Refusal> why_not(Context& context, const Caller& caller, const NewRuleChange& input) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, permission_of(input))) return refusal;
    if (input.is_draft && input.kind != "text") return invalid("supervision.rule_change.text_only_drafts", "is_draft").value();
    return std::nullopt;
}

RuleChange change_of(Context& context, const Caller& caller, const NewRuleChange& input, std::string rule) {
    RuleChange change{.id = {},
                      .rule = std::move(rule),
                      .kind = input.kind,
                      .parameter = input.parameter,
                      .value = input.value,
                      .valid_from = input.valid_from,
                      .reason = input.reason};
    if (change.kind != "parameter") change.parameter.clear();
    change.state = rule_change_machine(context.rulebook).transition("", input.is_draft ? "save_draft" : "propose")->to;
    change.proposed_by = caller.actor.person;
    change.proposed_unit = caller.actor.unit;
    change.proposed_at = context.clock.now();
    return change;
}

Result<Json> write(Context& context, RuleChange change, ledger::Journal& journal) {
    if (auto refusal = why_not_possible(context, change)) return refuse(std::move(*refusal));
    change.id = storage::allocate<RuleChangeId>(context.database);
    change.value_before = value_without(context, change);
    insert_rule_change(context.database, change);
    move_rule_change_tasks(context, change, {});
    journal.record({.subject_kind = "rule_change",
                    .subject_id = change.id.value,
                    .to = change.state,
                    .reason = change.reason,
                    .after = change.facts(),
                    .facts = {{"rule", change.rule}, {"kind", change.kind}, {"valid_from", change.valid_from.iso()}}});
    journal.emit({"rule_change." + change.state, "rule_change", change.id.value, {{"rule", change.rule}, {"kind", change.kind}}});
    return Json{{"id", change.id.value}};
}

}  // namespace

Result<Json> propose_rule_change(Context& context, const Caller& caller, const NewRuleChange& input) {
    if (auto refusal = why_not(context, caller, input)) return refuse(std::move(*refusal));
    auto rule = rule_of(context, input);
    if (!rule) return tl::unexpected(rule.error());
    if (input.kind == "text") {
        if (auto refusal = why_not_runnable(context, input.value)) return refuse(std::move(*refusal));
    }
    const auto done = ledger::perform(context, caller.command(permission_of(input), request_json(input)),
                                      [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                          return write(context, change_of(context, caller, input, *rule), journal);
                                      });
    if (!done) return done;
    return show_rule_change(context, caller, RuleChangeId{done->at("id").get<std::int64_t>()});
}

}  // namespace yanlu::supervision
