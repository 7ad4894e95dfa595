// The one runner of scheduled work: jobs by interval, and the outbox, whose events go to their subscribers at least once.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "ledger/context.hpp"

namespace yanlu::jobs {

// A piece of scheduled work; it runs a verb and owns no rule.
struct Job {
    std::string name;
    std::chrono::milliseconds every;
    std::function<void(Context&)> run;
    std::string slot = {};  // jobs of one slot wait for each other (threads.hpp)
};

// An event as its subscriber sees it. `id` is the key by which a second delivery can be dropped.
struct Delivery {
    std::int64_t id = 0;
    std::string topic;
    std::string subject_kind;
    std::int64_t subject_id = 0;
    Json payload;
};

struct Subscription {
    std::string topic_prefix;  // "unit." hears unit.merged and unit.renamed; "" hears all
    std::function<void(Context&, const Delivery&)> deliver;
};

struct Round {
    int jobs_run = 0;
    int jobs_failed = 0;
    int events_delivered = 0;
    int events_failed = 0;
};

class Runner {
public:
    Runner(std::vector<Job> jobs, std::vector<Subscription> subscriptions);

    // Runs what is due by the context's clock and drains the outbox; never throws for a job's or subscriber's failure, which is logged,
    // kept in job_runs or outbox and tried again (events: after 1, 2, 4 … minutes, an hour at most).
    // Several processes may call it on one database: a due job is claimed by one of them.
    Round run_due(Context& context) const;

private:
    void run_job(Context& context, const Job& job, Round& round) const;
    void drain_outbox(Context& context, Round& round) const;
    std::optional<std::string> tell_subscribers(Context& context, const Delivery& delivery) const;
    void deliver(Context& context, const Delivery& delivery, std::int64_t attempts, Round& round) const;
    std::vector<Job> jobs_;
    std::vector<Subscription> subscriptions_;
};

// Undelivered events, for health and metrics.
std::int64_t outbox_backlog(storage::Connection& database);
// The same for who asks at every event: looks at no more than `events` + 1.
bool is_outbox_longer_than(storage::Connection& database, std::int64_t events);

}  // namespace yanlu::jobs
