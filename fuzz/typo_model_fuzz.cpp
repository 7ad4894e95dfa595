// Any bytes as a model file, the digest unchecked so that what lies behind it is reached: refused or usable, never a crash. The first bytes
// that are taken also correct a text.
#include <cstdint>
#include <cstring>
#include <vector>

#include "typo/corrector.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<yanlu::typo::CountTable::Bucket> room(size / sizeof(yanlu::typo::CountTable::Bucket) +
                                                      1);  // at a multiple of 64, as mapped
    std::memcpy(room.data(), data, size);
    try {
        const auto model = yanlu::typo::Model::over({reinterpret_cast<const std::byte*>(room.data()), size}, false);
        std::vector<yanlu::typo::Correction> corrections;
        yanlu::typo::Corrector(model).correct(U"要坚持问题导向，及时整改存在问体。", 0, corrections);
    } catch (const yanlu::typo::ModelError&) {
    }
    return 0;
}
