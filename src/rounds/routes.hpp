// HTTP routes of this module.
#pragma once

#include "api/router.hpp"

namespace yanlu::rounds {

void add_routes(api::Router& router);
// Accounts and checks of a round; called by add_routes.
void add_inspection_routes(api::Router& router);

}  // namespace yanlu::rounds
