// Who speaks: an office's account says 我觉得 only where it lets somebody else speak.
#pragma once

#include "inspect/rules.hpp"

namespace yanlu::inspect {

bool check_own_voice(const Passage& passage, Sighting& sighting);  // false within a quotation, a letter, an essay, a question of a reader

}  // namespace yanlu::inspect
