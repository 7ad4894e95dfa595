#include "pictures/raster.hpp"

#include <cmath>
#include <cstring>

#include <leptonica/allheaders.h>

#include "pictures/domain/reading.hpp"

namespace yanlu::pictures {
namespace {

using namespace std::string_view_literals;

struct Size {
    std::uint64_t width = 0;
    std::uint64_t height = 0;
};

const l_uint8* data_of(std::string_view bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

// Little-endian, from the screen descriptor that every GIF begins with.
Size size_of_gif(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])); };
    if (bytes.size() < 13) return {};
    return {at(6) | at(7) << 8, at(8) | at(9) << 8};
}

Size size_of(std::string_view bytes, std::string_view type) {
    if (type == "image/gif") return size_of_gif(bytes);
    l_int32 format = 0, width = 0, height = 0, bits = 0, samples = 0, has_map = 0;
    if (pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height, &bits, &samples, &has_map) != 0) return {};
    if (width < 1 || height < 1) return {};
    return {static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height)};
}

// Colours as 8-bit grey or 32-bit colour without a map.
Raster plain(Raster raster) {
    if (pixGetColormap(raster.get())) raster.reset(pixRemoveColormap(raster.get(), REMOVE_CMAP_BASED_ON_SRC));
    if (raster && pixGetDepth(raster.get()) == 32 && pixGetSpp(raster.get()) == 4)
        raster.reset(pixAlphaBlendUniform(raster.get(), 0xffffff00));
    return raster;
}

Raster grey(const Raster& raster) { return Raster(pixConvertTo8(raster.get(), 0)); }

}  // namespace

void FreePix::operator()(Pix* pix) const { pixDestroy(&pix); }

std::string_view sniffed_type(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return "image/jpeg";
    if (bytes.size() > 12 && bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "WEBP"sv) return "image/webp";
    if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) return "image/gif";
    if (bytes.size() > 26 && bytes.starts_with("BM"sv)) return "image/bmp";
    return {};
}

Result<Raster> decoded(std::string_view bytes, std::uint64_t most_pixels) {
    setMsgSeverity(L_SEVERITY_NONE);
    const auto type = sniffed_type(bytes);
    if (type.empty()) return invalid("pictures.not_a_picture", "file");
    const Size size = size_of(bytes, type);
    if (size.width == 0 || size.height == 0) return invalid("pictures.broken", "file");
    if (size.width > most_pixels / size.height)
        return invalid("pictures.too_large", "file", {{"megapixels", std::to_string(most_pixels / 1'000'000)}});
    Raster raster(pixReadMem(data_of(bytes), bytes.size()));
    if (raster) raster = plain(std::move(raster));
    if (!raster) return invalid("pictures.broken", "file");
    return raster;
}

documents::GreyPicture grey_of(const Raster& raster) {
    const Raster eight = grey(raster);
    if (!eight) throw std::bad_alloc();
    documents::GreyPicture out{
        static_cast<std::uint32_t>(pixGetWidth(eight.get())), static_cast<std::uint32_t>(pixGetHeight(eight.get())), {}};
    out.pixels.reserve(std::size_t{out.width} * out.height);
    for (std::uint32_t y = 0; y < out.height; ++y) {
        const l_uint32* line = pixGetData(eight.get()) + std::size_t{y} * static_cast<std::size_t>(pixGetWpl(eight.get()));
        for (std::uint32_t x = 0; x < out.width; ++x) out.pixels.push_back(static_cast<std::uint8_t>(GET_DATA_BYTE(line, x)));
    }
    return out;
}

std::vector<std::uint8_t> brightness_of(const Raster& raster, std::uint32_t columns, std::uint32_t rows) {
    const Raster eight = grey(raster);
    const Raster small(eight ? pixScaleToSize(eight.get(), static_cast<l_int32>(columns), static_cast<l_int32>(rows)) : nullptr);
    return small ? grey_of(small).pixels : std::vector<std::uint8_t>();
}

std::uint64_t hash_of(const Raster& raster) {
    const auto seen = brightness_of(raster, 9, 8);
    return seen.size() == 72 ? difference_hash(seen) : 0;
}

std::string small_jpeg(const Raster& raster, std::uint32_t widest) {
    constexpr l_int32 quality = 75;
    const auto width = static_cast<std::uint32_t>(pixGetWidth(raster.get()));
    const float factor = width > widest ? static_cast<float>(widest) / static_cast<float>(width) : 1.0F;
    const Raster small(pixScale(raster.get(), factor, factor));
    l_uint8* data = nullptr;
    std::size_t size = 0;
    if (!small || pixWriteMemJpeg(&data, &size, small.get(), quality, 0) != 0) throw std::bad_alloc();
    std::string out(reinterpret_cast<const char*>(data), size);
    lept_free(data);
    return out;
}

Raster scaled_grey(const Raster& raster, float factor) {
    Raster eight = grey(raster);
    if (eight && factor != 1.0F) eight.reset(pixScale(eight.get(), factor, factor));
    if (!eight) throw std::bad_alloc();
    return eight;
}

Raster dark_letters(Raster grey) {
    const auto seen = grey_of(grey);
    double mean = 0, skewness = 0;
    for (const auto pixel : seen.pixels) mean += pixel;
    mean /= static_cast<double>(seen.pixels.size());
    for (const auto pixel : seen.pixels) skewness += std::pow(pixel - mean, 3);
    if (skewness > 0) pixInvert(grey.get(), grey.get());
    return grey;
}

Raster thickened(const Raster& grey) {
    const Raster darkest(pixErodeGray(grey.get(), 3, 3));
    Raster out(darkest ? pixCopy(nullptr, grey.get()) : nullptr);
    if (!out) throw std::bad_alloc();
    const std::size_t words = static_cast<std::size_t>(pixGetWpl(out.get())) * static_cast<std::size_t>(pixGetHeight(out.get()));
    l_uint32* to = pixGetData(out.get());
    const l_uint32* from = pixGetData(darkest.get());
    // The mean of four pixels at once, rounded down.
    for (std::size_t i = 0; i < words; ++i) to[i] = (to[i] & from[i]) + (((to[i] ^ from[i]) & 0xfefefefeU) >> 1);
    return out;
}

}  // namespace yanlu::pictures
