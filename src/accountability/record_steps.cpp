// 问责: proposed with its evidence, transferred by another person to whoever holds to account, its result recorded.
#include "accountability/paper_drafts.hpp"
#include "accountability/settings.hpp"
#include "accountability/steps.hpp"
#include "flow/machines.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_store.hpp"
#include "registry/attachments.hpp"

namespace yanlu::accountability {
namespace {

using organisation::Caller;

std::optional<Refusal> more_evidence(Step& step) {
    if (step.input.evidence.empty()) return missing("evidence");
    return add_evidence(step, step.input.evidence);
}

std::optional<Refusal> transfer(Step& step) {
    if (step.input.transferred_to.empty()) return missing("transferred_to");
    if (step.input.letter_number.empty()) return missing("letter_number");
    step.subject.content["transferred_to"] = step.input.transferred_to;
    step.subject.content["letter_number"] = step.input.letter_number;
    step.subject.content["transferred_on"] = step.today().iso();
    draft_record(step.context, step.caller, step.subject);
    return std::nullopt;
}

std::optional<Refusal> give_reason(Step& step) {
    if (step.input.reason.empty()) return missing("reason");
    step.subject.content["reason"] = step.input.reason;
    return std::nullopt;
}

std::optional<Refusal> record_result(Step& step) {
    if (step.input.result.empty()) return missing("result");
    if (auto refusal = why_not_past(step, step.input.concluded_on, "concluded_on")) return refusal;
    if (step.input.concluded_on->iso() < step.subject.said("transferred_on"))
        return invalid("accountability.concluded_before_transfer", "concluded_on", {{"day", step.subject.said("transferred_on")}}).value();
    step.subject.content["result"] = step.input.result;
    step.subject.content["result_number"] = step.input.letter_number;
    step.subject.content["concluded_on"] = step.input.concluded_on->iso();
    if (step.input.attachment) {
        const auto file = registry::own_attachment(step.context, step.caller, *step.input.attachment, "attachment_id");
        if (!file) return file.error();
        step.subject.content["result_file"] = registry::attachment_json(*file);
    }
    return std::nullopt;
}

std::optional<Refusal> why_not_new(Context& context, const NewRecord& input) {
    const Matter& matter = context.rulebook.part<Ladder>().matter(input.matter);
    if (input.occurred_on > context.clock.today())
        return invalid("accountability.day_in_future", "occurred_on", {{"day", input.occurred_on.iso()}}).value();
    if (input.facts.empty()) return missing("facts");
    if (matter.needs_consequences && input.consequences.empty())
        return invalid("accountability.consequences_missing", "consequences", {{"matter", matter.zh}}, "152-2021.4.3").value();
    if (!input.account && !input.unit) return invalid("accountability.nobody_named", "account_id").value();
    return std::nullopt;
}

// The host on that day is held to account, or the unit that goes on with what it left.
Result<UnitId> unit_of(Context& context, const NewRecord& input) {
    UnitId unit = input.unit.value_or(UnitId{});
    if (input.account) {
        const auto account = registry::find_account(context.database, *input.account);
        if (!account) return invalid("accountability.no_such_account", "account_id");
        const auto then = registry::facts_as_of(context.database, *input.account, input.occurred_on, context.clock.now());
        if (!input.unit) unit = then ? then->host_unit : account->facts.host_unit;
    }
    if (!organisation::find_unit(context.database, unit)) return invalid("accountability.no_such_unit", "unit_id");
    return organisation::successors_of(context.database, unit).front();
}

Case record_of(Context& context, const Caller& caller, const NewRecord& input, UnitId unit) {
    Case made{.kind = std::string(accountability_record), .state = "proposed"};
    made.account = input.account;
    made.unit = unit;
    made.proposed_by = caller.actor.person;
    made.opened_at = context.clock.now();
    made.content = {{"matter", input.matter},
                    {"occurred_on", input.occurred_on.iso()},
                    {"facts", input.facts},
                    {"consequences", input.consequences},
                    {"persons", persons_of(context, input.account, input.unit.value_or(unit), input.occurred_on)}};
    const auto* transition = machine_of(context.rulebook, made.kind).transition("", "propose");
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    made.due_at = flow::deadline_of(context.rulebook.calendar(), hours, *transition->limit, made.opened_at).due_at;
    return made;
}

Result<Json> propose(Context& context, const Caller& caller, const NewRecord& input, ledger::Journal& journal) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "accountability.propose_record"))
        return refuse(std::move(*refusal));
    if (auto refusal = why_not_new(context, input)) return refuse(std::move(*refusal));
    const auto unit = unit_of(context, input);
    if (!unit) return refuse(unit.error());
    Case made = record_of(context, caller, input, *unit);
    insert_case(context, made);
    const UnitPlace place = place_of(context.database, made.unit);
    const auto account = account_of(context.database, made.account);
    const CaseInput nothing;
    Step step{context, journal, made, place, account, nothing, caller};
    if (auto refusal = add_evidence(step, input.evidence)) return refuse(std::move(*refusal));
    move_tasks(context, made, caller.actor.person);
    journal.record({.subject_kind = made.kind,
                    .subject_id = made.id.value,
                    .to = made.state,
                    .after = made.facts(),
                    .facts = {{"event", "propose"}, {"matter", input.matter}, {"evidence", input.evidence.size()}}});
    journal.emit({"accountability.record_proposed", made.kind, made.id.value});
    return Json{{"id", made.id.value}};
}

}  // namespace

Json NewRecord::to_json() const {
    Json items = Json::array();
    for (const auto& each : evidence) items.push_back({{"kind", each.kind}, {"id", each.id}, {"note", each.note}});
    return {{"matter", matter},
            {"account_id", account ? account->value : 0},
            {"unit_id", unit ? unit->value : 0},
            {"occurred_on", occurred_on.iso()},
            {"facts", facts},
            {"consequences", consequences},
            {"evidence", items}};
}

const std::vector<Verb>& record_verbs() {
    static const std::vector<Verb> all{{"add_evidence", "accountability.propose_record", more_evidence},
                                       {"transfer", "accountability.decide_record", transfer, true, true},
                                       {"decline", "accountability.decide_record", give_reason, true},
                                       {"record_result", "accountability.decide_record", record_result, false, true}};
    return all;
}

Result<Json> propose_record(Context& context, const Caller& caller, const NewRecord& input) {
    const auto done =
        ledger::perform(context, caller.command("accountability.propose_record", input.to_json()),
                        [&](storage::Connection&, ledger::Journal& journal) { return propose(context, caller, input, journal); });
    if (!done) return done;
    return show_case(context, caller, accountability_record, CaseId{done->at("id").get<std::int64_t>()});
}

}  // namespace yanlu::accountability
