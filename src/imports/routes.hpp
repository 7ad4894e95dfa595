// The routes of the import wizard under /api/v1 (api/openapi.yaml: imports).
#pragma once

#include "api/router.hpp"

namespace yanlu::imports {

void add_routes(api::Router& router);

}  // namespace yanlu::imports
