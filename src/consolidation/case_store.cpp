// Rows of consolidation_cases, and the account of a case as the registry has it now.
#include <stdexcept>

#include "base/json.hpp"
#include "consolidation/case.hpp"
#include "consolidation/statements.hpp"

namespace yanlu::consolidation {
namespace {

std::optional<std::string> iso(const std::optional<Date>& day) { return day ? std::optional(day->iso()) : std::nullopt; }

Case read_case(const storage::Row& row) {
    Case out{.id = row.get<CaseId>(0),
             .run = row.get<RunId>(1),
             .account = row.get<AccountId>(2),
             .proposal = row.get<std::string>(3),
             .measure = row.get<std::string>(4),
             .state = row.get<std::string>(7),
             .opened_at = row.get<Instant>(19)};
    out.target = row.get<std::optional<AccountId>>(5);
    out.reasons = Json::parse(row.text(6));
    out.decision_reason = row.get<std::string>(8);
    out.decided_by = row.get<std::optional<PersonId>>(9);
    out.plan = row.get<std::string>(10);
    out.notice_text = row.get<std::string>(11);
    out.due_on = row.get<std::optional<Date>>(12);
    out.notice_link = row.get<std::string>(13);
    out.noticed_on = row.get<std::optional<Date>>(14);
    out.removal_evidence = row.get<std::string>(15);
    out.removed_on = row.get<std::optional<Date>>(16);
    out.result = row.get<std::string>(17);
    out.due_at = row.get<std::optional<Instant>>(18);
    out.version = row.integer(20);
    out.closed_at = row.get<std::optional<Instant>>(21);
    return out;
}

}  // namespace

Json Case::facts() const {
    return {{"account_id", account.value},
            {"measure", measure},
            {"target_account_id", target ? target->value : 0},
            {"state", state},
            {"decision_reason", decision_reason},
            {"plan", plan},
            {"notice_text", notice_text},
            {"due_on", due_on ? due_on->iso() : ""},
            {"notice_link", notice_link},
            {"removal_evidence", removal_evidence},
            {"result", result}};
}

std::optional<Case> find_case(storage::Connection& database, CaseId id) { return database.one(sql::load_case, read_case, id); }

std::vector<CaseId> open_cases_of(storage::Connection& database, AccountId account) {
    return database.all(sql::open_cases_of_account, [](const storage::Row& row) { return row.get<CaseId>(0); }, account);
}

CaseAccount account_of(storage::Connection& database, AccountId account) {
    auto found = database.one(
        sql::account_of_case,
        [](const storage::Row& row) {
            return CaseAccount{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<UnitId>(3),
                               row.get<std::string>(4), row.get<std::string>(5), row.get<std::string>(6), row.get<std::string>(7),
                               row.get<UnitId>(8),      row.get<std::string>(9)};
        },
        account);
    if (!found) throw std::logic_error("a case of an account that is not registered");
    return std::move(*found);
}

void insert_case(storage::Connection& database, const Case& c) {
    const std::string reasons = canonical(c.reasons);
    database.execute(sql::insert_case, c.id, c.run, c.account, c.proposal, c.measure, c.target, reasons, c.state, c.due_at, c.opened_at);
}

void update_case(storage::Connection& database, Case& c) {
    const auto due_on = iso(c.due_on);
    const auto noticed_on = iso(c.noticed_on);
    const auto removed_on = iso(c.removed_on);
    database.execute(sql::update_case, c.id, c.measure, c.target, c.state, c.decision_reason, c.decided_by, c.plan, c.notice_text, due_on,
                     c.notice_link, noticed_on, c.removal_evidence, removed_on, c.result, c.due_at, c.closed_at);
    ++c.version;
}

}  // namespace yanlu::consolidation
