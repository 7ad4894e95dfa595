// Posters as offices draw them, with the text that is on them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace yanlu::pictures::testing {

struct Poster {
    std::vector<std::string> lines;
    std::string font = "Noto Sans CJK SC";
    double size = 36;
    double turned = 0;  // degrees
    enum class Look { plain, white_on_red, gradient } look = Look::plain;
};

std::string png_of(const Poster& poster);
std::string jpeg_of(const Poster& poster, int quality);
// Of so many pixels, white, on one line of data each: a bomb is much larger than its file.
std::string white_png(std::uint32_t width, std::uint32_t height);
bool has_font(const std::string& family);

// Edits between the two a character of the right one; spaces and lines do not count, marks of both widths are one.
double error_rate(const std::string& right, const std::string& read, bool only_words);

}  // namespace yanlu::pictures::testing
