// The judgement of the city as the database has it, for the comparison with the plan; and the plan's side to and from its file.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "ledger/context.hpp"
#include "simulation/domain/judgement_check.hpp"

namespace yanlu::simulation {

FoundJudgement found_judgement(Context& context);
std::optional<FoundAssessment> found_assessment(Context& context);

void write_judgement(const std::filesystem::path& file, const JudgementTruth& truth);
// Nothing planned where the file is not there: a city from before there was any.
Result<JudgementTruth> read_judgement(const std::filesystem::path& file);

}  // namespace yanlu::simulation
