// The guards that rulebook/machines/finding.yaml names: who may not, how often, and until when.
#pragma once

#include <optional>
#include <string_view>

#include "supervision/finding.hpp"
#include "supervision/process.hpp"

namespace yanlu::supervision {

// Why the guard does not hold for this person now, nothing if it does. An unknown name is a fault: the table was checked at start.
std::optional<Refusal> guard_refusal(Context& context, const Finding& finding, PersonId person, std::string_view guard);

}  // namespace yanlu::supervision
