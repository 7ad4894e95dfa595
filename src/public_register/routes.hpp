// The module's routes under /api/v1 (api/openapi.yaml: public register): /public/… for anybody, /fake-reports for the office.
#pragma once

#include <memory>

#include "api/router.hpp"
#include "public_register/register.hpp"

namespace yanlu::public_register {

void add_routes(api::Router& router, const std::shared_ptr<Register>& of_program);

}  // namespace yanlu::public_register
