// A proposal that was issued, as a row: what was decided, planned, told to the users, and how it ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "consolidation/run_store.hpp"
#include "flow/domain/machine.hpp"
#include "ledger/context.hpp"

namespace yanlu::consolidation {

using CaseId = Id<struct ConsolidationCaseTag>;

struct Case {
    CaseId id;
    RunId run;
    AccountId account;
    std::string proposal;
    std::string measure;
    std::optional<AccountId> target = {};
    Json reasons = Json::array();
    std::string state;
    std::string decision_reason = {};
    std::optional<PersonId> decided_by = {};
    std::string plan = {};
    std::string notice_text = {};
    std::optional<Date> due_on = {};
    std::string notice_link = {};
    std::optional<Date> noticed_on = {};
    std::string removal_evidence = {};
    std::optional<Date> removed_on = {};
    std::string result = {};
    std::optional<Instant> due_at = {};
    std::int64_t version = 1;
    Instant opened_at;
    std::optional<Instant> closed_at = {};

    Json facts() const;  // for the ledger's digests
    bool moves_users() const { return measure == "merge" || measure == "close"; }
};

// The account of a case as it is today.
struct CaseAccount {
    std::string name;
    std::string platform;
    std::string state;
    UnitId host;
    std::string host_name;
    std::string host_short_name;
    std::string host_kind;
    std::string path;
    UnitId supervisor;
    std::string supervisor_kind;
};

std::optional<Case> find_case(storage::Connection& database, CaseId id);
std::vector<CaseId> open_cases_of(storage::Connection& database, AccountId account);
CaseAccount account_of(storage::Connection& database, AccountId account);

// Inside a transaction.
void insert_case(storage::Connection& database, const Case& subject);
void update_case(storage::Connection& database, Case& subject);  // and counts its version up

// The process table (rulebook/machines/consolidation.yaml), its guards checked once.
class CaseProcess {
public:
    explicit CaseProcess(const Rulebook& rulebook);
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};
const flow::Machine& case_machine(const Rulebook& rulebook);
std::optional<Refusal> guard_refusal(const Rulebook& rulebook, const Case& subject, const CaseAccount& account, std::string_view guard);

// Whose turn it is: closes the open items of the case and opens the one of its state.
void move_tasks(Context& context, const Case& subject, PersonId done_by);

}  // namespace yanlu::consolidation
