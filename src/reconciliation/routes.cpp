// Reads each request field by field and calls the use case.
#include "reconciliation/routes.hpp"

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "documents/table_writer.hpp"
#include "organisation/permissions.hpp"
#include "reconciliation/domain/differences.hpp"

namespace yanlu::reconciliation {
namespace {

using api::as_json;
using api::as_record;
using api::Request;
using api::Response;
using documents::TableFormat;
using organisation::Caller;
constexpr std::size_t most_lists = 20;
constexpr std::size_t longest_title = 200;

Result<Response> get_sources(Context& context, const Caller& caller, const Request&) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "reconciliation.read_lists"))
        return refuse(std::move(*refusal));
    return api::json({{"items", list_sources(context)}});
}

Result<HandedIn> file_of(Context& context, const Caller& caller, const Request& request, const ReadUpload& read_upload, std::string name) {
    if (!request.header("content-type").starts_with("application/json")) return HandedIn{std::move(name), request.body};
    api::Fields fields(request);
    const auto upload = fields.integer("upload_id", 1, api::greatest_integer);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return read_upload(context, caller, upload);
}

api::Handler post_file(ReadUpload read_upload) {
    return [read_upload = std::move(read_upload)](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        api::Parameters parameters(request);
        const auto source = parameters.text("source");
        const auto name = parameters.text("file_name", 200).value_or(context.rulebook.message("reconciliation.unnamed_file"));
        if (!source) parameters.problem("source", "api.missing");
        if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
        const auto file = file_of(context, caller, request, read_upload, name);
        if (!file) return refuse(file.error());
        return as_json(scan_file(context, caller, *file, *source), 201);
    };
}

Result<Response> post_list(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewList input;
    input.file = fields.id<AttachmentId>("file_id");
    input.kind = fields.text("kind");
    input.source = fields.text("source");
    input.as_of = fields.optional_day("as_of");
    input.is_complete = fields.optional_flag("is_complete").value_or(false);
    fields.list("mapping", most_lists, [&](api::Fields& column) {
        const std::string field = column.text("field");
        input.mapping[field] = column.text("title", longest_title);
    });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(take_in_list(context, caller, input), 201);
}

Result<Response> get_lists(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const std::string source = parameters.text("source").value_or("");
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_lists(context, caller, source, page));
}

Result<Response> get_list(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ListId>();
    if (!id) return refuse(id.error());
    return as_json(show_list(context, caller, *id));
}

Result<Response> get_left_out(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ListId>();
    if (!id) return refuse(id.error());
    auto bytes = left_out_workbook(context, caller, *id);
    if (!bytes) return refuse(std::move(bytes.error()));
    return api::as_file(
        documents::table_file(std::move(*bytes), TableFormat::xlsx, context.rulebook.message("reconciliation.left_out_file")));
}

Result<Response> get_comparison(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ListId>();
    if (!id) return refuse(id.error());
    api::Parameters parameters(request);
    const auto with = parameters.id<ListId>("with");
    if (!with) parameters.problem("with", "api.missing");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(compare_lists(context, caller, *id, *with));
}

Result<Response> post_run(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewRun input;
    input.as_of = fields.optional_day("as_of");
    input.lists = fields.ids("list_ids", most_lists);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(run_reconciliation(context, caller, input), 201);
}

Result<Response> get_runs(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_runs(context, caller, page));
}

Result<Response> get_run(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RunId>();
    if (!id) return refuse(id.error());
    return as_json(show_run(context, caller, *id));
}

Result<Response> get_doubts(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<RunId>();
    if (!id) return refuse(id.error());
    api::Parameters parameters(request);
    const auto answered = parameters.one_of("answered", {"true", "false"});
    const auto page = parameters.page({"points"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_doubts(context, caller, *id, !answered ? "" : *answered == "true" ? "answered" : "unanswered", page));
}

Result<Response> post_doubt(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<DoubtId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const auto answer = fields.one_of("answer", {"same", "different"});
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(decide_pair(context, caller, *id, answer == "same"));
}

DifferenceFilter filter_of(api::Parameters& parameters) {
    DifferenceFilter filter;
    filter.run = parameters.id<RunId>("run_id");
    filter.kind = parameters.one_of("kind", difference_codes()).value_or("");
    filter.state = parameters.one_of("state", {"open", "decided", "mended"}).value_or("");
    filter.mend_in = parameters.text("mend_in").value_or("");
    filter.field = parameters.text("field").value_or("");
    filter.under = parameters.id<UnitId>("under");
    filter.words = parameters.text("q").value_or("");
    return filter;
}

Result<Response> get_differences(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const DifferenceFilter filter = filter_of(parameters);
    const auto page = parameters.page({"kind"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_differences(context, caller, filter, page));
}

Result<Response> get_export(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const DifferenceFilter filter = filter_of(parameters);
    const auto format = parameters.one_of("format", {"xlsx", "csv"}).value_or("xlsx") == "csv" ? TableFormat::csv : TableFormat::xlsx;
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    auto bytes = export_differences(context, caller, filter, format);
    if (!bytes) return refuse(std::move(bytes.error()));
    return api::as_file(documents::table_file(std::move(*bytes), format, context.rulebook.message("reconciliation.export_file")));
}

Result<Response> post_decision(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<DifferenceId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    Decision input;
    input.decision = fields.one_of("decision", {"concealed", "not_concealed", "accepted"});
    input.unit = fields.optional_id<UnitId>("unit_id");
    input.reason = fields.text("reason", 1000, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(decide_difference(context, caller, *id, input));
}

Result<Response> post_mended(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<DifferenceId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const std::string note = fields.text("note", 1000, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_record(mend_difference(context, caller, *id, note));
}

}  // namespace

void add_routes(api::Router& router, ReadUpload read_upload) {
    router.get("/reconciliation-sources", get_sources);
    router.post("/reconciliation-files", post_file(std::move(read_upload)));
    router.get("/reconciliation-lists", get_lists);
    router.post("/reconciliation-lists", post_list);
    router.get("/reconciliation-lists/{id}", get_list);
    router.get("/reconciliation-lists/{id}/left-out", get_left_out);
    router.get("/reconciliation-lists/{id}/comparison", get_comparison);
    router.get("/reconciliations", get_runs);
    router.post("/reconciliations", post_run);
    router.get("/reconciliations/{id}", get_run);
    router.get("/reconciliations/{id}/doubts", get_doubts);
    router.post("/reconciliation-doubts/{id}/decide", post_doubt);
    router.get("/reconciliation-differences", get_differences);
    router.get("/reconciliation-differences/export", get_export);
    router.get("/reconciliation-differences/{id}", api::shown<DifferenceId>(show_difference));
    router.post("/reconciliation-differences/{id}/decide", post_decision);
    router.post("/reconciliation-differences/{id}/mend", post_mended);
}

}  // namespace yanlu::reconciliation
