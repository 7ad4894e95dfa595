// What the modules above are told of an assessment: the newest result as it was announced, as plain values.
#pragma once

#include "assessment/assessment.hpp"
#include "ledger/context.hpp"

namespace yanlu::assessment {

struct UnitResult {
    UnitId unit;
    std::string name;
    std::string object_class;
    std::string class_zh;
    std::optional<Points> website = {};  // points are millionths
    std::optional<Points> media = {};
    std::optional<Points> total = {};
    Verdict verdict = Verdict::not_rated;
    std::int64_t rank = 0;
    std::optional<std::int64_t> previous_rank = {};
    std::vector<Item> items = {};
    std::vector<AccountScore> accounts = {};
};

struct AssessmentResult {
    AssessmentId id;
    std::string title;
    Period period;
    std::string set_id;
    std::int64_t set_version = 0;
    Instant known_at;
    std::int64_t version = 0;
    std::string digest;
    std::vector<UnitResult> units;  // by class, rank, unit
};

// Refused: no such assessment, or none announced.
Result<AssessmentResult> result_of(Context& context, AssessmentId id);

}  // namespace yanlu::assessment
