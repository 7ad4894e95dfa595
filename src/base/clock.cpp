// The real clock and generators.
#include "base/clock.hpp"

#include <cassert>
#include <chrono>
#include <stdexcept>

#include <openssl/rand.h>

namespace yanlu {

Instant SystemClock::now() const {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

std::uint64_t Rng::next() {
    std::uint8_t bytes[8];
    fill(bytes);
    std::uint64_t value = 0;
    for (const std::uint8_t b : bytes) value = value << 8 | b;
    return value;
}

std::uint64_t Rng::below(std::uint64_t bound) {
    assert(bound > 0);
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;  // values past it would favour small results
    std::uint64_t value = next();
    while (value >= limit) value = next();
    return value % bound;
}

void SystemRng::fill(std::span<std::uint8_t> out) {
    if (RAND_bytes(out.data(), static_cast<int>(out.size())) != 1) throw std::runtime_error("the system's random generator failed");
}

void SeededRng::fill(std::span<std::uint8_t> out) {
    for (std::size_t i = 0; i < out.size();) {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        z ^= z >> 31;
        for (int k = 0; k < 8 && i < out.size(); ++k, z >>= 8) out[i++] = static_cast<std::uint8_t>(z);
    }
}

}  // namespace yanlu
