// The pool behind Loan.
#include "http/workers.hpp"

namespace yanlu::http {

Worker::Worker(const std::string& database_url, const Clock& clock, const Rulebook& rulebook, const storage::AttachmentFolder* attachments)
    : database_(storage::open(database_url)), context_{*database_, clock, rng_, rulebook, attachments} {}

Workers::Workers(std::string database_url, const Clock& clock, const Rulebook& rulebook, const storage::AttachmentFolder* attachments)
    : database_url_(std::move(database_url)), clock_(clock), rulebook_(rulebook), attachments_(attachments) {}

std::unique_ptr<Worker> Workers::take() {
    {
        const std::scoped_lock lock(mutex_);
        if (!free_.empty()) {
            auto worker = std::move(free_.back());
            free_.pop_back();
            return worker;
        }
    }
    auto made = std::make_unique<Worker>(database_url_, clock_, rulebook_, attachments_);
    if (auto* remembers = dynamic_cast<storage::RemembersCounts*>(&made->context().database)) remembers->remember_in(counts_);
    return made;
}

void Workers::put_back(std::unique_ptr<Worker> worker) {
    const std::scoped_lock lock(mutex_);
    free_.push_back(std::move(worker));
}

void Workers::close() {
    const std::scoped_lock lock(mutex_);
    free_.clear();
}

}  // namespace yanlu::http
