// Sight by paths; what is not seen is answered as absent.
#include "opening/sight.hpp"

#include <algorithm>

#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::opening {
namespace {

bool holds(Context& context, const organisation::Scope& scope, UnitId unit) {
    const std::string path = organisation::unit_path(context.database, unit);
    return !path.empty() && scope.holds(path);
}

bool is_in(Context& context, const organisation::Scope& scope, const Application& application) {
    if (holds(context, scope, application.form.host_unit)) return true;
    if (application.approver && holds(context, scope, *application.approver)) return true;
    return std::ranges::any_of(countersigns_of(context.database, application.id),
                               [&](const Countersign& asked) { return holds(context, scope, asked.unit); });
}

}  // namespace

std::optional<Refusal> why_not_seen(Context& context, const organisation::Caller& caller, const Application& application) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "opening.read_applications");
    if (!scope) return scope.error();
    // A draft is the applicant's own until it is submitted.
    const bool is_foreign_draft = application.state == "draft" && !caller.is_system && caller.actor.unit != application.form.host_unit;
    if (is_foreign_draft) return Refusal{RefusalClass::not_found, "api.no_such_record"};
    if (caller.actor.on_behalf_of || is_in(context, *scope, application)) return std::nullopt;
    return Refusal{RefusalClass::not_found, "api.no_such_record"};
}

Result<Application> seen_application(Context& context, const organisation::Caller& caller, ApplicationId id) {
    auto application = find_application(context.database, id);
    if (!application) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (auto refusal = why_not_seen(context, caller, *application)) return refuse(std::move(*refusal));
    return std::move(*application);
}

}  // namespace yanlu::opening
