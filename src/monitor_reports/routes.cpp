// HTTP to use cases and back.
#include "monitor_reports/routes.hpp"

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "documents/table_writer.hpp"
#include "monitor_reports/import_reports.hpp"
#include "monitor_reports/intake.hpp"
#include "monitor_reports/process.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitor_reports {
namespace {

using api::as_json;
using api::as_record;
using api::Fields;
using api::Parameters;
using api::Request;
using api::Response;
using api::shown;
using organisation::Caller;

constexpr std::size_t longest_number = 60;
constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_link = 2000;
constexpr std::size_t longest_text = 1000;
constexpr std::size_t longest_requirements = 4000;
constexpr std::size_t most_units = 200;
constexpr std::size_t most_words = 200;

CommissionPlan plan_of(Fields& fields) {
    CommissionPlan plan;
    plan.number = fields.text("number", longest_number);
    plan.title = fields.text("title", longest_name);
    plan.company = fields.id<UnitId>("company_unit_id");
    plan.starts_on = fields.day("starts_on");
    plan.ends_on = fields.day("ends_on");
    for (const auto id : fields.ids("unit_ids", most_units)) plan.units.push_back(UnitId{id});
    plan.platforms = fields.texts("platforms", most_words, longest_number);
    plan.codes = fields.texts("codes", most_words, longest_number);
    plan.verifier = fields.optional_id<PersonId>("verifier_id");
    plan.requirements = fields.optional_text("requirements", longest_requirements, true).value_or("");
    return plan;
}

Result<Response> get_commissions(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_commissions(context, caller, page));
}

Result<Response> post_commission(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const CommissionPlan plan = plan_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_created(create_commission(context, caller, plan), "monitor-commissions");
}

Result<Response> put_commission(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CommissionId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const CommissionPlan plan = plan_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(amend_commission(context, caller, *id, plan));
}

Result<Response> post_end(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CommissionId>();
    if (!id) return refuse(id.error());
    Fields fields(request);
    const std::string reason = fields.text("reason", longest_text, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(end_commission(context, caller, *id, reason));
}

Result<Response> get_accounts(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CommissionId>();
    if (!id) return refuse(id.error());
    Parameters parameters(request);
    const auto words = parameters.text("q").value_or("");
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(accounts_of_commission(context, caller, *id, words, page));
}

Result<Response> get_accuracy(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CommissionId>();
    if (!id) return refuse(id.error());
    return as_json(accuracy_of(context, caller, *id));
}

Result<Response> get_missed(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<CommissionId>();
    if (!id) return refuse(id.error());
    Parameters parameters(request);
    const auto code = parameters.text("code").value_or("");
    const auto month = parameters.text("month", 7).value_or("");
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(missed_problems(context, caller, *id, code, month, page));
}

Result<Response> get_template(Context& context, const Caller& caller, const Request&) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, read_verb)) return refuse(std::move(*refusal));
    return api::attachment(report_template(context.rulebook, documents::TableFormat::xlsx),
                           std::string(documents::media_type(documents::TableFormat::xlsx)), "监测问题报送模板.xlsx");
}

// ---- reports

NewReport report_of(Fields& fields) {
    NewReport out;
    out.number = fields.text("number", longest_number);
    out.code = fields.text("code", longest_number);
    out.account = fields.optional_id<AccountId>("account_id");
    out.account_name = fields.optional_text("account_name", longest_name).value_or("");
    out.platform = fields.optional_text("platform", longest_number).value_or("");
    out.platform_account_id = fields.optional_text("platform_account_id", longest_name).value_or("");
    out.link = fields.optional_text("link", longest_link).value_or("");
    out.suspected_unit = fields.optional_text("suspected_unit", longest_name).value_or("");
    out.found_on = fields.day("found_on");
    out.found_until = fields.optional_day("found_until");
    out.description = fields.optional_text("description", longest_text, true).value_or("");
    out.post_link = fields.optional_text("post_link", longest_link).value_or("");
    for (const auto id : fields.ids("pictures", 100)) out.pictures.push_back({.attachment = AttachmentId{id}});
    return out;
}

Result<Response> post_report(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const auto commission = fields.id<CommissionId>("commission_id");
    const NewReport given = report_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(hand_in(context, caller, commission, given), 201);
}

