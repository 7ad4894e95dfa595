// GET /applications, /applications/export, /applications/overlap, /applications/{id} and what hangs on it; POST /applications,
// /applications/check, /applications/bulk, /applications/{id}/{action}; /delegations.
#pragma once

#include "api/router.hpp"

namespace yanlu::opening {

void add_routes(api::Router& router);

}  // namespace yanlu::opening
