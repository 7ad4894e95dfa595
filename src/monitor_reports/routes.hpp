// The routes of commissions and reports under /api/v1 (api/openapi.yaml: monitor_reports).
#pragma once

#include "api/router.hpp"

namespace yanlu::monitor_reports {

void add_routes(api::Router& router);

}  // namespace yanlu::monitor_reports
