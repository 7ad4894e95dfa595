// rulebook/machines/monitor_report.yaml as a part of the rule book.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "flow/machines.hpp"
#include "ledger/context.hpp"

namespace yanlu::monitor_reports {

class ReportProcess {
public:
    explicit ReportProcess(const Rulebook& rulebook)
        : machine_(&rulebook.part<flow::Machines>().require(
              "monitor_report", {"not_of_the_company", "named_verifier", "is_of_an_account", "is_unregistered", "in_contract"})) {}
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};

inline const flow::Machine& report_machine(const Rulebook& rulebook) { return rulebook.part<ReportProcess>().machine(); }
inline constexpr std::string_view machine_code = "monitor_report";

std::string state_name(const Rulebook& rulebook, std::string_view state);
std::string event_name(const Rulebook& rulebook, std::string_view event);
// The clock that the event starts, from now; none where the table has none.
std::optional<flow::Deadline> clock_of(Context& context, std::string_view from, std::string_view event);

}  // namespace yanlu::monitor_reports
