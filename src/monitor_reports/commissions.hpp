// Commissions (监测委托): a company, a contract's period, a task, and who at the office verifies.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/paging.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "ledger/context.hpp"
#include "monitor_reports/domain/account_index.hpp"
#include "monitor_reports/domain/task.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitor_reports {

using CommissionId = Id<struct MonitorCommissionTag>;

struct CommissionPlan {
    std::string number;  // of the contract
    std::string title;
    UnitId company;
    Date starts_on;
    Date ends_on;
    std::vector<UnitId> units = {};  // empty lists: all
    std::vector<std::string> platforms = {};
    std::vector<std::string> codes = {};
    std::optional<PersonId> verifier = {};
    std::string requirements = {};
};

struct Commission {
    CommissionId id;
    CommissionPlan plan;
    std::string state;  // in_force | ended
    PersonId created_by;
    Instant created_at;
    std::optional<Instant> ended_at;
    std::string ended_reason;
    std::int64_t version = 1;
    std::string company_path;
    std::string company_name;
    std::string company_short_name;

    Json facts() const;  // for the ledger's digests
};

inline constexpr std::string_view read_verb = "monitor_reports.read";
inline constexpr std::string_view commission_verb = "monitor_reports.commission";
inline constexpr std::string_view hand_in_verb = "monitor_reports.hand_in";
inline constexpr std::string_view verify_verb = "monitor_reports.verify";

// ---- use cases; each answers the commission as GET /monitor-commissions/{id} shows it

Result<Json> create_commission(Context&, const organisation::Caller&, const CommissionPlan&);
Result<Json> amend_commission(Context&, const organisation::Caller&, CommissionId, const CommissionPlan&);
Result<Json> end_commission(Context&, const organisation::Caller&, CommissionId, const std::string& reason);
Result<Json> show_commission(Context&, const organisation::Caller&, CommissionId);
Result<Json> list_commissions(Context&, const organisation::Caller&, const api::Page&);
// The accounts of the task with what a monitor needs to find them, and nothing else of the registry.
Result<Json> accounts_of_commission(Context&, const organisation::Caller&, CommissionId, const std::string& words, const api::Page&);
// The people of the office who may be named as verifier.
Result<Json> verifiers(Context&, const organisation::Caller&);
// {items}: rulebook/problem_codes.yaml with its articles, and the reasons for not taking a report.
Result<Json> problem_codes_json(Context&, const organisation::Caller&);

// ---- rows, for the use cases of this module

std::optional<Commission> load_commission(storage::Connection& database, CommissionId id);
// One that the verb reaches: the office every one, a company its own. What lies outside is absent.
Result<Commission> commission_for(Context&, const organisation::Caller&, std::string_view verb, CommissionId);
// The company's only one in force today; refused where there is none or where several leave it open.
Result<Commission> only_commission_of(Context&, const organisation::Caller&);
Task task_of(Context&, const Commission&);
AccountIndex accounts_in(Context&, CommissionId);
AccountIndex all_accounts(Context&);

}  // namespace yanlu::monitor_reports
