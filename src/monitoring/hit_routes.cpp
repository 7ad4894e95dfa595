// HTTP to the hits of all posts and to the rules behind them.
#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "monitoring/content_rules.hpp"
#include "monitoring/inspection_routes.hpp"
#include "monitoring/list_hits.hpp"

namespace yanlu::monitoring {
namespace {

using api::Request;
using api::Response;
using organisation::Caller;

const std::vector<std::string> kinds{"serious_wording", "typo",   "form",   "personal_data",     "secrecy_marking",
                                     "advertisement",   "link",   "source", "unrelated_content", "personal_opinion",
                                     "consistency",     "picture"};

HitFilter filter_of(api::Parameters& parameters) {
    HitFilter filter;
    filter.rule = parameters.text("rule", 80).value_or("");
    filter.kind = parameters.one_of("kind", kinds).value_or("");
    filter.severity = parameters.one_of("severity", {"serious", "general", "hint"}).value_or("");
    filter.triage = parameters.one_of("triage", {"shown", "warning", "false_alarm"}).value_or("");
    filter.medium = parameters.one_of("medium", {"text", "picture", "video"}).value_or("");
    filter.words = parameters.text("q", 100).value_or("");
    filter.platform = parameters.text("platform", 50).value_or("");
    filter.account = parameters.id<AccountId>("account_id");
    filter.under = parameters.id<UnitId>("under");
    filter.from = parameters.day("from");
    filter.to = parameters.day("to");
    filter.is_current = parameters.flag("is_current");
    return filter;
}

Result<Response> get_hits(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const HitFilter filter = filter_of(parameters);
    const auto page = parameters.page({"-published_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return api::as_json(list_hits(context, caller, filter, page));
}

Result<Response> get_hits_sheet(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const HitFilter filter = filter_of(parameters);
    const auto format = parameters.one_of("format", {"xlsx", "csv"});
    if (!format) parameters.problem("format", "api.missing", {{"field", "format"}});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    const auto kind = *format == "xlsx" ? documents::TableFormat::xlsx : documents::TableFormat::csv;
    return api::as_file(documents::table_file(export_hits(context, caller, filter, kind), kind, "疑似问题"));
}

Result<Response> get_content_rule(Context& context, const Caller& caller, const Request& request) {
    return api::as_json(read_content_rule(context, caller, request.path_text("rule_id")));
}

Result<Response> post_mode(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const auto mode = fields.one_of("mode", {"shown", "warning", "off"});
    const auto reason = fields.text("reason", 1000, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_json(switch_content_rule(context, caller, request.path_text("rule_id"), mode, reason));
}

}  // namespace

void add_hit_routes(api::Router& router) {
    router.get("/hits", get_hits);
    router.get("/hits/export", get_hits_sheet);
    router.get("/content-rules/{rule_id}", get_content_rule);
    router.post("/content-rules/{rule_id}/mode", post_mode);
}

}  // namespace yanlu::monitoring
