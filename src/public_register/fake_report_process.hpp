// The process table of reports, and who has the next step.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "flow/machines.hpp"
#include "ledger/context.hpp"
#include "public_register/fake_report.hpp"

namespace yanlu::public_register {

// rulebook/machines/fake_report.yaml as a part of the rule book.
class FakeReportProcess {
public:
    explicit FakeReportProcess(const Rulebook& rulebook) : machine_(&rulebook.part<flow::Machines>().require("fake_report", {})) {}
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};

// The verb of rulebook/permissions.yaml behind every step of a person.
inline constexpr std::string_view handle_verb = "public_register.handle_fake_report";

std::string state_name(const Rulebook& rulebook, std::string_view state);
std::optional<flow::Deadline> deadline_after(Context& context, const flow::Transition& transition);
// An item for the office's clerk.
void open_office_todo(Context& context, const FakeReport& report, std::string_view event, const std::optional<flow::Deadline>& deadline);
std::optional<Refusal> why_not_handle(Context& context, const organisation::Caller& caller, const FakeReport& report,
                                      std::string_view event);

}  // namespace yanlu::public_register
