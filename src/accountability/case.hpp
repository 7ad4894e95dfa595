// One step of the ladder on its way: a proposed admonition, a letter that advises closure, an accountability record. One kind of row, one
// skeleton of steps; what differs is in the process tables and in the three files of steps.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "flow/domain/machine.hpp"
#include "ledger/context.hpp"

namespace yanlu::accountability {

using CaseId = Id<struct LadderCaseTag>;

inline constexpr std::string_view admonition = "admonition";
inline constexpr std::string_view closure_advice = "closure_advice";
inline constexpr std::string_view accountability_record = "accountability";

struct Case {
    CaseId id;
    std::string kind;
    std::string proposed_for = {};  // the group of notifications, empty for a record
    std::optional<AccountId> account = {};
    UnitId unit = {};  // concerned today
    std::string state;
    Json content = Json::object();  // what people said at each step, by field
    std::optional<PersonId> proposed_by = {};
    std::optional<PersonId> decided_by = {};
    std::optional<std::int64_t> paper = {};
    std::optional<Instant> due_at = {};
    std::int64_t version = 1;
    Instant opened_at = {};
    std::optional<Instant> closed_at = {};
    std::set<std::int64_t> basis = {};  // the notifications that it counts

    Json facts() const;  // for the ledger's digests
    std::string said(const char* field) const { return content.value(field, std::string()); }
};

std::optional<Case> find_case(storage::Connection& database, CaseId id);
std::vector<Case> cases_for(storage::Connection& database, std::string_view kind, const std::string& proposed_for);
std::vector<Case> cases_counting(storage::Connection& database, std::int64_t notification);
std::vector<Case> cases_of_account(storage::Connection& database, AccountId account);
std::vector<Case> open_cases_of_unit(storage::Connection& database, UnitId unit);

// Inside a transaction.
void insert_case(Context& context, Case& subject);
void update_case(Context& context, Case& subject);  // and counts its version up
void write_basis(storage::Connection& database, const Case& subject);
void note_paper(storage::Connection& database, const Case& subject);

// The unit that a case concerns as it is today, with the unit above it.
struct UnitPlace {
    UnitId unit;
    std::string name;
    std::string short_name;
    std::string kind;
    std::string path;
    UnitId supervisor;
    std::string supervisor_name;
    std::string supervisor_kind;

    // A town and a department are in charge of their own new media (152号 一): the office writes to them, not to itself.
    bool is_in_charge_itself() const { return supervisor_kind == "city_office"; }
};
UnitPlace place_of(storage::Connection& database, UnitId unit);

// The account of a case as the registry has it now.
struct CaseAccount {
    AccountId id;
    std::string name;
    std::string platform;
    std::string state;
    UnitId host;
};
std::optional<CaseAccount> account_of(storage::Connection& database, std::optional<AccountId> account);

struct Commitment {
    std::int64_t id = 0;
    std::string body;
    Date due_on;
    std::string state = "open";  // open | reported | kept
    std::string report = {};
    std::optional<Date> reported_on = {};
    std::optional<Date> confirmed_on = {};
    std::optional<AttachmentId> attachment = {};
};
std::vector<Commitment> commitments_of(storage::Connection& database, CaseId id);
void insert_commitment(storage::Connection& database, CaseId id, const Commitment& commitment);
void update_commitment(storage::Connection& database, const Commitment& commitment);

// The three process tables, their guards checked once.
class CaseProcesses {
public:
    explicit CaseProcesses(const Rulebook& rulebook);
    const flow::Machine& of(std::string_view kind) const;

private:
    const flow::Machine* admonition_;
    const flow::Machine* closure_advice_;
    const flow::Machine* accountability_;
};
const flow::Machine& machine_of(const Rulebook& rulebook, std::string_view kind);
// Nobody has decided yet: what the case counts follows the notifications.
bool is_undecided(const Case& subject);
bool is_void(const Case& subject);

// Whose turn it is: closes the open items of the case and opens the one of its state.
void move_tasks(Context& context, const Case& subject, PersonId done_by);

}  // namespace yanlu::accountability
