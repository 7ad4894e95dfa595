// One transaction an order; each looks again at what it finds there.
#include "supervision/lapses.hpp"

#include "supervision/clocks.hpp"
#include "supervision/desks.hpp"
#include "supervision/process.hpp"
#include "supervision/statements.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {
namespace {

struct Lapse {
    std::string_view state;
    std::string_view event;
    std::string_view verb;
    bool (*is_due)(Context&, const Finding&);
    void (*take)(Context&, Finding&);
};

Result<Json> lapse_one(Context& context, ledger::Journal& journal, FindingId id, const Lapse& lapse) {
    auto finding = load_finding(context.database, id);
    if (!finding || finding->state != lapse.state || !lapse.is_due(context, *finding)) return Json(false);
    const Json before = finding->facts();
    lapse.take(context, *finding);
    finding->state = finding_machine(context.rulebook).transition(lapse.state, lapse.event)->to;
    if (finding->rectify_due_at) finding->due_at = finding->rectify_due_at;
    update_finding(context, *finding);
    move_tasks(context, *finding, {});
    ledger::Change change{"finding", id.value, std::string(lapse.state), finding->state, "", "", before, finding->facts()};
    change.facts = {{"event", lapse.event}, {"deadline_before", before["due_at"]}, {"deadline_after", change.after["due_at"]}};
    journal.record(std::move(change));
    return Json(true);
}

std::int64_t run(Context& context, const Lapse& lapse) {
    const auto ids =
        context.database.all(sql::findings_in_state, [](const storage::Row& row) { return row.get<FindingId>(0); }, lapse.state);
    std::int64_t lapsed = 0;
    for (const FindingId id : ids) {
        const auto command = organisation::Caller::system("job").command(std::string(lapse.verb));
        const auto done = ledger::perform(
            context, command, [&](storage::Connection&, ledger::Journal& journal) { return lapse_one(context, journal, id, lapse); });
        if (done && done->get<bool>()) ++lapsed;
    }
    return lapsed;
}

bool is_unsigned_too_long(Context& context, const Finding& finding) {
    if (!finding.dispatched_at) return false;
    const auto lapses = limit_from(context, finding.state, "sign_for_lapses", *finding.dispatched_at);
    return lapses && context.clock.now() >= lapses->due_at;
}

bool is_suspended_long_enough(Context& context, const Finding& finding) {
    return finding.suspended_until && context.clock.now() >= *finding.suspended_until;
}

}  // namespace

std::int64_t sign_for_lapsed(Context& context) {
    return run(context, {"to_sign_for", "sign_for_lapses", "supervision.sign_for_lapsed", is_unsigned_too_long,
                         [](Context& at, Finding& finding) { mark_received(finding, {}, at.clock.now()); }});
}

std::int64_t resume_lapsed(Context& context) {
    return run(context,
               {"suspended", "resume_lapses", "supervision.resume_lapsed", is_suspended_long_enough, [](Context&, Finding& finding) {
                    restart_clock(finding, *finding.suspended_until);
                    finding.suspended_until.reset();
                }});
}

}  // namespace yanlu::supervision
