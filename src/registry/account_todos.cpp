// Who acts next on an account, by its state.
#include <algorithm>

#include "flow/machines.hpp"
#include "flow/todo.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_process.hpp"
#include "registry/life_cycle_store.hpp"

namespace yanlu::registry {
namespace {

enum class Side { host, office };

struct Task {
    std::string_view state;
    std::string_view event;
    Side side;
    std::vector<std::string> roles;
};

const std::vector<Task>& tasks() {
    static const std::vector<std::string> hosts{"editor", "section_head"};
    static const std::vector<Task> table{
        {"shutdown_planned", "record_shutdown", Side::host, hosts},
        {"cancellation_planned", "record_archive", Side::host, hosts},
        {"freezing", "complete_cancellation", Side::host, hosts},
        {"freezing", "audit_cancellation", Side::office, {"city_office_clerk"}},
        {"cancelled_to_audit", "audit_cancellation", Side::office, {"city_office_clerk"}},
        {"cancelled_to_audit", "confirm_cancellation", Side::office, {"city_office_clerk"}},
    };
    return table;
}

// The office's clock starts with the step that led here; the host's ends with the freezing period.
std::optional<flow::Deadline> deadline_of(Context& context, const Task& task, std::string_view from, std::optional<Date> until) {
    if (task.event == "complete_cancellation" && until) return flow::Deadline{until->ends_at()};
    if (task.side == Side::host) return std::nullopt;
    const flow::Machine& machine = account_machine(context.rulebook);
    const auto into = std::ranges::find_if(machine.transitions(), [&](const flow::Transition& t) {
        return t.limit && t.to == task.state && std::ranges::find(t.from, from) != t.from.end();
    });
    if (into == machine.transitions().end()) return std::nullopt;
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    return flow::deadline_of(context.rulebook.calendar(), hours, *into->limit, context.clock.now());
}

std::string title_of(const Context& context, const Account& account, std::string_view event) {
    const auto& transitions = account_machine(context.rulebook).transitions();
    return std::ranges::find(transitions, event, &flow::Transition::event)->zh + "：" + account.facts.name;
}

}  // namespace

void move_account_todos(Context& context, const Account& account, const std::string& to, PersonId done_by) {
    const Acts acts = acts_of(context.database, account.id);
    const auto office = organisation::city_office(context.database);
    for (const Task& task : tasks()) flow::complete_todos(context, "account", account.id.value, task.event, done_by);
    for (const Task& task : tasks()) {
        if (task.state != to || (task.event == "audit_cancellation" && is_audited(acts))) continue;
        const UnitId unit = task.side == Side::host ? account.facts.host_unit : office.value_or(account.facts.host_unit);
        const auto deadline = deadline_of(context, task, account.facts.state, frozen_until(acts));
        for (const std::string& role : task.roles) {
            flow::open_todo(context, {"account",
                                      "account",
                                      account.id.value,
                                      std::string(task.event),
                                      title_of(context, account, task.event),
                                      unit,
                                      role,
                                      {},
                                      deadline});
        }
    }
}

void ask_from_above(Context& context, const Account& account, std::string_view event) {
    const auto host = organisation::find_unit(context.database, account.facts.host_unit);
    const auto office = organisation::city_office(context.database);
    const auto above = host ? host->facts.supervising_unit : std::nullopt;
    const bool is_offices = !above || above == office;
    flow::complete_todos(context, "account", account.id.value, event, {});
    flow::open_todo(context, {"account",
                              "account",
                              account.id.value,
                              std::string(event),
                              title_of(context, account, "answer_advice"),
                              is_offices ? office.value_or(account.facts.host_unit) : *above,
                              is_offices ? "city_office_section_chief" : "supervising_officer",
                              {},
                              std::nullopt});
}

}  // namespace yanlu::registry
