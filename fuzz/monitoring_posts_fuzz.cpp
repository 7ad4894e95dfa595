// Any bytes as a file of posts: JSONL, sheet or feed, whichever they begin like.
#include <cstdint>

#include "monitoring/post_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu;
    const monitoring::PostFileOptions options{"weibo", "1", Instant{1'772'328'600'000}};
    auto reader = monitoring::PostReader::open_bytes({reinterpret_cast<const char*>(data), size}, options);
    if (!reader) return 0;
    monitoring::PostRow row;
    for (auto more = reader->next(row); more && *more; more = reader->next(row)) {
    }
    return 0;
}
