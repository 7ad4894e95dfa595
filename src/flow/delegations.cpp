// Given, revoked, looked up. A delegation holds only while its giver holds the post.
#include "flow/delegations.hpp"

#include "flow/machines.hpp"
#include "flow/statements.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::flow {
namespace {

using organisation::Caller;
using organisation::Permissions;

std::optional<Refusal> why_not(Context& context, const Caller& caller, std::string_view verb, const NewDelegation& input, int most_days) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb)) return refusal;
    if (!context.rulebook.part<Machines>().all().contains(input.process))
        return invalid("flow.unknown_process", "process", {{"process", input.process}}).value();
    if (!caller.actor.appointment) return Refusal{RefusalClass::conflict, "flow.no_post_to_delegate"};
    if (input.to == caller.actor.person) return invalid("flow.delegate_to_oneself", "to_person_id").value();
    if (input.ends_on < input.starts_on || input.ends_on < context.clock.today())
        return invalid("flow.delegation_days", "ends_on", {{"from", input.starts_on.iso()}, {"to", input.ends_on.iso()}}).value();
    if (input.ends_on - input.starts_on >= most_days)
        return invalid("flow.delegation_too_long", "ends_on", {{"most", std::to_string(most_days)}}).value();
    const bool is_colleague =
        context.database.value<std::int64_t>(sql::is_appointed_at, input.to, caller.actor.unit, context.clock.today().iso()).has_value();
    if (!is_colleague) return invalid("flow.delegate_to_colleague", "to_person_id").value();
    return std::nullopt;
}

Json delegation_json(Context& context, const storage::Row& row) {
    const auto* role = context.rulebook.part<Permissions>().role(row.text(7));
    const auto& machines = context.rulebook.part<Machines>().all();
    const auto machine = machines.find(row.text(1));
    const std::string today = context.clock.today().iso();
    const bool is_revoked = !row.is_null(13);
    return {{"id", row.integer(0)},
            {"process", row.text(1)},
            {"process_zh", machine == machines.end() ? std::string(row.text(1)) : machine->second.zh()},
            {"from_person", {{"id", row.integer(2)}, {"name", row.text(3)}}},
            {"unit", {{"id", row.integer(4)}, {"name", row.text(5)}, {"short_name", row.text(6)}}},
            {"role_zh", role ? role->zh : std::string(row.text(7))},
            {"to_person", {{"id", row.integer(8)}, {"name", row.text(9)}}},
            {"starts_on", row.text(10)},
            {"ends_on", row.text(11)},
            {"reason", row.text(12)},
            {"is_in_force", !is_revoked && row.text(10) <= today && row.text(11) >= today},
            {"revoked_at", is_revoked ? Json(rfc3339(row.get<Instant>(13))) : Json(nullptr)}};
}

Json find_delegation(Context& context, DelegationId id) {
    const auto found = context.database.one(sql::delegation, [&](const storage::Row& row) { return delegation_json(context, row); }, id);
    return found ? *found : Json(nullptr);
}

}  // namespace

Result<Json> delegate(Context& context, const Caller& caller, std::string_view verb, const NewDelegation& input, int most_days) {
    const Json request{{"process", input.process},
                       {"to_person_id", input.to.value},
                       {"starts_on", input.starts_on.iso()},
                       {"ends_on", input.ends_on.iso()},
                       {"reason", input.reason}};
    return ledger::perform(
        context, caller.command(std::string(verb), request), [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            if (auto refusal = why_not(context, caller, verb, input, most_days)) return refuse(std::move(*refusal));
            const auto id = storage::allocate<DelegationId>(database);
            database.execute(sql::insert_delegation, id, input.process, caller.actor.person, caller.actor.appointment, caller.actor.unit,
                             caller.role, input.to, input.starts_on.iso(), input.ends_on.iso(), input.reason, context.clock.now());
            journal.record({.subject_kind = "delegation",
                            .subject_id = id.value,
                            .to = "given",
                            .reason = input.reason,
                            .after = request,
                            .facts = {{"to_person_id", input.to.value}, {"ends_on", input.ends_on.iso()}}});
            return find_delegation(context, id);
        });
}

Result<Json> revoke_delegation(Context& context, const Caller& caller, std::string_view verb, DelegationId id) {
    return ledger::perform(context, caller.command(std::string(verb), {{"revoke", id.value}}),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb)) return refuse(*refusal);
                               const Json before = find_delegation(context, id);
                               if (before.is_null() || before["from_person"]["id"] != caller.actor.person.value)
                                   return refuse(RefusalClass::not_found, "api.no_such_record");
                               if (!before["revoked_at"].is_null()) return before;
                               database.execute(sql::revoke_delegation, id, context.clock.now());
                               journal.record({.subject_kind = "delegation", .subject_id = id.value, .from = "given", .to = "revoked"});
                               return find_delegation(context, id);
                           });
}

Result<Json> list_delegations(Context& context, const Caller& caller) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "flow.read_inbox")) return refuse(std::move(*refusal));
    const auto items = context.database.all(
        sql::delegations_of_person, [&](const storage::Row& row) { return delegation_json(context, row); }, caller.actor.person);
    return Json{{"items", items}};
}

std::optional<DelegatedDesk> delegated_desk(Context& context, std::string_view process, PersonId to, UnitId unit,
                                            const std::vector<std::string>& roles) {
    for (const auto& role : roles) {
        auto desk = context.database.one(
            sql::delegated_desk,
            [](const storage::Row& row) {
                return DelegatedDesk{row.get<PersonId>(0), row.get<AppointmentId>(1), row.get<UnitId>(2), row.get<std::string>(3)};
            },
            to, process, unit, role, context.clock.today().iso());
        if (desk) return desk;
    }
    return std::nullopt;
}

}  // namespace yanlu::flow
