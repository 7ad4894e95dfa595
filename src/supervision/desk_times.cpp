// Rows of finding_desks; minutes are counted once, when a desk is left.
#include "supervision/desk_times.hpp"

#include "flow/domain/working_time.hpp"
#include "flow/machines.hpp"
#include "organisation/permissions.hpp"
#include "supervision/process.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

struct OpenDesk {
    std::int64_t id;
    Instant began_at;
    UnitId unit;
    std::string side;
    std::string role;
};

std::vector<OpenDesk> open_desks(Context& context, FindingId finding) {
    return context.database.all(
        sql::open_desks,
        [](const storage::Row& row) {
            return OpenDesk{row.integer(0), row.get<Instant>(1), row.get<UnitId>(2), row.get<std::string>(3), row.get<std::string>(4)};
        },
        finding);
}

std::int64_t minutes_since(Context& context, Instant began_at, Instant ended_at) {
    return flow::working_minutes(context.rulebook.calendar(), context.rulebook.part<flow::Machines>().office_hours(), began_at, ended_at);
}

void leave(Context& context, const OpenDesk& desk, std::optional<PersonId> person) {
    const Instant now = context.clock.now();
    context.database.execute(sql::leave_desk, desk.id, now, minutes_since(context, desk.began_at, now), person);
}

Json desk_json(Context& context, const storage::Row& row) {
    const auto* role = row.text(4).empty() ? nullptr : context.rulebook.part<organisation::Permissions>().role(row.text(4));
    const auto ended = row.get<std::optional<Instant>>(8);
    const std::int64_t minutes = ended ? row.integer(9) : minutes_since(context, row.get<Instant>(7), context.clock.now());
    return {{"state_zh", state_name(context.rulebook, row.text(0))},
            {"side", row.text(1)},
            {"unit", {{"id", row.integer(2)}, {"name", row.text(3)}, {"short_name", row.text(10)}}},
            {"role_zh", role ? role->zh : std::string()},
            {"person", row.is_null(5) ? Json(nullptr) : Json(row.text(5))},
            {"is_paused", row.get<bool>(6)},
            {"began_at", rfc3339(row.get<Instant>(7))},
            {"ended_at", ended ? Json(rfc3339(*ended)) : Json(nullptr)},
            {"working_minutes", minutes}};
}

}  // namespace

void enter_desk(Context& context, const Finding& finding, std::string_view side, UnitId unit, std::string_view role,
                std::optional<PersonId> person) {
    const bool is_paused = finding.state == "suspended";
    context.database.execute(sql::enter_desk, storage::allocate_ids(context.database), finding.id, finding.state, side, unit, role, person,
                             is_paused, context.clock.now());
}

void leave_desks(Context& context, FindingId finding, PersonId done_by) {
    const std::optional<PersonId> person = done_by ? std::optional(done_by) : std::nullopt;
    for (const OpenDesk& desk : open_desks(context, finding)) leave(context, desk, person);
}

void hand_desk_over(Context& context, const Finding& finding, UnitId from, UnitId to) {
    for (const OpenDesk& desk : open_desks(context, finding.id)) {
        if (desk.unit != from) continue;
        leave(context, desk, std::nullopt);
        enter_desk(context, finding, desk.side, to, desk.role, std::nullopt);
    }
}

Json desks_of(Context& context, FindingId finding) {
    return context.database.all(sql::desks_of_finding, [&](const storage::Row& row) { return desk_json(context, row); }, finding);
}

}  // namespace yanlu::supervision
