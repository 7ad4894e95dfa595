// Rows ↔ filings.
#include "filings/store.hpp"

#include <algorithm>
#include <stdexcept>

#include "filings/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::filings {
namespace {

std::optional<std::string> iso_of(const std::optional<Date>& day) { return day ? std::optional(day->iso()) : std::nullopt; }

std::optional<Term> read_term(const storage::Row& row) {
    if (row.is_null(8)) return std::nullopt;
    return Term{row.get<Date>(8), row.get<Date>(9), row.get<bool>(10)};
}

void insert_version(Context& context, const Filing& filing, Instant recorded_at) {
    const auto due_on = filing.term ? std::optional(filing.term->due_on.iso()) : std::nullopt;
    const auto last_due_on = filing.term ? std::optional(filing.term->last_due_on.iso()) : std::nullopt;
    const auto file = filing.receipt_file ? std::optional(filing.receipt_file.value) : std::nullopt;
    context.database.execute(sql::insert_filing_version, storage::allocate_ids(context.database), filing.id, filing.state, due_on,
                             last_due_on, filing.term && filing.term->is_provisional, filing.calendar_version, iso_of(filing.submitted_on),
                             iso_of(filing.settled_on), filing.receipt_number, file, filing.form, filing.note, recorded_at);
}

// A clock that was set back must not let a later version begin before the one it follows: what was known when stays in order.
Instant recording_time(Context& context, FilingId id) {
    const auto known_since = context.database.value<Instant>(sql::known_since, id);
    const Instant now = context.clock.now();
    return known_since ? std::max(now, *known_since + std::chrono::milliseconds(1)) : now;
}

}  // namespace

Filing read_filing(const storage::Row& row) {
    return {.id = row.get<FilingId>(0),
            .account = row.get<AccountId>(1),
            .filing_system = row.get<std::string>(2),
            .kind = row.get<std::string>(3),
            .occasion = row.get<std::string>(4),
            .effective_on = row.get<Date>(5),
            .version = row.integer(6),
            .state = row.get<std::string>(7),
            .term = read_term(row),
            .calendar_version = row.get<std::string>(11),
            .submitted_on = row.get<std::optional<Date>>(12),
            .settled_on = row.get<std::optional<Date>>(13),
            .receipt_number = row.get<std::string>(14),
            .receipt_file = AttachmentId{row.integer(15)},
            .form = row.get<std::string>(16),
            .note = row.get<std::string>(17)};
}

std::optional<Filing> find_filing(storage::Connection& database, FilingId id) { return database.one(sql::filing, read_filing, id); }

std::vector<Filing> filings_of(storage::Connection& database, AccountId account) {
    return database.all(sql::filings_of_account, read_filing, account);
}

std::vector<FiledField> filed_fields(storage::Connection& database, FilingId id) {
    return database.all(
        sql::filed_fields,
        [](const storage::Row& row) { return FiledField{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)}; }, id);
}

Result<FoundFiling> filing_for(Context& context, const organisation::Caller& caller, std::string_view verb, FilingId id) {
    auto filing = find_filing(context.database, id);
    if (!filing) return refuse(RefusalClass::not_found, "api.no_such_record");
    auto account = registry::find_account(context.database, filing->account);
    if (!account) throw std::logic_error("a filing without its account");
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb, account->host_path))
        return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != filing->version)
        return refuse(RefusalClass::precondition_failed, "filings.version_changed");
    const FilingSystem* system = context.rulebook.part<FilingSystems>().find(filing->filing_system);
    if (!system) return refuse(RefusalClass::conflict, "filings.system_retired", "", {{"system", filing->filing_system}});
    return FoundFiling{std::move(*filing), std::move(*account), system};
}

void insert_filing(Context& context, const Filing& filing, const FilingSystem& system) {
    context.database.execute(sql::insert_filing, filing.id, filing.account, filing.filing_system, system.zh, filing.kind, filing.occasion,
                             filing.effective_on.iso(), context.clock.now());
    insert_version(context, filing, context.clock.now());
}

void write_filing(Context& context, const Filing& filing) {
    const Instant now = recording_time(context, filing.id);
    context.database.execute(sql::retire_filing_version, filing.id, now);
    insert_version(context, filing, now);
    context.database.execute(sql::bump_filing, filing.id);
}

void write_filed_fields(Context& context, FilingId id, const std::vector<FiledField>& fields) {
    const Instant now = context.clock.now();
    context.database.execute(sql::retire_filed_fields, id, now);
    for (const FiledField& each : fields)
        context.database.execute(sql::insert_filed_field, storage::allocate_ids(context.database), id, each.field, each.source, each.value,
                                 now);
}

Json filing_json(const Filing& filing) {
    const auto day = [](const std::optional<Date>& value) { return value ? Json(value->iso()) : Json(nullptr); };
    return {{"account_id", filing.account.value},
            {"filing_system", filing.filing_system},
            {"occasion", filing.occasion},
            {"effective_on", filing.effective_on.iso()},
            {"state", filing.state},
            {"due_on", filing.term ? Json(filing.term->due_on.iso()) : Json(nullptr)},
            {"last_due_on", filing.term ? Json(filing.term->last_due_on.iso()) : Json(nullptr)},
            {"calendar_version", filing.calendar_version},
            {"submitted_on", day(filing.submitted_on)},
            {"settled_on", day(filing.settled_on)},
            {"receipt_number", filing.receipt_number},
            {"receipt_file_id", filing.receipt_file.value},
            {"form", filing.form},
            {"note", filing.note}};
}

}  // namespace yanlu::filings
