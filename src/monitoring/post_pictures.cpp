#include "monitoring/post_pictures.hpp"

#include <algorithm>

#include "api/response.hpp"
#include "base/digest.hpp"
#include "ledger/perform.hpp"
#include "monitoring/hits.hpp"
#include "monitoring/inspect_pictures.hpp"
#include "monitoring/picture_intake_settings.hpp"
#include "monitoring/pictures_of_run.hpp"
#include "monitoring/read_posts.hpp"
#include "monitoring/statements.hpp"
#include "monitoring/video_scenes.hpp"
#include "organisation/permissions.hpp"
#include "pictures/raster.hpp"
#include "pictures/reader.hpp"
#include "registry/attachments.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;
using organisation::Permissions;

constexpr const char* verb = "monitoring.add_picture";
constexpr std::int64_t most_candidates = 200;
constexpr std::size_t most_elsewhere = 20;

Refusal no_such_record() { return {RefusalClass::not_found, "organisation.no_such_record"}; }

struct PostPlace {
    std::int64_t version = 0;
    AccountId account;
    std::string path;
};

Result<PostPlace> place_of(Context& context, const Caller& caller, PostId post) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "monitoring.read_posts");
    if (!scope) return refuse(scope.error());
    const auto found = context.database.one(
        sql::newest_post_place,
        [](const storage::Row& row) { return PostPlace{row.integer(0), row.get<AccountId>(1), row.get<std::string>(2)}; }, post,
        scope->path_from, scope->path_to);
    return found ? Result<PostPlace>(*found) : Result<PostPlace>(refuse(no_such_record()));
}

bool is_video(const registry::Attachment& file) { return file.media_type.starts_with("video/"); }

Result<registry::Attachment> picture_in(Context& context, const Caller& caller, AttachmentId file) {
    auto attachment = registry::own_attachment(context, caller, file, "attachment_id");
    if (!attachment) return attachment;
    const auto& settings = context.rulebook.part<pictures::Reader>().settings();
    const auto most = is_video(*attachment) ? settings.video.max_mib : settings.max_mib;
    if (attachment->size_bytes > most << 20) return invalid("pictures.file_too_large", "attachment_id", {{"mib", std::to_string(most)}});
    if (!is_video(*attachment) && !attachment->media_type.starts_with("image/")) return invalid("pictures.not_a_picture", "attachment_id");
    return attachment;
}

std::optional<Refusal> why_not_another(Context& context, PostId post, std::int64_t version, const std::string& digest) {
    const auto known =
        context.database.all(sql::digests_of_post_pictures, [](const storage::Row& row) { return row.get<std::string>(0); }, post, version);
    if (std::ranges::find(known, digest) != known.end())
        return Refusal{RefusalClass::conflict, "monitoring.picture.known", "attachment_id"};
    const auto most = context.rulebook.part<PictureIntakeSettings>().most_of_post;
    if (known.size() >= static_cast<std::size_t>(most))
        return Refusal{RefusalClass::invalid, "monitoring.picture.too_many", "attachment_id", {}, {{"most", std::to_string(most)}}};
    return std::nullopt;
}

Json elsewhere(Context& context, const organisation::Scope& scope, PostId post, std::int64_t picture, std::uint64_t hash) {
    const auto near = context.rulebook.part<pictures::Reader>().settings().near_bits;
    Json out = Json::array();
    context.database.each(
        sql::pictures_with_equal_band,
        [&](const storage::Row& row) {
            if (out.size() >= most_elsewhere || pictures::bits_apart(hash, static_cast<std::uint64_t>(row.integer(1))) > near) return;
            out.push_back({{"picture_id", row.integer(0)},
                           {"post", {{"id", row.integer(2)}, {"title", row.text(3)}, {"published_at", rfc3339(row.get<Instant>(4))}}},
                           {"account", {{"id", row.integer(5)}, {"name", row.text(6)}}}});
        },
        picture, scope.path_from, scope.path_to, post, most_candidates);
    return out;
}

Json action_json(Context& context, const Caller& caller, std::string_view path) {
    const auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb, path);
    Json action{{"action", "add_picture"},
                {"zh", context.rulebook.message("monitoring.action.add_picture")},
                {"is_allowed", !refusal},
                {"asks", {"attachment_id"}}};
    if (refusal) action["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
    return action;
}

struct Kept {
    std::int64_t id = 0;
    std::string file_name, state, refusal, reading;
    std::uint64_t hash = 0;
    Instant added_at;
    std::string kind, address;
};

Kept read_kept(const storage::Row& row) {
    return {row.integer(0),          row.get<std::string>(1), row.get<std::string>(2),
            row.get<std::string>(3), row.get<std::string>(4), static_cast<std::uint64_t>(row.integer(5)),
            row.get<Instant>(6),     row.get<std::string>(7), row.is_null(8) ? "" : row.get<std::string>(8)};
}

