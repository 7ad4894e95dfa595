// Events of the module organisation → applicant, approver and steps of open applications. The to-do items follow by the module flow.
#include "opening/follow_units.hpp"

#include <cassert>

#include "ledger/perform.hpp"
#include "opening/application_store.hpp"
#include "opening/statements.hpp"
#include "organisation/caller.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::opening {
namespace {

// What was signed keeps its digest: the content is the same, only its unit goes on under another id.
void move(Context& context, ledger::Journal& journal, Application application, UnitId from, UnitId to, const std::string& reason) {
    const Json before = application.facts();
    if (application.form.host_unit == from) application.form.host_unit = to;
    if (application.approver == from) application.approver = to;
    for (RouteStep& step : application.steps) {
        if (step.unit == from) step.unit = to;
    }
    update_application(context.database, application);
    context.database.execute(sql::move_countersigns, application.id, from, to);
    journal.record({.subject_kind = "application",
                    .subject_id = application.id.value,
                    .from = application.state,
                    .to = application.state,
                    .reason = reason,
                    .before = before,
                    .after = application.facts(),
                    .facts = {{"event", "follow_unit"}, {"from_unit_id", from.value}, {"to_unit_id", to.value}}});
}

void follow(Context& context, UnitId ended, UnitId to, const std::string& reason) {
    const auto command = organisation::Caller::system("job").command("opening.follow_unit", {{"unit_id", ended.value}});
    const auto moved = ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
        const auto ids =
            database.all(sql::open_applications_of_unit, [](const storage::Row& row) { return row.get<ApplicationId>(0); }, ended);
        for (const ApplicationId id : ids) move(context, journal, find_application(database, id).value(), ended, to, reason);
        return Json::object();
    });
    assert(moved);
}

// The successor may have ended too by the time a delivery that failed is repeated.
UnitId last_successor(Context& context, const Json& named) {
    const UnitId unit{named.get<std::int64_t>()};
    const auto last = organisation::successors_of(context.database, unit);
    return last.size() == 1 ? last.front() : unit;
}

void follow_merger(Context& context, const jobs::Delivery& event) {
    follow(context, UnitId{event.subject_id}, last_successor(context, event.payload.at("into_unit_id")), "单位合并");
}

void follow_split(Context& context, const jobs::Delivery& event) {
    follow(context, UnitId{event.subject_id}, last_successor(context, event.payload.at("successors").at(0).at("unit_id")), "单位拆分");
}

}  // namespace

std::vector<jobs::Subscription> unit_subscriptions() { return {{"unit.merged", follow_merger}, {"unit.split", follow_split}}; }

}  // namespace yanlu::opening
