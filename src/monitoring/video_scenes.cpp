#include "monitoring/video_scenes.hpp"

#include <algorithm>
#include <chrono>

#include "monitoring/inspect_pictures.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/statements.hpp"
#include "pictures/reader.hpp"

namespace yanlu::monitoring {
namespace {

using pictures::Reading;
using pictures::VideoHit;

void put_progress(Context& context, std::int64_t video, std::int64_t done, std::int64_t total) {
    context.database.execute(sql::put_video_reading, video, done, total, std::int64_t{0}, std::int64_t{0});
}

}  // namespace

// Progress is no state of anything: it goes without the ledger.
Result<pictures::VideoReading> read_video_told(Context& context, std::int64_t video, const std::string& bytes) {
    using Clock = std::chrono::steady_clock;
    auto told_at = Clock::now() - std::chrono::hours(1);
    return pictures::read_video(context.rulebook.part<pictures::Reader>(), bytes, [&](std::int64_t done, std::int64_t total) {
        if (Clock::now() - told_at < std::chrono::seconds(1)) return;
        told_at = Clock::now();
        put_progress(context, video, done, total);
    });
}

void write_scenes(Context& context, std::int64_t video, const pictures::VideoReading& read) {
    const auto frames = static_cast<std::int64_t>(read.scenes.size());
    context.database.execute(sql::put_video_reading, video, frames, frames, read.seconds, read.seconds_seen);
    for (const Reading& scene : read.scenes)
        context.database.execute(sql::insert_video_scene, video, scene.at_second, reading_json(scene).dump(), storage::Blob{scene.frame});
}

void forget_scenes(Context& context, std::int64_t video) {
    context.database.execute(sql::delete_video_scenes, video);
    context.database.execute(sql::delete_video_reading, video);
}

Json scenes_json(Context& context, std::int64_t video) {
    Json out = Json::array();
    context.database.each(
        sql::scenes_of_video,
        [&](const storage::Row& row) { out.push_back({{"at_second", row.integer(0)}, {"reading", Json::parse(row.text(1))}}); }, video);
    return out;
}

Json progress_json(Context& context, std::int64_t video) {
    Json out = nullptr;
    context.database.each(
        sql::video_reading,
        [&](const storage::Row& row) {
            out = {{"frames_done", row.integer(0)},
                   {"frames_total", row.integer(1)},
                   {"seconds", row.integer(2)},
                   {"seconds_seen", row.integer(3)}};
        },
        video);
    return out;
}

std::optional<std::string> frame_of_video(Context& context, std::int64_t video, std::int64_t at_second) {
    return context.database.value<std::string>(sql::video_frame, video, at_second);
}

const Reading& scene_of(const std::vector<Reading>& scenes, const VideoHit& hit) {
    return *std::ranges::find(scenes, hit.first, &Reading::at_second);
}

std::vector<VideoHit> judge_scenes(Context& context, const HitExceptions& exceptions, const std::vector<Reading>& scenes,
                                   Instant published_at, AccountId account) {
    const auto engine = context.rulebook.part<Inspection>().engine();
    auto hits = pictures::inspect_scenes(*engine, context.rulebook.part<pictures::Reader>().settings(), scenes, published_at);
    std::erase_if(
        hits, [&](const VideoHit& hit) { return exceptions.covers(hit.hit.hit.rule, words_of(scene_of(scenes, hit), hit.hit), account); });
    return hits;
}

Json video_hit_json(const Rulebook& rulebook, const VideoHit& hit) {
    Json out = picture_hit_json(rulebook, hit.hit);
    out["at_second"] = hit.first;
    out["scenes"] = hit.scenes;
    return out;
}

}  // namespace yanlu::monitoring
