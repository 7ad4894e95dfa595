// Corrections come before whoever supervises. Accepting one acts on the registry by the registry's own verb, with the decider's own right;
// both steps can be repeated, so that a fault between them leaves nothing half done.
#include <algorithm>

#include "api/response.hpp"
#include "census/corrections.hpp"
#include "census/process.hpp"
#include "census/sheets.hpp"
#include "census/statements.hpp"
#include "census/view.hpp"
#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_steps.hpp"
#include "registry/account_store.hpp"
#include "registry/accounts.hpp"

namespace yanlu::census {
namespace {

using organisation::Caller;

constexpr std::string_view verb = "census.decide_correction";
constexpr std::string_view awaited = "accept";

bool is_correction(const Line& line) {
    return line.answer.verdict == Verdict::corrected || line.answer.verdict == Verdict::not_ours || line.answer.verdict == Verdict::added;
}

void record(ledger::Journal& journal, const Line& line, const std::string& from, const std::string& to, const std::string& reason) {
    journal.record({.subject_kind = "census_correction",
                    .subject_id = line.id.value,
                    .from = from,
                    .to = to,
                    .reason = reason,
                    .after = line.facts(),
                    .facts = {{"sheet_id", line.sheet.value}, {"account_id", line.result_account ? line.result_account->value : 0}}});
}

// The unit's supervising unit, or the city's office.
flow::Todo desk_of(Context& context, const Sheet& sheet, const std::string& title) {
    const auto unit = organisation::find_unit(context.database, sheet.unit);
    const auto above =
        unit && unit->facts.supervising_unit ? organisation::find_unit(context.database, *unit->facts.supervising_unit) : std::nullopt;
    const bool is_office = !above || above->facts.kind == "city_office";
    const UnitId desk = is_office ? organisation::city_office(context.database).value_or(sheet.unit) : above->id;
    return {"census_correction",
            "census_sheet",
            sheet.id.value,
            std::string(awaited),
            title,
            desk,
            is_office ? "city_office_clerk" : "supervising_officer",
            {},
            std::nullopt};
}

std::string reason_of(const Line& line, const CorrectionStep& step) {
    return "摸查更正" + (line.answer.note.empty() ? std::string() : "：" + line.answer.note) +
           (step.reason.empty() ? "" : "；" + step.reason);
}

std::optional<std::string> if_said(const std::string& value) { return value.empty() ? std::nullopt : std::optional(value); }

registry::NewAccount account_of(const Line& line, const CorrectionStep& step) {
    const AccountFacts& said = line.answer.proposal;
    return {.name = said.name,
            .platform = said.platform,
            .platform_account_id = said.platform_account_id,
            .kind = said.kind,
            .host_unit = line.unit,
            .certified_host = said.certified_host,
            .link = said.link,
            .exception_reason = reason_of(line, step)};  // what exists is recorded; whether it may is for the rules to find
}

registry::Amendment amendment_of(const Line& line, const CorrectionStep& step) {
    registry::Amendment out;
    out.reason = reason_of(line, step);
    if (line.answer.verdict == Verdict::not_ours) {
        out.patch.host_unit = step.host_unit;
        return out;
    }
    const AccountFacts& said = line.answer.proposal;
    out.patch.name = if_said(said.name);
    out.patch.kind = if_said(said.kind);
    out.patch.certified_host = if_said(said.certified_host);
    out.patch.link = if_said(said.link);
    out.platform_account_id = if_said(said.platform_account_id);
    return out;
}

// Gives the account that the registry then has; none where nothing is done to it.
Result<std::optional<AccountId>> act_on_registry(Context& context, Caller caller, const Line& line, const std::string& action,
                                                 const CorrectionStep& step) {
    if (action == "reject") return std::nullopt;
    caller.expected_version.reset();
    caller.idempotency_key = "census-correction-" + std::to_string(line.id.value) + "-" + action;
    if (line.account) {
        const auto amended = registry::amend_account(context, caller, *line.account, amendment_of(line, step));
        if (!amended) return refuse(amended.error());
        return *line.account;
    }
    const auto known = registry::find_account_id(context.database, line.answer.proposal.platform, line.answer.proposal.platform_account_id);
    const auto account = known ? registry::find_account(context.database, *known) : std::nullopt;
    if (account && account->facts.host_unit == line.unit && account->facts.state != "cancelled") return *known;
    const auto made = action == "accept" ? registry::register_account(context, caller, account_of(line, step))
                                         : registry::confirm_unauthorised(context, caller, account_of(line, step), step.reason);
    if (!made) return refuse(made.error());
    return AccountId{made->at("id").get<std::int64_t>()};
}

std::optional<Refusal> why_not_input(const Line& line, const std::string& action, const CorrectionStep& step) {
    if (action != "accept" && step.reason.empty())
        return Refusal{RefusalClass::invalid, "api.missing", "reason", "", {{"field", "reason"}}};
    if (action == "accept" && line.answer.verdict == Verdict::not_ours && !step.host_unit)
        return Refusal{RefusalClass::invalid, "census.host_not_named", "host_unit_id", "", {{"account", line.snapshot.facts.name}}};
    return std::nullopt;
}

struct Found {
    Line line;
    Sheet sheet;
};

Result<Found> found(Context& context, const Caller& caller, LineId id) {
    auto line = load_line(context.database, id);
    if (!line || line->decision.empty()) return refuse(RefusalClass::not_found, "api.no_such_record");
    auto sheet = load_sheet(context.database, line->sheet);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb, sheet->path))
        return refuse(std::move(*refusal));
    return Found{std::move(*line), std::move(*sheet)};
}

