// The assessment of every month at its end, kept while the year is played, so that it can be asked again later and must be the same to the
// byte.
#pragma once

#include <filesystem>
#include <vector>

#include "assessment/domain/facts.hpp"
#include "base/result.hpp"
#include "ledger/context.hpp"

namespace yanlu::simulation {

struct MonthScores {
    assessment::Period period;
    Instant known_at;
    std::string facts;   // one record a line
    std::string scores;  // canonical JSON, one sheet a line
    friend bool operator==(const MonthScores&, const MonthScores&) = default;
};

// Pure reads: what was known at that instant.
MonthScores month_scores(Context& context, const assessment::Period& period, Instant known_at);

struct MonthDigests {
    assessment::Period period;
    Instant known_at;
    std::string digest;  // of facts and scores
};
MonthDigests digests_of(const MonthScores& month);
void write_months(const std::filesystem::path& file, const std::vector<MonthScores>& months);
// Empty where the file is not there.
Result<std::vector<MonthDigests>> read_months(const std::filesystem::path& file);

}  // namespace yanlu::simulation