Result<Response> post_batch(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const auto commission = fields.id<CommissionId>("commission_id");
    std::vector<NewReport> given;
    fields.list("reports", context.rulebook.part<ProblemCodes>().most_in_batch, [&](Fields& each) { given.push_back(report_of(each)); });
    if (given.empty() && fields.has("reports")) fields.problem("reports", "api.missing", {{"field", "reports"}});
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(hand_in_batch(context, caller, commission, given));
}

std::vector<std::string> states_of(const Context& context) {
    std::vector<std::string> out{"open"};
    for (const auto& state : report_machine(context.rulebook).states()) out.push_back(state.code);
    return out;
}

ReportFilter filter_of(Context& context, Parameters& parameters) {
    ReportFilter filter;
    filter.commission = parameters.id<CommissionId>("commission_id");
    filter.state = parameters.one_of("state", states_of(context)).value_or("");
    filter.code = parameters.text("code").value_or("");
    filter.kind = parameters.one_of("kind", {"account", "unregistered"}).value_or("");
    filter.reason_code = parameters.text("reason_code").value_or("");
    filter.is_late = parameters.flag("late");
    filter.is_fast = parameters.flag("fast");
    filter.month = parameters.text("month", 7).value_or("");
    filter.merged_into = parameters.id<ReportId>("merged_into");
    filter.finding = parameters.id<FindingId>("finding_id");
    filter.words = parameters.text("q").value_or("");
    return filter;
}

Result<Response> get_reports(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    const auto filter = filter_of(context, parameters);
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_reports(context, caller, filter, page));
}

Result<Response> get_export(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    const auto filter = filter_of(context, parameters);
    const bool is_csv = parameters.one_of("format", {"xlsx", "csv"}).value_or("xlsx") == "csv";
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    const auto format = is_csv ? documents::TableFormat::csv : documents::TableFormat::xlsx;
    return api::as_file(documents::table_file(export_reports(context, caller, filter, format), format, "监测问题"));
}

Result<Response> get_picture(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ReportId>();
    const auto position = request.path_number("position");
    if (!id || !position) return refuse(RefusalClass::not_found, "api.no_such_record");
    const auto picture = picture_of(context, caller, *id, *position);
    if (!picture) return refuse(picture.error());
    // Found to be a picture when it came in; shown within the page of the report.
    return Response{200, picture->bytes, picture->media_type};
}

api::Handler report_step(std::string action) {
    return [action](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<ReportId>();
        if (!id) return refuse(id.error());
        Fields fields(request);
        ReportStep step;
        step.reason = fields.optional_text("reason", longest_text, true).value_or("");
        step.answer = fields.optional_text("answer", longest_text, true).value_or("");
        step.reason_code = fields.optional_text("reason_code", longest_number).value_or("");
        step.host_unit = fields.optional_id<UnitId>("host_unit_id");
        step.platform_account_id = fields.optional_text("platform_account_id", longest_name).value_or("");
        if (fields.has("pictures"))
            for (const auto picture : fields.ids("pictures", 100)) step.pictures.push_back(AttachmentId{picture});
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        return as_record(act_on_report(context, caller, *id, action, step));
    };
}

Result<Response> get_codes(Context& context, const Caller& caller, const Request&) { return as_json(problem_codes_json(context, caller)); }
Result<Response> get_verifiers(Context& context, const Caller& caller, const Request&) { return as_json(verifiers(context, caller)); }

}  // namespace

void add_routes(api::Router& router) {
    router.get("/monitor-problem-codes", get_codes);
    router.get("/monitor-verifiers", get_verifiers);
    router.get("/monitor-template", get_template);
    router.get("/monitor-commissions", get_commissions);
    router.post("/monitor-commissions", post_commission);
    router.get("/monitor-commissions/{id}", shown<CommissionId>(show_commission));
    router.put("/monitor-commissions/{id}", put_commission);
    router.post("/monitor-commissions/{id}/end", post_end);
    router.get("/monitor-commissions/{id}/accounts", get_accounts);
    router.get("/monitor-commissions/{id}/accuracy", get_accuracy);
    router.get("/monitor-commissions/{id}/missed", get_missed);
    router.get("/monitor-reports", get_reports);
    router.post("/monitor-reports", post_report);
    router.post("/monitor-reports/batch", post_batch);
    router.get("/monitor-reports/export", get_export);
    router.get("/monitor-reports/{id}", shown<ReportId>(show_report));
    router.get("/monitor-reports/{id}/pictures/{position}", get_picture);
    for (const auto& action : report_actions()) router.post("/monitor-reports/{id}/" + action, report_step(action));
}

}  // namespace yanlu::monitor_reports
