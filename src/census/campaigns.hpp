// Use cases of a campaign: planned, started (every covered unit gets its sheet), extended, closed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/paging.hpp"
#include "census/census.hpp"
#include "organisation/caller.hpp"

namespace yanlu::census {

struct CensusPlan {
    std::string title;
    Date reference_day;
    Date due_on;
    UnitId scope_unit;                         // the campaign covers it and all beneath
    std::vector<std::string> unit_kinds = {};  // empty: every kind
    std::string answered_by = {};              // empty: the house's setting
    std::string instructions = {};
};

struct CensusStep {
    std::string reason = {};
    std::optional<Date> due_on = {};
};

// Each answers the campaign as GET /censuses/{id} shows it.
Result<Json> create_census(Context&, const organisation::Caller&, const CensusPlan&);
Result<Json> amend_census(Context&, const organisation::Caller&, CensusId, const CensusPlan&);
// start, withdraw, extend, close.
Result<Json> act_on_census(Context&, const organisation::Caller&, CensusId, const std::string& action, const CensusStep&);

Result<Json> list_censuses(Context&, const organisation::Caller&, const std::string& state, const api::Page&);
Result<Json> show_census(Context&, const organisation::Caller&, CensusId);

// A campaign that the caller sees; or the refusal.
Result<Census> census_for(Context&, const organisation::Caller&, CensusId);
std::optional<Refusal> why_not_step(Context&, const organisation::Caller&, const Census&, std::string_view action);

// Inside a transaction: a sheet for every covered unit, with its accounts of the reference day and its to-do item.
int hand_out_sheets(Context&, ledger::Journal&, const Census&);

}  // namespace yanlu::census
