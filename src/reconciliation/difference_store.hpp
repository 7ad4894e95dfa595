// A difference as people see it: what, whose, on what evidence, how it stands and what mends it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reconciliation/run_store.hpp"

namespace yanlu::reconciliation {

struct StoredDifference {
    DifferenceId id;
    std::string kind;
    std::string field;
    std::string source;
    std::string mend_in;
    std::optional<AccountId> account;
    std::string subject_key;
    std::string name;
    std::string platform;
    Json evidence = Json::array();
    RunId run;
    std::int64_t group = 0;
    Standing standing;
    Instant changed_at = {};
    Json unit = nullptr;  // as a reference

    bool is_suspicion() const { return kind == code_of(DifferenceKind::suspected_concealed); }
};

std::optional<StoredDifference> find_difference(storage::Connection& database, DifferenceId id);
// One page of what the filter lets through within the scope, `limit` rows; and how many there are in all.
struct DifferenceQuery {
    RunId run;
    DifferenceFilter filter;
    organisation::Scope scope = organisation::Scope::city();
    organisation::Scope under = organisation::Scope::city();
};
std::vector<StoredDifference> differences_where(storage::Connection& database, const DifferenceQuery& query, const std::string& after_kind,
                                                std::int64_t after_id, std::int64_t limit);
std::int64_t count_differences(storage::Connection& database, const DifferenceQuery& query);

Json difference_json(Context& context, const StoredDifference& difference);
// The words of the step that mends it, and the page where it is taken.
Json mending(Context& context, const StoredDifference& difference);

}  // namespace yanlu::reconciliation
