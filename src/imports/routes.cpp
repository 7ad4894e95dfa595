// HTTP ↔ uploads and imports.
#include "imports/routes.hpp"

#include <algorithm>

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "base/text.hpp"
#include "imports/import_kind.hpp"
#include "imports/imports.hpp"

namespace yanlu::imports {
namespace {

using api::as_json;
using api::Request;
using api::Response;
using documents::TableFormat;
using organisation::Caller;

Result<Response> get_template(Context& context, const Caller&, const Request& request) {
    const std::string& kind = request.path_text("kind");
    const auto codes = import_kind_codes();
    if (std::ranges::find(codes, kind) == codes.end()) return refuse(RefusalClass::not_found, "api.no_such_path");
    api::Parameters parameters(request);
    const auto format = parameters.one_of("format", {"xlsx", "csv"}).value_or("xlsx") == "csv" ? TableFormat::csv : TableFormat::xlsx;
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return api::as_file(documents::table_file(import_kind(kind).blank_sheet(context.rulebook, format), format,
                                              context.rulebook.message("imports.kind." + kind) + "导入模板"));
}

Result<Response> post_upload(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const std::string name = fields.text("file_name");
    const auto size = fields.integer("size_bytes", 1, largest_upload);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(begin_upload(context, caller, name, size), 201);
}

Result<Response> put_upload_chunk(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<UploadId>();
    if (!id) return refuse(id.error());
    std::int64_t number = -1;
    const std::string& text = request.path_text("number");  // counts from 0, which is no id
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0)
        return refuse(RefusalClass::not_found, "api.no_such_record");
    return as_json(put_chunk(context, caller, *id, number, request.body));
}

Result<Response> post_attachment(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const auto id = fields.id<UploadId>("upload_id");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(keep_upload(context, caller, id), 201);
}

// The body itself up to 1 MiB, or {"upload_id"} of a file that came in chunks.
Result<UploadedFile> file_of(Context& context, const Caller& caller, const Request& request, const std::string& file_name) {
    if (!request.header("content-type").starts_with("application/json")) return UploadedFile{file_name, request.body};
    api::Fields fields(request);
    const auto upload = fields.id<UploadId>("upload_id");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return uploaded_file(context, caller, upload);
}

Result<Response> post_import(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto kind = parameters.one_of("kind", import_kind_codes());
    const std::string file_name = parameters.text("file_name", 200).value_or(context.rulebook.message("imports.unnamed_file"));
    if (!kind) parameters.problem("kind", "api.missing");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    const auto file = file_of(context, caller, request, file_name);
    if (!file) return refuse(file.error());
    return as_json(check_import(context, caller, *kind, *file), 201);
}

Result<Response> get_imports(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_imports(context, caller, page));
}

Result<Response> get_import(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ImportId>();
    if (!id) return refuse(id.error());
    return as_json(show_import(context, caller, *id));
}

Result<Response> post_apply(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ImportId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const bool is_partial = fields.flag("partial");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(apply_import(context, caller, *id, is_partial));
}

Result<Response> get_problems(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ImportId>();
    if (!id) return refuse(id.error());
    auto bytes = problems_workbook(context, caller, *id);
    if (!bytes) return refuse(std::move(bytes.error()));
    return api::as_file(documents::table_file(std::move(*bytes), TableFormat::xlsx, context.rulebook.message("imports.problems_file")));
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/imports/{kind}/template", get_template);
    router.post("/uploads", post_upload);
    router.put("/uploads/{id}/chunks/{number}", put_upload_chunk);
    router.post("/attachments", post_attachment);
    router.get("/imports", get_imports);
    router.post("/imports", post_import);
    router.get("/imports/{id}", get_import);
    router.post("/imports/{id}/apply", post_apply);
    router.get("/imports/{id}/problems.xlsx", get_problems);
}

}  // namespace yanlu::imports
