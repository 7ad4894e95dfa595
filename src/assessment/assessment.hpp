// An assessment as its row holds it, and the process table that it follows (rulebook/machines/assessment.yaml).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "assessment/domain/facts.hpp"
#include "assessment/domain/score.hpp"
#include "assessment/sets.hpp"
#include "flow/domain/machine.hpp"

namespace yanlu::assessment {

using AssessmentId = Id<struct AssessmentTag>;
using AppealId = Id<struct AssessmentAppealTag>;
using EntryId = Id<struct AssessmentEntryTag>;

struct Assessment {
    AssessmentId id;
    std::string title;
    Period period;
    SetText set;
    std::map<std::int64_t, std::string> classes = {};  // unit → class, where the office put it elsewhere; empty: not assessed
    std::string state;
    Date self_score_until;
    std::optional<Date> appeal_until = {};
    std::optional<Instant> known_at = {};
    std::string facts_digest = {};
    std::int64_t result_version = 0;
    PersonId created_by;
    Instant created_at;
    std::optional<Instant> announced_at = {};
    std::optional<Instant> closed_at = {};
    std::int64_t version = 1;

    // From then on the units see their results.
    bool is_announced() const { return announced_at.has_value(); }
    Json facts() const;  // for the ledger's digests
};

std::optional<Assessment> find_assessment(storage::Connection& database, AssessmentId id);
// The assessment with this set's results that was announced last before `before` began; nothing if there is none.
std::optional<AssessmentId> previous_assessment(storage::Connection& database, const Assessment& before);
std::int64_t open_appeals(storage::Connection& database, AssessmentId id);
// Whether the person entered or computed what the result is made of.
bool has_scored(storage::Connection& database, AssessmentId id, PersonId person);

// Inside a transaction.
void insert_assessment(storage::Connection& database, const Assessment& assessment);
void update_assessment(storage::Connection& database, Assessment& assessment);  // and counts its version up

class AssessmentProcess {
public:
    explicit AssessmentProcess(const Rulebook& rulebook);
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};
const flow::Machine& machine_of(const Rulebook& rulebook);
std::string state_zh(const Rulebook& rulebook, std::string_view state);
std::optional<Refusal> guard_refusal(Context& context, const organisation::Caller& caller, const Assessment& assessment,
                                     std::string_view guard);

}  // namespace yanlu::assessment
