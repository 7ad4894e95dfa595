// Fixed windows, in memory alone: a restart forgets them, several processes count each for itself.
#include "api/rate_limiter.hpp"

#include <chrono>

namespace yanlu::api {

using std::chrono::seconds;

std::string network_of(std::string_view address) {
    if (address.find(':') == std::string_view::npos) return std::string(address);
    // "::1" and the like leave groups out: then the whole address stands for itself.
    std::size_t end = 0;
    for (int groups = 0; groups < 4; ++groups) {
        const auto colon = address.find(':', end);
        if (colon == std::string_view::npos || colon == end) return std::string(address);
        end = colon + 1;
    }
    return std::string(address.substr(0, end - 1));
}

std::int64_t RateLimiter::seconds_to_wait(std::string_view what, std::string_view address, const RateLimit& limit, Instant now) {
    const std::string key = std::string(what) + ' ' + network_of(address);
    Shard& shard = shards_[std::hash<std::string>{}(key) % shards_.size()];
    const std::scoped_lock lock(shard.mutex);
    if (shard.windows.size() >= most_addresses / shards_.size()) forget_old(shard, now);
    Window& window = shard.windows[key];
    const auto age = now - window.began;
    if (window.requests == 0 || age < seconds(0) || age >= seconds(limit.seconds)) window = {now, 0, limit.seconds};
    if (window.requests < limit.requests) {
        ++window.requests;
        return 0;
    }
    return std::max<std::int64_t>(1, limit.seconds - age.count() / 1000);
}

// Bounded under a flood from many addresses.
void RateLimiter::forget_old(Shard& shard, Instant now) {
    std::erase_if(shard.windows, [&](const auto& each) { return now - each.second.began >= seconds(each.second.seconds); });
    if (shard.windows.size() >= most_addresses / 16) shard.windows.clear();
}

}  // namespace yanlu::api
