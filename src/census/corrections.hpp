// What signed sheets say differently from the registry, and what whoever supervises makes of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/paging.hpp"
#include "census/census.hpp"
#include "organisation/caller.hpp"

namespace yanlu::census {

struct CorrectionStep {
    std::string reason = {};
    std::optional<UnitId> host_unit = {};  // of an account that is not the unit's own: whose it is
};

struct CorrectionFilter {
    std::string decision = {};
    std::string verdict = {};
};

// Inside a transaction: the corrections of a sheet that was signed come before whoever supervises, those of one sent back are withdrawn.
void propose_corrections(Context&, ledger::Journal&, const Sheet&);
void withdraw_corrections(Context&, ledger::Journal&, const Sheet&);

Result<Json> list_corrections(Context&, const organisation::Caller&, CensusId, const CorrectionFilter&, const api::Page&);
// accept (the registry is amended, or the account registered), reject, confirm_unauthorised.
Result<Json> act_on_correction(Context&, const organisation::Caller&, LineId, const std::string& action, const CorrectionStep&);
const std::vector<std::string>& correction_actions();
std::optional<Refusal> why_not_step(Context&, const organisation::Caller&, const Sheet&, const Line&, std::string_view action);

}  // namespace yanlu::census
