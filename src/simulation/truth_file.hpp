// The truth file: JSONL {rule, subject_platform_id, key, first_day, last_day}; without last_day (null) it still holds.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.hpp"
#include "simulation/domain/plan.hpp"
#include "storage/connection.hpp"

namespace yanlu::simulation {

void write_truth(const std::filesystem::path& file, const std::vector<TruthLine>& lines);
Result<std::vector<TruthLine>> read_truth(const std::filesystem::path& file);
// What the database's findings say, in the same form.
std::vector<TruthLine> finding_lines(storage::Connection& database);

// The planted texts: which rule must object to which post. Key and days are not part of it.
std::vector<TruthLine> content_truth(const Plan& plan);

}  // namespace yanlu::simulation
