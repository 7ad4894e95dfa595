// PNG through libpng, JPEG through libjpeg-turbo; both decode into memory that is taken only after the size was judged.
#include <memory>

#include <png.h>
#include <turbojpeg.h>

#include "documents/qr.hpp"

namespace yanlu::documents {
namespace {

using namespace std::string_view_literals;

bool is_too_large(std::uint64_t width, std::uint64_t height, const PictureLimits& limits) {
    return width == 0 || height == 0 || width > limits.max_pixels / height;
}

tl::unexpected<Refusal> too_large(const PictureLimits& limits) {
    return invalid("documents.picture_too_large", "picture", {{"megapixels", std::to_string(limits.max_pixels / 1'000'000)}});
}

Result<GreyPicture> read_png(std::string_view bytes, const PictureLimits& limits) {
    png_image head{};
    head.version = PNG_IMAGE_VERSION;
    const std::unique_ptr<png_image, decltype(&png_image_free)> freed(&head, png_image_free);
    if (!png_image_begin_read_from_memory(&head, bytes.data(), bytes.size())) return invalid("documents.picture_broken", "picture");
    if (is_too_large(head.width, head.height, limits)) return too_large(limits);
    head.format = PNG_FORMAT_GRAY;
    GreyPicture out{head.width, head.height, std::vector<std::uint8_t>(PNG_IMAGE_SIZE(head))};
    const png_color on_white{255, 255, 255};  // what is transparent was seen on a light page
    if (!png_image_finish_read(&head, &on_white, out.pixels.data(), 0, nullptr)) return invalid("documents.picture_broken", "picture");
    return out;
}

Result<GreyPicture> read_jpeg(std::string_view bytes, const PictureLimits& limits) {
    const std::unique_ptr<void, decltype(&tjDestroy)> decoder(tjInitDecompress(), tjDestroy);
    if (!decoder) throw std::bad_alloc();
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    int width = 0, height = 0, subsampling = 0, colours = 0;
    if (tjDecompressHeader3(decoder.get(), data, bytes.size(), &width, &height, &subsampling, &colours) != 0 || width < 1 || height < 1)
        return invalid("documents.picture_broken", "picture");
    if (is_too_large(static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height), limits)) return too_large(limits);
    GreyPicture out{static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), {}};
    out.pixels.resize(std::size_t{out.width} * out.height);
    // A small progressive file can ask for hundreds of passes over a large picture.
    const int failed =
        tjDecompress2(decoder.get(), data, bytes.size(), out.pixels.data(), width, width, height, TJPF_GRAY, TJFLAG_LIMITSCANS);
    if (failed && tjGetErrorCode(decoder.get()) == TJERR_FATAL) return invalid("documents.picture_broken", "picture");
    return out;
}

}  // namespace

std::string_view picture_type(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return "image/jpeg";
    return {};
}

Result<GreyPicture> read_picture(std::string_view bytes, const PictureLimits& limits) {
    if (bytes.size() > limits.max_bytes)
        return invalid("documents.picture_file_too_large", "picture", {{"mib", std::to_string(limits.max_bytes >> 20)}});
    const auto type = picture_type(bytes);
    if (type == "image/png") return read_png(bytes, limits);
    if (type == "image/jpeg") return read_jpeg(bytes, limits);
    return invalid("documents.not_a_picture", "picture");
}

}  // namespace yanlu::documents
