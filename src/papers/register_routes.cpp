// Templates, document numbers and the check of any text over HTTP.
#include "organisation/permissions.hpp"
#include "papers/check_text.hpp"
#include "papers/document_numbers.hpp"
#include "papers/pdf_converter.hpp"
#include "papers/route_parts.hpp"
#include "papers/routes.hpp"
#include "papers/template_use.hpp"
#include "registry/attachments.hpp"

namespace yanlu::papers {
namespace {

using api::as_file;
using api::as_json;
using api::Fields;
using api::Parameters;
using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::int64_t first_year = 1949;
constexpr std::int64_t last_year = 2200;

Result<Response> get_templates(Context& context, const Caller& caller, const Request&) {
    auto out = list_templates(context, caller);
    if (out) (*out)["can_make_pdf"] = can_make_pdf();
    return as_json(std::move(out));
}

Result<Response> get_template(Context& context, const Caller& caller, const Request& request) {
    return as_json(show_template(context, caller, request.path_text("code")));
}

Result<Response> get_template_file(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    const auto number = parameters.integer("number", 0, 100'000).value_or(0);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_file(template_file(context, caller, request.path_text("code"), number));
}

Result<Response> post_template(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const auto file = fields.id<AttachmentId>("attachment_id");
    const auto note = fields.text("note", longest_reason, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(upload_template(context, caller, request.path_text("code"), file, note));
}

Result<Response> post_template_retire(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const auto number = fields.integer("number", 1, 100'000);
    const auto reason = fields.text("reason", longest_reason, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(retire_template(context, caller, request.path_text("code"), number, reason));
}

Result<Response> get_series(Context& context, const Caller& caller, const Request&) { return as_json(list_series(context, caller)); }

Result<Response> post_series(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const auto word = fields.text("word", 20);
    const auto unit = fields.optional_id<UnitId>("unit_id");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(open_series(context, caller, word, unit));
}

Result<Response> get_register(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    const auto word = parameters.text("word", 20).value_or("");
    const auto year = parameters.integer("year", first_year, last_year).value_or(context.clock.today().year());
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(show_register(context, caller, word, year));
}

Result<Response> post_number(Context& context, const Caller& caller, const Request& request) {
    Fields fields(request);
    const NumberEntry entry{
        fields.text("word", 20), fields.integer("year", first_year, last_year), fields.optional_integer("number", 1, 99'999).value_or(0),
        fields.one_of("state", {"reserved", "voided", "elsewhere"}), fields.optional_text("reason", longest_reason).value_or("")};
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(enter_number(context, caller, entry));
}

Result<Response> get_number_check(Context& context, const Caller& caller, const Request& request) {
    Parameters parameters(request);
    const auto text = parameters.text("text", 60).value_or("");
    const auto written_on = parameters.day("written_on");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(check_number(context, caller, text, written_on));
}

// Whoever reads papers may check a text: typed in, or a file that he handed in.
Result<Response> post_check(Context& context, const Caller& caller, const Request& request) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "papers.read"))
        return refuse(std::move(*refusal));
    Fields fields(request);
    const auto typed = fields.optional_text("text", 100'000, true);
    const auto file = fields.optional_id<AttachmentId>("attachment_id");
    const auto issued_on = fields.optional_day("issued_on");
    if (!typed && !file) fields.problem("text", "api.missing", {{"field", "text"}});
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    if (!file) return api::json(check_text(context.rulebook, text_from_lines(*typed), issued_on));
    const auto attachment = registry::own_attachment(context, caller, *file, "attachment_id");
    if (!attachment) return refuse(attachment.error());
    const auto text = text_from_file(registry::bytes_of(context, *attachment));
    if (!text) return refuse(text.error());
    return api::json(check_text(context.rulebook, *text, issued_on));
}

}  // namespace

void add_register_routes(api::Router& router) {
    router.get("/paper-templates", get_templates);
    router.get("/paper-templates/{code}", get_template);
    router.get("/paper-templates/{code}/docx", get_template_file);
    router.post("/paper-templates/{code}/versions", post_template);
    router.post("/paper-templates/{code}/retire", post_template_retire);
    router.get("/document-series", get_series);
    router.post("/document-series", post_series);
    router.get("/document-numbers", get_register);
    router.post("/document-numbers", post_number);
    router.get("/document-numbers/check", get_number_check);
    router.post("/paper-check", post_check);
}

}  // namespace yanlu::papers
