// The second look: a veto item counts only once somebody other than its finder has seen it too.
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "rounds/check_lists.hpp"
#include "rounds/inspection.hpp"
#include "rounds/raise_finding.hpp"
#include "rounds/rounds.hpp"
#include "rounds/statements.hpp"
#include "rounds/view.hpp"

namespace yanlu::rounds {
namespace {

using organisation::Caller;

std::string_view permission_of(std::string_view action) { return action == "take_back" ? "rounds.inspect" : "rounds.confirm_check"; }

std::optional<Refusal> guard_refusal(const Caller& caller, const Round& round, const Check& check, std::string_view guard) {
    if (guard == "round_is_running" && round.state != "running")
        return Refusal{RefusalClass::conflict, "rounds.guard.round_is_running", "", "", {}};
    const bool is_first = check.first_by == caller.actor.person && check.first_by;
    if (guard == "second_person" && is_first) return Refusal{RefusalClass::forbidden, "rounds.guard.second_person", "", "", {}};
    if (guard == "first_person" && !is_first) return Refusal{RefusalClass::forbidden, "rounds.guard.first_person", "", "", {}};
    return std::nullopt;
}

struct Decided {
    Round round;
    LineId line;
};

// `of`: only a check of that round.
Result<Decided> decide(Context& context, const Caller& caller, const SecondLook& look, std::optional<RoundId> of,
                       ledger::Journal& journal) {
    const auto& [id, action, reason] = look;
    auto check = load_check(context.database, id);
    if (!check || (of && check->round != *of)) return refuse(RefusalClass::not_found, "api.no_such_record");
    const auto line = line_for(context, caller, check->line);
    if (!line) return refuse(line.error());
    auto round = load_round(context.database, check->round);
    if (auto refusal = why_not_act(context, caller, *round, *line, *check, action)) return refuse(std::move(*refusal));
    const auto* step = settings(context.rulebook).check().transition(code_of(check->state), action);
    if (!step->asks.empty() && reason.empty()) return invalid("api.missing", "reason", {{"field", "reason"}});
    const Json before = check->facts();
    const std::string from(code_of(check->state));
    check->state = item_state_of(step->to).value();
    if (action != "take_back") {
        check->second_by = caller.actor.person;
        check->second_at = context.clock.now();
        check->second_note = reason;
    }
    if (action == "confirm") {
        if (auto raised = raise_finding(context, journal, *line, *check); !raised) return refuse(raised.error());
    }
    update_check(context.database, *check);
    journal.record({.subject_kind = "round_check",
                    .subject_id = id.value,
                    .from = from,
                    .to = step->to,
                    .reason = reason,
                    .before = before,
                    .after = check->facts(),
                    .facts = {{"event", action}, {"round_id", round->id.value}}});
    return Decided{std::move(*round), line->id};
}

Result<Json> act(Context& context, const Caller& caller, const SecondLook& look, ledger::Journal& journal) {
    const auto done = decide(context, caller, look, std::nullopt, journal);
    if (!done) return refuse(done.error());
    complete_confirmations(context, done->round, caller.actor.person);
    return show_list(context, caller, done->line);
}

// Which row of the batch a refusal is about.
Refusal at_row(Refusal refusal, std::size_t row) {
    const std::string place = "decisions." + std::to_string(row);
    refusal.field = refusal.field.empty() ? place : place + "." + refusal.field;
    if (refusal.kind == RefusalClass::not_found) refusal.kind = RefusalClass::invalid;  // the batch itself is there
    return refusal;
}

Result<Json> act_on_all(Context& context, const Caller& caller, const Round& round, const std::vector<SecondLook>& looks,
                        ledger::Journal& journal) {
    std::int64_t confirmed = 0;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (const auto done = decide(context, caller, looks[i], round.id, journal); !done) return refuse(at_row(done.error(), i));
        confirmed += looks[i].action == "confirm";
    }
    complete_confirmations(context, round, caller.actor.person);
    const auto waiting = context.database.value<std::int64_t>(sql::count_checks_in_state, round.id, "to_confirm").value_or(0);
    return Json{{"confirmed", confirmed}, {"rejected", static_cast<std::int64_t>(looks.size()) - confirmed}, {"waiting", waiting}};
}

Json request_json(RoundId id, const std::vector<SecondLook>& looks) {
    Json decisions = Json::array();
    for (const auto& look : looks) decisions.push_back({{"check_id", look.check.value}, {"action", look.action}, {"reason", look.reason}});
    return {{"id", id.value}, {"decisions", std::move(decisions)}};
}

}  // namespace

std::optional<Refusal> why_not_act(Context& context, const Caller& caller, const Round& round, const Line& line, const Check& check,
                                   std::string_view action) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, permission_of(action), line.path)) return refusal;
    const auto step = flow::decide(settings(context.rulebook).check(), code_of(check.state), action, caller.role,
                                   [&](std::string_view guard) { return guard_refusal(caller, round, check, guard); });
    if (!step) return step.error();
    return std::nullopt;
}

Result<Json> act_on_check(Context& context, const Caller& caller, CheckId id, const std::string& action, const std::string& reason) {
    return ledger::perform(
        context, caller.command("rounds." + action + "_check", {{"id", id.value}, {"reason", reason}}),
        [&](storage::Connection&, ledger::Journal& journal) { return act(context, caller, {id, action, reason}, journal); });
}

Result<Json> act_on_checks(Context& context, const Caller& caller, RoundId id, const std::vector<SecondLook>& looks) {
    const auto round = round_for(context, caller, id);
    if (!round) return refuse(round.error());
    if (looks.empty()) return invalid("api.missing", "decisions", {{"field", "decisions"}});
    return ledger::perform(
        context, caller.command("rounds.look_again", request_json(id, looks)),
        [&](storage::Connection&, ledger::Journal& journal) { return act_on_all(context, caller, *round, looks, journal); });
}

}  // namespace yanlu::rounds
