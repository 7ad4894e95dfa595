// The guards that rulebook/machines/consolidation.yaml names, and the desk that each state lies on.
#include "consolidation/case.hpp"
#include "consolidation/statements.hpp"
#include "flow/machines.hpp"
#include "flow/todo.hpp"
#include "organisation/unit_store.hpp"
#include "registry/platforms.hpp"

namespace yanlu::consolidation {
namespace {

const std::vector<std::string>& known_guards() {
    static const std::vector<std::string> names{"plan_is_made", "moves_users", "is_client", "is_gone", "is_rectified"};
    return names;
}

bool is_client(const Rulebook& rulebook, std::string_view platform) {
    const auto* found = rulebook.part<registry::Platforms>().find(platform);
    return found && found->is_client;
}

Refusal not_now(std::string_view guard) {
    return {RefusalClass::conflict, "consolidation.guard." + std::string(guard), "", "152-2021.2.2", {}, {}};
}

struct Desk {
    UnitId unit;
    std::string role;
};

bool is_staffed(Context& context, const Desk& desk) {
    return *context.database.value<std::int64_t>(sql::count_appointed, desk.unit, desk.role, context.clock.today().iso()) > 0;
}

// The supervising unit's officer decides; where there is none, the city's office.
Desk deciding_desk(Context& context, const CaseAccount& account) {
    const Desk supervising{account.supervisor, "supervising_officer"};
    if (account.supervisor && account.supervisor_kind != "city_office" && is_staffed(context, supervising)) return supervising;
    return {organisation::city_office(context.database).value_or(account.supervisor), "city_office_section_chief"};
}

Desk carrying_desk(Context& context, const CaseAccount& account) {
    const Desk head{account.host, "section_head"};
    return is_staffed(context, head) ? head : Desk{account.host, "editor"};
}

struct Task {
    std::string event;
    Desk desk;
};

Task task_of(Context& context, const Case& subject, const CaseAccount& account) {
    if (subject.state == "proposed") return {"adopt", deciding_desk(context, account)};
    if (!subject.moves_users()) return {"confirm", deciding_desk(context, account)};
    if (subject.state == "noticed") return {"account_gone", carrying_desk(context, account)};
    return {subject.plan.empty() ? "plan" : "give_notice", carrying_desk(context, account)};
}

}  // namespace

CaseProcess::CaseProcess(const Rulebook& rulebook) : machine_(&rulebook.part<flow::Machines>().require("consolidation", known_guards())) {}

const flow::Machine& case_machine(const Rulebook& rulebook) { return rulebook.part<CaseProcess>().machine(); }

std::optional<Refusal> guard_refusal(const Rulebook& rulebook, const Case& subject, const CaseAccount& account, std::string_view guard) {
    const bool holds = guard == "plan_is_made"   ? !subject.plan.empty()
                       : guard == "moves_users"  ? subject.moves_users()
                       : guard == "is_rectified" ? !subject.moves_users()
                       : guard == "is_client"    ? is_client(rulebook, account.platform)
                                                 : account.state == "cancelled" || subject.removed_on.has_value();
    return holds ? std::nullopt : std::optional(not_now(guard));
}

void move_tasks(Context& context, const Case& subject, PersonId done_by) {
    flow::complete_todos(context, "consolidation_case", subject.id.value, "", done_by);
    if (subject.closed_at) return;
    const CaseAccount account = account_of(context.database, subject.account);
    const Task task = task_of(context, subject, account);
    flow::Todo todo{"consolidation", "consolidation_case", subject.id.value, task.event, {}, task.desk.unit, task.desk.role, {}, {}};
    todo.title = context.rulebook.message(
        "consolidation.todo." + task.event,
        {{"account", account.name}, {"measure", context.rulebook.message("consolidation.proposal." + subject.measure)}});
    if (subject.due_at) todo.deadline = flow::Deadline{*subject.due_at, false};
    flow::open_todo(context, todo);
}

}  // namespace yanlu::consolidation
