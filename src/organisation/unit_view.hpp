// Units as the API shows them (api/openapi.yaml: Unit, UnitNode, UnitDetail).
#pragma once

#include "base/json.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::organisation {

Json unit_reference(UnitId id, std::string_view name, std::string_view short_name, std::string_view kind);
Json unit_reference(const Unit& unit);
// The references and counts of many units are read at once.
Json units_json(Context& context, const std::vector<Unit>& units);
Json unit_detail(Context& context, const Caller& caller, const Unit& unit);

}  // namespace yanlu::organisation
