// The module's routes under /api/v1 (api/openapi.yaml: frame, organisation).
#pragma once

#include "api/router.hpp"

namespace yanlu::organisation {

void add_routes(api::Router& router);

}  // namespace yanlu::organisation
