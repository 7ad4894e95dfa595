// Eight bytes of a text as one number, the first byte lowest, whatever the machine's own order.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace yanlu::inspect {

inline std::uint64_t load_eight(const char* bytes) {
    std::uint64_t value;
    std::memcpy(&value, bytes, sizeof value);
    if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
    return value;
}

}  // namespace yanlu::inspect
