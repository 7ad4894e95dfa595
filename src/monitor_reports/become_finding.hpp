// An accepted report becomes a finding; an account that nobody approved enters the registry first.
#pragma once

#include "ledger/perform.hpp"
#include "monitor_reports/reports.hpp"

namespace yanlu::monitor_reports {

// Inside the caller's transaction. Where the same problem stands open already, it is that finding.
Result<FindingId> become_finding(Context& context, const organisation::Caller& caller, const Report& report, const std::string& action,
                                 ledger::Journal& journal);
// 2.1c: the registry's step 认定擅自开设, in a transaction of its own and repeatable. Gives the account.
Result<std::optional<AccountId>> put_on_record(Context& context, const organisation::Caller& caller, const Report& report,
                                               const ReportStep& step);

}  // namespace yanlu::monitor_reports
