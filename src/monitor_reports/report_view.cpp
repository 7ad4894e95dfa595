// A report as the API shows it (api/openapi.yaml: MonitorReport). Both sides read the same page; of the other side's people the company
// reads no names.
#include "api/response.hpp"
#include "flow/time_left.hpp"
#include "monitor_reports/process.hpp"
#include "monitor_reports/reports.hpp"
#include "monitor_reports/statements.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "organisation/unit_view.hpp"
#include "registry/attachments.hpp"
#include "registry/platforms.hpp"

namespace yanlu::monitor_reports {
namespace {

using organisation::Caller;

template <class Tag>
Json number_or_null(const std::optional<Id<Tag>>& id) {
    return id ? Json(id->value) : Json(nullptr);
}

Json unit_or_null(Context& context, const std::optional<UnitId>& id) {
    const auto unit = id ? organisation::find_unit(context.database, *id) : std::nullopt;
    return unit ? organisation::unit_reference(*unit) : Json(nullptr);
}

Json pictures_json(Context& context, ReportId id) {
    Json out = Json::array();
    context.database.each(
        sql::pictures,
        [&](const storage::Row& row) {
            const auto file = registry::find_attachment(context.database, row.get<AttachmentId>(1));
            if (file) out.push_back({{"position", row.integer(0)}, {"file_name", file->file_name}, {"size_bytes", file->size_bytes}});
        },
        id);
    return out;
}

Json notes_json(Context& context, const Caller& caller, ReportId id) {
    Json out = Json::array();
    context.database.each(
        sql::notes,
        [&](const storage::Row& row) {
            const bool is_hidden = caller.role == "monitor" && row.get<UnitId>(2) != caller.actor.unit;
            out.push_back({{"event", row.text(0)},
                           {"event_zh", event_name(context.rulebook, row.text(0))},
                           {"body", row.text(1)},
                           {"person_name", is_hidden ? std::string() : row.get<std::string>(3)},
                           {"unit_name", row.text(4)},
                           {"at", rfc3339(row.get<Instant>(5))}});
        },
        id);
    return out;
}

Json merged_json(Context& context, ReportId id) {
    return context.database.all(
        sql::merged_reports,
        [](const storage::Row& row) {
            return Json{{"id", row.integer(0)}, {"number", row.text(1)}, {"handed_in_at", rfc3339(row.get<Instant>(2))}};
        },
        id);
}

Json actions_json(Context& context, const Caller& caller, const FoundReport& found) {
    Json out = Json::array();
    for (const auto& action : report_actions()) {
        const auto* transition = report_machine(context.rulebook).transition(found.report.state, action);
        if (!transition) continue;
        const auto refusal = why_not_act(context, caller, found, action);
        if (refusal && (refusal->code == "organisation.verb_not_granted" || refusal->code == "monitor_reports.guard.is_of_an_account" ||
                        refusal->code == "monitor_reports.guard.is_unregistered"))
            continue;  // no step of his, or of this kind of report
        Json made{{"action", action}, {"zh", transition->zh}, {"is_allowed", !refusal}, {"asks", transition->asks}};
        if (refusal) made["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        out.push_back(std::move(made));
    }
    return out;
}

Json leader_json(Context& context, const Report& report) {
    const auto leader = report.merged_into ? load_report(context.database, *report.merged_into) : std::nullopt;
    return leader ? Json{{"id", leader->id.value}, {"number", leader->number}} : Json(nullptr);
}

}  // namespace

Json report_json(Context& context, const Report& report) {
    const auto& codes = context.rulebook.part<ProblemCodes>();
    const auto* code = codes.find(report.code);
    const auto* reason = codes.reason(report.reason_code);
    const auto* platform = context.rulebook.part<registry::Platforms>().find(report.platform);
    Json out{{"id", report.id.value},
             {"commission_id", report.commission.value},
             {"number", report.number},
             {"kind", report.kind},
             {"kind_zh", context.rulebook.message("monitor_reports.kind." + report.kind)},
             {"code", report.code},
             {"code_zh", code ? code->zh : report.code},
             {"severity", supervision::code_of(report.severity)},
             {"severity_zh", supervision::zh_of(report.severity)},
             {"is_fast", report.is_fast},
             {"account_id", number_or_null(report.account)},
             {"account_name", report.account_name},
             {"platform", report.platform},
             {"platform_zh", platform ? platform->zh : report.platform},
             {"host_unit", unit_or_null(context, report.host)},
             {"found_on", report.found_on.iso()},
             {"found_until", report.found_until.iso()},
             {"description", report.description},
             {"state", report.state},
             {"state_zh", state_name(context.rulebook, report.state)},
             {"reason_code", report.reason_code},
             {"reason_zh", reason ? reason->zh : ""},
             {"is_late", report.is_late},
             {"handed_in_at", rfc3339(report.handed_in_at)},
             {"merged_into", leader_json(context, report)},
             {"finding_id", number_or_null(report.finding)},
             {"version", report.version}};
    flow::add_time(out, context.rulebook.calendar(), report.handed_in_at, report.due_at, context.clock.now());
    return out;
}

Result<Json> show_report(Context& context, const Caller& caller, ReportId id) {
    const auto found = report_for(context, caller, read_verb, id);
    if (!found) return refuse(found.error());
    const Report& report = found->report;
    const auto* code = context.rulebook.part<ProblemCodes>().find(report.code);
    Json out = report_json(context, report);
    out["commission"] = {
        {"id", report.commission.value}, {"number", found->commission.plan.number}, {"title", found->commission.plan.title}};
    out["company_name"] = found->commission.company_name;
    out["article"] = code ? api::article_reference(code->article, context.rulebook) : Json(nullptr);
    out["matched_by"] = report.matched_by;
    out["matched_by_zh"] = context.rulebook.message("monitor_reports.matched_by." + report.matched_by);
    out["platform_account_id"] = report.platform_account_id;
    out["link"] = report.link;
    out["suspected_unit"] = report.suspected_unit;
    out["post_link"] = report.post_link;
    out["digest"] = report.digest;
    out["decided_at"] = report.decided_at ? Json(rfc3339(*report.decided_at)) : Json(nullptr);
    out["case_account_id"] = number_or_null(report.case_account);
    out["pictures"] = pictures_json(context, id);
    out["notes"] = notes_json(context, caller, id);
    out["merged"] = merged_json(context, id);
    out["allowed_actions"] = actions_json(context, caller, *found);
    return out;
}

Result<Picture> picture_of(Context& context, const Caller& caller, ReportId id, std::int64_t position) {
    const auto found = report_for(context, caller, read_verb, id);
    if (!found) return refuse(found.error());
    const auto attachment = context.database.value<AttachmentId>(sql::picture_at, id, position);
    const auto file = attachment ? registry::find_attachment(context.database, *attachment) : std::nullopt;
    if (!file) return refuse(RefusalClass::not_found, "api.no_such_record");
    return Picture{registry::bytes_of(context, *file), file->media_type, file->file_name};
}

}  // namespace yanlu::monitor_reports
