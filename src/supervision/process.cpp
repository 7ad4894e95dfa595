// Reads the finding's machine and computes its deadlines.
#include "supervision/process.hpp"

#include <algorithm>

namespace yanlu::supervision {

FindingProcess::FindingProcess(const Rulebook& rulebook) : machine_(&rulebook.part<flow::Machines>().require("finding", known_guards())) {}

const flow::Machine& finding_machine(const Rulebook& rulebook) { return rulebook.part<FindingProcess>().machine(); }

std::optional<flow::Deadline> limit_from(Context& context, std::string_view state, std::string_view event, Instant start) {
    const flow::Transition* transition = finding_machine(context.rulebook).transition(state, event);
    if (!transition || !transition->limit) return std::nullopt;
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    return flow::deadline_of(context.rulebook.calendar(), hours, *transition->limit, start);
}

std::string state_name(const Rulebook& rulebook, std::string_view state) {
    const flow::State* found = finding_machine(rulebook).state(state);
    return found ? found->zh : std::string(state);
}

std::string event_name(const Rulebook& rulebook, std::string_view event) {
    const auto& transitions = finding_machine(rulebook).transitions();
    const auto found = std::ranges::find(transitions, event, &flow::Transition::event);
    return found == transitions.end() ? std::string(event) : found->zh;
}

}  // namespace yanlu::supervision
