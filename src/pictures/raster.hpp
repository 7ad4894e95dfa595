// Bytes of a picture → its pixels, through leptonica; sizes are judged by the head of the file, before memory is taken.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "documents/qr.hpp"

struct Pix;

namespace yanlu::pictures {

struct FreePix {
    void operator()(Pix* pix) const;
};
using Raster = std::unique_ptr<Pix, FreePix>;

// "image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp"; empty for other bytes, whatever the file is called.
std::string_view sniffed_type(std::string_view bytes);

// Of a GIF the first frame. What is transparent was seen on a light page. Refusals: pictures.not_a_picture, picture_broken, too_large.
Result<Raster> decoded(std::string_view bytes, std::uint64_t most_pixels);

documents::GreyPicture grey_of(const Raster& raster);
// Mean brightness of so many equal fields, row by row.
std::vector<std::uint8_t> brightness_of(const Raster& raster, std::uint32_t columns, std::uint32_t rows);
std::uint64_t hash_of(const Raster& raster);
// No wider than `widest`, as JPEG.
std::string small_jpeg(const Raster& raster, std::uint32_t widest);
// Eight bits of brightness, so much larger or smaller.
Raster scaled_grey(const Raster& raster, float factor);
// Of eight bits: turned where its letters are lighter than their ground, which is what there is more of.
Raster dark_letters(Raster grey);
// Dark strokes half a pixel wider on each side: a thin stroke of three greys is read worse than a bold one.
Raster thickened(const Raster& grey);

}  // namespace yanlu::pictures
