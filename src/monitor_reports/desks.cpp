// The office verifies, the company answers.
#include "monitor_reports/desks.hpp"

#include "flow/todo.hpp"
#include "monitor_reports/process.hpp"
#include "monitor_reports/statements.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::monitor_reports {
namespace {

std::string title_of(const Context& context, const Report& report) {
    const auto* code = context.rulebook.part<ProblemCodes>().find(report.code);
    return std::string(report.is_fast ? "【快速】" : "") + "监测问题：" + report.account_name + " " + (code ? code->zh : report.code);
}

void open(Context& context, const Report& report, UnitId unit, const std::string& role, PersonId person, const char* task) {
    const auto deadline =
        report.due_at ? std::optional(flow::Deadline{*report.due_at, report.due_is_provisional}) : std::optional<flow::Deadline>();
    flow::open_todo(context, {.process = std::string(machine_code),
                              .subject_kind = std::string(machine_code),
                              .subject_id = report.id.value,
                              .task = task,
                              .title = title_of(context, report),
                              .unit = unit,
                              .role = role,
                              .person = person,
                              .deadline = deadline});
}

// A named verifier who has left the office leaves the desk to his colleagues.
void open_at_office(Context& context, const Report& report, const Commission& commission) {
    const auto office = organisation::city_office(context.database);
    if (!office) return;  // a data folder without units: the list shows it all the same
    std::string role = "city_office_clerk";
    PersonId person;
    context.database.each(
        sql::verifiers,
        [&](const storage::Row& row) {
            if (row.get<PersonId>(0) == commission.plan.verifier.value_or(PersonId{})) person = row.get<PersonId>(0), role = row.text(3);
        },
        *office, context.clock.today().iso());
    open(context, report, *office, role, person, "accept");
    const bool is_chiefs = role == "city_office_section_chief" && !person;
    if (report.is_fast && !is_chiefs) open(context, report, *office, "city_office_section_chief", {}, "accept");
}

}  // namespace

void move_tasks(Context& context, const Report& report, const Commission& commission, PersonId done_by) {
    flow::complete_todos(context, machine_code, report.id.value, "", done_by);
    if (report.state == "to_verify") open_at_office(context, report, commission);
    if (report.state == "asked_back") open(context, report, commission.plan.company, "monitor", {}, "answer");
}

}  // namespace yanlu::monitor_reports
