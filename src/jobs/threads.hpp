// Jobs of one slot run one after the other; each slot has a thread of its own, so that slow work (pictures, visits to other sites) holds
// up no clock. The unnamed slot also delivers the outbox.
#pragma once

#include <functional>
#include <thread>
#include <vector>

#include "jobs/runner.hpp"

namespace yanlu::jobs {

class Threads {
public:
    // Calls its argument once, on the same thread, with a context that no other thread uses.
    using WithContext = std::function<void(const std::function<void(Context&)>&)>;

    // `between_rounds`: how long a thread rests after each look at what is due.
    Threads(const std::vector<Job>& jobs, const std::vector<Subscription>& subscriptions, WithContext with_context,
            std::chrono::milliseconds between_rounds);
    // Lets what runs come to its end.
    ~Threads();
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;

private:
    void start(Runner runner, std::chrono::milliseconds between_rounds);

    WithContext with_context_;
    std::vector<std::jthread> threads_;
};

}  // namespace yanlu::jobs
