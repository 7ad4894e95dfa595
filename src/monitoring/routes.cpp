// HTTP to use cases and back.
#include "monitoring/routes.hpp"

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "monitoring/archive_account.hpp"
#include "monitoring/comparisons.hpp"
#include "monitoring/hits.hpp"
#include "monitoring/inspection_routes.hpp"
#include "monitoring/post_pictures.hpp"
#include "monitoring/read_posts.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using api::as_json;
using api::Request;
using api::Response;
using organisation::Caller;

Result<Response> get_posts(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    PostFilter filter;
    filter.account = parameters.id<AccountId>("account_id");
    filter.under = parameters.id<UnitId>("under");
    filter.platform = parameters.text("platform", 40).value_or("");
    filter.words = parameters.text("q", 100).value_or("");
    filter.from = parameters.day("from");
    filter.to = parameters.day("to");
    filter.has_hits = parameters.flag("has_hits");
    filter.is_gone = parameters.flag("is_gone");
    const auto page = parameters.page({"-published_at", "published_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_posts(context, caller, filter, page));
}

Result<Response> get_post(Context& context, const Caller& caller, const Request& request) {
    const auto post = request.id<PostId>();
    if (!post) return refuse(post.error());
    api::Parameters parameters(request);
    const auto version = parameters.integer("version", 1, INT64_MAX);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    auto body = read_post(context, caller, *post, version.value_or(0));
    if (!body) return refuse(std::move(body.error()));
    return api::record(*body);
}

Result<Response> get_post_pictures(Context& context, const Caller& caller, const Request& request) {
    const auto post = request.id<PostId>();
    if (!post) return refuse(post.error());
    api::Parameters parameters(request);
    const auto version = parameters.integer("version", 1, INT64_MAX);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_post_pictures(context, caller, *post, version.value_or(0)));
}

Result<Response> post_post_picture(Context& context, const Caller& caller, const Request& request) {
    const auto post = request.id<PostId>();
    if (!post) return refuse(post.error());
    api::Fields fields(request);
    const auto file = fields.id<AttachmentId>("attachment_id");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(add_post_picture(context, caller, *post, file), 201);
}

Result<Response> get_picture_file(Context& context, const Caller& caller, const Request& request) {
    const auto picture = request.path_number("id");
    if (!picture) return refuse(RefusalClass::not_found, "api.no_such_record");
    auto file = post_picture_file(context, caller, *picture);
    if (!file) return refuse(std::move(file.error()));
    // Found to be a picture when it came in; shown within the page of its post.
    return Response{200, std::move(file->bytes), std::move(file->media_type)};
}

Result<Response> get_collection_runs(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    const auto page = parameters.page({"-started_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_collection_runs(context, caller, page));
}

ComparedSide read_side(api::Fields& fields, const char* name) {
    ComparedSide side;
    fields.object(name, [&](api::Fields& part) {
        side.post = part.optional_id<PostId>("post_id");
        side.title = part.has("title") ? part.secret("title", 500) : "";
        side.text = part.has("text") ? part.secret("text", 200'000) : "";  // as typed: offsets count from its very beginning
        if (!side.post && side.text.empty()) part.problem("text", "compare.no_text");
    });
    return side;
}

Result<Response> post_comparison(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const ComparedSide a = read_side(fields, "a");
    const ComparedSide b = read_side(fields, "b");
    for (const char* name : {"a", "b"}) {
        if (!fields.has(name)) fields.problem(name, "compare.no_text");
    }
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(compare_sides(context, caller, a, b));
}

Result<Response> get_counterparts(Context& context, const Caller& caller, const Request& request) {
    const auto post = request.id<PostId>();
    if (!post) return refuse(post.error());
    api::Parameters parameters(request);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return as_json(list_counterparts(context, caller, *post));
}

Result<Response> post_triage(Context& context, const Caller& caller, const Request& request) {
    const auto hit = request.id<HitId>();
    if (!hit) return refuse(hit.error());
    api::Fields fields(request);
    const auto triage = fields.one_of("triage", {"shown", "warning", "false_alarm"});
    const auto reason = fields.optional_text("reason", 1000, true).value_or("");
    std::optional<Remember> remember;
    fields.object("remember", [&](api::Fields& each) {
        remember.emplace();
        remember->is_everywhere = each.one_of("reach", {"account", "everywhere"}) == "everywhere";
        remember->valid_to = each.optional_day("valid_to");
    });
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return as_json(triage_hit(context, caller, *hit, triage, reason, remember));
}

Result<Response> post_archive(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<AccountId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    auto account = archive_account(context, caller, *id);
    if (!account) return refuse(std::move(account.error()));
    return api::record(*account);
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/posts", get_posts);
    router.get("/posts/{id}", get_post);
    router.get("/posts/{id}/counterparts", get_counterparts);
    router.get("/posts/{id}/pictures", get_post_pictures);
    router.post("/posts/{id}/pictures", post_post_picture);
    router.get("/post-pictures/{id}", get_picture_file);
    router.post("/comparisons", post_comparison);
    router.get("/collection-runs", get_collection_runs);
    add_inspection_routes(router);
    add_hit_routes(router);
    add_video_routes(router);
    add_word_routes(router);
    router.post("/hits/{id}/triage", post_triage);
    router.post("/accounts/{id}/archive", post_archive);
}

}  // namespace yanlu::monitoring
