// Applications as the API shows them (api/openapi.yaml: Application, ApplicationDetail).
#pragma once

#include "ledger/context.hpp"
#include "opening/application_store.hpp"
#include "organisation/caller.hpp"

namespace yanlu::opening {

Json exception_json(const Rulebook& rulebook, const std::string& code);
Json route_json(Context& context, const RouteRule* rule, const std::optional<UnitId>& approver, const std::vector<RouteStep>& steps);
// A row of list_applications.sql.
Json summary_of(Context& context, const storage::Row& row);
Json unit_json(Context& context, const std::optional<UnitId>& unit);
std::string person_name(Context& context, PersonId person);
std::string role_zh(const Rulebook& rulebook, std::string_view role);

}  // namespace yanlu::opening
