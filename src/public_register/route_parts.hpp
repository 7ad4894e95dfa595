// What the module's route files share: a public handler asks first whether the client has not asked too often, then for the snapshot.
#pragma once

#include <functional>
#include <memory>

#include "api/router.hpp"
#include "organisation/caller.hpp"
#include "public_register/register.hpp"

namespace yanlu::public_register {

void add_report_routes(api::Router& router, const std::shared_ptr<Register>& of_program);

// `what`: the kind of request, which is counted apart; `limit` names its figure in the settings.
std::optional<Refusal> why_not_now(Context& context, Register& of_program, const api::Request& request, std::string_view what,
                                   RateLimit Settings::* limit);

}  // namespace yanlu::public_register
