// A sliding window an address.
#include "http/attempts.hpp"

namespace yanlu::http {
namespace {

void drop_before(std::deque<Instant>& times, Instant limit) {
    while (!times.empty() && times.front() <= limit) times.pop_front();
}

}  // namespace

bool Attempts::may_try(const std::string& address, Instant now) {
    const std::scoped_lock lock(mutex_);
    const auto found = refused_at_.find(address);
    if (found == refused_at_.end()) return true;
    drop_before(found->second, now - window);
    return found->second.size() < most;
}

void Attempts::refused(const std::string& address, Instant now) {
    const std::scoped_lock lock(mutex_);
    if (refused_at_.size() >= most_addresses) forget_old(now);
    refused_at_[address].push_back(now);
}

// Keeps memory bounded under a flood from many addresses; what is forgotten in that case is still held back by the lock on the login.
void Attempts::forget_old(Instant now) {
    std::erase_if(refused_at_, [&](const auto& entry) { return entry.second.empty() || entry.second.back() <= now - window; });
    if (refused_at_.size() >= most_addresses) refused_at_.clear();
}

}  // namespace yanlu::http
