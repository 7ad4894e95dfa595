// Any bytes as a picture as its worker opens it (sizes, pixels, EXIF, codes; without the recogniser), as what a worker answers,
// and as the frames that a video's program prints.
#include <cstdint>

#include "pictures/video.hpp"
#include "pictures/worker.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu::pictures;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const WorkOrder order{.most_bytes = std::size_t{1} << 16, .most_pixels = 256 * 256};
    if (const auto reading = read_bytes(bytes, order, nullptr)) {
        const auto told = yanlu::Json::array({to_json(*reading)}).dump();
        if (!readings_of(told)) __builtin_trap();
    }
    (void)readings_of(bytes);
    for (const auto frame : split_jpegs(bytes, 8))
        if (frame.empty() || frame.data() < bytes.data() || frame.data() + frame.size() > bytes.data() + size) __builtin_trap();
    (void)is_video(bytes);
    return 0;
}
