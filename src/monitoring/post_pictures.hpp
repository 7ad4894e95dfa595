// Pictures and videos of a post: handed in by the office, read in the background, their hits stored like those of the text and shown in
// place.
#pragma once

#include <vector>

#include "jobs/runner.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

// Takes a file of the caller's (POST /attachments) as a picture or video of the post's newest version; it waits to be read.
// Refused: a post outside the caller's scope (as absent), without the right there, no picture, larger than the rule book allows, one that
// the post has, more than 30.
Result<Json> add_post_picture(Context& context, const organisation::Caller& caller, PostId post, AttachmentId file);

// {items: [{id, kind, file_name, address, state, problem, reading, hits, elsewhere, added_at}], addresses: [{position, address, state,
// problem …}] of what was named and has not come, allowed_actions}; version 0: the newest. `elsewhere`: posts within the caller's scope
// with nearly the same picture.
Result<Json> list_post_pictures(Context& context, const organisation::Caller& caller, PostId post, std::int64_t version);

struct PictureFile {
    std::string bytes;
    std::string media_type;
};
Result<PictureFile> post_picture_file(Context& context, const organisation::Caller& caller, std::int64_t picture);
// The small JPEG of a scene.
Result<std::string> post_video_frame(Context& context, const organisation::Caller& caller, std::int64_t video, std::int64_t at_second);

// Reads the pictures that wait, `most` of them, one transaction each: what is cut short is taken up again. Gives how many were settled.
std::int64_t read_waiting_pictures(Context& context, std::int64_t most);
std::int64_t read_waiting_videos(Context& context, std::int64_t most);

std::vector<jobs::Job> picture_jobs();

}  // namespace yanlu::monitoring
