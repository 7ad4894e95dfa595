// Decisions by the table; the desk is always the city office's clerk.
#include "public_register/fake_report_process.hpp"

#include "base/text.hpp"
#include "flow/todo.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::public_register {

std::string state_name(const Rulebook& rulebook, std::string_view state) {
    const flow::State* found = rulebook.part<FakeReportProcess>().machine().state(state);
    return found ? found->zh : std::string(state);
}

std::optional<flow::Deadline> deadline_after(Context& context, const flow::Transition& transition) {
    if (!transition.limit) return std::nullopt;
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    return flow::deadline_of(context.rulebook.calendar(), hours, *transition.limit, context.clock.now());
}

void open_office_todo(Context& context, const FakeReport& report, std::string_view event, const std::optional<flow::Deadline>& deadline) {
    const auto office = city_office(context.database);
    if (!office) return;  // a data folder without units yet: the list of reports shows it all the same
    flow::open_todo(context, {.process = "fake_report",
                              .subject_kind = "fake_report",
                              .subject_id = report.id.value,
                              .task = std::string(event),
                              .title = "疑似仿冒：" + shorten(report.link, 60),
                              .unit = *office,
                              .role = "city_office_clerk",
                              .deadline = deadline});
}

std::optional<Refusal> why_not_handle(Context& context, const organisation::Caller& caller, const FakeReport& report,
                                      std::string_view event) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, handle_verb)) return refusal;
    const auto& machine = context.rulebook.part<FakeReportProcess>().machine();
    const auto step = flow::decide(machine, report.state, event, caller.role, [](std::string_view) { return std::optional<Refusal>(); });
    return step ? std::nullopt : std::optional(step.error());
}

}  // namespace yanlu::public_register
