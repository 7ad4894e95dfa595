// Videos from strangers → readings of their scenes. The office's ffmpeg cuts frames in a process that may neither reach the network nor
// write a file; a second process, bounded like that of any picture, reads them. No sound is listened to.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "pictures/reader.hpp"

namespace yanlu::pictures {

bool is_video(std::string_view bytes);  // MP4, MOV, WebM, Matroska, AVI, FLV by their first bytes

struct VideoReading {
    std::vector<Reading> scenes;    // frames that differ, in the order of time, each with a small picture; what stands still is read once
    std::int64_t seconds = 0;       // of the whole; 0 where the file does not tell
    std::int64_t seconds_seen = 0;  // what was looked at of them
};

// Called on the same thread, with how many frames were looked at and how many there are.
using OnFrame = std::function<void(std::int64_t done, std::int64_t total)>;

// Refused where the settings name no program or it is not installed (pictures.no_video), for what is no video (pictures.not_a_video) or
// shows nothing (pictures.no_frames), else as a picture is.
Result<VideoReading> read_video(const Reader& reader, std::string_view bytes, const OnFrame& on_frame = {});

}  // namespace yanlu::pictures
