// Contexts for requests: each has a database connection of its own with its prepared statements, lent to one request at a time.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "ledger/workspace.hpp"
#include "storage/count_memory.hpp"

namespace yanlu::http {

// One context and what it stands on.
class Worker {
public:
    Worker(const std::string& database_url, const Clock& clock, const Rulebook& rulebook, const storage::AttachmentFolder* attachments);
    Context& context() { return context_; }

private:
    SystemRng rng_;
    std::unique_ptr<storage::Connection> database_;
    Context context_;
};

class Workers {
public:
    Workers(std::string database_url, const Clock& clock, const Rulebook& rulebook, const storage::AttachmentFolder* attachments);

    // Given back only when the request ended well: after a fault its connection may be broken or inside a transaction, so it is closed.
    class Loan {
    public:
        explicit Loan(Workers& workers) : workers_(workers), worker_(workers.take()) {}
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Context& context() { return worker_->context(); }
        void give_back() { workers_.put_back(std::move(worker_)); }

    private:
        Workers& workers_;
        std::unique_ptr<Worker> worker_;
    };

    // Closes all that are not lent; the last connection of SQLite to close writes the WAL back.
    void close();

private:
    std::unique_ptr<Worker> take();
    void put_back(std::unique_ptr<Worker> worker);

    std::string database_url_;
    const Clock& clock_;
    const Rulebook& rulebook_;
    const storage::AttachmentFolder* attachments_;
    std::shared_ptr<storage::CountMemory> counts_ = std::make_shared<storage::CountMemory>();
    std::mutex mutex_;
    std::vector<std::unique_ptr<Worker>> free_;  // the last used first: its cache is warm
};

}  // namespace yanlu::http
