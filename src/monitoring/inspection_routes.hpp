// POST /inspections, /inspections/text, /inspections/report.
#pragma once

#include "api/router.hpp"

namespace yanlu::monitoring {

void add_inspection_routes(api::Router& router);

}  // namespace yanlu::monitoring
