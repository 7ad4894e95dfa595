#include "papers/process.hpp"

#include <algorithm>

namespace yanlu::papers {
namespace {

flow::Deadline deadline_of_event(Context& context, std::string_view event, Instant from) {
    const auto* transition = machine_of(context.rulebook).transition("issued", event);
    const auto& hours = context.rulebook.part<flow::Machines>().office_hours();
    return flow::deadline_of(context.rulebook.calendar(), hours, transition->limit.value(), from);
}

}  // namespace

PaperProcess::PaperProcess(const Rulebook& rulebook)
    : machine_(&rulebook.part<flow::Machines>().require(
          "paper", {"numbers_agree", "not_author", "may_sign_kind", "somebody_has_not_signed", "reminded_long_ago"})) {
    for (const char* event : {"receive", "remind_lapses"}) {
        const auto* transition = machine_->transition("issued", event);
        if (!transition || !transition->limit)
            throw RulebookError(rulebook.root() / "machines/paper.yaml", std::string(event) + " has no deadline");
    }
}

const flow::Machine& machine_of(const Rulebook& rulebook) { return rulebook.part<PaperProcess>().machine(); }

std::string state_name(const Rulebook& rulebook, std::string_view state) {
    const auto* found = machine_of(rulebook).state(state);
    return found ? found->zh : std::string(state);
}

std::string event_name(const Rulebook& rulebook, std::string_view event) {
    const auto& transitions = machine_of(rulebook).transitions();
    const auto found = std::ranges::find(transitions, event, &flow::Transition::event);
    return found == transitions.end() ? std::string(event) : found->zh;
}

flow::Deadline deadline_from_now(Context& context, std::string_view event) {
    return deadline_of_event(context, event, context.clock.now());
}

std::optional<Instant> reminder_waits_until(Context& context, const std::optional<Instant>& reminded_at) {
    if (!reminded_at) return std::nullopt;
    const auto until = deadline_of_event(context, "remind_lapses", *reminded_at).due_at;
    return context.clock.now() < until ? std::optional(until) : std::nullopt;
}

}  // namespace yanlu::papers
