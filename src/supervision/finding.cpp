// Rows to findings and back.
#include "supervision/finding.hpp"

#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

std::string iso_or_empty(const std::optional<Instant>& at) { return at ? rfc3339(*at) : std::string(); }

// The columns of the violation, 0 to 13; then those of the process.
Finding violation_half(const storage::Row& row) {
    Finding finding;
    finding.id = row.get<FindingId>(0);
    finding.rule = row.get<std::string>(1);
    finding.rule_version = row.get<std::string>(2);
    finding.article = row.get<std::string>(3);
    finding.severity = severity_of(row.text(4)).value();
    finding.subject_kind = row.get<std::string>(5);
    finding.subject_id = row.integer(6);
    finding.key = row.get<std::string>(7);
    finding.title = row.get<std::string>(8);
    finding.evidence = Json::parse(row.text(9));
    finding.host = row.get<UnitId>(10);
    finding.account = row.get<std::optional<AccountId>>(11);
    finding.first_day = row.get<std::string>(12);
    finding.last_day = row.get<std::optional<std::string>>(13);
    return finding;
}

// The columns that migration 0014 added.
void read_order(const storage::Row& row, Finding& finding) {
    finding.source = row.get<std::string>(37);
    finding.source_id = row.get<std::optional<std::int64_t>>(38);
    finding.order_number = row.get<std::optional<std::string>>(39);
    finding.holder_person = row.get<std::optional<PersonId>>(40);
    finding.confirmed_by = row.get<std::optional<PersonId>>(41);
    finding.first_dispatched_at = row.get<std::optional<Instant>>(42);
    finding.signed_for_at = row.get<std::optional<Instant>>(43);
    finding.signed_for_by = row.get<std::optional<PersonId>>(44);
    finding.answered_at = row.get<std::optional<Instant>>(45);
    finding.answer_signed_by = row.get<std::optional<PersonId>>(46);
    finding.suspended_until = row.get<std::optional<Instant>>(47);
    finding.suspensions = row.integer(48);
    finding.paused_ms = row.integer(49);
    finding.reopens = row.get<std::optional<FindingId>>(50);
}

Finding finding_of(const storage::Row& row) {
    Finding finding = violation_half(row);
    finding.state = row.get<std::string>(14);
    finding.triage = row.get<std::string>(15);
    finding.due_at = row.get<std::optional<Instant>>(16);
    finding.due_is_provisional = row.get<bool>(17);
    finding.holder = row.get<std::optional<UnitId>>(18);
    finding.verified_by = row.get<std::optional<PersonId>>(19);
    finding.dispatched_by = row.get<std::optional<PersonId>>(20);
    finding.dispatched_at = row.get<std::optional<Instant>>(21);
    finding.answered_by = row.get<std::optional<PersonId>>(22);
    finding.original_due_at = row.get<std::optional<Instant>>(23);
    finding.rectify_due_at = row.get<std::optional<Instant>>(24);
    finding.requested_due_at = row.get<std::optional<Instant>>(25);
    finding.clock_stopped_at = row.get<std::optional<Instant>>(26);
    finding.returned_towards = row.get<std::optional<UnitId>>(27);
    finding.extensions = row.integer(28);
    finding.appeals = row.integer(29);
    finding.returns = row.integer(30);
    finding.reworks = row.integer(31);
    finding.reminded_at = row.get<std::optional<Instant>>(32);
    finding.calendar_version = row.get<std::string>(33);
    finding.version = row.integer(34);
    finding.opened_at = row.get<Instant>(35);
    finding.closed_at = row.get<std::optional<Instant>>(36);
    read_order(row, finding);
    return finding;
}

void keep_version(Context& context, FindingId id) {
    const Instant now = context.clock.now();
    context.database.execute(sql::retire_finding_version, id, now);
    context.database.execute(sql::keep_finding_version, id, now);
}

}  // namespace

Json Finding::facts() const {
    return {{"id", id.value},
            {"rule", rule},
            {"rule_version", rule_version},
            {"severity", code_of(severity)},
            {"subject_kind", subject_kind},
            {"subject_id", subject_id},
            {"key", key},
            {"evidence", evidence},
            {"host_unit_id", host.value},
            {"holder_unit_id", holder ? holder->value : 0},
            {"source", source},
            {"order_number", order_number.value_or("")},
            {"first_day", first_day},
            {"last_day", last_day.value_or("")},
            {"state", state},
            {"triage", triage},
            {"due_at", iso_or_empty(due_at)},
            {"rectify_due_at", iso_or_empty(rectify_due_at)},
            {"version", version}};
}

std::optional<Finding> load_finding(storage::Connection& database, FindingId id) { return database.one(sql::load_finding, finding_of, id); }

void insert_finding(Context& context, const Finding& f) {
    context.database.execute(sql::insert_finding, f.id, f.rule, f.rule_version, f.article, code_of(f.severity), f.subject_kind,
                             f.subject_id, f.key, f.title, f.evidence.dump(), f.host, f.account, f.first_day, f.state, f.triage, f.due_at,
                             f.due_is_provisional, f.calendar_version, f.opened_at, f.source, f.source_id, f.reopens);
    keep_version(context, f.id);
}

void update_finding(Context& context, Finding& f) {
    context.database.execute(sql::update_finding, f.id, f.last_day, f.state, f.triage, f.due_at, f.due_is_provisional, f.holder,
                             f.verified_by, f.dispatched_by, f.dispatched_at, f.answered_by, f.original_due_at, f.rectify_due_at,
                             f.requested_due_at, f.clock_stopped_at, f.returned_towards, f.extensions, f.appeals, f.returns, f.reworks,
                             f.reminded_at, f.closed_at, f.order_number, f.holder_person, f.confirmed_by, f.first_dispatched_at,
                             f.signed_for_at, f.signed_for_by, f.answered_at, f.answer_signed_by, f.suspended_until, f.suspensions,
                             f.paused_ms, code_of(f.severity), f.reopens);
    ++f.version;
    keep_version(context, f.id);
}

void move_finding(Context& context, FindingId id, UnitId from, UnitId to) {
    context.database.execute(sql::move_finding, id, from, to);
    keep_version(context, id);
}

}  // namespace yanlu::supervision
