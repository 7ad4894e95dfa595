// A paper begun by a person: from a round, from the findings of a period, from one finding, from a unit's result of an assessment, or with
// values of his own.
#pragma once

#include "papers/drafting.hpp"

namespace yanlu::papers {

struct NewPaper {
    std::string template_code;
    std::int64_t subject_id = 0;  // round, finding or assessment
    std::optional<Date> from = {}, to = {};
    std::vector<UnitId> addressees = {};  // empty: whom the subject concerns
    std::vector<UnitId> copied_to = {};
    Json values = Json::object();  // for templates that no record fills in: 约谈通知
};

Result<Json> create_paper(Context&, const organisation::Caller&, const NewPaper&);

// What the draft of one source is made of. Refused where the caller does not see it.
Result<DraftRequest> request_from_finding(Context&, const organisation::Caller&, const std::string& template_code, std::int64_t finding);
Result<DraftRequest> request_from_filing_findings(Context&, const organisation::Caller&, Date from, Date to);
// One unit's sheet of an announced assessment; `to` is that unit.
Result<DraftRequest> request_from_assessment(Context&, const organisation::Caller&, std::int64_t assessment, const std::vector<UnitId>& to);
Result<DraftRequest> request_from_round(Context&, const organisation::Caller&, std::int64_t round);
// The towns, departments and city institutions: to whom a notice of the whole city goes.
std::vector<UnitId> whole_city(Context&);

}  // namespace yanlu::papers
