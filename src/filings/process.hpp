// The process table of a filing (rulebook/machines/filing.yaml) with its guards, and the words for its codes.
#pragma once

#include <string>
#include <string_view>

#include "filings/form_sheet.hpp"
#include "flow/domain/machine.hpp"

namespace yanlu::filings {

// As a part of the rule book, so that a fault in the table is found at the start.
class FilingProcess {
public:
    explicit FilingProcess(const Rulebook& rulebook);
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};
const flow::Machine& filing_machine(const Rulebook& rulebook);
flow::GuardCheck guards_of(Context& context, const FoundFiling& found);

// filings.<table>.<code>: filings.occasion.opening → 开设
std::string word(const Context& context, const char* table, std::string_view code);

}  // namespace yanlu::filings
