// A slow job of a slot of its own: what is due elsewhere runs meanwhile.
#include "jobs/threads.hpp"

#include <atomic>
#include <filesystem>
#include <latch>

#include <gtest/gtest.h>
#include <unistd.h>

#include "storage/migrations.hpp"

namespace yanlu::jobs {
namespace {

using namespace std::chrono_literals;

class JobThreads : public ::testing::Test {
protected:
    void SetUp() override { storage::migrate(*storage::open(file.string()), SystemClock()); }
    void TearDown() override {
        for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end);
    }
    Threads::WithContext with_context() {
        return [this](const std::function<void(Context&)>& body) {
            const auto database = storage::open(file.string());
            const SystemClock clock;
            SystemRng rng;
            Context context{*database, clock, rng, rulebook};
            body(context);
        };
    }
    std::filesystem::path file = std::filesystem::temp_directory_path() / ("yanlu_threads_" + std::to_string(::getpid()) + ".db");
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
};

TEST_F(JobThreads, OneThatTakesLongHoldsUpNoOtherSlot) {
    std::latch clock_has_run(2);
    std::atomic<bool> slow_waited = false;
    const std::vector<Job> jobs{{"slow", 1h, [&](Context&) { clock_has_run.wait(), slow_waited = true; }, "pictures"},
                                {"clock", 1ms, [&](Context&) {
                                     if (!clock_has_run.try_wait()) clock_has_run.count_down();
                                 }}};
    {
        const Threads threads(jobs, {}, with_context(), 5ms);
        clock_has_run.wait();  // would never come, were both in one thread and the slow one first
    }
    EXPECT_TRUE(slow_waited) << "what runs comes to its end";
}

TEST_F(JobThreads, OneOfASlotDoesNotRunBesideItsLike) {
    std::atomic<int> running = 0, most = 0, runs = 0;
    std::latch enough(6);
    const auto run = [&](Context&) {
        most = std::max(most.load(), ++running);
        std::this_thread::sleep_for(2ms);
        --running;
        if (++runs <= 6) enough.count_down();
    };
    const Threads threads({{"a", 1ms, run, "pictures"}, {"b", 1ms, run, "pictures"}}, {}, with_context(), 1ms);
    enough.wait();
    EXPECT_EQ(most, 1);
}

}  // namespace
}  // namespace yanlu::jobs
