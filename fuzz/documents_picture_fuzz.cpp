// Any bytes as a picture that somebody uploads: read, and searched for codes, within limits that keep a run short.
#include <cstdint>

#include "documents/qr.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu::documents;
    constexpr PictureLimits limits{.max_pixels = 256 * 256, .max_bytes = std::size_t{1} << 16};
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto picture = read_picture(bytes, limits);
        picture && picture->pixels.size() != std::size_t{picture->width} * picture->height)
        __builtin_trap();
    (void)read_qr(bytes, limits);
    return 0;
}
