#include "releases/routes.hpp"

#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "releases/matches.hpp"
#include "releases/releases.hpp"

namespace yanlu::releases {
namespace {

using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t most_characters = 20'000;  // more is not compared

const std::vector<std::string> verdicts{"same", "differs", "early", "withdrawn"};

Result<Response> get_releases(Context& context, const Caller& caller, const Request& request) {
    api::Parameters parameters(request);
    ReleaseFilter filter;
    filter.words = parameters.text("q", 100).value_or("");
    filter.state = parameters.one_of("state", {"in_force", "withdrawn", "corrected"}).value_or("");
    const auto page = parameters.page({"-id"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return api::as_json(list_releases(context, caller, filter, page));
}

Result<Response> post_release(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    NewRelease release;
    release.title = fields.text("title", 200);
    release.text = fields.text("text", most_characters, true);
    release.issuer = fields.text("issuer", 100);
    release.number = fields.optional_text("number", 50).value_or("");
    release.valid_from = fields.day("valid_from");
    release.embargo_until = fields.optional_instant("embargo_until");
    release.corrects = fields.optional_id<ReleaseId>("corrects_id");
    release.reason = fields.optional_text("reason", 1000, true).value_or("");
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_record(enter_release(context, caller, release), 201);
}

Result<Response> post_withdrawal(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ReleaseId>();
    if (!id) return refuse(id.error());
    api::Fields fields(request);
    const auto reason = fields.text("reason", 1000, true);
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_record(withdraw_release(context, caller, *id, reason));
}

Result<Response> get_matches(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ReleaseId>();
    if (!id) return refuse(id.error());
    api::Parameters parameters(request);
    const auto verdict = parameters.one_of("verdict", verdicts).value_or("");
    const auto page = parameters.page({"-published_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return api::as_json(list_matches(context, caller, *id, verdict, page));
}

Result<Response> get_matches_sheet(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<ReleaseId>();
    if (!id) return refuse(id.error());
    api::Parameters parameters(request);
    const auto verdict = parameters.one_of("verdict", verdicts).value_or("");
    const auto format = parameters.one_of("format", {"xlsx", "csv"});
    if (!format) parameters.problem("format", "api.missing", {{"field", "format"}});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    const auto kind = *format == "xlsx" ? documents::TableFormat::xlsx : documents::TableFormat::csv;
    return api::as_file(documents::table_file(export_matches(context, caller, *id, verdict, kind), kind, "通稿使用情况"));
}

Result<Response> get_match(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.id<MatchId>();
    if (!id) return refuse(id.error());
    return api::as_json(show_match(context, caller, *id));
}

Result<Response> get_releases_of_post(Context& context, const Caller& caller, const Request& request) {
    const auto post = request.id<PostId>();
    if (!post) return refuse(post.error());
    return api::as_json(matches_of_post(context, caller, *post));
}

}  // namespace

void add_routes(api::Router& router) {
    router.get("/releases", get_releases);
    router.post("/releases", post_release);
    router.get("/releases/{id}", api::shown<ReleaseId>(show_release));
    router.post("/releases/{id}/withdraw", post_withdrawal);
    router.get("/releases/{id}/matches", get_matches);
    router.get("/releases/{id}/matches/export", get_matches_sheet);
    router.get("/release-matches/{id}", get_match);
    router.get("/posts/{id}/releases", get_releases_of_post);
}

}  // namespace yanlu::releases
