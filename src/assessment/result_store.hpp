// Frozen facts and the results worked out from them, as rows: written once, read back as they were.
#pragma once

#include "assessment/assessment.hpp"

namespace yanlu::assessment {

// What a row of the ranking shows without its accounts: by indicator the unit's own points, and those of its accounts on average.
struct ItemPoints {
    std::map<std::string, Points> by_indicator;
    std::int64_t accounts_vetoed = 0;
};
ItemPoints item_points(const Sheet& sheet);

// The facts of the assessment as they were frozen. Throws std::runtime_error if they are no longer what their digest says.
Facts frozen_facts(storage::Connection& database, const Assessment& assessment);
Scores stored_scores(storage::Connection& database, AssessmentId id, std::int64_t version);
// The body of a row of assessment_sheets.
std::pair<Sheet, ItemPoints> sheet_row_of(std::string_view body);
std::optional<Sheet> stored_sheet(storage::Connection& database, AssessmentId id, std::int64_t version, UnitId unit);
// What people decided: classes, and the appeals that were granted.
Decisions decisions_of(storage::Connection& database, const Assessment& assessment);
// One digest for all sheets and accounts.
std::string digest_of(const Scores& scores);
// The whole as canonical JSON: what `yanlu assess` prints and two runs are compared by.
std::string canonical_result(const Facts& facts, const std::string& facts_digest, const SetText& set, const Scores& scores);

// Inside a transaction.
void store_facts(storage::Connection& database, AssessmentId id, const std::vector<std::string>& lines);
// As the next version of the assessment; gives its digest.
std::string store_scores(Context& context, Assessment& assessment, const Scores& scores, const IndicatorSet& set, const std::string& reason,
                         PersonId by);

}  // namespace yanlu::assessment
