// Reads and inspects rows on a thread of its own, a few batches ahead of the writer.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "monitoring/intake.hpp"

namespace yanlu::monitoring {

struct InspectedRow {
    PostRow row;
    std::vector<PostHit> hits;
};

struct Batch {
    std::vector<InspectedRow> rows;
    std::optional<Refusal> ended_by;  // the file could not be read any further
};

class BatchPipeline {
public:
    static constexpr std::size_t rows_in_batch = 2'000;
    static constexpr std::size_t bytes_in_batch = std::size_t{8} << 20;
    static constexpr std::size_t batches_ahead = 3;

    BatchPipeline(RowSource source, const Inspector& inspect);
    ~BatchPipeline();
    BatchPipeline(const BatchPipeline&) = delete;
    BatchPipeline& operator=(const BatchPipeline&) = delete;

    // The next batch; nothing after the last. A fault of the reading thread is thrown here.
    std::optional<Batch> next();

private:
    void run();
    bool fill(Batch& batch);
    bool offer(Batch batch);

    RowSource source_;
    const Inspector& inspect_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Batch> ready_;
    bool is_finished_ = false;
    bool is_abandoned_ = false;
    std::exception_ptr fault_;
    std::thread thread_;  // last: starts when the rest stands
};

}  // namespace yanlu::monitoring
