// HTTP to use cases and back: what belongs to rectification orders beside their steps.
#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "documents/table_writer.hpp"
#include "supervision/alerts.hpp"
#include "supervision/look_back.hpp"
#include "supervision/order_view.hpp"
#include "supervision/routes.hpp"
#include "supervision/statistics.hpp"

namespace yanlu::supervision {
namespace {

using api::as_file;
using api::as_json;
using api::Request;
using api::Response;
using organisation::Caller;

Result<Response> as_sheet(Result<std::string> bytes, const std::string& format, const std::string& title) {
    const auto kind = format == "xlsx" ? documents::TableFormat::xlsx : documents::TableFormat::csv;
    return as_file(documents::table_file(std::move(bytes), kind, title));
}

Result<Response> get_handlers(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<FindingId>();
    if (!id) return refuse(id.error());
    api::Parameters parameters(request);
    const auto unit = parameters.id<UnitId>("unit_id");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_handlers(context, caller, *id, unit));
}

Result<Response> post_look_back(Context& context, const Caller& caller, const Request& request) {
    constexpr std::size_t longest_note = 1000;
    const auto id = request.id<FindingId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const auto outcome = fields.one_of("outcome", {"mended", "still_bad"});
    const auto note = fields.text("note", longest_note, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    auto decided = decide_look_back(context, caller, *id, outcome, note);
    if (!decided) return refuse(std::move(decided.error()));
    return api::record(*decided);
}

Result<Response> get_alerts(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const bool is_unread_only = parameters.flag("unread").value_or(false);
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_alerts(context, caller, is_unread_only, page));
}

Result<Response> post_alert_read(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<FindingId>();
    if (!id) return refuse(id.error());
    return as_json(read_alert(context, caller, id->value));
}

StatisticsQuestion question_of(const Context& context, api::Parameters& parameters) {
    const Date today = context.clock.today();
    StatisticsQuestion question{Date::from_ymd(today.year(), 1, 1).value(), today};
    question.from = parameters.day("from").value_or(question.from);
    question.to = parameters.day("to").value_or(question.to);
    question.under = parameters.id<UnitId>("under");
    question.is_by_town = parameters.one_of("by", {"unit", "town"}).value_or("unit") == "town";
    return question;
}

RecordsQuestion records_of(const Context& context, api::Parameters& parameters) {
    RecordsQuestion question{question_of(context, parameters), parameters.text("measure", 40).value_or(""), "counted", {}};
    question.part = parameters.one_of("part", {"counted", "holding", "failing"}).value_or("counted");
    question.unit = parameters.id<UnitId>("unit_id");
    return question;
}

std::string format_of(api::Parameters& parameters) {
    const auto format = parameters.one_of("format", {"xlsx", "csv"});
    if (!format) parameters.problem("format", "api.missing", {{"field", "format"}});
    return format.value_or("csv");
}

Result<Response> get_statistics(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto question = question_of(context, parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(rectification_statistics(context, caller, question));
}

Result<Response> get_statistics_sheet(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto question = question_of(context, parameters);
    const std::string format = format_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_sheet(export_statistics(context, caller, question, format), format, "整改统计");
}

Result<Response> get_records(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto question = records_of(context, parameters);
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(statistics_records(context, caller, question, page));
}

Result<Response> get_records_sheet(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto question = records_of(context, parameters);
    const std::string format = format_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_sheet(export_statistics_records(context, caller, question, format), format, "整改单");
}

}  // namespace

void add_order_routes(api::Router& router) {
    router.get("/findings/{id}/handlers", get_handlers);
    router.post("/findings/{id}/look-back", post_look_back);
    router.get("/finding-alerts", get_alerts);
    router.post("/finding-alerts/{id}/read", post_alert_read);
    router.get("/rectification-statistics", get_statistics);
    router.get("/rectification-statistics/export", get_statistics_sheet);
    router.get("/rectification-statistics/records", get_records);
    router.get("/rectification-statistics/records/export", get_records_sheet);
}

}  // namespace yanlu::supervision
