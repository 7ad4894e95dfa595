// Codes are drawn by libqrencode and found by libzbar.
#include "documents/qr.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include <png.h>
#include <qrencode.h>
#include <zbar.h>

namespace yanlu::documents {
namespace {

constexpr std::uint32_t quiet_zone = 4;  // modules of white around a code, as the standard asks
constexpr std::uint8_t white = 255;

struct CodeDeleter {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

GreyPicture drawn(const QRcode& code, std::uint32_t scale) {
    const auto modules = static_cast<std::uint32_t>(code.width);
    const std::uint32_t side = (modules + 2 * quiet_zone) * scale;
    GreyPicture out{side, side, std::vector<std::uint8_t>(std::size_t{side} * side, white)};
    for (std::uint32_t y = 0; y < modules * scale; ++y) {
        for (std::uint32_t x = 0; x < modules * scale; ++x) {
            if (code.data[(y / scale) * modules + x / scale] & 1)
                out.pixels[std::size_t{y + quiet_zone * scale} * side + x + quiet_zone * scale] = 0;
        }
    }
    return out;
}

std::string png_of(const GreyPicture& picture) {
    png_image head{};
    head.version = PNG_IMAGE_VERSION;
    head.width = picture.width;
    head.height = picture.height;
    head.format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(head);
    std::string out(size, '\0');
    if (!png_image_write_to_memory(&head, out.data(), &size, 0, picture.pixels.data(), 0, nullptr))
        throw std::runtime_error(std::string("cannot write a picture: ") + head.message);
    out.resize(size);
    return out;
}

// Half as wide and high: a photograph with much noise, or a code that fills a large picture, is often read only so.
GreyPicture halved(const GreyPicture& picture) {
    GreyPicture out{picture.width / 2, picture.height / 2, {}};
    out.pixels.reserve(std::size_t{out.width} * out.height);
    for (std::uint32_t y = 0; y < out.height; ++y) {
        const std::uint8_t* upper = picture.pixels.data() + std::size_t{2 * y} * picture.width;
        const std::uint8_t* lower = upper + picture.width;
        for (std::uint32_t x = 0; x < 2 * out.width; x += 2)
            out.pixels.push_back(static_cast<std::uint8_t>((upper[x] + upper[x + 1] + lower[x] + lower[x + 1]) / 4));
    }
    return out;
}

FoundCode found_code(const zbar::Symbol& symbol) {
    FoundCode out{symbol.get_type_name(), symbol.get_data()};
    const int points = symbol.get_location_size();
    if (points < 1) return out;
    int right = out.left = symbol.get_location_x(0);
    int bottom = out.top = symbol.get_location_y(0);
    for (int i = 1; i < points; ++i) {
        const auto index = static_cast<unsigned>(i);
        out.left = std::min(out.left, symbol.get_location_x(index));
        out.top = std::min(out.top, symbol.get_location_y(index));
        right = std::max(right, symbol.get_location_x(index));
        bottom = std::max(bottom, symbol.get_location_y(index));
    }
    out.width = right - out.left;
    out.height = bottom - out.top;
    return out;
}

// Each text once.
std::vector<FoundCode> scan(zbar::ImageScanner& scanner, const GreyPicture& picture) {
    zbar::Image image(picture.width, picture.height, "Y800", picture.pixels.data(), picture.pixels.size());
    scanner.scan(image);
    std::vector<FoundCode> out;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) {
        auto code = found_code(*symbol);
        if (std::ranges::find(out, code.text, &FoundCode::text) == out.end()) out.push_back(std::move(code));
    }
    return out;
}

std::vector<std::string> codes_in(const GreyPicture& picture) {
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    std::vector<std::string> out;
    for (auto& code : scan(scanner, picture)) out.push_back(std::move(code.text));
    return out;
}

}  // namespace

std::vector<FoundCode> find_codes(const GreyPicture& picture) {
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    // The kinds that lines of text are not taken for.
    for (const auto kind : {zbar::ZBAR_QRCODE, zbar::ZBAR_EAN13, zbar::ZBAR_EAN8, zbar::ZBAR_UPCA, zbar::ZBAR_CODE128, zbar::ZBAR_ISBN13})
        scanner.set_config(kind, zbar::ZBAR_CFG_ENABLE, 1);
    auto out = scan(scanner, picture);
    if (!out.empty() || std::min(picture.width, picture.height) < 400) return out;
    out = scan(scanner, halved(picture));
    for (auto& code : out)
        for (int* each : {&code.left, &code.top, &code.width, &code.height}) *each *= 2;
    return out;
}

std::string write_qr_png(std::string_view text, int scale) {
    const std::unique_ptr<QRcode, CodeDeleter> code(
        QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
    if (!code || scale < 1) throw std::length_error("no QR code holds this text");
    return png_of(drawn(*code, static_cast<std::uint32_t>(scale)));
}

Result<std::vector<std::string>> read_qr(std::string_view bytes, const PictureLimits& limits) {
    constexpr std::uint32_t least_side = 200;
    auto picture = read_picture(bytes, limits);
    if (!picture) return refuse(std::move(picture.error()));
    auto found = codes_in(*picture);
    for (; found.empty() && std::min(picture->width, picture->height) >= 2 * least_side; found = codes_in(*picture))
        *picture = halved(*picture);
    return found;
}

}  // namespace yanlu::documents
