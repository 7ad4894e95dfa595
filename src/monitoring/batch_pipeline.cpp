// A bounded queue between one reader and one writer.
#include "monitoring/batch_pipeline.hpp"

namespace yanlu::monitoring {

BatchPipeline::BatchPipeline(RowSource source, const Inspector& inspect)
    : source_(std::move(source)), inspect_(inspect), thread_([this] { run(); }) {}

BatchPipeline::~BatchPipeline() {
    {
        const std::scoped_lock lock(mutex_);
        is_abandoned_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

std::optional<Batch> BatchPipeline::next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !ready_.empty() || is_finished_; });
    if (ready_.empty()) {
        if (fault_) std::rethrow_exception(fault_);
        return std::nullopt;
    }
    Batch batch = std::move(ready_.front());
    ready_.pop_front();
    lock.unlock();
    changed_.notify_all();
    return batch;
}

// The fault, if any, crosses to the writer's thread; nothing is swallowed.
void BatchPipeline::run() {
    std::exception_ptr fault;
    try {
        for (bool more = true; more;) {
            Batch batch;
            more = fill(batch);
            if ((!batch.rows.empty() || batch.ended_by) && !offer(std::move(batch))) break;
        }
    } catch (...) {
        fault = std::current_exception();
    }
    {
        const std::scoped_lock lock(mutex_);
        fault_ = fault;
        is_finished_ = true;
    }
    changed_.notify_all();
}

bool BatchPipeline::fill(Batch& batch) {
    batch.rows.reserve(rows_in_batch);
    std::size_t bytes = 0;
    while (batch.rows.size() < rows_in_batch && bytes < bytes_in_batch) {
        InspectedRow next;
        const auto more = source_(next.row);
        if (!more) {
            batch.ended_by = more.error();
            return false;
        }
        if (!*more) return false;
        if (next.row.post && !next.row.post->is_gone && inspect_) next.hits = inspect_(*next.row.post);
        if (next.row.post) bytes += next.row.post->title.size() + next.row.post->text.size();
        batch.rows.push_back(std::move(next));
    }
    return true;
}

bool BatchPipeline::offer(Batch batch) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return ready_.size() < batches_ahead || is_abandoned_; });
    if (is_abandoned_) return false;
    ready_.push_back(std::move(batch));
    lock.unlock();
    changed_.notify_all();
    return true;
}

}  // namespace yanlu::monitoring
