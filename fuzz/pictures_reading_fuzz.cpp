// Any bytes as a picture as its worker opens it (sizes, pixels, EXIF, codes; without the recogniser), and as what a worker answers.
#include <cstdint>

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
    return 0;
}
