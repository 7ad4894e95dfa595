// /censuses, /census-sheets, /census-corrections, /backfill.
#pragma once

#include "api/router.hpp"

namespace yanlu::census {

void add_routes(api::Router& router);

}  // namespace yanlu::census
