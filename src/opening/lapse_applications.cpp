// 批准失效: an approval that was not used in time ends by itself.
#include <cassert>

#include "opening/application_process.hpp"
#include "opening/applications.hpp"
#include "opening/desks.hpp"
#include "opening/statements.hpp"

namespace yanlu::opening {
namespace {

void lapse(Context& context, ApplicationId id) {
    const auto system = organisation::Caller::system("job");
    const auto done = ledger::perform(
        context, system.command("opening.lapse", {{"id", id.value}}),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            auto application = find_application(database, id);
            const Instant now = context.clock.now();
            // Between the look and the lock it may have been opened.
            if (!application || application->state != "approved" || !application->due_at || now < *application->due_at)
                return Json::object();
            const Json before = application->facts();
            application->state = application_machine(context.rulebook).transition("approved", "lapse")->to;
            application->closed_at = application->updated_at = now;
            insert_act(database, id, {"lapse", -1, application->content_number, application->digest, "", {}, {}, "system", {}, false, now});
            update_application(database, *application);
            move_tasks(context, *application, PersonId{});
            journal.record({.subject_kind = "application",
                            .subject_id = id.value,
                            .from = "approved",
                            .to = application->state,
                            .before = before,
                            .after = application->facts(),
                            .facts = {{"event", "lapse"}}});
            journal.emit({"application.lapsed", "application", id.value, {{"host_unit_id", application->form.host_unit.value}}});
            return Json::object();
        });
    assert(done);
}

}  // namespace

std::size_t lapse_applications(Context& context) {
    const auto due = context.database.all(
        sql::lapsed_applications, [](const storage::Row& row) { return row.get<ApplicationId>(0); }, context.clock.now());
    for (const ApplicationId id : due) lapse(context, id);
    return due.size();
}

}  // namespace yanlu::opening
