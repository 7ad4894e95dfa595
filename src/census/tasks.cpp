// On whose desk a sheet lies: first those who fill in, then those who sign; and the notes of its timeline.
#include "census/process.hpp"
#include "census/sheets.hpp"
#include "census/statements.hpp"
#include "flow/todo.hpp"

namespace yanlu::census {
namespace {

struct Desk {
    std::string_view state;
    std::string_view task;
    std::vector<std::string> roles;
};

const std::vector<Desk>& desks() {
    static const std::vector<Desk> table{{"to_answer", "submit", {"editor", "section_head"}},
                                         {"to_sign", "sign", {"section_head", "leader"}}};
    return table;
}

}  // namespace

void move_tasks(Context& context, const Sheet& sheet, const Census& census, PersonId done_by) {
    flow::complete_todos(context, "census_sheet", sheet.id.value, "", done_by);
    for (const Desk& desk : desks()) {
        if (desk.state != sheet.state) continue;
        const flow::Deadline deadline{census.due_at(), false};
        for (const auto& role : desk.roles)
            flow::open_todo(
                context,
                {"census_sheet", "census_sheet", sheet.id.value, std::string(desk.task), census.title, sheet.unit, role, {}, deadline});
    }
}

void write_note(Context& context, const organisation::Caller& caller, SheetId id, std::string_view event, const std::string& body) {
    context.database.execute(sql::insert_note, storage::allocate_ids(context.database), id, event, body, caller.actor.person,
                             caller.actor.unit, context.clock.now());
}

}  // namespace yanlu::census
