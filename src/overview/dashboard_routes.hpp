// HTTP ↔ dashboards.
#pragma once

#include "api/router.hpp"

namespace yanlu::overview {

void add_dashboard_routes(api::Router& router);

}  // namespace yanlu::overview
