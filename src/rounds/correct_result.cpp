// A later insight → the next version of a frozen result, with what it changes.
#include "rounds/corrections.hpp"

#include <stdexcept>

#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "rounds/checks.hpp"
#include "rounds/results.hpp"
#include "rounds/rounds.hpp"
#include "rounds/settings.hpp"
#include "rounds/statements.hpp"

namespace yanlu::rounds {
namespace {

using organisation::Caller;

void drop(Context& context, const Caller& caller, Check& check, const std::string& reason, ledger::Journal& journal) {
    const Json before = check.facts();
    const std::string from(code_of(check.state));
    check.state = item_state_of(settings(context.rulebook).check().transition(from, "drop")->to).value();
    check.second_by = caller.actor.person;
    check.second_at = context.clock.now();
    check.second_note = reason;
    update_check(context.database, check);
    journal.record({.subject_kind = "round_check",
                    .subject_id = check.id.value,
                    .from = from,
                    .to = std::string(code_of(check.state)),
                    .reason = reason,
                    .before = before,
                    .after = check.facts(),
                    .facts = {{"event", "drop"}, {"round_id", check.round.value}}});
}

Result<Json> correct(Context& context, const Caller& caller, Round round, const Correction& correction, ledger::Journal& journal) {
    for (const CheckId id : correction.dropped) {
        auto check = load_check(context.database, id);
        if (!check || check->round != round.id) return invalid("rounds.no_such_check", "check_ids");
        if (check->state != ItemState::problem) return refuse(RefusalClass::conflict, "rounds.check_is_no_problem", "check_ids");
        drop(context, caller, *check, correction.reason, journal);
    }
    const Json before = round.facts();
    const RoundResult result = freeze(context, caller.actor.person, round, correction.reason);
    update_round(context.database, round);
    Json shown{
        {"event", "correct"}, {"digest", result.digest}, {"version", result.version}, {"passed", result.passed}, {"failed", result.failed}};
    journal.record({.subject_kind = "round",
                    .subject_id = round.id.value,
                    .from = round.state,
                    .to = round.state,
                    .reason = correction.reason,
                    .before = before,
                    .after = round.facts(),
                    .facts = shown});
    journal.emit({"rounds.corrected", "round", round.id.value, shown});
    return round_detail(context, caller, round);
}

// Delivered twice, the second finds no problem any more.
void follow_finding(Context& context, const jobs::Delivery& event) {
    if (event.subject_kind != "finding" || event.payload.value("to", "") != "not_upheld") return;
    const auto caller = Caller::system("job");
    struct Counted {
        CheckId check;
        RoundId round;
    };
    const auto counted = context.database.all(
        sql::closed_problems_of_finding, [](const storage::Row& row) { return Counted{row.get<CheckId>(0), row.get<RoundId>(1)}; },
        event.subject_id);
    const std::string reason = context.rulebook.message("rounds.finding_not_upheld", {{"finding", std::to_string(event.subject_id)}});
    for (const auto& each : counted) {
        const auto done =
            ledger::perform(context, caller.command("rounds.correct_result", {{"id", each.round.value}, {"check", each.check.value}}),
                            [&](storage::Connection& database, ledger::Journal& journal) {
                                return correct(context, caller, *load_round(database, each.round), {{each.check}, reason}, journal);
                            });
        if (!done) throw std::runtime_error("the result could not be corrected: " + done.error().code);
    }
}

}  // namespace

std::optional<Refusal> why_not_correct(Context& context, const Caller& caller, const Round& round) {
    const auto path = organisation::unit_path(context.database, round.scope_unit);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "rounds.correct_result", path)) return refusal;
    if (round.state != "closed") return Refusal{RefusalClass::conflict, "rounds.not_closed", "", "", {}};
    return std::nullopt;
}

Result<Json> correct_result(Context& context, const Caller& caller, RoundId id, const Correction& correction) {
    Json request{{"id", id.value}, {"check_ids", Json::array()}, {"reason", correction.reason}};
    for (const CheckId check : correction.dropped) request["check_ids"].push_back(check.value);
    return ledger::perform(context, caller.command("rounds.correct_result", request),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               auto round = round_for(context, caller, id);
                               if (!round) return refuse(round.error());
                               if (auto refusal = why_not_correct(context, caller, *round)) return refuse(std::move(*refusal));
                               return correct(context, caller, std::move(*round), correction, journal);
                           });
}

std::vector<jobs::Subscription> finding_subscriptions() { return {{"finding.", follow_finding}}; }

}  // namespace yanlu::rounds
