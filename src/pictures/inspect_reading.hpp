// A reading → hits, by the same engine as any text, each with its place in the picture.
#pragma once

#include <optional>
#include <vector>

#include "inspect/inspect.hpp"
#include "pictures/domain/reading.hpp"
#include "pictures/settings.hpp"

namespace yanlu::pictures {

struct PictureHit {
    inspect::Hit hit;  // field "text": places in the reading's text; "code": in a code's text; "picture": of the file as a whole
    Box box;           // empty where no place is meant
};

// What the recogniser is not sure of is only a hint, and says so. Content of codes is judged as text with its links.
std::vector<PictureHit> inspect_reading(const inspect::Engine& engine, const PictureSettings& settings, const Reading& reading,
                                        std::optional<Instant> published_at);

struct VideoHit {
    PictureHit hit;           // its places are those of the first scene that shows it
    std::int64_t first = 0;   // second of that scene
    std::int64_t scenes = 1;  // that show it
};
// A hit that several scenes show (a subtitle that stays, a banner) is told once.
std::vector<VideoHit> inspect_scenes(const inspect::Engine& engine, const PictureSettings& settings, const std::vector<Reading>& scenes,
                                     std::optional<Instant> published_at);

}  // namespace yanlu::pictures
