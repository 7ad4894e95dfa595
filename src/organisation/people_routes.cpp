// HTTP ↔ people, posts, logins.
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "organisation/people.hpp"
#include "organisation/route_parts.hpp"

namespace yanlu::organisation {
namespace {

using api::as_created;
using api::as_json;
using api::as_record;
using api::Request;
using api::Response;

Result<Response> get_people(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    PersonFilter filter;
    filter.words = parameters.text("q").value_or("");
    filter.unit = parameters.id<UnitId>("unit_id");
    filter.role = parameters.text("role", 60).value_or("");
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_people(context, caller, filter, page));
}

Result<Response> post_person(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewPerson input;
    input.name = fields.text("name", 40);
    input.phone = fields.optional_text("phone", 20).value_or("");
    input.login = fields.text("login", 40);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    auto made = create_person(context, caller, input);
    if (!made) return refuse(std::move(made.error()));
    return api::created(*made, "/api/v1/people/" + std::to_string(made->at("person").at("id").get<std::int64_t>()));
}

// The id of the path and, where `asks_reason`, the reason of the body, handed to `act`.
template <class Act>
Result<Response> on_person(const Request& request, bool asks_reason, Act act) {
    const auto id = request.id<PersonId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const std::string reason = asks_reason ? fields.text("reason", 1000, true) : std::string();
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(act(*id, reason));
}

Result<Response> post_reset(Context& context, const Caller& caller, const Request& request) {
    return on_person(request, false, [&](PersonId id, const std::string&) { return reset_password(context, caller, id); });
}

Result<Response> post_disable(Context& context, const Caller& caller, const Request& request) {
    return on_person(request, true, [&](PersonId id, const std::string& reason) { return disable_login(context, caller, id, reason); });
}

Result<Response> post_enable(Context& context, const Caller& caller, const Request& request) {
    return on_person(request, true, [&](PersonId id, const std::string& reason) { return enable_login(context, caller, id, reason); });
}

Result<Response> post_unlock(Context& context, const Caller& caller, const Request& request) {
    return on_person(request, false, [&](PersonId id, const std::string&) { return unlock_login(context, caller, id); });
}

Result<Response> get_appointments(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    AppointmentFilter filter;
    filter.unit = parameters.id<UnitId>("unit_id");
    filter.person = parameters.id<PersonId>("person_id");
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_appointments(context, caller, filter, page));
}

Result<Response> post_appointment(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewAppointment input;
    input.person = fields.id<PersonId>("person_id");
    input.unit = fields.id<UnitId>("unit_id");
    input.role = fields.text("role", 60);
    input.title = fields.text("title", 60);
    input.valid_from = fields.day("valid_from");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_created(appoint(context, caller, input), "appointments");
}

Result<Response> post_handover(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AppointmentId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const HandOver input{fields.id<PersonId>("to_person_id"), fields.day("effective_on"), fields.text("reason", 1000, true)};
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(hand_over(context, caller, *id, input));
}

Result<Response> post_end(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AppointmentId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const Date effective_on = fields.day("effective_on");
    const std::string reason = fields.text("reason", 1000, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(end_appointment(context, caller, *id, effective_on, reason));
}

}  // namespace

void add_people_routes(api::Router& router) {
    router.get("/people", get_people);
    router.post("/people", post_person);
    router.get("/people/{id}", api::shown<PersonId>(show_person));
    router.post("/people/{id}/reset-password", post_reset);
    router.post("/people/{id}/disable", post_disable);
    router.post("/people/{id}/enable", post_enable);
    router.post("/people/{id}/unlock", post_unlock);
    router.get("/appointments", get_appointments);
    router.post("/appointments", post_appointment);
    router.post("/appointments/{id}/handover", post_handover);
    router.post("/appointments/{id}/end", post_end);
}

}  // namespace yanlu::organisation
