#include "monitoring/draft_videos.hpp"

#include "monitoring/inspect_pictures.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/statements.hpp"
#include "monitoring/video_scenes.hpp"
#include "pictures/reader.hpp"
#include "registry/attachments.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;

constexpr std::int64_t most_waiting = 5;
constexpr std::chrono::hours kept_for{24};

Refusal no_such_record() { return {RefusalClass::not_found, "organisation.no_such_record"}; }

std::optional<Refusal> why_not(Context& context, const Caller& caller, const AskedVideo& asked) {
    if (auto refusal = why_not_inspect(context, caller, asked.account)) return refusal;
    const auto file = registry::own_attachment(context, caller, asked.file, "attachment_id");
    if (!file) return file.error();
    if (!file->media_type.starts_with("video/")) return Refusal{RefusalClass::invalid, "pictures.not_a_video", "attachment_id"};
    const auto most = context.rulebook.part<pictures::Reader>().settings().video.max_mib;
    if (file->size_bytes > most << 20)
        return Refusal{RefusalClass::invalid, "pictures.file_too_large", "attachment_id", {}, {{"mib", std::to_string(most)}}};
    if (context.database.value<std::int64_t>(sql::count_draft_videos_waiting, caller.actor.person) >= most_waiting)
        return Refusal{
            RefusalClass::too_many, "monitoring.picture.videos_waiting", "attachment_id", {}, {{"most", std::to_string(most_waiting)}}};
    return std::nullopt;
}

struct Waiting {
    std::int64_t id = 0;
    std::string digest;
    AccountId account;
    Instant published_at;
};

struct Outcome {
    std::string state, refusal, hits;
    std::optional<pictures::VideoReading> read;
};

Outcome outcome_of(Context& context, const Waiting& video, Result<pictures::VideoReading> read) {
    if (!read) return {"refused", Json{{"code", read.error().code}, {"args", read.error().args}}.dump(), "", std::nullopt};
    const HitExceptions exceptions(context.database, context.clock.today());
    Json hits = Json::array();
    for (const auto& hit : judge_scenes(context, exceptions, read->scenes, video.published_at, video.account))
        hits.push_back(video_hit_json(context.rulebook, hit));
    return {"read", "", hits.dump(), std::move(*read)};
}

// Nothing that the ledger would tell of: a draft is the business of whoever writes it.
void settle(Context& context, const Waiting& video, const Outcome& outcome) {
    storage::Transaction transaction(context.database);
    if (transaction->execute(sql::settle_draft_video, video.id, outcome.state, outcome.refusal, outcome.hits) == 0) return;
    if (outcome.read) write_scenes(context, video.id, *outcome.read);
    transaction.commit();
}

}  // namespace

Result<Json> add_draft_video(Context& context, const Caller& caller, const AskedVideo& asked) {
    if (auto refusal = why_not(context, caller, asked)) return refuse(std::move(*refusal));
    storage::Transaction transaction(context.database);
    const auto id = storage::allocate_ids(context.database);
    const Instant published = asked.published_on ? asked.published_on->begins_at() : context.clock.now();
    context.database.execute(sql::insert_draft_video, id, asked.file, asked.account, published, caller.actor.person, context.clock.now());
    transaction.commit();
    return Json{{"id", id}, {"state", "waiting"}};
}

Result<Json> show_draft_video(Context& context, const Caller& caller, std::int64_t id) {
    Json out;
    context.database.each(
        sql::draft_video,
        [&](const storage::Row& row) {
            const auto state = row.get<std::string>(2);
            out = {{"id", id},
                   {"file_name", row.text(1)},
                   {"state", state},
                   {"state_zh", context.rulebook.message("monitoring.picture.state." + state)},
                   {"problem", problem_of(context.rulebook, row.text(3))},
                   {"hits", state == "read" ? Json::parse(row.text(4)) : Json::array()}};
        },
        id, caller.actor.person);
    if (out.is_null()) return refuse(no_such_record());
    out["progress"] = progress_json(context, id);
    out["scenes"] = scenes_json(context, id);
    return out;
}

Result<std::string> draft_video_frame(Context& context, const Caller& caller, std::int64_t id, std::int64_t at_second) {
    const auto known = context.database.value<std::int64_t>(sql::draft_video, id, caller.actor.person);
    auto frame = known ? frame_of_video(context, id, at_second) : std::nullopt;
    if (!frame) return refuse(no_such_record());
    return std::move(*frame);
}

std::int64_t read_draft_videos(Context& context, std::int64_t most) {
    const auto waiting = context.database.all(
        sql::draft_videos_waiting,
        [](const storage::Row& row) {
            return Waiting{row.integer(0), row.get<std::string>(1), AccountId{row.integer(2)}, row.get<Instant>(3)};
        },
        most);
    std::int64_t settled = 0;
    for (const Waiting& video : waiting) {
        context.rulebook.part<Inspection>().follow(context.database);
        const auto bytes = context.attachments->get(video.digest);
        auto read =
            bytes ? read_video_told(context, video.id, *bytes) : Result<pictures::VideoReading>(invalid("pictures.file_is_gone", "file"));
        if (!read && read.error().code == "pictures.busy") break;
        settle(context, video, outcome_of(context, video, std::move(read)));
        ++settled;
    }
    return settled;
}

void forget_old_draft_videos(Context& context) {
    const auto old = context.database.all(
        sql::draft_videos_before, [](const storage::Row& row) { return row.integer(0); }, context.clock.now() - kept_for);
    for (const auto id : old) {
        storage::Transaction transaction(context.database);
        forget_scenes(context, id);
        context.database.execute(sql::delete_draft_video, id);
        transaction.commit();
    }
}

}  // namespace yanlu::monitoring
