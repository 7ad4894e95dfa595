// HTTP ↔ tables and the records behind their numbers.
#include "statistics/routes.hpp"

#include "api/answers.hpp"
#include "api/parameters.hpp"
#include "organisation/domain/unit.hpp"
#include "registry/domain/account.hpp"
#include "statistics/statistics.hpp"

namespace yanlu::statistics {
namespace {

using api::as_file;
using api::as_json;
using api::Request;
using api::Response;
using organisation::Caller;

documents::TableFormat format_of(api::Parameters& parameters) {
    return parameters.one_of("format", {"xlsx", "csv"}) == "csv" ? documents::TableFormat::csv : documents::TableFormat::xlsx;
}

Question question_of(api::Parameters& parameters) { return {parameters.day("as_of"), parameters.id<UnitId>("under")}; }

std::string month(api::Parameters& parameters, const char* name) {
    const std::string text = parameters.text(name, 10).value_or("");
    if (!text.empty() && !Date::parse(text + "-01")) parameters.problem(name, "statistics.not_a_month", {{"value", text}});
    return text;
}

AccountFilter account_filter(api::Parameters& parameters) {
    AccountFilter filter;
    filter.area = parameters.id<UnitId>("area");
    filter.unit_kind = parameters.one_of("unit_kind", organisation::unit_kinds()).value_or("");
    filter.platform = parameters.text("platform", 40).value_or("");
    filter.state = parameters.one_of("state", registry::account_states()).value_or("");
    filter.is_in_force = parameters.flag("is_in_force");
    filter.is_covered = parameters.flag("is_covered");
    filter.opened_in = month(parameters, "opened_in");
    filter.cancelled_in = month(parameters, "cancelled_in");
    return filter;
}

FilingFilter filing_filter(api::Parameters& parameters) {
    FilingFilter filter;
    filter.of.area = parameters.id<UnitId>("area");
    filter.of.account = parameters.id<AccountId>("account_id");
    filter.due_in = month(parameters, "due_in");
    filter.filing_system = parameters.text("filing_system", 40).value_or("");
    filter.punctuality = parameters.one_of("punctuality", punctualities()).value_or("");
    return filter;
}

Result<Response> get_statistics(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const Question question = question_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(show_statistics(context, caller, question));
}

Result<Response> get_export(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const Question question = question_of(parameters);
    const auto format = format_of(parameters);
    const std::string table = parameters.text("table", 40).value_or("");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(documents::table_file(export_statistics(context, caller, question, format, table), format, "统计"));
}

Result<Response> get_accounts(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const Question question = question_of(parameters);
    const AccountFilter filter = account_filter(parameters);
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_accounts(context, caller, question, filter, page));
}

Result<Response> get_accounts_export(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const Question question = question_of(parameters);
    const AccountFilter filter = account_filter(parameters);
    const auto format = format_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(documents::table_file(export_accounts(context, caller, question, filter, format), format, "统计明细"));
}

Result<Response> get_filings(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const Question question = question_of(parameters);
    const FilingFilter filter = filing_filter(parameters);
    const auto page = parameters.page({"id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_filings(context, caller, question, filter, page));
}

Result<Response> get_filings_export(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const Question question = question_of(parameters);
    const FilingFilter filter = filing_filter(parameters);
    const auto format = format_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(documents::table_file(export_filings(context, caller, question, filter, format), format, "备案明细"));
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/statistics", get_statistics);
    router.get("/statistics/export", get_export);
    router.get("/statistics/accounts", get_accounts);
    router.get("/statistics/accounts/export", get_accounts_export);
    router.get("/statistics/filings", get_filings);
    router.get("/statistics/filings/export", get_filings_export);
}

}  // namespace yanlu::statistics
