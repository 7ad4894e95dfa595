// HTTP ↔ indicator sets and assessments.
#pragma once

#include "api/router.hpp"

namespace yanlu::assessment {

void add_routes(api::Router& router);

}  // namespace yanlu::assessment
