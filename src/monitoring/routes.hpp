// GET /posts, /posts/{id}, /collection-runs; POST /hits/{id}/triage; those of inspection_routes.hpp.
#pragma once

#include "api/router.hpp"

namespace yanlu::monitoring {

void add_routes(api::Router& router);

}  // namespace yanlu::monitoring
