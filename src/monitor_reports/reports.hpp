// Reports of the monitor (监测问题): as rows, as handed in, and what the two sides do with them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "documents/table_writer.hpp"
#include "monitor_reports/commissions.hpp"
#include "monitor_reports/problem_codes.hpp"
#include "supervision/finding.hpp"

namespace yanlu::monitor_reports {

using ReportId = Id<struct MonitorReportTag>;

struct Report {
    ReportId id;
    CommissionId commission;
    std::string number;  // the monitor's own
    std::string kind;    // account | unregistered
    std::string code;
    supervision::Severity severity = supervision::Severity::general;
    bool is_fast = false;
    std::optional<AccountId> account;
    std::optional<UnitId> host;  // of the account when it was handed in
    std::string matched_by;      // number | id | link | name | none
    std::string account_name;
    std::string platform;
    std::string platform_account_id;
    std::string link;
    std::string suspected_unit;
    Date found_on;
    Date found_until;
    std::string description;
    std::string post_link;
    std::string digest;
    std::string state;
    std::string reason_code;
    bool is_late = false;
    PersonId handed_in_by;
    Instant handed_in_at;
    std::optional<Instant> due_at;
    bool due_is_provisional = false;
    std::optional<PersonId> decided_by;
    std::optional<Instant> decided_at;
    std::optional<ReportId> merged_into;
    std::optional<FindingId> finding;
    std::optional<AccountId> case_account;
    std::int64_t version = 1;

    bool is_unregistered() const { return kind == "unregistered"; }
    Span seen() const { return {found_on, found_until}; }
    Json facts() const;  // for the ledger's digests
};

// Rows begin with these columns, in the order of sql/report.sql.
Report read_report(const storage::Row& row);
inline constexpr int report_columns = 33;

std::optional<Report> load_report(storage::Connection& database, ReportId id);
std::optional<Report> report_with_number(storage::Connection& database, CommissionId commission, const std::string& number);
void insert_report(storage::Connection& database, const Report& report);
void update_report(storage::Connection& database, Report& report);  // the process half; counts the version up
void write_note(Context& context, const organisation::Caller& caller, ReportId id, std::string_view event, const std::string& body);

// The report and its commission, if the verb reaches them; what lies outside is absent.
struct FoundReport {
    Report report;
    Commission commission;
};
Result<FoundReport> report_for(Context&, const organisation::Caller&, std::string_view verb, ReportId);

// ---- reading

struct ReportFilter {
    std::optional<CommissionId> commission = {};
    std::string state = {};  // or open: to_verify and asked_back
    std::string code = {};
    std::string kind = {};
    std::string reason_code = {};
    std::optional<bool> is_late = {};
    std::optional<bool> is_fast = {};
    std::string month = {};  // YYYY-MM of the day on which it came in
    std::optional<ReportId> merged_into = {};
    std::optional<FindingId> finding = {};
    std::string words = {};
};
Result<Json> list_reports(Context&, const organisation::Caller&, const ReportFilter&, const api::Page&);
Result<std::string> export_reports(Context&, const organisation::Caller&, const ReportFilter&, documents::TableFormat);
Result<Json> show_report(Context&, const organisation::Caller&, ReportId);
struct Picture {
    std::string bytes;
    std::string media_type;
    std::string name;
};
Result<Picture> picture_of(Context&, const organisation::Caller&, ReportId, std::int64_t position);
Json report_json(Context&, const Report&);

// ---- steps of rulebook/machines/monitor_report.yaml that a person takes

struct ReportStep {
    std::string reason = {};
    std::string answer = {};
    std::string reason_code = {};
    std::optional<UnitId> host_unit = {};
    std::string platform_account_id = {};  // of an unauthorised account, where the monitor did not name it
    std::vector<AttachmentId> pictures = {};
};
const std::vector<std::string>& report_actions();
Result<Json> act_on_report(Context&, const organisation::Caller&, ReportId, const std::string& action, const ReportStep&);
std::optional<Refusal> why_not_act(Context&, const organisation::Caller&, const FoundReport&, std::string_view action);

// ---- accuracy (3.: every number opens the records behind it)

Result<Json> accuracy_of(Context&, const organisation::Caller&, CommissionId);
// Findings by rules or people on accounts of the task and in its period that no report names. For the office.
Result<Json> missed_problems(Context&, const organisation::Caller&, CommissionId, const std::string& code, const std::string& month,
                             const api::Page&);

}  // namespace yanlu::monitor_reports
