// Steps in the registry that several parts of a day take.
#pragma once

#include <string>

#include "base/id.hpp"
#include "simulation/stage.hpp"

namespace yanlu::simulation {

inline constexpr const char* account_purpose = "发布政务信息，提供便民服务";

void record_contract(Stage& stage, std::size_t account, const PlannedContract& contract);
// All duty holders of the plan but the vacant ones, from the day on.
void set_holders(Stage& stage, std::size_t account, Date day);
// A picture that the person hands in as proof of a step.
AttachmentId hand_in_proof(Stage& stage, const organisation::Caller& caller);

}  // namespace yanlu::simulation
