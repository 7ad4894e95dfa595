// One row a state: which side acts, by which step, and who may not.
#include "supervision/desks.hpp"

#include <algorithm>

#include "flow/machines.hpp"
#include "flow/todo.hpp"
#include "supervision/answers.hpp"
#include "supervision/desk_times.hpp"
#include "supervision/people.hpp"
#include "supervision/process.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

enum class Side { host, supervising };

struct Task {
    std::string_view state;
    std::string_view event;  // the step that is waited for
    Side side;
    std::vector<std::string> roles;  // of the host, or of the city's office where it is its turn
};

const std::vector<Task>& tasks() {
    static const std::vector<std::string> clerks{"city_office_clerk", "city_office_section_chief"};
    static const std::vector<std::string> judges{"city_office_section_chief", "city_office_leader"};
    static const std::vector<Task> table{
        {"warned", "vanish", Side::host, {"editor"}},
        {"to_verify", "verify", Side::supervising, clerks},
        {"to_confirm", "confirm", Side::supervising, clerks},
        {"to_dispatch", "dispatch", Side::supervising, clerks},
        {"to_sign_for", "sign_for", Side::host, {"editor", "section_head"}},
        {"rectifying", "answer", Side::host, {"editor", "section_head"}},
        {"rework", "answer", Side::host, {"editor", "section_head"}},
        {"to_sign_answer", "sign_answer", Side::host, {"leader"}},
        {"suspended", "resume", Side::host, {"section_head"}},
        {"suspension_requested", "decide_suspension", Side::supervising, clerks},
        {"extension_requested", "decide_extension", Side::supervising, clerks},
        {"appealed", "decide_appeal", Side::supervising, judges},
        {"to_rule_on_return", "decide_return", Side::supervising, clerks},
        {"to_recheck", "close", Side::supervising, clerks},
    };
    return table;
}

// Who must not take the next step, by the guards of the process.
std::vector<PersonId> barred_from(const Finding& finding) {
    std::vector<PersonId> out;
    const auto add = [&](const std::optional<PersonId>& person) {
        if (person) out.push_back(*person);
    };
    if (finding.state == "to_confirm" || (finding.state == "to_dispatch" && finding.is_serious())) add(finding.verified_by);
    if (finding.state == "appealed" || finding.state == "to_recheck") add(finding.dispatched_by);
    if (finding.state == "appealed") {
        add(finding.verified_by);
        add(finding.confirmed_by);
    }
    if (finding.state == "to_recheck") {
        add(finding.answered_by);
        add(finding.answer_signed_by);
    }
    return out;
}

bool is_staffed(Context& context, const Desk& desk, const std::vector<PersonId>& barred) {
    const auto people = context.database.all(
        sql::appointed_people, [](const storage::Row& row) { return row.get<PersonId>(0); }, desk.unit, desk.role,
        context.clock.today().iso());
    return std::ranges::any_of(people, [&](PersonId person) { return std::ranges::find(barred, person) == barred.end(); });
}

std::optional<flow::Deadline> deadline_of_task(Context& context, const Finding& finding) {
    if (finding.state == "to_sign_for") return limit_from(context, finding.state, "sign_for_lapses", context.clock.now());
    if (!finding.due_at) return std::nullopt;
    return flow::Deadline{*finding.due_at, finding.due_is_provisional};
}

void open_task(Context& context, const Finding& finding, const Task& task, const Desk& desk, PersonId person = {}) {
    flow::open_todo(context, {"finding", "finding", finding.id.value, std::string(task.event), finding.title, desk.unit, desk.role, person,
                              deadline_of_task(context, finding)});
}

// The handler named with the dispatch has the work to himself in his inbox; an answer goes to whoever signs for the unit.
void open_host_tasks(Context& context, const Finding& finding, const Task& task) {
    const UnitId unit = finding.holder.value_or(finding.host);
    enter_desk(context, finding, "host", unit, "", finding.holder_person);
    if (task.event == "sign_answer") {
        const auto role = signing_role(context, unit, finding.answered_by.value_or(PersonId{}));
        open_task(context, finding, task, {unit, role.value_or("section_head")});
        return;
    }
    const auto role = finding.holder_person ? handling_role(context, unit, *finding.holder_person) : std::nullopt;
    if (role) {
        open_task(context, finding, task, {unit, *role}, *finding.holder_person);
        return;
    }
    for (const auto& each : task.roles) open_task(context, finding, task, {unit, each});
}

}  // namespace

std::optional<UnitFacts> unit_facts(storage::Connection& database, UnitId id) {
    return database.one(
        sql::unit_facts,
        [](const storage::Row& row) {
            return UnitFacts{row.get<UnitId>(0),      row.get<std::string>(1), row.get<std::string>(2),
                             row.get<std::string>(3), row.get<std::string>(4), row.get<std::optional<UnitId>>(5)};
        },
        id);
}

std::string_view waited_for(std::string_view state) {
    const auto task = std::ranges::find(tasks(), state, &Task::state);
    return task == tasks().end() ? std::string_view() : task->event;
}

bool waits_above(std::string_view state) {
    const auto task = std::ranges::find(tasks(), state, &Task::state);
    return task != tasks().end() && task->side == Side::supervising;
}

Desk supervising_desk(Context& context, const Finding& finding, const std::vector<std::string>& office_roles,
                      const std::vector<PersonId>& barred) {
    std::vector<Desk> desks;
    const auto host = unit_facts(context.database, finding.host);
    const auto above = host && host->supervising ? unit_facts(context.database, *host->supervising) : std::nullopt;
    // Only a unit above the host in the tree sees the finding.
    if (above && above->kind != "city_office" && host->path.starts_with(above->path)) desks.push_back({above->id, "supervising_officer"});
    const auto office = context.database.value<UnitId>(sql::city_office);
    for (const auto& role : office_roles) desks.push_back({office.value_or(finding.host), role});
    const auto staffed = std::ranges::find_if(desks, [&](const Desk& desk) { return is_staffed(context, desk, barred); });
    return staffed == desks.end() ? desks.front() : *staffed;
}

void move_tasks(Context& context, const Finding& finding, PersonId done_by) {
    flow::complete_todos(context, "finding", finding.id.value, "", done_by);
    leave_desks(context, finding.id, done_by);
    const auto task = std::ranges::find(tasks(), finding.state, &Task::state);
    if (task == tasks().end()) return;
    if (task->side == Side::host) {
        open_host_tasks(context, finding, *task);
    } else {
        const Desk desk = supervising_desk(context, finding, task->roles, barred_from(finding));
        open_task(context, finding, *task, desk);
        enter_desk(context, finding, "supervising", desk.unit, desk.role, std::nullopt);
    }
}

}  // namespace yanlu::supervision
