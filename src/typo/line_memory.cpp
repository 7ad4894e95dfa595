#include "typo/line_memory.hpp"

namespace yanlu::typo {

void LineMemory::make_room(std::size_t letters) {
    if (letters_ + letters > most_letters_) {
        before_ = std::move(lately_);
        lately_.clear();
        letters_ = 0;
    }
    letters_ += letters;
}

bool LineMemory::find(std::u32string_view line, std::vector<Correction>& out) {
    const std::lock_guard lock(mutex_);
    auto known = lately_.find(line);
    if (known == lately_.end()) {
        const auto old = before_.find(line);
        if (old == before_.end()) return false;
        auto node = before_.extract(old);
        make_room(line.size());
        known = lately_.insert(std::move(node)).position;
    }
    out = known->second;
    return true;
}

void LineMemory::keep(std::u32string_view line, std::span<const Correction> found) {
    const std::lock_guard lock(mutex_);
    if (line.size() > most_letters_ || lately_.contains(line)) return;
    make_room(line.size());
    lately_.try_emplace(std::u32string(line), found.begin(), found.end());
}

}  // namespace yanlu::typo
