// 报送: the rules are asked, the route is resolved, the clock starts. Each submission is a version of its own, to be signed anew.
#include <algorithm>

#include "opening/actions.hpp"
#include "opening/desks.hpp"

namespace yanlu::opening {
namespace {

std::optional<Refusal> as_one(std::vector<Refusal> refusals) {
    if (refusals.empty()) return std::nullopt;
    Refusal first = std::move(refusals.front());
    first.others.assign(std::make_move_iterator(refusals.begin() + 1), std::make_move_iterator(refusals.end()));
    return first;
}

std::optional<Refusal> take(Step& step) {
    Application& application = step.application;
    const OpeningCase about = case_of(step.context, application.form, application.id);
    const auto words = [&](const std::string& code) { return step.context.rulebook.message("registry." + code); };
    if (auto refusal = as_one(why_not_submitted(about, application.form, words))) return refusal;
    application.submitted_by = step.caller.actor.person;
    application.submitted_role = step.caller.role;
    application.submitted_at = step.now;
    auto route = route_of(step.context, application);
    if (!route) return route.error();
    ++application.content_number;
    application.digest = digest_now(step.context.database, application);
    application.exceptions = exceptions_needed(about, application.form);
    application.approver = route->approver.id;
    application.steps = std::move(route->steps);
    application.step_number = staffed_step(step.context, application, 0, PersonId{});
    return std::nullopt;
}

}  // namespace

const Verb submit_application{.action = "submit", .permission = "opening.write_application", .take = take};

}  // namespace yanlu::opening
