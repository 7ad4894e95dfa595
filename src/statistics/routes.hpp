// HTTP ↔ statistics.
#pragma once

#include "api/router.hpp"

namespace yanlu::statistics {

void add_routes(api::Router& router);

}  // namespace yanlu::statistics
