// Drafting: a template and frozen numbers → a paper in the state draft. What other modules call when one of their steps leads to a paper.
#pragma once

#include <string>
#include <vector>

#include "base/json.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "papers/paper.hpp"

namespace yanlu::papers {

// notice | rectification_notice | reminder_notice | admonition_notice | closure_advice_letter | accountability_record |
// inspection_checklist | assessment_sheet
struct DraftRequest {
    std::string kind;
    std::string title = {};          // instead of the template's own
    std::string template_code = {};  // where a kind has several; empty: its usual one
    std::string subject_kind;        // round, finding, assessment, account …
    std::int64_t subject_id = 0;
    std::vector<UnitId> addressees = {};
    std::vector<UnitId> copied_to = {};
    // What the template's placeholders mean (rulebook/templates/*.yaml: placeholders); numbers and texts, no fractions. organ, city,
    // addressees, directive, today_zh and report_due_zh are filled in.
    Json values = Json::object();
    // The counts that the text must agree with, frozen with the paper: {total, sampled, inspected, passed, failed, …}
    // (papers/domain/number_check.hpp).
    Json numbers = Json::object();
    std::optional<PaperId> corrects = {};
};

// Inside the caller's transaction: writes the paper, its text, ledger entry and the event papers.drafted. The paper belongs to the unit in
// which the caller acts (jobs: the city office). Refused where the caller may not draft or the template lacks a value.
Result<PaperId> draft_paper(Context& context, const organisation::Caller& caller, const DraftRequest& request);

}  // namespace yanlu::papers
