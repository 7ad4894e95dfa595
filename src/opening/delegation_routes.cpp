// HTTP ↔ delegations of the approval.
#include "opening/delegation_routes.hpp"

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "flow/delegations.hpp"
#include "opening/opening_settings.hpp"

namespace yanlu::opening {
namespace {

using api::as_json;
using api::Request;
using api::Response;
using organisation::Caller;

Result<Response> get_delegations(Context& context, const Caller& caller, const Request&) {
    return as_json(flow::list_delegations(context, caller));
}

Result<Response> post_delegation(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    flow::NewDelegation input;
    input.process = fields.one_of("process", {"application"});
    input.to = fields.id<PersonId>("to_person_id");
    input.starts_on = fields.day("starts_on");
    input.ends_on = fields.day("ends_on");
    input.reason = fields.text("reason", 400, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    const int most_days = context.rulebook.part<OpeningSettings>().most_delegation_days;
    return as_json(flow::delegate(context, caller, "opening.delegate", input, most_days), 201);
}

Result<Response> post_revocation(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<flow::DelegationId>();
    if (!id) return refuse(id.error());
    return as_json(flow::revoke_delegation(context, caller, "opening.delegate", *id));
}

}  // namespace

void add_delegation_routes(api::Router& router) {
    router.get("/delegations", get_delegations);
    router.post("/delegations", post_delegation);
    router.post("/delegations/{id}/revoke", post_revocation);
}

}  // namespace yanlu::opening
