// 文稿检查 of videos: longer than a request may last, so a file that was handed in waits and is read in the background. Kept for a day, for
// whoever asked and nobody else.
#pragma once

#include <optional>

#include "base/date.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

struct AskedVideo {
    AttachmentId file;
    std::optional<Date> published_on = {};  // wording is judged by that day; without it, as of now
    std::optional<AccountId> account = {};
};

// {id, state}. Refused: without the right, for an account outside the caller's scope (as absent), for what is no video or too large, where
// five of the caller's wait already.
Result<Json> add_draft_video(Context& context, const organisation::Caller& caller, const AskedVideo& asked);
// {id, file_name, state, state_zh, problem, progress, scenes: [{at_second, reading}], hits}
Result<Json> show_draft_video(Context& context, const organisation::Caller& caller, std::int64_t id);
// JPEG.
Result<std::string> draft_video_frame(Context& context, const organisation::Caller& caller, std::int64_t id, std::int64_t at_second);

// Gives how many were settled.
std::int64_t read_draft_videos(Context& context, std::int64_t most);
void forget_old_draft_videos(Context& context);

}  // namespace yanlu::monitoring
