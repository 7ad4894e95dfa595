// QR codes: a text into a picture to print, and the texts of the codes in a picture that somebody took or uploaded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace yanlu::documents {

struct PictureLimits {
    std::uint64_t max_pixels = 40'000'000;
    std::size_t max_bytes = std::size_t{8} << 20;
};

// Brightness alone, one byte a pixel, row after row.
struct GreyPicture {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::vector<std::uint8_t> pixels = {};
};

// PNG or JPEG by their first bytes, whatever the file is called. Refuses other bytes, broken files and what is beyond the limits before
// memory for the pixels is taken.
Result<GreyPicture> read_picture(std::string_view bytes, const PictureLimits& limits = {});
// "image/png", "image/jpeg"; empty for other bytes.
std::string_view picture_type(std::string_view bytes);

// The texts of the codes in the picture, from top left; none is an empty list and no refusal.
Result<std::vector<std::string>> read_qr(std::string_view bytes, const PictureLimits& limits = {});

// A code of any common kind as it stands in a picture.
struct FoundCode {
    std::string symbology;  // "QR-Code", "EAN-13" …
    std::string text;       // any bytes
    int left = 0, top = 0, width = 0, height = 0;
};
std::vector<FoundCode> find_codes(const GreyPicture& picture);

// A PNG of the text with a quiet zone, `scale` pixels a module; error correction M: a quarter of the print may be scratched.
// Throws std::length_error for a text that no code holds (more than about 2,300 bytes).
std::string write_qr_png(std::string_view text, int scale = 8);

}  // namespace yanlu::documents
