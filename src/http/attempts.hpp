// Counts refused logins by address, so that passwords and first-run codes cannot be guessed at speed from one place.
#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <mutex>
#include <string>

#include "base/date.hpp"

namespace yanlu::http {

class Attempts {
public:
    static constexpr std::size_t most = 20;  // 系统默认: refused attempts an address and minute
    static constexpr std::chrono::milliseconds window = std::chrono::minutes(1);
    static constexpr std::size_t most_addresses = 10'000;

    bool may_try(const std::string& address, Instant now);
    void refused(const std::string& address, Instant now);

private:
    void forget_old(Instant now);
    std::mutex mutex_;
    std::map<std::string, std::deque<Instant>> refused_at_;
};

}  // namespace yanlu::http
