// Claims, runs, records; a failure is kept and tried again.
#include "jobs/runner.hpp"

#include <algorithm>
#include <exception>
#include <optional>

#include "base/log.hpp"
#include "jobs/statements.hpp"

namespace yanlu::jobs {
namespace {

constexpr std::int64_t events_a_round = 200;
constexpr std::int64_t longest_doubling = 6;  // 2^6 minutes is past the hour

// What `work` threw, if it did; the transaction it may have left open is rolled back.
std::optional<std::string> failure_of(Context& context, const std::function<void()>& work) {
    try {
        work();
        return std::nullopt;
    } catch (const std::exception& e) {
        context.database.rollback();
        return e.what();
    }
}

std::chrono::milliseconds pause_after(std::int64_t attempts) {
    return std::min<std::chrono::milliseconds>(std::chrono::minutes(1LL << std::min(attempts, longest_doubling)), std::chrono::hours(1));
}

}  // namespace

Runner::Runner(std::vector<Job> jobs, std::vector<Subscription> subscriptions)
    : jobs_(std::move(jobs)), subscriptions_(std::move(subscriptions)) {}

Round Runner::run_due(Context& context) const {
    Round round;
    for (const Job& job : jobs_) run_job(context, job, round);
    if (!subscriptions_.empty()) drain_outbox(context, round);  // who tells nobody must not take it for told
    return round;
}

void Runner::run_job(Context& context, const Job& job, Round& round) const {
    const Instant now = context.clock.now();
    context.database.execute(sql::add_job, job.name, now);
    if (!context.database.value<std::string>(sql::claim_job, job.name, now, now + job.every)) return;
    const auto failure = failure_of(context, [&] { job.run(context); });
    context.database.execute(sql::finish_job, job.name, context.clock.now(), failure);
    ++round.jobs_run;
    if (failure) {
        ++round.jobs_failed;
        log::error("job_failed", {{"job", job.name}, {"reason", *failure}});
    }
}

void Runner::drain_outbox(Context& context, Round& round) const {
    std::vector<std::pair<Delivery, std::int64_t>> waiting;
    context.database.each(
        sql::waiting_events,
        [&](const storage::Row& row) {
            waiting.emplace_back(
                Delivery{row.integer(0), row.get<std::string>(1), row.get<std::string>(2), row.integer(3), Json::parse(row.text(4))},
                row.integer(5));
        },
        context.clock.now(), events_a_round);
    for (const auto& [delivery, attempts] : waiting) deliver(context, delivery, attempts, round);
}

// Every subscriber hears it, whatever another one threw; the first failure has it told to all again.
std::optional<std::string> Runner::tell_subscribers(Context& context, const Delivery& delivery) const {
    std::optional<std::string> first;
    for (const Subscription& s : subscriptions_) {
        if (!delivery.topic.starts_with(s.topic_prefix)) continue;
        const auto failure = failure_of(context, [&] { s.deliver(context, delivery); });
        if (!first) first = failure;
    }
    return first;
}

void Runner::deliver(Context& context, const Delivery& delivery, std::int64_t attempts, Round& round) const {
    const auto failure = tell_subscribers(context, delivery);
    const Instant now = context.clock.now();
    if (!failure) {
        context.database.execute(sql::event_delivered, delivery.id, now);
        ++round.events_delivered;
        return;
    }
    context.database.execute(sql::event_failed, delivery.id, now + pause_after(attempts), *failure);
    log::error("event_failed", {{"topic", delivery.topic}, {"event_id", delivery.id}, {"reason", *failure}});
    ++round.events_failed;
}

std::int64_t outbox_backlog(storage::Connection& database) { return *database.value<std::int64_t>(sql::outbox_backlog); }

bool is_outbox_longer_than(storage::Connection& database, std::int64_t events) {
    return *database.value<std::int64_t>(sql::outbox_up_to, events + 1) > events;
}

}  // namespace yanlu::jobs