Json shown(Context& context, const Caller& caller, const organisation::Scope& scope, PostId post, std::string_view path,
           const Kept& picture) {
    const bool is_read = picture.state == "read" && picture.kind == "picture";
    const bool is_video = picture.kind == "video";
    return {{"id", picture.id},
            {"kind", picture.kind},
            {"file_name", picture.file_name},
            {"address", picture.address.empty() ? Json(nullptr) : Json(picture.address)},
            {"state", picture.state},
            {"state_zh", context.rulebook.message("monitoring.picture.state." + picture.state)},
            {"problem", problem_of(context.rulebook, picture.refusal)},
            {"progress", is_video ? progress_json(context, picture.id) : Json(nullptr)},
            {"scenes", is_video ? scenes_json(context, picture.id) : Json::array()},
            {"reading", is_read ? Json::parse(picture.reading) : Json(nullptr)},
            {"hits", hits_of_picture(context, caller, picture.id, path)},
            {"elsewhere", is_read ? elsewhere(context, scope, post, picture.id, picture.hash) : Json::array()},
            {"added_at", rfc3339(picture.added_at)}};
}

// What the post names and what has not come.
Json addresses_of(Context& context, PostId post, std::int64_t version) {
    Json out = Json::array();
    context.database.each(
        sql::addresses_of_post,
        [&](const storage::Row& row) {
            const auto state = row.get<std::string>(3);
            out.push_back({{"position", row.integer(1)},
                           {"address", row.text(2)},
                           {"state", state},
                           {"state_zh", context.rulebook.message("monitoring.picture.address_state." + state)},
                           {"attempts", row.integer(4)},
                           {"next_at", state == "waiting" ? Json(rfc3339(row.get<Instant>(5))) : Json(nullptr)},
                           {"problem", problem_of(context.rulebook, row.text(6))}});
        },
        post, version);
    return out;
}

}  // namespace

Result<Json> add_post_picture(Context& context, const Caller& caller, PostId post, AttachmentId file) {
    const auto place = place_of(context, caller, post);
    if (!place) return refuse(place.error());
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb, place->path)) return refuse(std::move(*refusal));
    const auto picture = picture_in(context, caller, file);
    if (!picture) return refuse(picture.error());
    const auto command = caller.command(verb, {{"post_id", post.value}, {"attachment_id", file.value}});
    return ledger::perform(context, command, [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
        if (auto refusal = why_not_another(context, post, place->version, picture->digest)) return refuse(std::move(*refusal));
        const auto id = insert_picture(context, post, place->version, place->account, picture->id, picture->digest,
                                       is_video(*picture) ? "video" : "picture", caller.actor.person);
        journal.record({.subject_kind = "post_picture",
                        .subject_id = id,
                        .to = "waiting",
                        .facts = Json{{"post_id", post.value}, {"digest", picture->digest}}});
        return Json{{"id", id}, {"state", "waiting"}};
    });
}

Result<Json> list_post_pictures(Context& context, const Caller& caller, PostId post, std::int64_t version) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "monitoring.read_posts");
    if (!scope) return refuse(scope.error());
    const auto place = place_of(context, caller, post);
    if (!place) return refuse(place.error());
    const std::int64_t asked = version == 0 ? place->version : version;
    Json items = Json::array();
    for (const auto& picture : context.database.all(sql::pictures_of_post, read_kept, post, asked))
        items.push_back(shown(context, caller, *scope, post, place->path, picture));
    return Json{{"items", std::move(items)},
                {"addresses", addresses_of(context, post, asked)},
                {"allowed_actions", Json::array({action_json(context, caller, place->path)})}};
}

Result<PictureFile> post_picture_file(Context& context, const Caller& caller, std::int64_t picture) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "monitoring.read_posts");
    if (!scope) return refuse(scope.error());
    const auto digest = context.database.value<std::string>(sql::picture_file, picture, scope->path_from, scope->path_to);
    auto bytes = digest ? context.attachments->get(*digest) : std::nullopt;
    if (!bytes) return refuse(no_such_record());
    const auto picture_type = pictures::sniffed_type(*bytes);
    const std::string type(picture_type.empty() ? registry::sniffed_type(*bytes) : picture_type);
    return PictureFile{std::move(*bytes), type};
}

Result<std::string> post_video_frame(Context& context, const Caller& caller, std::int64_t video, std::int64_t at_second) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "monitoring.read_posts");
    if (!scope) return refuse(scope.error());
    const auto known = context.database.value<std::string>(sql::picture_file, video, scope->path_from, scope->path_to);
    auto frame = known ? frame_of_video(context, video, at_second) : std::nullopt;
    if (!frame) return refuse(no_such_record());
    return std::move(*frame);
}

}  // namespace yanlu::monitoring
