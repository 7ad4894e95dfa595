// What the module's route files share.
#pragma once

#include "api/answers.hpp"
#include "api/router.hpp"

namespace yanlu::organisation {

void add_session_routes(api::Router& router);
void add_unit_routes(api::Router& router);
void add_people_routes(api::Router& router);

}  // namespace yanlu::organisation
