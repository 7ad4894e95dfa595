// While typing: what stands against submitting, which exceptions would be needed, who would approve.
#include "api/response.hpp"
#include "opening/application_view.hpp"
#include "opening/applications.hpp"
#include "opening/desks.hpp"
#include "opening/overlaps.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::opening {
namespace {

using organisation::Caller;

Json problems_json(Context& context, const Caller& caller, const std::vector<Refusal>& refusals) {
    Json out = Json::array();
    for (const Refusal& refusal : refusals) out.push_back(api::problem(refusal, context.rulebook, caller.request_id));
    return out;
}

}  // namespace

Result<Json> check_application(Context& context, const Caller& caller, const ApplicationForm& form, std::optional<ApplicationId> id) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, "opening.write_application")) return refuse(std::move(*refusal));
    const auto scope = permissions.scope_for(caller, "opening.read_applications");
    if (!scope) return refuse(scope.error());
    const OpeningCase about = case_of(context, form, id.value_or(ApplicationId{}));
    const auto words = [&](const std::string& code) { return context.rulebook.message("registry." + code); };
    auto refusals = why_not_submitted(about, form, words);
    Application probe;
    probe.form = form;
    probe.written_by = caller.actor.person;
    probe.submitted_by = caller.actor.person;
    const auto route = route_of(context, probe);
    if (!route && !why_never(about)) refusals.push_back(route.error());
    Json exceptions = Json::array();
    for (const auto& code : exceptions_needed(about, form)) exceptions.push_back(exception_json(context.rulebook, code));
    return Json{{"problems", problems_json(context, caller, refusals)},
                {"exceptions", std::move(exceptions)},
                {"route", route ? route_json(context, route->rule, route->approver.id, route->steps) : Json(nullptr)},
                {"overlaps", overlaps_of(context, *scope, {form.host_unit, form.platform, form.name, form.purpose})}};
}

}  // namespace yanlu::opening
