// HTTP to the inspection of drafts and back.
#include "monitoring/inspection_routes.hpp"

#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "documents/official_paper.hpp"
#include "monitoring/hit_exceptions.hpp"
#include "monitoring/hits.hpp"
#include "monitoring/inspect_docx.hpp"
#include "monitoring/inspect_draft.hpp"
#include "monitoring/inspect_pictures.hpp"
#include "monitoring/inspection.hpp"
#include "organisation/permissions.hpp"
#include "registry/attachments.hpp"

namespace yanlu::monitoring {
namespace {

using api::Request;
using api::Response;
using organisation::Caller;

Draft draft_of(api::Fields& fields) {
    Draft draft;
    draft.title = fields.optional_text("title", 500).value_or("");
    draft.text = fields.secret("text", 200'000);  // as typed: offsets count from its very beginning
    draft.published_at = fields.optional_instant("published_at");
    draft.account = fields.optional_id<AccountId>("account_id");
    return draft;
}

Result<Response> post_inspection(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const Draft draft = draft_of(fields);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    const auto inspected = inspect_draft(context, caller, draft);
    if (!inspected) return refuse(inspected.error());
    Json hits = Json::array();
    for (const auto& hit : inspected->hits) hits.push_back(to_json(context.rulebook, hit));
    return api::json({{"hits", hits}, {"rulebook_version", context.rulebook.part<Inspection>().version()}});
}

// Up to 1 MiB the body is the file; a larger one was handed in before.
Result<AskedFile> asked_file(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    AskedFile asked{parameters.text("file_name", 200).value_or(""), request.body, parameters.day("published_on"),
                    parameters.id<AccountId>("account_id")};
    const auto handed_in = parameters.id<AttachmentId>("attachment_id");
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    if (!handed_in) return asked;
    const auto attachment = registry::own_attachment(context, caller, *handed_in, "attachment_id");
    if (!attachment) return refuse(attachment.error());
    asked.bytes = registry::bytes_of(context, *attachment);
    return asked;
}

Result<Response> post_text(Context& context, const Caller& caller, const Request& request) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "monitoring.inspect_text"))
        return refuse(std::move(*refusal));
    const auto asked = asked_file(context, caller, request);
    if (!asked) return refuse(asked.error());
    if (auto refusal = why_not_inspect(context, caller, asked->account)) return refuse(std::move(*refusal));
    const auto file = read_draft(context.rulebook, asked->file_name, asked->bytes);
    if (!file) return refuse(file.error());
    const Instant published_at = asked->published_on ? asked->published_on->begins_at() : context.clock.now();
    Json answer = file->docx ? inspect_docx(context, *file->docx, published_at, asked->account.value_or(AccountId{}))
                             : Json{{"parts", Json::array()}, {"hits", Json::array()}, {"parts_left_out", 0}};
    answer["title"] = file->draft.title;
    answer["text"] = file->draft.text;
    return api::json(answer);
}

Result<Response> post_pictures(Context& context, const Caller& caller, const Request& request) {
    const auto asked = asked_file(context, caller, request);
    if (!asked) return refuse(asked.error());
    const auto answer = inspect_pictures(context, caller, *asked);
    if (!answer) return refuse(answer.error());
    return api::json(*answer);
}

Result<Response> post_report(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const Draft draft = draft_of(fields);
    std::vector<Dismissed> dismissed;
    fields.list("dismissed", 200, [&](api::Fields& each) {
        dismissed.push_back({each.text("rule", 80), each.text("excerpt", 1000, true), each.text("reason", 200, true)});
    });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    const auto inspected = inspect_draft(context, caller, draft);
    if (!inspected) return refuse(inspected.error());
    return api::attachment(check_report(context.rulebook, draft, *inspected, dismissed), std::string(documents::docx_media_type),
                           "文稿检查报告.docx");
}

Result<Response> post_exception(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewException asked;
    asked.rule = fields.text("rule", 80);
    asked.words = fields.secret("words", 1000);
    asked.excerpt = fields.text("excerpt", 1000, true);
    asked.account = fields.optional_id<AccountId>("account_id");
    asked.reason = fields.text("reason", 1000, true);
    asked.valid_to = fields.optional_day("valid_to");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    auto made = propose_exception(context, caller, asked);
    if (!made) return refuse(std::move(made.error()));
    return api::json(*made, 201);
}

Result<Response> get_exceptions(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const ExceptionFilter filter{parameters.one_of("state", {"proposed", "confirmed", "rejected", "ended"}).value_or(""),
                                 parameters.text("rule", 80).value_or("")};
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    auto body = list_exceptions(context, caller, filter, page);
    if (!body) return refuse(std::move(body.error()));
    return api::json(*body);
}

Result<Response> post_exception_step(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<HitExceptionId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const auto reason = fields.optional_text("reason", 1000, true).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    auto body = act_on_exception(context, caller, *id, request.path_text("action"), reason);
    if (!body) return refuse(std::move(body.error()));
    return api::json(*body);
}

}  // namespace

void add_inspection_routes(api::Router& router) {
    router.post("/inspections", post_inspection);
    router.post("/inspections/text", post_text);
    router.post("/inspections/pictures", post_pictures);
    router.post("/inspections/report", post_report);
    router.get("/hit-exceptions", get_exceptions);
    router.post("/hit-exceptions", post_exception);
    router.post("/hit-exceptions/{id}/{action}", post_exception_step);
}

}  // namespace yanlu::monitoring
