// 督办升级: what the ladder of rulebook/escalation.yaml asks for, compared with what was raised; the difference is sent.
#include "flow/domain/working_time.hpp"
#include "flow/machines.hpp"
#include "supervision/alerts.hpp"
#include "supervision/desks.hpp"
#include "supervision/settings.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

struct Running {
    FindingId id;
    RunningClock clock;
    std::int64_t raised;  // the highest level told of this deadline
};

std::vector<Running> running(Context& context) {
    return context.database.all(sql::findings_on_clock, [](const storage::Row& row) {
        return Running{row.get<FindingId>(0), {row.get<Instant>(1), row.get<Instant>(2)}, row.integer(3)};
    });
}

std::optional<UnitId> unit_for(Context& context, const Finding& finding, Recipient::Place place) {
    switch (place) {
        case Recipient::Place::holder:
            return finding.holder.value_or(finding.host);
        case Recipient::Place::desk:
            return context.database.value<UnitId>(sql::desk_unit, finding.id);
        case Recipient::Place::superior: {
            const auto host = unit_facts(context.database, finding.host);
            return host ? host->supervising : std::nullopt;
        }
        case Recipient::Place::city_office:
            return context.database.value<UnitId>(sql::city_office);
    }
    return std::nullopt;
}

class Alarm {
public:
    Alarm(Context& context, const Finding& finding, const RunningClock& clock) : context_(context), finding_(finding), clock_(clock) {}

    // The number of people told anew.
    std::int64_t raise(const Rung& rung) const {
        const Instant deliver_at = moment_of(rung);
        std::int64_t told = 0;
        for (const Recipient& recipient : waits_above(finding_.state) ? rung.supervising : rung.host) {
            const auto unit = unit_for(context_, finding_, recipient.place);
            if (unit && send_alert(context_, finding_.id, alert_of(rung, *unit, recipient.role, deliver_at))) ++told;
        }
        return told;
    }

private:
    Instant moment_of(const Rung& rung) const {
        const auto& calendar = context_.rulebook.calendar();
        const Instant now = context_.clock.now();
        const auto& settings = context_.rulebook.part<RectificationSettings>();
        // A serious finding does not wait for the morning.
        if (rung.is_in_digest && !finding_.is_serious()) return flow::next_on_working_day(calendar, settings.digest_minute, now);
        return flow::next_working_time(calendar, context_.rulebook.part<flow::Machines>().office_hours(), now);
    }

    Alert alert_of(const Rung& rung, UnitId unit, const std::string& role, Instant deliver_at) const {
        const std::string& light = context_.rulebook.part<RectificationSettings>().light(rung.light).zh;
        return {.kind = "escalation",
                .level = rung.level,
                .for_due_at = clock_.due_at,
                .unit = unit,
                .role = role,
                .body = context_.rulebook.message(
                    "supervision.escalation_says",
                    {{"light", light}, {"title", finding_.title}, {"due", rfc3339(clock_.due_at).substr(0, 16)}, {"level", rung.zh}}),
                .deliver_at = deliver_at};
    }

    Context& context_;
    const Finding& finding_;
    const RunningClock& clock_;
};

// Looked at once more inside the transaction: another process may have been quicker, or somebody may have acted.
Result<Json> raise_for(Context& context, ledger::Journal& journal, const Running& item) {
    const auto finding = load_finding(context.database, item.id);
    if (!finding || finding->closed_at || finding->due_at != item.clock.due_at) return Json(0);
    std::int64_t told = 0;
    for (const Rung& rung : context.rulebook.part<RectificationSettings>().ladder) {
        if (rung.level <= item.raised || !is_reached(rung, context.rulebook.calendar(), item.clock, context.clock.now())) continue;
        const std::int64_t people = Alarm(context, *finding, item.clock).raise(rung);
        if (people == 0) continue;
        told += people;
        journal.record({.subject_kind = "finding",
                        .subject_id = finding->id.value,
                        .from = finding->state,
                        .to = finding->state,
                        .facts = {{"event", "escalate"}, {"level", rung.level}, {"due_at", rfc3339(item.clock.due_at)}}});
    }
    return Json(told);
}

}  // namespace

std::int64_t raise_alarms(Context& context) {
    const auto& ladder = context.rulebook.part<RectificationSettings>().ladder;
    std::int64_t told = 0;
    for (const Running& item : running(context)) {
        const Rung* rung = rung_reached(ladder, context.rulebook.calendar(), item.clock, context.clock.now());
        if (!rung || rung->level <= item.raised) continue;
        const auto command = organisation::Caller::system("job").command("supervision.raise_alarm", {{"id", item.id.value}});
        const auto done = ledger::perform(
            context, command, [&](storage::Connection&, ledger::Journal& journal) { return raise_for(context, journal, item); });
        if (done) told += done->get<std::int64_t>();
    }
    return told;
}

}  // namespace yanlu::supervision
