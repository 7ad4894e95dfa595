// HTTP ↔ consolidation.
#pragma once

#include "api/router.hpp"

namespace yanlu::consolidation {

void add_routes(api::Router& router);

}  // namespace yanlu::consolidation
