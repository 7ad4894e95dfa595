// The process table of applications (rulebook/machines/application.yaml), its guards and its clocks.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "flow/machines.hpp"
#include "opening/application_store.hpp"
#include "organisation/caller.hpp"

namespace yanlu::opening {

// The table as a part of the rule book, checked once.
class ApplicationProcess {
public:
    explicit ApplicationProcess(const Rulebook& rulebook);
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};
const flow::Machine& application_machine(const Rulebook& rulebook);

// The deadline of the clock that `event` starts when it leaves `state`; nothing where the table gives no limit.
std::optional<flow::Deadline> limit_from(Context& context, std::string_view state, std::string_view event, Instant start);

// Why a guard does not hold for the caller at his desk, nothing if it does. An unknown name is a fault: the table was checked at start.
std::optional<Refusal> guard_refusal(Context& context, const organisation::Caller& caller, const Application& application,
                                     std::string_view guard);

// Who may not sign as approver: who wrote or submitted, and who belongs to the applicant.
std::vector<PersonId> barred_from_approving(Context& context, const Application& application);
std::vector<PersonId> people_of_unit(Context& context, UnitId unit);

std::string state_name(const Rulebook& rulebook, std::string_view state);
std::string event_name(const Rulebook& rulebook, std::string_view event);

}  // namespace yanlu::opening
