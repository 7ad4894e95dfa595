// /delegations: 委托 of what lies on one's desk.
#pragma once

#include "api/router.hpp"

namespace yanlu::opening {

void add_delegation_routes(api::Router& router);

}  // namespace yanlu::opening
