// Overlap with existing accounts as items of the contract; `scope` says which of them the caller may open.
#pragma once

#include "opening/applications.hpp"

namespace yanlu::opening {

Json overlaps_of(Context& context, const organisation::Scope& scope, const OverlapQuestion& question);

}  // namespace yanlu::opening
