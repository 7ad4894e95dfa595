// HTTP routes of this module.
#pragma once

#include "api/router.hpp"

namespace yanlu::rounds {

void add_routes(api::Router& router);

}  // namespace yanlu::rounds
