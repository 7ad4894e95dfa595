// Use cases of assessments: create, place units, self-score, enter, compute, announce, appeal, decide, finalise; read, export, compare,
// try.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "api/paging.hpp"
#include "assessment/assessment.hpp"
#include "assessment/domain/compare.hpp"
#include "documents/table_writer.hpp"
#include "organisation/caller.hpp"

namespace yanlu::assessment {

struct NewAssessment {
    std::string title;
    std::string set_id;
    std::optional<std::int64_t> set_version = {};
    Date from;
    Date to;
    Date self_score_until;
};
Result<Json> create_assessment(Context&, const organisation::Caller&, const NewAssessment&);
Result<Json> list_assessments(Context&, const organisation::Caller&, const api::Page&);
Result<Json> show_assessment(Context&, const organisation::Caller&, AssessmentId);
// Another class for some units; an empty class: not assessed; a unit that is not named keeps what the set says.
Result<Json> place_units(Context&, const organisation::Caller&, AssessmentId, const std::map<std::int64_t, std::string>& classes);
// start, begin_verifying, compute, announce, finalise. Each answers the assessment as it is shown.
Result<Json> act_on_assessment(Context&, const organisation::Caller&, AssessmentId, const std::string& event);
Json assessment_actions(Context&, const organisation::Caller&, const Assessment&);

struct NewEntry {
    UnitId unit;
    std::optional<AccountId> account = {};
    std::string indicator;
    std::optional<Date> day = {};
    Points points = 0;
    std::string says;
    std::optional<AttachmentId> attachment = {};
};
Result<Json> enter_points(Context&, const organisation::Caller&, AssessmentId, const NewEntry&);
Result<Json> withdraw_entry(Context&, const organisation::Caller&, AssessmentId, EntryId);
Result<Json> list_entries(Context&, const organisation::Caller&, AssessmentId);

struct SelfScore {
    std::string indicator;
    Points points = 0;  // that the unit thinks it keeps, or deserves as a bonus
    std::string note = {};
    std::optional<AttachmentId> attachment = {};
};
Result<Json> save_self_scores(Context&, const organisation::Caller&, AssessmentId, UnitId, const std::vector<SelfScore>&);
Result<Json> hand_in_self_scores(Context&, const organisation::Caller&, AssessmentId, UnitId);
Result<Json> show_self_scores(Context&, const organisation::Caller&, AssessmentId, UnitId);

struct NewAppeal {
    UnitId unit;
    std::string indicator;
    std::string case_key = {};  // empty: the item as a whole
    std::string reason;
    std::optional<AttachmentId> attachment = {};
};
Result<Json> appeal(Context&, const organisation::Caller&, AssessmentId, const NewAppeal&);
Result<Json> list_appeals(Context&, const organisation::Caller&, AssessmentId);
struct AppealDecision {
    bool is_granted = false;
    std::string reason;
    std::optional<Points> points = {};  // of the item, where it is disputed as a whole
};
// Evidence of an entry, a self-score or an appeal, to whoever reads that record.
Result<OutgoingFile> evidence_file(Context&, const organisation::Caller&, AssessmentId, AttachmentId);
// By whoever appealed, before it is decided. Answers the appeals.
Result<Json> take_back_appeal(Context&, const organisation::Caller&, AssessmentId, AppealId);
Result<Json> decide_appeal(Context&, const organisation::Caller&, AssessmentId, AppealId, const AppealDecision&);

// A page of the ranking: by class, rank, unit. With the counts of verdicts, and the distribution of totals in steps of ten points.
Result<Json> list_sheets(Context&, const organisation::Caller&, AssessmentId, const std::string& object_class, const api::Page&);
Result<Json> show_sheet(Context&, const organisation::Caller&, AssessmentId, UnitId);
Result<std::string> export_sheets(Context&, const organisation::Caller&, AssessmentId, documents::TableFormat);

struct WhatIf {
    std::vector<SetChange> changes;
    std::map<std::string, std::string> parameters;  // of rules: name → value
};
Result<Json> what_if(Context&, const organisation::Caller&, AssessmentId, const WhatIf&);
// Two versions of this assessment, or its newest result against another assessment's; record by record.
struct Against {
    std::optional<std::int64_t> from_version = {};
    std::optional<std::int64_t> to_version = {};
    std::optional<AssessmentId> other = {};
};
Result<Json> difference(Context&, const organisation::Caller&, AssessmentId, const Against&);
// The facts read once more, as known when they were frozen, or as known now; {is_equal, moved, records}.
Result<Json> replay(Context&, const organisation::Caller&, AssessmentId, bool knows_now);

}  // namespace yanlu::assessment
