// Use cases of proposals: issue those of an analysis, decide, plan, tell the users, carry out, confirm.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/paging.hpp"
#include "consolidation/case.hpp"
#include "documents/table_writer.hpp"
#include "jobs/runner.hpp"
#include "organisation/caller.hpp"

namespace yanlu::consolidation {

// Opens a case for each of the run's proposals to rectify, merge or close (of these accounts, or all), unless one is open for the account
// already: {issued, skipped}.
Result<Json> issue_proposals(Context&, const organisation::Caller&, RunId, const std::vector<AccountId>& accounts);

struct CaseInput {
    std::string reason = {};
    std::string measure = {};  // adopt: rectify | merge | close
    std::optional<AccountId> target = {};
    std::string plan = {};
    std::string notice_text = {};
    std::optional<Date> due_on = {};
    std::string notice_link = {};
    std::optional<Date> noticed_on = {};
    std::string removal_evidence = {};
    std::optional<Date> removed_on = {};
    std::string result = {};
    Json to_json() const;
};
// Events of rulebook/machines/consolidation.yaml; each answers the case as GET /consolidation/cases/{id} shows it.
Result<Json> act_on_case(Context&, const organisation::Caller&, CaseId, const std::string& event, const CaseInput&);

struct CaseFilter {
    std::string state = {};
    std::string measure = {};
    std::optional<UnitId> under = {};
    std::optional<AccountId> account = {};
    std::optional<bool> is_open = {};
    std::optional<bool> is_overdue = {};
};
Result<Json> list_cases(Context&, const organisation::Caller&, const CaseFilter&, const api::Page&);
Result<Json> show_case(Context&, const organisation::Caller&, CaseId);
Result<std::string> export_cases(Context&, const organisation::Caller&, const CaseFilter&, documents::TableFormat);
Json case_actions(Context&, const organisation::Caller&, const Case&, const CaseAccount&);

// A merger or closure is done once the account is cancelled: heard from the registry, and looked for every hour.
void settle_cases_of(Context& context, AccountId account);
std::vector<jobs::Subscription> account_subscriptions();
std::vector<jobs::Job> consolidation_jobs();

}  // namespace yanlu::consolidation
