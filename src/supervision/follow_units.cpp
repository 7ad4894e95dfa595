// Events of the module organisation → host and holder of open findings, and the to-do items that lie with them.
#include "supervision/follow_units.hpp"

#include <cassert>
#include <map>

#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/caller.hpp"
#include "organisation/unit_store.hpp"
#include "supervision/desk_times.hpp"
#include "supervision/desks.hpp"
#include "supervision/finding.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

UnitId unit_in(const Json& payload, const char* name) { return UnitId{payload.at(name).get<std::int64_t>()}; }

void move(Context& context, ledger::Journal& journal, const Finding& finding, UnitId from, UnitId to, std::string reason) {
    move_finding(context, finding.id, from, to);
    flow::move_subject_todos(context, "finding", finding.id.value, from, to);
    hand_desk_over(context, finding, from, to);
    journal.record({.subject_kind = "finding",
                    .subject_id = finding.id.value,
                    .from = finding.state,
                    .to = finding.state,
                    .reason = std::move(reason),
                    .before = finding.facts(),
                    .after = load_finding(context.database, finding.id)->facts(),
                    .facts = {{"from_unit_id", from.value}, {"to_unit_id", to.value}}});
}

// One transaction for all open findings of the unit that ended; `target` says where each goes.
template <class Target>
void follow(Context& context, UnitId ended, const std::string& reason, Target target) {
    const auto command = organisation::Caller::system("job").command("supervision.follow_unit", {{"unit_id", ended.value}});
    const auto moved = ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
        const auto ids = database.all(sql::open_findings_of_unit, [](const storage::Row& row) { return row.get<FindingId>(0); }, ended);
        for (const FindingId id : ids) {
            const Finding finding = *load_finding(database, id);
            move(context, journal, finding, ended, target(finding), reason);
        }
        return Json::object();
    });
    assert(moved);
}

void follow_merger(Context& context, const jobs::Delivery& event) {
    // The successor may have ended too by the time a delivery that failed is repeated.
    const UnitId named = unit_in(event.payload, "into_unit_id");
    const auto last = organisation::successors_of(context.database, named);
    const UnitId into = last.size() == 1 ? last.front() : named;
    follow(context, UnitId{event.subject_id}, "主办单位合并", [&](const Finding&) { return into; });
}

void follow_split(Context& context, const jobs::Delivery& event) {
    const Json& successors = event.payload.at("successors");
    const UnitId first = unit_in(successors.at(0), "unit_id");
    std::map<std::int64_t, UnitId> host_of;
    for (const Json& successor : successors) {
        for (const Json& account : successor.at("account_ids")) host_of[account.get<std::int64_t>()] = unit_in(successor, "unit_id");
    }
    follow(context, UnitId{event.subject_id}, "主办单位拆分", [&](const Finding& finding) {
        const auto found = finding.account ? host_of.find(finding.account->value) : host_of.end();
        const UnitId to = found == host_of.end() ? first : found->second;
        // The unit's desk went to the first successor as a whole (module flow), perhaps before this event was heard here.
        flow::move_subject_todos(context, "finding", finding.id.value, first, to);
        return to;
    });
}

// The host stays; what waits for its superior goes to the desk of the new one, with the deadline that it has.
void follow_superior(Context& context, const jobs::Delivery& event) {
    auto command = organisation::Caller::system("job").command("supervision.follow_superior", {{"unit_id", event.subject_id}});
    command.idempotency_key = "supervision.follow_superior/" + std::to_string(event.id);
    const auto seated = ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal&) -> Result<Json> {
        const auto ids = database.all(
            sql::open_findings_of_unit, [](const storage::Row& row) { return row.get<FindingId>(0); }, UnitId{event.subject_id});
        for (const FindingId id : ids) {
            const Finding finding = *load_finding(database, id);
            if (waits_above(finding.state)) move_tasks(context, finding, PersonId{});
        }
        return Json::object();
    });
    assert(seated);
}

}  // namespace

std::vector<jobs::Subscription> unit_subscriptions() {
    return {{"unit.merged", follow_merger}, {"unit.split", follow_split}, {"unit.moved", follow_superior}};
}

}  // namespace yanlu::supervision
