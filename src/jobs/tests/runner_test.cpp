// Each alarm fires exactly once a period, across restarts and clock jumps; events reach their subscriber at least once.
#include "jobs/runner.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

#include "jobs/statements.hpp"
#include "ledger/perform.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::jobs {
namespace {

class RunnerSuite : public storage::testing::OnBothEngines {
protected:
    void emit(std::string topic) {
        storage::Transaction transaction(*database);
        ledger::Journal journal;
        journal.emit({std::move(topic), "unit", 1, Json{{"n", 1}}});
        ledger::write_journal(context, {}, journal);
        transaction.commit();
    }
    ManualClock clock{*parse_instant("2026-03-02T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
};

TEST_P(RunnerSuite, AJobRunsOnceAPeriodWhateverTheClockJumps) {
    int runs = 0;
    const auto runner = [&] { return Runner({{"count", std::chrono::hours(1), [&](Context&) { ++runs; }}}, {}); };
    runner().run_due(context);
    runner().run_due(context);
    EXPECT_EQ(runs, 1);
    clock.advance(std::chrono::hours(50));
    runner().run_due(context);
    runner().run_due(context);
    EXPECT_EQ(runs, 2);
    clock.advance(-std::chrono::hours(10));
    runner().run_due(context);
    EXPECT_EQ(runs, 2);
}

TEST_P(RunnerSuite, AFailingJobIsKeptAndStopsNoOther) {
    int runs = 0;
    const Runner runner({{"bad", std::chrono::hours(1), [](Context&) { throw std::runtime_error("磁盘已满"); }},
                         {"good", std::chrono::hours(1), [&](Context&) { ++runs; }}},
                        {});
    const Round round = runner.run_due(context);
    EXPECT_EQ(round.jobs_failed, 1);
    EXPECT_EQ(runs, 1);
}

TEST_P(RunnerSuite, AnEventIsTriedAgainUntilItIsTaken) {
    int seen = 0;
    const Runner runner({}, {{"unit.", [&](Context&, const Delivery&) {
                                  if (++seen < 3) throw std::runtime_error("later");
                              }}});
    emit("unit.merged");
    EXPECT_EQ(runner.run_due(context).events_failed, 1);
    EXPECT_EQ(runner.run_due(context).events_failed, 0) << "not before its pause is over";
    clock.advance(std::chrono::minutes(1));
    EXPECT_EQ(runner.run_due(context).events_failed, 1);
    EXPECT_EQ(outbox_backlog(*database), 1);
    clock.advance(std::chrono::hours(1));
    EXPECT_EQ(runner.run_due(context).events_delivered, 1);
    EXPECT_EQ(outbox_backlog(*database), 0);
}

// A slot's runner that tells nobody once took every event for told that it came to first.
TEST_P(RunnerSuite, WhoHasNoSubscribersLeavesTheEventsToOthers) {
    emit("unit.merged");
    EXPECT_EQ(Runner({}, {}).run_due(context).events_delivered, 0);
    EXPECT_EQ(outbox_backlog(*database), 1);
    int heard = 0;
    Runner({}, {{"unit.", [&](Context&, const Delivery&) { ++heard; }}}).run_due(context);
    EXPECT_EQ(heard, 1);
}

TEST_P(RunnerSuite, ASubscriberThatFailsKeepsNoOtherFromHearing) {
    int heard = 0;
    const Runner runner({}, {{"unit.merged", [](Context&, const Delivery&) { throw std::runtime_error("磁盘已满"); }},
                             {"unit.", [&](Context&, const Delivery&) { ++heard; }}});
    emit("unit.merged");
    emit("unit.renamed");
    const Round round = runner.run_due(context);
    EXPECT_EQ(round.events_failed, 1);
    EXPECT_EQ(round.events_delivered, 1);
    EXPECT_EQ(heard, 2);
}

TEST_P(RunnerSuite, ASubscriberHearsItsTopicsOnly) {
    std::vector<std::string> heard;
    const Runner runner({}, {{"unit.", [&](Context&, const Delivery& d) { heard.push_back(d.topic); }}});
    emit("account.changed");
    emit("unit.renamed");
    EXPECT_EQ(runner.run_due(context).events_delivered, 2);
    EXPECT_EQ(heard, std::vector<std::string>{"unit.renamed"});
}

TEST_P(RunnerSuite, EveryStatementPrepares) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(RunnerSuite);

}  // namespace
}  // namespace yanlu::jobs
