// The finding's process table, checked once, and its clocks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/machines.hpp"
#include "ledger/context.hpp"

namespace yanlu::supervision {

// The guards that guards.cpp implements; the table may use no other.
const std::vector<std::string>& known_guards();

// rulebook/machines/finding.yaml as a part of the rule book.
class FindingProcess {
public:
    explicit FindingProcess(const Rulebook& rulebook);
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};
const flow::Machine& finding_machine(const Rulebook& rulebook);

// The deadline of the clock that `event` starts when it leaves `state`; nothing where the table gives no limit.
std::optional<flow::Deadline> limit_from(Context& context, std::string_view state, std::string_view event, Instant start);

std::string state_name(const Rulebook& rulebook, std::string_view state);
std::string event_name(const Rulebook& rulebook, std::string_view event);

}  // namespace yanlu::supervision
