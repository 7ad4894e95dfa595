// The skeleton of every step of a filing: reach → process table → change → rows, ledger, consequences → the record as the page shows it.
#pragma once

#include <functional>
#include <string>

#include "filings/filings.hpp"
#include "ledger/perform.hpp"

namespace yanlu::filings {

struct StepKind {
    const char* event;  // of rulebook/machines/filing.yaml
    const char* verb;   // of rulebook/permissions.yaml
};

// Changes the filing as the step says, or refuses. The new state is the table's.
using Change = std::function<Result<void>(FoundFiling& found)>;

Result<Json> take_step(Context& context, const organisation::Caller& caller, const StepKind& kind, FilingId id, Json request,
                       const std::string& reason, const Change& change);
// The same inside a transaction, for rows of an import: the filing has been found to be in reach.
Result<void> take_step_in(Context& context, ledger::Journal& journal, const organisation::Caller& caller, const char* event,
                          const FoundFiling& found, const std::string& reason, const Change& change);

// Not after today.
std::optional<Refusal> why_not_day(const Clock& clock, Date day, const std::string& field);

}  // namespace yanlu::filings
