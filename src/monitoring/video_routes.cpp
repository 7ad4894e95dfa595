// HTTP to the videos of drafts and to the scenes of those of posts.
#include "api/answers.hpp"
#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "monitoring/draft_videos.hpp"
#include "monitoring/inspection_routes.hpp"
#include "monitoring/post_pictures.hpp"

namespace yanlu::monitoring {
namespace {

using api::Request;
using api::Response;
using organisation::Caller;

Result<Response> post_video(Context& context, const Caller& caller, const Request& request) {
    api::Fields fields(request);
    const AskedVideo asked{fields.id<AttachmentId>("attachment_id"), fields.optional_day("published_on"),
                           fields.optional_id<AccountId>("account_id")};
    if (auto refusal = fields.refusal()) return refuse(std::move(*refusal));
    return api::as_json(add_draft_video(context, caller, asked), 201);
}

Result<Response> get_video(Context& context, const Caller& caller, const Request& request) {
    const auto id = request.path_number("id");
    if (!id) return refuse(RefusalClass::not_found, "api.no_such_record");
    return api::as_json(show_draft_video(context, caller, *id));
}

using Frame = Result<std::string> (*)(Context&, const Caller&, std::int64_t, std::int64_t);

api::Handler frame_by(Frame frame) {
    return [frame](Context& context, const Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.path_number("id");
        if (!id) return refuse(RefusalClass::not_found, "api.no_such_record");
        api::Parameters parameters(request);
        const auto second = parameters.integer("second", 0, INT64_MAX);
        if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
        auto bytes = frame(context, caller, *id, second.value_or(0));
        if (!bytes) return refuse(std::move(bytes.error()));
        return Response{200, std::move(*bytes), "image/jpeg"};  // drawn by the reader's own process
    };
}

}  // namespace

void add_video_routes(api::Router& router) {
    router.post("/inspections/videos", post_video);
    router.get("/inspections/videos/{id}", get_video);
    router.get("/inspections/videos/{id}/frame", frame_by(draft_video_frame));
    router.get("/post-pictures/{id}/frame", frame_by(post_video_frame));
}

}  // namespace yanlu::monitoring
