// Reports as rows.
#include "ledger/perform.hpp"
#include "monitor_reports/reports.hpp"
#include "monitor_reports/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitor_reports {
namespace {

// What was handed in, columns 0 to 19; then the process.
Report handed_in_half(const storage::Row& row) {
    Report out;
    out.id = row.get<ReportId>(0);
    out.commission = row.get<CommissionId>(1);
    out.number = row.get<std::string>(2);
    out.kind = row.get<std::string>(3);
    out.code = row.get<std::string>(4);
    out.severity = supervision::severity_of(row.text(5)).value();
    out.is_fast = row.get<bool>(6);
    out.account = row.get<std::optional<AccountId>>(7);
    out.host = row.get<std::optional<UnitId>>(8);
    out.matched_by = row.get<std::string>(9);
    out.account_name = row.get<std::string>(10);
    out.platform = row.get<std::string>(11);
    out.platform_account_id = row.get<std::string>(12);
    out.link = row.get<std::string>(13);
    out.suspected_unit = row.get<std::string>(14);
    out.found_on = row.get<Date>(15);
    out.found_until = row.get<Date>(16);
    out.description = row.get<std::string>(17);
    out.post_link = row.get<std::string>(18);
    out.digest = row.get<std::string>(19);
    return out;
}

}  // namespace

Report read_report(const storage::Row& row) {
    Report out = handed_in_half(row);
    out.state = row.get<std::string>(20);
    out.reason_code = row.get<std::string>(21);
    out.is_late = row.get<bool>(22);
    out.handed_in_by = row.get<PersonId>(23);
    out.handed_in_at = row.get<Instant>(24);
    out.due_at = row.get<std::optional<Instant>>(25);
    out.due_is_provisional = row.get<bool>(26);
    out.decided_by = row.get<std::optional<PersonId>>(27);
    out.decided_at = row.get<std::optional<Instant>>(28);
    out.merged_into = row.get<std::optional<ReportId>>(29);
    out.finding = row.get<std::optional<FindingId>>(30);
    out.case_account = row.get<std::optional<AccountId>>(31);
    out.version = row.integer(32);
    return out;
}

Json Report::facts() const {
    return {{"id", id.value},
            {"commission_id", commission.value},
            {"number", number},
            {"kind", kind},
            {"code", code},
            {"account_id", account ? account->value : 0},
            {"content_digest", digest},
            {"state", state},
            {"reason_code", reason_code},
            {"due_at", due_at ? rfc3339(*due_at) : ""},
            {"merged_into", merged_into ? merged_into->value : 0},
            {"finding_id", finding ? finding->value : 0},
            {"case_account_id", case_account ? case_account->value : 0},
            {"version", version}};
}

std::optional<Report> load_report(storage::Connection& database, ReportId id) { return database.one(sql::report, read_report, id); }

std::optional<Report> report_with_number(storage::Connection& database, CommissionId commission, const std::string& number) {
    return database.one(sql::report_with_number, read_report, commission, number);
}

void insert_report(storage::Connection& database, const Report& r) {
    database.execute(sql::insert_report, r.id, r.commission, r.number, r.kind, r.code, supervision::code_of(r.severity), r.is_fast,
                     r.account, r.host, r.matched_by, r.account_name, r.platform, r.platform_account_id, r.link, r.suspected_unit,
                     r.found_on.iso(), r.found_until.iso(), r.description, r.post_link, r.digest, r.state, r.is_late, r.handed_in_by,
                     r.handed_in_at, Date::of(r.handed_in_at).iso(), r.due_at, r.due_is_provisional, r.merged_into, r.finding);
}

void update_report(storage::Connection& database, Report& r) {
    database.execute(sql::update_report, r.id, r.state, r.reason_code, r.due_at, r.due_is_provisional, r.decided_by, r.decided_at,
                     r.finding, r.case_account, r.platform_account_id, r.host);
    ++r.version;
}

void write_note(Context& context, const organisation::Caller& caller, ReportId id, std::string_view event, const std::string& body) {
    if (body.empty()) return;
    context.database.execute(sql::insert_report_note, storage::allocate_ids(context.database), id, event, body, caller.actor.person,
                             caller.actor.unit, context.clock.now());
}

Result<FoundReport> report_for(Context& context, const organisation::Caller& caller, std::string_view verb, ReportId id) {
    auto report = load_report(context.database, id);
    if (!report) return refuse(RefusalClass::not_found, "api.no_such_record");
    auto commission = commission_for(context, caller, verb, report->commission);
    if (!commission) return refuse(commission.error());
    return FoundReport{std::move(*report), std::move(*commission)};
}

}  // namespace yanlu::monitor_reports
