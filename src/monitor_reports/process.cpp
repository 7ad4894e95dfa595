// Words and clocks of the table.
#include "monitor_reports/process.hpp"

#include <algorithm>

namespace yanlu::monitor_reports {

std::string state_name(const Rulebook& rulebook, std::string_view state) {
    const flow::State* found = report_machine(rulebook).state(state);
    return found ? found->zh : std::string(state);
}

std::string event_name(const Rulebook& rulebook, std::string_view event) {
    const auto& transitions = report_machine(rulebook).transitions();
    const auto found = std::ranges::find(transitions, event, &flow::Transition::event);
    return found == transitions.end() ? std::string(event) : found->zh;
}

std::optional<flow::Deadline> clock_of(Context& context, std::string_view from, std::string_view event) {
    const auto* transition = report_machine(context.rulebook).transition(from, event);
    if (!transition || !transition->limit) return std::nullopt;
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    return flow::deadline_of(context.rulebook.calendar(), hours, *transition->limit, context.clock.now());
}

}  // namespace yanlu::monitor_reports
