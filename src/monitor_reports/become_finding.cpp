// Which rule, which subject, which words: then supervision opens it like any other.
#include "monitor_reports/become_finding.hpp"

#include "monitor_reports/statements.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_steps.hpp"
#include "registry/account_store.hpp"
#include "registry/platforms.hpp"
#include "supervision/open_finding.hpp"

namespace yanlu::monitor_reports {
namespace {

using organisation::Caller;
using supervision::OpenRequest;

std::vector<AttachmentId> pictures_of(Context& context, ReportId id) {
    return context.database.all(sql::pictures, [](const storage::Row& row) { return row.get<AttachmentId>(1); }, id);
}

// A post that is on record is the subject itself, under the rule for posts; one that is not is told of its account.
void aim_at_account(Context& context, const Report& report, const ProblemCode& code, OpenRequest& request) {
    request.rule = code.rule;
    request.subject_id = report.account->value;
    if (code.item.empty()) return;
    const auto post = context.database.value<std::int64_t>(sql::post_at, *report.account, report.post_link);
    if (!post) {
        request.rule = code.item;
        return;
    }
    request.subject_kind = "post";
    request.subject_id = *post;
}

void aim_at_case(const Report& report, const ProblemCode& code, const ProblemCodes& codes, const std::string& action,
                 OpenRequest& request) {
    if (action == "accept_unauthorised") {
        request.rule = codes.unauthorised_rule;
        request.subject_id = report.case_account->value;
        request.key = "unauthorised";  // as the rule itself names it
        return;
    }
    request.rule = code.is_about_unregistered ? code.rule : codes.omitted_rule;
    request.subject_kind = "unit";
    request.subject_id = report.host->value;
    request.key = report.platform + ":" + (report.platform_account_id.empty() ? report.account_name : report.platform_account_id);
}

std::string title_of(const Report& report, const ProblemCode& code, const std::string& action) {
    const char* what = action == "accept_unauthorised" ? "擅自开设" : action == "accept_omitted" ? "未登记" : "";
    return "「" + report.account_name + "」" + (*what ? std::string(what) : code.zh) + "（第三方监测）";
}

Json evidence_of(const Context& context, const Report& report, const ProblemCode& code) {
    const auto* platform = context.rulebook.part<registry::Platforms>().find(report.platform);
    Json out{{"monitor_number", report.number},
             {"problem_code", code.title()},
             {"found_on", report.found_on.iso()},
             {"found_until", report.found_until.iso()}};
    if (!report.description.empty()) out["description"] = report.description;
    if (!report.post_link.empty()) out["post_link"] = report.post_link;
    if (!report.is_unregistered()) return out;
    out["account_name"] = report.account_name;
    out["platform"] = platform ? platform->zh : report.platform;
    if (!report.platform_account_id.empty()) out["platform_account_id"] = report.platform_account_id;
    if (!report.link.empty()) out["link"] = report.link;
    return out;
}

// Opened by a rule or another report since this one came in.
std::optional<FindingId> open_already(Context& context, const Report& report, const ProblemCode& code) {
    if (!report.account) return std::nullopt;
    const std::string post = code.is_per_post ? report.post_link : "";
    return context.database.value<FindingId>(sql::open_finding_of_rule, code.rule, *report.account, report.found_on.iso(),
                                             report.found_until.iso(), post);
}

registry::NewAccount account_of(const Report& report, const ReportStep& step) {
    const std::string& id = step.platform_account_id.empty() ? report.platform_account_id : step.platform_account_id;
    return {.name = report.account_name,
            .platform = report.platform,
            .platform_account_id = id,
            .kind = "publishing",
            .host_unit = *step.host_unit,
            .link = report.link};
}

}  // namespace

Result<FindingId> become_finding(Context& context, const Caller& caller, const Report& report, const std::string& action,
                                 ledger::Journal& journal) {
    const auto& codes = context.rulebook.part<ProblemCodes>();
    const ProblemCode& code = *codes.find(report.code);
    if (const auto open = open_already(context, report, code)) return *open;
    OpenRequest request;
    request.source = supervision::Source::monitor;
    request.source_id = report.id.value;
    if (report.is_unregistered())
        aim_at_case(report, code, codes, action, request);
    else
        aim_at_account(context, report, code, request);
    request.title = title_of(report, code, action);
    request.evidence = evidence_of(context, report, code);
    if (!report.is_unregistered()) request.severity = report.severity;
    request.first_day = report.found_on;
    request.attachments = pictures_of(context, report.id);
    request.by = caller.actor.person;
    return supervision::open_finding(context, journal, request);
}

Result<std::optional<AccountId>> put_on_record(Context& context, const Caller& given, const Report& report, const ReportStep& step) {
    const auto account = account_of(report, step);
    if (account.platform_account_id.empty()) return invalid("monitor_reports.id_needed", "platform_account_id");
    const auto known = registry::find_account_id(context.database, account.platform, account.platform_account_id);
    const auto found = known ? registry::find_account(context.database, *known) : std::nullopt;
    if (found && found->facts.host_unit == account.host_unit && found->facts.state == "unauthorised") return *known;
    Caller caller = given;
    caller.expected_version.reset();
    caller.idempotency_key = "monitor-report-" + std::to_string(report.id.value) + "-unauthorised";
    const auto made = registry::confirm_unauthorised(context, caller, account, step.reason);
    if (!made) return refuse(made.error());
    return AccountId{made->at("id").get<std::int64_t>()};
}

}  // namespace yanlu::monitor_reports
