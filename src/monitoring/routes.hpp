// GET /posts, /posts/{id}, /collection-runs; POST /inspections, /hits/{id}/triage.
#pragma once

#include "api/router.hpp"

namespace yanlu::monitoring {

void add_routes(api::Router& router);

}  // namespace yanlu::monitoring
