// What a unit answers, from the hand-in over its leader's signature to the verdict of the re-check: one row an answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "supervision/finding.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {

// The role at the order's unit whose holder signs answers: the leader's; where the unit has no leader but the handler, the section head's;
// nothing where nobody else could sign.
std::optional<std::string> signing_role(Context& context, UnitId unit, PersonId handler);
// The holder of that role: may he sign this finding's answer?
bool signs_for_unit(Context& context, const Finding& finding, PersonId person);

// Keeps what was handed in; the step's pictures belong to it.
void keep_answer(Step& step, std::string_view outcome);
// The last answer is signed, sent back, taken back, passed or failed.
void settle_answer(Context& context, FindingId finding, std::string_view outcome);
void sign_last_answer(const Step& step);

}  // namespace yanlu::supervision
