// Rows of ladder_cases, ladder_basis and admonition_commitments; the unit and the account of a case as they are now.
#include <algorithm>
#include <stdexcept>

#include "accountability/case.hpp"
#include "accountability/statements.hpp"

namespace yanlu::accountability {
namespace {

std::optional<std::string> iso(const std::optional<Date>& day) { return day ? std::optional(day->iso()) : std::nullopt; }

Case read(const storage::Row& row) {
    Case out{.id = row.get<CaseId>(0), .kind = row.get<std::string>(1), .state = row.get<std::string>(5)};
    out.proposed_for = row.get<std::string>(2);
    out.account = row.get<std::optional<AccountId>>(3);
    out.unit = row.get<UnitId>(4);
    out.content = Json::parse(row.text(6));
    out.proposed_by = row.get<std::optional<PersonId>>(7);
    out.decided_by = row.get<std::optional<PersonId>>(8);
    out.paper = row.get<std::optional<std::int64_t>>(9);
    out.due_at = row.get<std::optional<Instant>>(10);
    out.version = row.integer(11);
    out.opened_at = row.get<Instant>(12);
    out.closed_at = row.get<std::optional<Instant>>(13);
    return out;
}

void read_basis(storage::Connection& database, Case& subject) {
    database.each(sql::basis_of_case, [&](const storage::Row& row) { subject.basis.insert(row.integer(0)); }, subject.id);
}

template <class... Args>
std::vector<Case> cases(storage::Connection& database, const storage::Statement& statement, const Args&... args) {
    auto out = database.all(statement, read, args...);
    for (Case& each : out) read_basis(database, each);
    return out;
}

void insert_version(Context& context, const Case& c, Instant from) {
    context.database.execute(sql::insert_case_version, storage::allocate_ids(context.database), c.id, c.unit, c.state, c.due_at, from);
}

}  // namespace

Json Case::facts() const {
    Json counted = Json::array();
    for (const std::int64_t notification : basis) counted.push_back(notification);
    return {
        {"kind", kind},   {"proposed_for", proposed_for}, {"account_id", account ? account->value : 0},       {"unit_id", unit.value},
        {"state", state}, {"content", content},           {"decided_by", decided_by ? decided_by->value : 0}, {"notifications", counted}};
}

std::optional<Case> find_case(storage::Connection& database, CaseId id) {
    auto found = database.one(sql::ladder_case, read, id);
    if (found) read_basis(database, *found);
    return found;
}

std::vector<Case> cases_for(storage::Connection& database, std::string_view kind, const std::string& proposed_for) {
    return cases(database, sql::cases_for, kind, proposed_for);
}

std::vector<Case> cases_counting(storage::Connection& database, std::int64_t notification) {
    return cases(database, sql::cases_counting, notification);
}

std::vector<Case> cases_of_account(storage::Connection& database, AccountId account) {
    return cases(database, sql::cases_of_account, account);
}

std::vector<Case> open_cases_of_unit(storage::Connection& database, UnitId unit) { return cases(database, sql::open_cases_of_unit, unit); }

void insert_case(Context& context, Case& c) {
    c.id = storage::allocate<CaseId>(context.database);
    const std::string content = canonical(c.content);
    context.database.execute(sql::insert_case, c.id, c.kind, c.proposed_for, c.account, c.unit, c.state, content, c.proposed_by,
                             c.decided_by, c.paper, c.due_at, c.opened_at);
    write_basis(context.database, c);
    insert_version(context, c, context.clock.now());
}

void update_case(Context& context, Case& c) {
    const std::string content = canonical(c.content);
    context.database.execute(sql::update_case, c.id, c.unit, c.state, content, c.decided_by, c.paper, c.due_at, c.closed_at);
    // Later than the version before, also where the clock was set back meanwhile.
    const Instant before{*context.database.value<std::int64_t>(sql::newest_case_version, c.id)};
    const Instant now = std::max(context.clock.now(), before + std::chrono::milliseconds(1));
    context.database.execute(sql::retire_case_version, c.id, now);
    insert_version(context, c, now);
    ++c.version;
}

void write_basis(storage::Connection& database, const Case& subject) {
    database.execute(sql::clear_basis, subject.id);
    for (const std::int64_t id : subject.basis) database.execute(sql::insert_basis, subject.id, id);
}

void note_paper(storage::Connection& database, const Case& subject) { database.execute(sql::note_paper, subject.id, subject.paper); }

UnitPlace place_of(storage::Connection& database, UnitId unit) {
    auto found = database.one(
        sql::place_of_unit,
        [](const storage::Row& row) {
            return UnitPlace{row.get<UnitId>(0),      row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3),
                             row.get<std::string>(4), row.get<UnitId>(5),      row.get<std::string>(6), row.get<std::string>(7)};
        },
        unit);
    if (!found) throw std::logic_error("a case of a unit that is not there");
    return std::move(*found);
}

std::optional<CaseAccount> account_of(storage::Connection& database, std::optional<AccountId> account) {
    if (!account) return std::nullopt;
    return database.one(
        sql::account_of_case,
        [](const storage::Row& row) {
            return CaseAccount{row.get<AccountId>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3),
                               row.get<UnitId>(4)};
        },
        *account);
}

std::vector<Commitment> commitments_of(storage::Connection& database, CaseId id) {
    return database.all(
        sql::commitments_of_case,
        [](const storage::Row& row) {
            Commitment out{row.integer(0), row.get<std::string>(1), row.get<Date>(2), row.get<std::string>(3), row.get<std::string>(4)};
            out.reported_on = row.get<std::optional<Date>>(5);
            out.confirmed_on = row.get<std::optional<Date>>(6);
            out.attachment = row.get<std::optional<AttachmentId>>(7);
            return out;
        },
        id);
}

void insert_commitment(storage::Connection& database, CaseId id, const Commitment& commitment) {
    database.execute(sql::insert_commitment, storage::allocate_ids(database), id, commitment.body, commitment.due_on.iso());
}

void update_commitment(storage::Connection& database, const Commitment& commitment) {
    const auto reported_on = iso(commitment.reported_on);
    const auto confirmed_on = iso(commitment.confirmed_on);
    database.execute(sql::update_commitment, commitment.id, commitment.state, commitment.report, reported_on, confirmed_on,
                     commitment.attachment);
}

}  // namespace yanlu::accountability
