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
// A closed round → its notice. `template_code` round_notice: the template that fits its period (a month, a year, else the usual one).
bool is_about_a_round(Context&, const std::string& template_code);
Result<DraftRequest> request_from_round(Context&, const organisation::Caller&, const std::string& template_code, std::int64_t round);
// A round's check list: a table an account, those of the caller or, where he has none to look at, all that he sees; to the drafting unit.
Result<DraftRequest> request_from_check_list(Context&, const organisation::Caller&, std::int64_t round);
// The towns, departments and city institutions: to whom a notice of the whole city goes.
std::vector<UnitId> whole_city(Context&);

}  // namespace yanlu::papers
