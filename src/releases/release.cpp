#include "releases/release.hpp"

#include "api/response.hpp"
#include "organisation/permissions.hpp"
#include "releases/matches.hpp"
#include "releases/settings.hpp"
#include "releases/statements.hpp"

namespace yanlu::releases {
namespace {

using organisation::Caller;
using organisation::Permissions;

const flow::Machine& machine_of(const Context& context) { return context.rulebook.part<ReleaseProcess>().machine(); }

Json person_json(PersonId id, const std::string& name) { return {{"id", id.value}, {"name", name}}; }

Json actions_of(Context& context, const Caller& caller, const Release& release) {
    Json actions = Json::array();
    for (const char* event : {"correct", "withdraw"}) {
        const auto* transition = machine_of(context).transition(release.state, event);
        if (!transition || !context.rulebook.part<Permissions>().reach(caller.role, "releases.end")) continue;
        const auto refusal = why_not_end(context, caller, release, event);
        Json action{{"action", event}, {"zh", transition->zh}, {"is_allowed", !refusal}, {"asks", transition->asks}};
        if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        actions.push_back(std::move(action));
    }
    return actions;
}

}  // namespace

Release read_release(const storage::Row& row) {
    const auto text = [&](int column) { return row.get<std::string>(column); };
    return {.id = row.get<ReleaseId>(0),
            .chain = row.integer(1),
            .title = text(2),
            .text = text(3),
            .issuer = text(4),
            .number = text(5),
            .valid_from = text(6),
            .embargo_until = row.get<Instant>(7),
            .state = text(8),
            .unit_path = text(9),
            .entered_by = row.get<PersonId>(10),
            .enterer = text(11),
            .entered_at = row.get<Instant>(12),
            .ended_by = row.get<std::optional<PersonId>>(13),
            .ender = text(14),
            .ended_at = row.get<Instant>(15),
            .end_reason = text(16),
            .successor = row.get<std::optional<ReleaseId>>(17),
            .version = row.integer(18)};
}

std::optional<Release> load_release(storage::Connection& database, ReleaseId id) {
    return database.one(sql::load_release, read_release, id);
}

std::vector<Release> releases_of_chain(storage::Connection& database, std::int64_t chain) {
    return database.all(sql::releases_of_chain, read_release, chain);
}

std::optional<Refusal> why_not_end(Context& context, const Caller& caller, const Release& release, const std::string& event) {
    const auto& permissions = context.rulebook.part<Permissions>();
    if (auto refusal = permissions.why_not(caller, "releases.end")) return refusal;
    const auto decided =
        flow::decide(machine_of(context), release.state, event, caller.role, [&](std::string_view) -> std::optional<Refusal> {
            if (!permissions.why_not(caller, "releases.end", release.unit_path)) return std::nullopt;
            return Refusal{RefusalClass::forbidden, "releases.guard.may_end_there"};
        });
    return decided ? std::nullopt : std::optional(decided.error());
}

Json to_json(Context& context, const Caller& caller, const Release& r) {
    const bool has_ended = r.ended_by.has_value();
    return {{"id", r.id.value},
            {"version", r.version},
            {"title", r.title},
            {"issuer", r.issuer},
            {"number", r.number},
            {"valid_from", r.valid_from},
            {"embargo_until", r.embargo_until.ms == 0 ? Json(nullptr) : Json(rfc3339(r.embargo_until))},
            {"state", r.state},
            {"state_zh", machine_of(context).state(r.state)->zh},
            {"entered_by", person_json(r.entered_by, r.enterer)},
            {"entered_at", rfc3339(r.entered_at)},
            {"ended_by", has_ended ? person_json(*r.ended_by, r.ender) : Json(nullptr)},
            {"ended_at", has_ended ? Json(rfc3339(r.ended_at)) : Json(nullptr)},
            {"end_reason", r.end_reason},
            {"successor_id", r.successor ? Json(r.successor->value) : Json(nullptr)},
            {"counts", count_matches(context, caller, r.chain)},
            {"allowed_actions", actions_of(context, caller, r)}};
}

}  // namespace yanlu::releases
