#include "jobs/threads.hpp"

#include <map>
#include <stop_token>

#include "base/log.hpp"

namespace yanlu::jobs {
namespace {

using namespace std::chrono_literals;

void rest(const std::stop_token& stop, std::chrono::milliseconds time) {
    constexpr auto step = 100ms;
    for (auto rested = 0ms; rested < time && !stop.stop_requested(); rested += step) std::this_thread::sleep_for(std::min(step, time));
}

void run_rounds(const std::stop_token& stop, const Runner& runner, Context& context, std::chrono::milliseconds between_rounds) {
    while (!stop.stop_requested()) {
        try {
            runner.run_due(context);
        } catch (const std::exception& e) {
            log::error("job_round_failed", {{"what", e.what()}});
        }
        rest(stop, between_rounds);
    }
}

}  // namespace

Threads::Threads(const std::vector<Job>& jobs, const std::vector<Subscription>& subscriptions, WithContext with_context,
                 std::chrono::milliseconds between_rounds)
    : with_context_(std::move(with_context)) {
    std::map<std::string, std::vector<Job>> slots{{"", {}}};
    for (const Job& job : jobs) slots[job.slot].push_back(job);
    for (auto& [slot, own] : slots)
        start(Runner(std::move(own), slot.empty() ? subscriptions : std::vector<Subscription>()), between_rounds);
}

void Threads::start(Runner runner, std::chrono::milliseconds between_rounds) {
    threads_.emplace_back([this, between_rounds, runner = std::move(runner)](const std::stop_token& stop) {
        with_context_([&](Context& context) { run_rounds(stop, runner, context, between_rounds); });
    });
}

Threads::~Threads() {
    for (auto& thread : threads_) thread.request_stop();
    threads_.clear();
}

}  // namespace yanlu::jobs
