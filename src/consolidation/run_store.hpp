// Analyses as rows: written once, read back as they were.
#pragma once

#include <optional>
#include <string>

#include "consolidation/analysis.hpp"
#include "organisation/caller.hpp"

namespace yanlu::consolidation {

using RunId = Id<struct ConsolidationRunTag>;

struct Run {
    RunId id;
    Question question;
    Date period_from;
    Json settings;
    std::int64_t accounts = 0;
    std::int64_t posts = 0;
    std::int64_t pairs = 0;
    std::string digest;
    Instant created_at;
    std::string created_by;  // a person's name; empty: the system
    std::optional<Instant> issued_at;
};

std::optional<Run> find_run(storage::Connection& database, RunId id);
std::optional<RunId> newest_run(storage::Connection& database);
// The analysis as it was stored: cards, measures, proposals, pairs without examples.
Analysis stored_analysis(storage::Connection& database, const Run& run);

// Inside a transaction.
RunId insert_run(Context& context, const Analysis& analysis, const Json& settings, PersonId by);

}  // namespace yanlu::consolidation
