// Work on many items by several threads at once, taken back in the order in which they were put in. One thread puts and takes.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace yanlu::inspect {

template <class Item>
class SideBySide {
public:
    SideBySide(unsigned threads, std::function<void(Item&)> work) : work_(std::move(work)) {
        for (unsigned i = 0; i < std::max(1U, threads); ++i) threads_.emplace_back([this](const std::stop_token& stop) { run(stop); });
    }

    // Items put in and not taken yet: whoever bounds them bounds the memory.
    std::size_t size() const {
        const std::lock_guard lock(mutex_);
        return slots_.size();
    }
    void put(Item item) {
        {
            const std::lock_guard lock(mutex_);
            slots_.push_back({std::move(item)});
        }
        is_put_.notify_one();
    }
    // The oldest, when its work is done; there must be one. Throws what the work on it threw.
    Item take() {
        std::unique_lock lock(mutex_);
        is_done_.wait(lock, [this] { return slots_.front().is_done; });
        Slot slot = std::move(slots_.front());
        slots_.pop_front();
        --begun_;
        if (slot.fault) std::rethrow_exception(slot.fault);
        return std::move(slot.item);
    }

private:
    struct Slot {
        Item item;
        bool is_done = false;
        std::exception_ptr fault = {};
    };

    void run(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        while (is_put_.wait(lock, stop, [this] { return begun_ < slots_.size(); })) {
            Slot& slot = slots_[begun_++];  // stays where it is: others come and go at the ends alone
            lock.unlock();
            try {
                work_(slot.item);
            } catch (...) {
                slot.fault = std::current_exception();
            }
            lock.lock();
            slot.is_done = true;
            is_done_.notify_one();
            if (stop.stop_requested()) return;
        }
    }

    std::function<void(Item&)> work_;
    mutable std::mutex mutex_;
    std::condition_variable_any is_put_;
    std::condition_variable is_done_;
    std::deque<Slot> slots_;
    std::size_t begun_ = 0;
    std::vector<std::jthread> threads_;  // last: they end before the rest goes
};

}  // namespace yanlu::inspect
