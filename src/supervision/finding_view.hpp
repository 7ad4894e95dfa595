// Findings as the API shows them (api/openapi.yaml: Finding, FindingDetail, FindingPage).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/paging.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::supervision {

struct FindingFilter {
    std::string state;
    std::string severity;
    std::string rule;
    std::optional<UnitId> under;  // hosts that are this unit or below it
    std::optional<AccountId> account;
    std::optional<bool> is_overdue;
    std::optional<bool> is_open;
    std::string words;   // in the title
    std::string source;  // rule | monitor | round | person
    std::string light;   // of the flag (rulebook/escalation.yaml)
};

// The page and the counts by state (under the same filter but for the state). Orders: due_at, opened_at, either way.
Result<Json> list_findings(Context& context, const organisation::Caller& caller, const FindingFilter& filter, const api::Page& page);
// One row of the list, where the caller sees it.
std::optional<Json> summary_by_id(Context& context, const organisation::Caller& caller, FindingId id);
// These findings as a sheet, in this order.
Result<std::string> findings_sheet(Context& context, const organisation::Caller& caller, const std::vector<FindingId>& ids,
                                   const std::string& format);
Result<Json> read_finding(Context& context, const organisation::Caller& caller, FindingId id);
// All that the filter shows, as a sheet ("xlsx" | "csv").
Result<std::string> export_findings(Context& context, const organisation::Caller& caller, const FindingFilter& filter,
                                    const std::string& format);

}  // namespace yanlu::supervision
