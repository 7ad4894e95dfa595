// Counts that several connections of one program share while nothing has changed. Absent unless somebody hands it to a connection: a
// command of the shell and a test count each time.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "storage/connection.hpp"

namespace yanlu::storage {

class CountMemory {
public:
    static constexpr std::size_t most_counts = 10'000;

    // `stamp`: what the count was true of; a later one forgets all.
    std::optional<std::int64_t> find(const std::string& key, std::int64_t stamp) {
        const std::scoped_lock lock(mutex_);
        if (stamp != stamp_) return std::nullopt;
        const auto found = counts_.find(key);
        return found == counts_.end() ? std::nullopt : std::optional(found->second);
    }
    void keep(const std::string& key, std::int64_t stamp, std::int64_t count) {
        const std::scoped_lock lock(mutex_);
        if (stamp < stamp_) return;
        if (stamp > stamp_ || counts_.size() >= most_counts) counts_.clear();
        stamp_ = stamp;
        counts_[key] = count;
    }

private:
    std::mutex mutex_;
    std::int64_t stamp_ = -1;
    std::unordered_map<std::string, std::int64_t> counts_;
};

// What both engines offer beside Connection.
class RemembersCounts {
public:
    void remember_in(std::shared_ptr<CountMemory> memory) { memory_ = std::move(memory); }
    CountMemory* memory() const { return memory_.get(); }

protected:
    ~RemembersCounts() = default;

private:
    std::shared_ptr<CountMemory> memory_;
};

}  // namespace yanlu::storage
