// What a worker tells of one picture, and the form in which it travels. The worker read a stranger's file, so its words are checked.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace yanlu::pictures {

struct Box {
    int left = 0, top = 0, width = 0, height = 0;
    friend bool operator==(const Box&, const Box&) = default;
};
Box around(const Box& a, const Box& b);  // an empty box adds nothing
Json to_json(const Box& box);

struct Code {
    std::string symbology;  // "QR-Code", "EAN-13" …
    std::string text;       // valid UTF-8
    Box box;
};

struct Letter {
    Box box;
    int certainty = 0;  // 0..100, of the word it belongs to
};

struct Reading {
    std::string type;  // "image/png" …
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint64_t hash = 0;            // dhash
    bool has_position = false;         // the file says where the picture was taken
    std::string text = {};             // lines as read; full width and half width as the recogniser gives them
    std::vector<Letter> letters = {};  // one a code point of the text
    int certainty = 0;                 // mean of the words, 0..100
    std::vector<Code> codes = {};
    std::int64_t at_second = 0;  // of a frame of a video
    std::string frame = {};      // of a video: a small JPEG of it
};

Json to_json(const Reading& reading);
// Nothing for what is not such a reading, whole and within its bounds.
std::optional<Reading> reading_of(const Json& json);
// The answer of a worker: its readings, or nothing.
std::optional<std::vector<Reading>> readings_of(std::string_view answer);

// Of a 9 × 8 picture of brightness: is each point darker than its neighbour to the right? Scaling and recompression change few bits.
std::uint64_t difference_hash(const std::vector<std::uint8_t>& nine_by_eight);
int bits_apart(std::uint64_t a, std::uint64_t b);
// Of a video: no field of the two differs so much that words may stand there or have gone. Fields that are not as many are another scene.
bool is_same_scene(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b);
// In six parts: where no more than five bits differ, one part at least is the same, by which an index finds what is near.
constexpr int most_near_bits = 5;
std::array<std::int64_t, most_near_bits + 1> bands_of(std::uint64_t hash);
// A plain area has no picture to compare.
bool tells_much(std::uint64_t hash);

}  // namespace yanlu::pictures
