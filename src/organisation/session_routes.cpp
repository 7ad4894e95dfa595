// HTTP ↔ first run, session, permissions.
#include "api/fields.hpp"
#include "organisation/first_run.hpp"
#include "organisation/permissions.hpp"
#include "organisation/route_parts.hpp"
#include "organisation/session.hpp"

namespace yanlu::organisation {
namespace {

using api::as_json;
using api::Request;
using api::Response;

Result<Response> get_setup(Context& context, const Caller&, const Request&) { return api::json({{"is_needed", is_setup_needed(context)}}); }

Result<Response> post_setup(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    FirstAdministrator input;
    input.first_run_code = fields.text("first_run_code", 100);
    input.login = fields.text("login", 40);
    input.name = fields.text("name", 40);
    input.password = fields.secret("password", 128);
    input.city_name = fields.optional_text("city_name", 40).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return set_up(context, caller, input).map([](const Json& body) { return api::json(body, 201); });
}

Result<Response> get_session(Context& context, const Caller& caller, const Request& request) {
    return as_json(show_session(context, caller, request.session_token));
}

Result<Response> post_session(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const auto login = fields.text("login", 60);
    const auto password = fields.secret("password", 128);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    Caller web = caller;
    web.actor.client = "web";
    auto opened = log_in(context, web, login, password);
    if (!opened) return refuse(std::move(opened.error()));
    Response response = api::json(opened->session, 201);
    response.session_token = opened->token;
    return response;
}

Result<Response> delete_session(Context& context, const Caller& caller, const Request& request) {
    log_out(context, caller, request.session_token);
    Response response = api::no_content();
    response.session_token = "";
    return response;
}

Result<Response> post_session_appointment(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const auto id = fields.id<AppointmentId>("appointment_id");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(switch_appointment(context, caller, request.session_token, id));
}

Result<Response> post_session_password(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const auto old_password = fields.secret("old_password", 128);
    const auto new_password = fields.secret("new_password", 128);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(change_password(context, caller, request.session_token, old_password, new_password));
}

Result<Response> get_permissions(Context& context, const Caller& caller, const Request&) {
    const auto& permissions = context.rulebook.part<Permissions>();
    if (auto refusal = permissions.why_not(caller, "organisation.read_permissions")) return refuse(std::move(*refusal));
    return api::json(permissions.table());
}

}  // namespace

void add_session_routes(api::Router& router) {
    router.get("/setup", get_setup, api::Access::anyone);
    router.post("/setup", post_setup, api::Access::login);
    router.get("/session", get_session, api::Access::own_session);
    router.post("/session", post_session, api::Access::login);
    router.remove("/session", delete_session, api::Access::own_session);
    router.post("/session/appointment", post_session_appointment, api::Access::own_session);
    router.post("/session/password", post_session_password, api::Access::own_session);
    router.get("/permissions", get_permissions);
}

}  // namespace yanlu::organisation
