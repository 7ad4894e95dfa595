// The process table of papers (rulebook/machines/paper.yaml), checked once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "flow/machines.hpp"
#include "ledger/context.hpp"

namespace yanlu::papers {

class PaperProcess {
public:
    explicit PaperProcess(const Rulebook& rulebook);  // RulebookError on a table that will not do
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};

const flow::Machine& machine_of(const Rulebook& rulebook);
std::string state_name(const Rulebook& rulebook, std::string_view state);
std::string event_name(const Rulebook& rulebook, std::string_view event);
// The deadline that the table gives to an event of issued papers, from now.
flow::Deadline deadline_from_now(Context& context, std::string_view event);
// Until when another reminder would be too soon; nothing if it would not.
std::optional<Instant> reminder_waits_until(Context& context, const std::optional<Instant>& reminded_at);

}  // namespace yanlu::papers
