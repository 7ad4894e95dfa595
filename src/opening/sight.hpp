// Who sees an application: the applicant's side, the approver's, those asked to countersign, and whoever acts from a delegated desk.
#pragma once

#include "opening/application_store.hpp"
#include "organisation/caller.hpp"

namespace yanlu::opening {

// Nothing if seen; the verb's refusal or not_found otherwise.
std::optional<Refusal> why_not_seen(Context& context, const organisation::Caller& caller, const Application& application);
// The application, if the caller may read it.
Result<Application> seen_application(Context& context, const organisation::Caller& caller, ApplicationId id);

}  // namespace yanlu::opening
