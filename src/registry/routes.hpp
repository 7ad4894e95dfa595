// The module's routes under /api/v1 (api/openapi.yaml: registry).
#pragma once

#include "api/router.hpp"

namespace yanlu::registry {

void add_routes(api::Router& router);
// Part of add_routes.
void add_life_cycle_routes(api::Router& router);

}  // namespace yanlu::registry
