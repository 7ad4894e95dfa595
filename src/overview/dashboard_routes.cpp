// HTTP ↔ dashboards and the records behind their numbers.
#include "overview/dashboard_routes.hpp"

#include "api/answers.hpp"
#include "api/parameters.hpp"
#include "overview/dashboard.hpp"
#include "overview/monthly_report.hpp"

namespace yanlu::overview {
namespace {

using api::as_file;
using api::as_json;
using api::Request;
using api::Response;
using organisation::Caller;

PlaceQuestion place_of(api::Parameters& parameters) { return {parameters.id<UnitId>("under"), parameters.id<AccountId>("account_id")}; }

DashboardQuestion question_of(api::Parameters& parameters) {
    return {place_of(parameters), parameters.day("as_of"), stretch_of(parameters.one_of("stretch", stretch_codes()).value_or(""))};
}

// A moment that a link of the dashboard names. What is to come is as unknown as what is missing.
Instant instant_of(api::Parameters& parameters, const char* name) {
    constexpr std::int64_t latest = 4'102'416'000'000;  // 2100
    const auto ms = parameters.integer(name, 0, latest);
    if (!ms) parameters.problem(name, "api.missing", {{"field", name}});
    return {ms.value_or(0)};
}

RecordsQuestion records_of(api::Parameters& parameters) {
    RecordsQuestion question;
    question.place = place_of(parameters);
    question.known = instant_of(parameters, "known");
    question.moment = {instant_of(parameters, "at"), instant_of(parameters, "since"), instant_of(parameters, "until")};
    question.filter.measure = parameters.text("measure", 40).value_or("");
    if (!line_measure(question.filter.measure)) parameters.problem("measure", "overview.unknown_measure");
    question.filter.severity = parameters.one_of("severity", {"serious", "general", "hint"}).value_or("");
    question.filter.rule = parameters.text("rule", 80).value_or("");
    question.filter.kind = parameters.text("kind", 40).value_or("");
    question.filter.is_about_unit = parameters.flag("about_unit").value_or(false);
    return question;
}

Result<Response> get_dashboard(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto question = question_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(read_dashboard(context, caller, question));
}

Result<Response> get_dashboard_sheet(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto question = question_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(documents::table_file(export_dashboard(context, caller, question), documents::TableFormat::xlsx, "数据看板"));
}

Result<Response> get_records(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto question = records_of(parameters);
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(dashboard_records(context, caller, question, page));
}

Result<Response> get_records_sheet(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto question = records_of(parameters);
    const std::string format = parameters.one_of("format", {"xlsx", "csv"}).value_or("xlsx");
    const auto kind = format == "csv" ? documents::TableFormat::csv : documents::TableFormat::xlsx;
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(documents::table_file(export_dashboard_records(context, caller, question, format), kind, "问题明细"));
}

Result<Response> get_accounts(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto question = records_of(parameters);
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(dashboard_accounts(context, caller, question, page));
}

MonthQuestion month_of(api::Parameters& parameters) {
    MonthQuestion question{.under = parameters.id<UnitId>("under")};
    if (const auto month = parameters.text("month", 10)) {
        question.first_day = Date::parse(*month + "-01");
        if (!question.first_day) parameters.problem("month", "statistics.not_a_month", {{"value", *month}});
    }
    return question;
}

Result<Response> get_monthly_report(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto question = month_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(read_monthly_report(context, caller, question));
}

Result<Response> get_monthly_report_file(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto question = month_of(parameters);
    const auto format = parameters.one_of("format", {"docx", "xlsx"});
    if (!format) parameters.problem("format", "api.missing", {{"field", "format"}});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(monthly_report_file(context, caller, question, *format == "docx"));
}

}  // namespace

void add_dashboard_routes(api::Router& router) {
    router.get("/dashboard", get_dashboard);
    router.get("/dashboard/export", get_dashboard_sheet);
    router.get("/dashboard/records", get_records);
    router.get("/dashboard/records/export", get_records_sheet);
    router.get("/dashboard/accounts", get_accounts);
    router.get("/monthly-report", get_monthly_report);
    router.get("/monthly-report/export", get_monthly_report_file);
}

}  // namespace yanlu::overview
