// HTTP to use cases and back.
#include "filings/routes.hpp"

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "documents/table_writer.hpp"
#include "filings/export_filings.hpp"
#include "filings/filings.hpp"
#include "registry/attachments.hpp"

namespace yanlu::filings {
namespace {

using api::as_json;
using api::as_record;
using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_number = 100;
constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_reason = 1000;
constexpr std::size_t longest_value = 1000;

FilingFilter filter_of(const Context& context, api::Parameters& parameters) {
    FilingFilter filter;
    filter.words = parameters.text("q").value_or("");
    filter.system = parameters.one_of("system", context.rulebook.part<FilingSystems>().codes()).value_or("");
    filter.state = parameters.one_of("state", states()).value_or("");
    filter.occasion = parameters.one_of("occasion", occasions()).value_or("");
    filter.is_open = parameters.flag("is_open");
    filter.is_overdue = parameters.flag("overdue");
    filter.under = parameters.id<UnitId>("under");
    filter.account = parameters.id<AccountId>("account_id");
    return filter;
}

Result<Response> get_filings(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const FilingFilter filter = filter_of(context, parameters);
    const auto page = parameters.page({"due_on", "-due_on"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_filings(context, caller, filter, page));
}

Result<Response> get_systems(Context& context, const Caller& caller, const Request&) {
    return as_json(list_filing_systems(context, caller));
}

Result<Response> get_filings_of_account(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AccountId>();
    if (!id) return refuse(id.error());
    return as_json(filings_of_account(context, caller, *id));
}

Result<Response> get_differences(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AccountId>();
    if (!id) return refuse(id.error());
    return as_json(differences_of_account(context, caller, *id));
}

// {"fields": {"account_name": "…"}}: texts by field code.
Json typed_fields(api::Fields& fields) {
    const Json typed = fields.any("fields");
    if (!typed.is_object()) {
        fields.problem("fields", "api.not_an_object", {{"field", "fields"}});
        return Json::object();
    }
    for (const auto& [code, value] : typed.items()) {
        if (!value.is_string() || value.get<std::string>().size() > longest_value * 4)
            fields.problem("fields", "api.not_text", {{"field", code}});
    }
    return typed;
}

Result<Response> put_form(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<FilingId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const Json typed = typed_fields(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(save_form(context, caller, *id, typed));
}

Result<Response> post_submit(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<FilingId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const Date submitted_on = fields.optional_day("submitted_on").value_or(context.clock.today());
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(submit_filing(context, caller, *id, submitted_on));
}

Receipt receipt_of(api::Fields& fields, bool asks_reason) {
    Receipt receipt;
    receipt.number = fields.optional_text("number", longest_number).value_or("");
    receipt.filed_on = fields.day("filed_on");
    receipt.file = fields.optional_id<AttachmentId>("file_id").value_or(AttachmentId{});
    receipt.account_name = fields.optional_text("account_name", longest_name).value_or("");
    receipt.platform_account_id = fields.optional_text("platform_account_id", longest_name).value_or("");
    receipt.is_confirmed = fields.optional_flag("is_confirmed").value_or(false);
    if (asks_reason) receipt.reason = fields.text("reason", longest_reason, true);
    return receipt;
}

using TakeReceipt = Result<Json> (*)(Context&, const Caller&, FilingId, const Receipt&);

api::Handler receipt_taker(TakeReceipt take, bool asks_reason) {
    return [take, asks_reason](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<FilingId>();
        if (!id) return refuse(id.error());
        api::Fields fields(request);
        const Receipt receipt = receipt_of(fields, asks_reason);
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        return as_record(take(context, caller, *id, receipt));
    };
}

using WithReason = Result<Json> (*)(Context&, const Caller&, FilingId, const std::string&);

api::Handler reasoned(WithReason act) {
    return [act](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<FilingId>();
        if (!id) return refuse(id.error());
        api::Fields fields(request);
        const std::string reason = fields.text("reason", longest_reason, true);
        if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
        return as_record(act(context, caller, *id, reason));
    };
}

Result<Response> post_word(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<FilingId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const Date said_on = fields.day("said_on");
    const std::string note = fields.optional_text("note", longest_reason, true).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(give_word(context, caller, *id, said_on, note));
}

Result<Response> get_receipt_file(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<FilingId>();
    if (!id) return refuse(id.error());
    const auto found = filing_for(context, caller, "filings.read_filings", *id);
    if (!found) return refuse(found.error());
    const auto file = registry::find_attachment(context.database, found->filing.receipt_file);
    if (!file) return refuse(RefusalClass::not_found, "api.no_such_record");
    return api::attachment(registry::bytes_of(context, *file), file->media_type, file->file_name);
}

documents::TableFormat format_of(api::Parameters& parameters) {
    const auto format = parameters.one_of("format", {"xlsx", "csv"});
    if (!format) parameters.problem("format", "api.missing", {{"field", "format"}});
    return format == "csv" ? documents::TableFormat::csv : documents::TableFormat::xlsx;
}

Result<Response> get_export(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const FilingFilter filter = filter_of(context, parameters);
    const auto format = format_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    const std::string name = "备案事项_" + context.clock.today().iso();
    return api::as_file(documents::table_file(export_filings(context, caller, filter, format), format, name));
}

Result<Response> get_package(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const FilingFilter filter = filter_of(context, parameters);
    if (filter.system.empty()) parameters.problem("system", "api.missing", {{"field", "system"}});
    const auto format = format_of(parameters);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    auto bytes = export_package(context, caller, filter, format);
    if (!bytes) return refuse(std::move(bytes.error()));
    const FilingSystem* system = context.rulebook.part<FilingSystems>().find(filter.system);
    return api::as_file(documents::table_file(std::move(*bytes), format, system->short_zh + "填报表_" + context.clock.today().iso()));
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/filing-systems", get_systems);
    router.get("/filings", get_filings);
    router.get("/filings/export", get_export);
    router.get("/filings/package", get_package);
    router.get("/filings/{id}", api::shown<FilingId>(show_filing));
    router.get("/filings/{id}/receipt-file", get_receipt_file);
    router.put("/filings/{id}/form", put_form);
    router.post("/filings/{id}/submit", post_submit);
    router.post("/filings/{id}/record-receipt", receipt_taker(record_receipt, false));
    router.post("/filings/{id}/correct-receipt", receipt_taker(correct_receipt, true));
    router.post("/filings/{id}/void-receipt", reasoned(void_receipt));
    router.post("/filings/{id}/give-word", post_word);
    router.post("/filings/{id}/waive", reasoned(waive_filing));
    router.post("/filings/{id}/reinstate", reasoned(reinstate_filing));
    router.get("/accounts/{id}/filings", get_filings_of_account);
    router.get("/accounts/{id}/filings/differences", get_differences);
}

}  // namespace yanlu::filings