void complete_desk(Context& context, const Sheet& sheet, PersonId by) {
    const auto lines = lines_of(context.database, sheet.id);
    const bool is_open = std::ranges::any_of(lines, [](const Line& line) { return line.decision == "proposed"; });
    if (!is_open) flow::complete_todos(context, "census_sheet", sheet.id.value, awaited, by);
}

Result<Json> settle(Context& context, const Caller& caller, LineId id, const std::string& action, const CorrectionStep& step,
                    std::optional<AccountId> account, ledger::Journal& journal) {
    auto now = found(context, caller, id);
    if (!now) return refuse(now.error());
    if (auto refusal = why_not_step(context, caller, now->sheet, now->line, action)) return refuse(std::move(*refusal));
    Line& line = now->line;
    const std::string from = line.decision;
    line.decision = process(context.rulebook).correction().transition(from, action)->to;
    line.decided_by = caller.actor.person;
    line.decided_at = context.clock.now();
    line.decision_note = step.reason;
    line.result_account = account;
    write_decision(context.database, line);
    complete_desk(context, now->sheet, caller.actor.person);
    record(journal, line, from, line.decision, step.reason);
    journal.emit({"census_correction." + action, "census_correction", id.value, {{"sheet_id", line.sheet.value}}});
    return correction_json(context, caller, now->sheet, line);
}

std::optional<Refusal> guard_refusal(const Caller& caller, const Line& line, std::string_view guard) {
    if (guard == "is_addition" && line.answer.verdict != Verdict::added)
        return Refusal{RefusalClass::conflict, "census.guard.is_addition", "", "", {}};
    if (guard == "not_reporter" && caller.actor.person && line.answered_by == caller.actor.person)
        return Refusal{RefusalClass::conflict, "census.guard.not_reporter", "", "", {}};
    return std::nullopt;
}

}  // namespace

const std::vector<std::string>& correction_actions() {
    static const std::vector<std::string> names{"accept", "reject", "confirm_unauthorised"};
    return names;
}

void propose_corrections(Context& context, ledger::Journal& journal, const Sheet& sheet) {
    int count = 0;
    for (Line& line : lines_of(context.database, sheet.id)) {
        if (!is_correction(line) || !line.decision.empty()) continue;
        line.decision = process(context.rulebook).correction().transition("", "propose")->to;
        write_decision(context.database, line);
        record(journal, line, "", line.decision, "");
        ++count;
    }
    if (count == 0) return;
    flow::open_todo(context, desk_of(context, sheet, sheet.unit_name + "摸查更正 " + std::to_string(count) + " 项"));
}

void withdraw_corrections(Context& context, ledger::Journal& journal, const Sheet& sheet) {
    for (Line& line : lines_of(context.database, sheet.id)) {
        if (line.decision != "proposed") continue;
        line.decision.clear();
        write_decision(context.database, line);
        record(journal, line, "proposed", process(context.rulebook).correction().transition("proposed", "withdraw")->to, "");
    }
}

std::optional<Refusal> why_not_step(Context& context, const Caller& caller, const Sheet& sheet, const Line& line, std::string_view action) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb, sheet.path)) return refusal;
    const auto decided = flow::decide(process(context.rulebook).correction(), line.decision, action, caller.role,
                                      [&](std::string_view guard) { return guard_refusal(caller, line, guard); });
    if (!decided) return decided.error();
    return std::nullopt;
}

Result<Json> act_on_correction(Context& context, const Caller& caller, LineId id, const std::string& action, const CorrectionStep& step) {
    const auto first = found(context, caller, id);
    if (!first) return refuse(first.error());
    std::optional<AccountId> account;
    if (first->line.decision == "proposed") {  // else a repeated request, which the ledger answers
        if (auto refusal = why_not_step(context, caller, first->sheet, first->line, action)) return refuse(std::move(*refusal));
        if (auto refusal = why_not_input(first->line, action, step)) return refuse(std::move(*refusal));
        const auto done = act_on_registry(context, caller, first->line, action, step);
        if (!done) return refuse(done.error());
        account = *done;
    }
    const Json request{
        {"id", id.value}, {"action", action}, {"reason", step.reason}, {"host_unit_id", step.host_unit ? step.host_unit->value : 0}};
    return ledger::perform(
        context, caller.command("census." + action + "_correction", request),
        [&](storage::Connection&, ledger::Journal& journal) { return settle(context, caller, id, action, step, account, journal); });
}

}  // namespace yanlu::census
