// So many requests an address and period; the address of a network of its own (IPv6: /64) counts as one.
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/date.hpp"

namespace yanlu::api {

struct RateLimit {
    std::int64_t requests = 0;
    std::int64_t seconds = 0;
};

class RateLimiter {
public:
    static constexpr std::size_t most_addresses = 100'000;

    // 0: go on; otherwise the seconds to wait. `what` keeps the kinds of requests apart.
    std::int64_t seconds_to_wait(std::string_view what, std::string_view address, const RateLimit& limit, Instant now);

private:
    struct Window {
        Instant began;
        std::int64_t requests = 0;
        std::int64_t seconds = 0;
    };
    struct Shard {
        std::mutex mutex;
        std::unordered_map<std::string, Window> windows;
    };
    static void forget_old(Shard& shard, Instant now);
    std::array<Shard, 16> shards_;
};

// "2001:db8:1:2:3::4" → "2001:db8:1:2", "203.0.113.7" as it is.
std::string network_of(std::string_view address);

}  // namespace yanlu::api
