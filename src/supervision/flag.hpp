// The flag beside the state: level of the ladder and light, always with its word.
#pragma once

#include "base/json.hpp"
#include "ledger/context.hpp"
#include "supervision/domain/escalation.hpp"

namespace yanlu::supervision {

// {level, level_zh, light, light_zh}; level 0 while time is plenty.
Json flag_json(const Context& context, const RunningClock& clock);

}  // namespace yanlu::supervision
