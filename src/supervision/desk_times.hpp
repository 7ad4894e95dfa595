// How long a finding lies on which desk: unit, person, from, to, working minutes.
#pragma once

#include <optional>
#include <string_view>

#include "ledger/context.hpp"
#include "supervision/finding.hpp"

namespace yanlu::supervision {

// side: host | supervising; role: of the desk, empty where the unit as a whole has it.
void enter_desk(Context& context, const Finding& finding, std::string_view side, UnitId unit, std::string_view role,
                std::optional<PersonId> person);
// The open desk is left now; who acted is remembered where nobody was named before.
void leave_desks(Context& context, FindingId finding, PersonId done_by);
// The unit of the desk ended: its successor goes on, and each is charged with its own time.
void hand_desk_over(Context& context, const Finding& finding, UnitId from, UnitId to);
Json desks_of(Context& context, FindingId finding);

}  // namespace yanlu::supervision
