// rulebook/pictures.yaml: how much a picture or a video may cost, and what is said of them besides their text.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/rulebook.hpp"
#include "inspect/inspect.hpp"

namespace yanlu::pictures {

struct PictureRule {   // of what no word of the text tells
    inspect::Hit hit;  // without place and excerpt
};

struct VideoSettings {
    std::string program;  // of ffmpeg; empty: no videos
    std::string probe;    // of ffprobe, which tells how long a video is
    std::int64_t max_mib = 0;
    std::int64_t most_seconds = 0;  // of the video that are looked at
    std::int64_t seconds_between_frames = 0;
    std::int64_t most_frames = 0;
    std::int64_t widest = 0;  // pixels; a wider frame is scaled down
    std::int64_t processor_seconds = 0;
    std::int64_t wall_seconds = 0;  // of each of its two processes
};

struct PictureSettings {
    explicit PictureSettings(const Rulebook& rulebook);

    std::int64_t max_mib = 0;
    std::int64_t max_megapixels = 0;
    std::int64_t recognised_megapixels = 0;
    std::int64_t memory_mib = 0;
    std::int64_t processor_seconds = 0;
    std::int64_t wall_seconds = 0;
    std::int64_t at_once = 0;
    std::int64_t waiting = 0;
    std::int64_t least_certainty = 0;
    std::int64_t doubtful_certainty = 0;
    std::int64_t near_bits = 0;
    VideoSettings video;
    std::vector<std::string> approved_hosts;
    std::map<std::string, PictureRule, std::less<>> rules;  // by id: position, code_outside, code_unreadable
};

}  // namespace yanlu::pictures
