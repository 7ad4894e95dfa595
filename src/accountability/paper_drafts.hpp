// The one door to official papers: what a case says in the paper that goes out of it. Drafts only; a person issues them.
#pragma once

#include <optional>

#include "accountability/steps.hpp"

namespace yanlu::accountability {

// Who can be admonished: the holders of the addressees' duties when the notification was issued, and whether they hold them today:
// [{duty, duty_zh, name, title, is_still}].
Json addressees_of(Context& context, const Case& subject);

}  // namespace yanlu::accountability
