// Scenes of a video, of a post or beside a draft: read in the background, kept with a small picture each. Both kinds of video take their
// numbers from one series, so that one table holds the scenes of both.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "monitoring/hit_exceptions.hpp"
#include "pictures/inspect_reading.hpp"
#include "pictures/video.hpp"

namespace yanlu::monitoring {

// Writes beside it, once a second, how far it is.
Result<pictures::VideoReading> read_video_told(Context& context, std::int64_t video, const std::string& bytes);

// Inside the caller's transaction.
void write_scenes(Context& context, std::int64_t video, const pictures::VideoReading& read);
void forget_scenes(Context& context, std::int64_t video);

// [{at_second, reading}]
Json scenes_json(Context& context, std::int64_t video);
// {frames_done, frames_total, seconds, seconds_seen}; null before the first frame.
Json progress_json(Context& context, std::int64_t video);
std::optional<std::string> frame_of_video(Context& context, std::int64_t video, std::int64_t at_second);

// By the engine in force, without confirmed false alarms; follow() is the caller's.
std::vector<pictures::VideoHit> judge_scenes(Context& context, const HitExceptions& exceptions,
                                             const std::vector<pictures::Reading>& scenes, Instant published_at, AccountId account);
const pictures::Reading& scene_of(const std::vector<pictures::Reading>& scenes, const pictures::VideoHit& hit);
// As that of a picture, with at_second and scenes.
Json video_hit_json(const Rulebook& rulebook, const pictures::VideoHit& hit);

}  // namespace yanlu::monitoring
