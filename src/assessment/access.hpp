// What callers may see of an assessment, and what they may do to it: asked by every use case and by the greyed buttons alike.
#pragma once

#include "assessment/assessments.hpp"

namespace yanlu::assessment {

struct Visible {
    Assessment assessment;
    organisation::Scope scope;  // of the units whose sheets are shown
};
// Drafts are the office's own; from the start of self-scoring on the units know of it.
Result<Visible> visible(Context&, const organisation::Caller&, AssessmentId, std::string_view verb = "assessment.read");
// Those who score see results while they are made; units see them once they are announced.
bool sees_results(const Rulebook& rulebook, const organisation::Caller& caller, const Assessment& assessment);

// For writes: the assessment if the caller's verb reaches it, in the version that he read.
Result<Assessment> assessment_for(Context&, const organisation::Caller&, AssessmentId, std::string_view verb);
std::optional<Refusal> why_not_state(const Rulebook& rulebook, const Assessment& assessment,
                                     std::initializer_list<std::string_view> states);
// The file that a caller gives as evidence, if he may.
Result<std::optional<AttachmentId>> evidence(Context&, const organisation::Caller&, const std::optional<AttachmentId>&);

// The ledger entry and the event of a step; `before` null at the creation.
void record_step(const Assessment& assessment, const Json& before, std::string_view event, Json facts, ledger::Journal& journal);

// Units as they are called now, each read once.
class UnitNames {
public:
    explicit UnitNames(Context& context) : context_(context) {}
    Json operator()(UnitId id);

private:
    Context& context_;
    std::map<std::int64_t, Json> known_ = {};
};

}  // namespace yanlu::assessment
