// HTTP ↔ the ladder: api/openapi.yaml, /accountability/….
#pragma once

#include "api/router.hpp"

namespace yanlu::accountability {

void add_routes(api::Router& router);
void add_case_routes(api::Router& router);

}  // namespace yanlu::accountability
