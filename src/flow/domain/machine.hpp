// A process as a table: states, events, who may, under which guards, within which time. Read from rulebook/machines; decided here.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "flow/domain/deadline.hpp"

namespace yanlu::flow {

struct State {
    std::string code;
    std::string zh;
    bool is_final = false;
};

struct Transition {
    std::string event;
    std::string zh;                    // the button's verb: 签收
    std::vector<std::string> from;     // empty: the event creates the subject
    std::string to;                    // empty: the state stays
    std::vector<std::string> roles;    // empty: the system alone
    std::vector<std::string> guards;   // known to the module that owns the process
    std::optional<TimeLimit> limit;    // clock that starts with this event
    std::vector<std::string> records;  // what the ledger entry shows besides
    std::vector<std::string> asks;     // fields a person must give
};

// Says why a guard does not hold, nothing if it does.
using GuardCheck = std::function<std::optional<Refusal>(std::string_view guard)>;

class Machine {
public:
    Machine(std::string code, std::string zh, std::vector<State> states, std::vector<Transition> transitions);

    const std::string& code() const { return code_; }
    const std::string& zh() const { return zh_; }
    const std::vector<State>& states() const { return states_; }
    const std::vector<Transition>& transitions() const { return transitions_; }
    const State* state(std::string_view code) const;
    // The transition of `event` that leaves `from` ("" for creation).
    const Transition* transition(std::string_view from, std::string_view event) const;

    // What is wrong with the table, empty if sound: names defined twice or unknown, a state that cannot be reached, a non-final state
    // without an exit, an exit from a final one, a guard that is not in `known_guards`, a limit of no length.
    std::vector<std::string> faults(const std::vector<std::string>& known_guards) const;

private:
    std::string code_;
    std::string zh_;
    std::vector<State> states_;
    std::vector<Transition> transitions_;
};

// The transition, or why not: flow.unknown_event, flow.not_from_this_state, flow.not_your_role, or the first guard's own refusal.
// `role` "system" passes the role check of every transition: jobs act by the machine too.
Result<const Transition*> decide(const Machine& machine, std::string_view state, std::string_view event, std::string_view role,
                                 const GuardCheck& guard);

}  // namespace yanlu::flow
