// Whose turn it is: the route of an application resolved to units and people, and the to-do items on their desks.
#pragma once

#include <string>
#include <vector>

#include "opening/application_store.hpp"
#include "opening/domain/opening_rules.hpp"
#include "opening/opening_settings.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::opening {

// What the rules ask about an application: host, platform, what the unit has there already.
OpeningCase case_of(Context& context, const ApplicationForm& form, ApplicationId except);

struct Route {
    const RouteRule* rule = nullptr;
    organisation::Unit approver;
    std::vector<RouteStep> steps;
};
// The unit that approves, by the tree; opening.no_approver where the tree names none.
Result<organisation::Unit> approver_of(Context& context, const RouteRule& rule, const organisation::Unit& host);
// The steps with those left out that nobody could sign; opening.nobody_to_approve if none remains.
Result<Route> route_of(Context& context, const Application& application);

// The first step from `at` on that somebody can sign who has not signed this submission, nor signs it now; the last one in any case.
std::int64_t staffed_step(Context& context, const Application& application, std::int64_t at, PersonId signs_now);

// Closes the open items of the application and opens those of its state and step.
void move_tasks(Context& context, const Application& application, PersonId done_by);
// An item for each unit, or the one person, that is asked to countersign.
void open_countersign_task(Context& context, const Application& application, const Countersign& asked, bool is_provisional);

std::string title_of(Context& context, const Application& application);
std::string platform_zh(const Rulebook& rulebook, std::string_view code);

}  // namespace yanlu::opening
