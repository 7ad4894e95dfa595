#pragma once

#include "api/router.hpp"

namespace yanlu::papers {

// Papers, their process, files, instructions; what anybody may read.
void add_routes(api::Router& router);
// Templates, document numbers, the check of any text.
void add_register_routes(api::Router& router);

}  // namespace yanlu::papers
