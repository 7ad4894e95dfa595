// The decisions over a process table, and the checks that the table can be lived with.
#include "flow/domain/machine.hpp"

#include <algorithm>
#include <set>

namespace yanlu::flow {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view item) { return std::ranges::find(list, item) != list.end(); }

}  // namespace

Machine::Machine(std::string code, std::string zh, std::vector<State> states, std::vector<Transition> transitions)
    : code_(std::move(code)), zh_(std::move(zh)), states_(std::move(states)), transitions_(std::move(transitions)) {}

const State* Machine::state(std::string_view code) const {
    const auto found = std::ranges::find(states_, code, &State::code);
    return found == states_.end() ? nullptr : &*found;
}

const Transition* Machine::transition(std::string_view from, std::string_view event) const {
    const auto found = std::ranges::find_if(
        transitions_, [&](const Transition& t) { return t.event == event && (from.empty() ? t.from.empty() : contains(t.from, from)); });
    return found == transitions_.end() ? nullptr : &*found;
}

std::vector<std::string> Machine::faults(const std::vector<std::string>& known_guards) const {
    std::vector<std::string> out;
    std::set<std::string> reached;
    std::set<std::string> left;
    std::set<std::pair<std::string, std::string>> pairs;
    for (const Transition& t : transitions_) {
        if (!t.to.empty() && !state(t.to)) out.push_back(t.event + ": unknown state " + t.to);
        for (const auto& guard : t.guards) {
            if (!contains(known_guards, guard)) out.push_back(t.event + ": unknown guard " + guard);
        }
        if (t.limit && t.limit->n <= 0) out.push_back(t.event + ": a limit of no length");
        if (t.from.empty() && t.to.empty()) out.push_back(t.event + ": leads from nowhere to nowhere");
        for (const auto& from : t.from) {
            if (!state(from))
                out.push_back(t.event + ": unknown state " + from);
            else if (state(from)->is_final)
                out.push_back(t.event + ": leaves the final state " + from);
            if (!pairs.emplace(from, t.event).second) out.push_back(t.event + ": defined twice from " + from);
            if (!t.to.empty() && t.to != from) left.insert(from);
        }
    }
    for (bool is_growing = true; is_growing;) {
        is_growing = false;
        for (const Transition& t : transitions_) {
            const bool is_open = t.from.empty() || std::ranges::any_of(t.from, [&](const auto& from) { return reached.contains(from); });
            if (is_open && !t.to.empty() && reached.insert(t.to).second) is_growing = true;
        }
    }
    std::set<std::string> codes;
    for (const State& s : states_) {
        if (!codes.insert(s.code).second) out.push_back(s.code + ": state defined twice");
        if (!reached.contains(s.code)) out.push_back(s.code + ": cannot be reached");
        if (!s.is_final && !left.contains(s.code)) out.push_back(s.code + ": has no exit");
    }
    return out;
}

Result<const Transition*> decide(const Machine& machine, std::string_view state, std::string_view event, std::string_view role,
                                 const GuardCheck& guard) {
    const Transition* transition = machine.transition(state, event);
    if (!transition) {
        const State* now = machine.state(state);
        const auto named = std::ranges::find(machine.transitions(), event, &Transition::event);
        if (named == machine.transitions().end())
            return refuse(RefusalClass::invalid, "flow.unknown_event", "", {{"event", std::string(event)}});
        return refuse(RefusalClass::conflict, "flow.not_from_this_state", "",
                      {{"state", now ? now->zh : std::string(state)}, {"action", named->zh}});
    }
    if (role != "system" && !contains(transition->roles, role)) {
        return refuse(RefusalClass::forbidden, "flow.not_your_role", "", {{"action", transition->zh}});
    }
    for (const auto& name : transition->guards) {
        if (auto refusal = guard(name)) return refuse(std::move(*refusal));
    }
    return transition;
}

}  // namespace yanlu::flow
