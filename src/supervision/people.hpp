// Who sits where today, as far as the rectification asks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/context.hpp"

namespace yanlu::supervision {

// Who holds the role at the unit today.
std::vector<PersonId> people_at(Context& context, UnitId unit, std::string_view role);
// The person's role at the unit today among those that handle orders (editor, section head, leader); nothing if he has none.
std::optional<std::string> handling_role(Context& context, UnitId unit, PersonId person);
std::string name_of(Context& context, PersonId person);

}  // namespace yanlu::supervision
