// HTTP ↔ releases.
#pragma once

#include "api/router.hpp"

namespace yanlu::releases {

void add_routes(api::Router& router);

}  // namespace yanlu::releases
