// Campaigns, sheets and corrections as the API shows them (api/openapi.yaml: Census, CensusSheet, CensusCorrection).
#pragma once

#include "census/census.hpp"
#include "organisation/caller.hpp"

namespace yanlu::census {

Json census_summary(Context& context, const organisation::Caller& caller, const Census& census);
// With progress by unit, the answers' figures and what the caller may do.
Json census_detail(Context& context, const organisation::Caller& caller, const Census& census);
Json sheet_summary(Context& context, const storage::Row& row);  // a row of sheets.sql
Json sheet_detail(Context& context, const organisation::Caller& caller, const Sheet& sheet);
Json correction_json(Context& context, const organisation::Caller& caller, const Sheet& sheet, const Line& line);
Json account_facts_json(const Context& context, const AccountFacts& facts);

// The unit under which progress is counted: the one right below the root.
UnitId group_of(std::string_view path);
// {action, zh, is_allowed, asks, refusal}
Json allowed_action(const Context& context, const organisation::Caller& caller, std::string_view zh, std::string_view action,
                    const std::vector<std::string>& asks, const std::optional<Refusal>& refusal);
std::string verdict_zh(const Context& context, Verdict verdict);

}  // namespace yanlu::census
