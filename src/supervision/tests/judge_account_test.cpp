// What an account's posts and changes mean is on record at once, and the evaluation of the whole finds nothing to add.
#include <gtest/gtest.h>

#include "supervision/apply_evaluation.hpp"
#include "supervision/judge_account.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

using testing::Account;
using testing::City;

class JudgeSuite : public ::testing::TestWithParam<std::string> {
protected:
    static constexpr const char* today = "2026-03-16";

    void SetUp() override {
        city.add_unit(10, "云湾市教育局", "department", "/1/10/", 1);
        first = city.add_account(10);
        city.add_post(first, "2026-03-15T10:00:00+08:00");
        city.observe(first, "2026-03-16T08:00:00+08:00");
        city.clock.set(*parse_instant("2026-03-16T09:00:00+08:00"));
    }

    Json evaluate_all() { return apply_evaluation(city.context, organisation::Caller::system("job"), *Date::parse(today)).value(); }
    void deliver(const std::string& topic, const std::string& kind, std::int64_t id, Json payload = Json::object()) {
        for (const auto& subscription : account_subscriptions()) {
            if (topic.starts_with(subscription.topic_prefix)) subscription.deliver(city.context, {1, topic, kind, id, payload});
        }
    }
    void emit(const std::string& topic, std::int64_t id) {
        storage::Transaction transaction(*city.database);
        ledger::Journal journal;
        journal.emit({topic, topic.substr(0, topic.find('.')), id, Json::object()});
        ledger::write_journal(city.context, {}, journal);
        transaction.commit();
    }
    void fill_outbox(int events) {
        storage::Transaction transaction(*city.database);
        ledger::Journal journal;
        for (int n = 0; n < events; ++n) journal.emit({"test.waiting", "test", n, Json::object()});
        ledger::write_journal(city.context, {}, journal);
        transaction.commit();
    }
    // The run that the city wrote last.
    void deliver_posts() { deliver("posts.taken_in", "collection_run", count("SELECT max(id) FROM collection_runs")); }
    std::int64_t count(const std::string& sql) { return *city.database->value<std::int64_t>({"test.count", sql}); }
    std::int64_t open_of(const std::string& rule) {
        return count("SELECT count(*) FROM findings WHERE last_day IS NULL AND rule = '" + rule + "'");
    }
    void expect_nothing_to_add() {
        const Json whole = evaluate_all();
        EXPECT_EQ(whole["opened"], 0);
        EXPECT_EQ(whole["gone"], 0);
    }

    City city{GetParam()};
    std::int64_t first = 0;
};

TEST_P(JudgeSuite, R3_2cAPostWithAHitIsAFindingBeforeTheNextEvaluation) {
    evaluate_all();
    const auto post = city.add_post(first, "2026-03-16T08:00:00+08:00");
    city.add_hit(post, first, "2026-03-16T08:00:00+08:00", "ad", "advertisement", "general");
    city.observe(first, "2026-03-16T08:30:00+08:00");
    deliver_posts();
    EXPECT_EQ(open_of("3.2c-advertisement"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM ledger_entries WHERE verb = 'supervision.judge_account'"), 1);
    expect_nothing_to_add();
}

TEST_P(JudgeSuite, R2_4dAPostEndsWhatTheSilenceOpened) {
    const auto silent = city.add_account(10, {.platform = "douyin"});
    city.add_post(silent, "2026-02-20T10:00:00+08:00");
    city.observe(silent, "2026-03-16T07:00:00+08:00");
    evaluate_all();
    ASSERT_EQ(open_of("2.4d-stale-update"), 1);
    city.add_post(silent, "2026-03-16T08:00:00+08:00");
    city.observe(silent, "2026-03-16T08:30:00+08:00");
    deliver_posts();
    EXPECT_EQ(open_of("2.4d-stale-update"), 0);
    expect_nothing_to_add();
}

TEST_P(JudgeSuite, ADeliveryRepeatedWritesNothing) {
    evaluate_all();
    city.database->run_script("UPDATE account_versions SET certified_host = ''");
    deliver("account.details_changed", "account", first);
    EXPECT_EQ(open_of("1.1-no-certified-host"), 1);
    const auto entries = count("SELECT count(*) FROM ledger_entries");
    deliver("account.details_changed", "account", first);
    EXPECT_EQ(count("SELECT count(*) FROM ledger_entries"), entries);
    expect_nothing_to_add();
}

// The one that was opened first is shut down: of the two that are left the elder may stay, the younger is the second and no longer the
// third.
TEST_P(JudgeSuite, R2_1aTheOtherAccountsOfTheUnitAreAskedToo) {
    const auto second = city.add_account(10, {.opened_on = "2025-02-01"});
    const auto third = city.add_account(10, {.opened_on = "2025-03-01"});
    for (const auto account : {second, third}) {
        city.add_post(account, "2026-03-15T10:00:00+08:00");
        city.observe(account, "2026-03-16T08:00:00+08:00");
    }
    evaluate_all();
    ASSERT_EQ(open_of("2.1a-one-account-per-platform"), 2);
    city.database->run_script("UPDATE account_versions SET state = 'cancelled' WHERE account_id = " + std::to_string(first));
    deliver("account.cancelled", "account", first);
    EXPECT_EQ(open_of("2.1a-one-account-per-platform"), 1);
    expect_nothing_to_add();
}

TEST_P(JudgeSuite, R2_4cAFindingThatRepeatsOthersIsToldInTheSameTurn) {
    evaluate_all();
    for (const char* day : {"2026-03-01", "2026-03-05"}) city.add_finding(first, 10, "1.1-no-certified-host", day);
    city.database->run_script("UPDATE findings SET last_day = first_day, state = 'closed'");
    city.database->run_script("UPDATE account_versions SET certified_host = ''");
    deliver("account.details_changed", "account", first);
    EXPECT_EQ(open_of("2.4c-repeated-finding"), 1);
    expect_nothing_to_add();
}

TEST_P(JudgeSuite, BeforeTheFirstEvaluationAndForAnotherDayNothingIsWritten) {
    city.database->run_script("UPDATE account_versions SET certified_host = ''");
    deliver("account.details_changed", "account", first);
    EXPECT_EQ(count("SELECT count(*) FROM findings"), 0);
    evaluate_all();
    city.clock.set(*parse_instant("2026-03-15T09:00:00+08:00"));  // a clock put back
    city.database->run_script("UPDATE account_versions SET certified_host = '云湾市教育局'");
    deliver("account.details_changed", "account", first);
    EXPECT_EQ(open_of("1.1-no-certified-host"), 1);
}

// Neither tens of thousands of accounts taken over from an old ledger nor a unit with very many accounts keep the outbox waiting.
TEST_P(JudgeSuite, WhatComesInMassesWaitsForTheWholeEvaluation) {
    evaluate_all();
    for (int n = 0; n < 60; ++n) city.add_account(10, {.certified_host = "", .opened_on = "2025-02-01"});
    deliver("account.taken_over", "account", first + 1);
    EXPECT_EQ(count("SELECT count(*) FROM findings"), 0);
    city.database->run_script("UPDATE account_versions SET certified_host = '' WHERE account_id = " + std::to_string(first));
    deliver("account.details_changed", "account", first);
    EXPECT_EQ(open_of("1.1-no-certified-host"), 1);
    EXPECT_EQ(open_of("2.1a-one-account-per-platform"), 0);
    evaluate_all();
    EXPECT_EQ(open_of("2.1a-one-account-per-platform"), 60);
}

// Ten thousand hits judged or accounts imported at one go are not judged one by one.
TEST_P(JudgeSuite, BehindManyEventsNothingIsJudgedOneByOne) {
    evaluate_all();
    const auto post = city.add_post(first, "2026-03-16T08:00:00+08:00");
    city.add_hit(post, first, "2026-03-16T08:00:00+08:00", "ad", "advertisement", "general");
    fill_outbox(1001);
    deliver("hit.triaged", "hit", 1, {{"post_id", post}});
    deliver("account.details_changed", "account", first);
    deliver("filing.made", "filing", 1, {{"account_id", first}});
    EXPECT_EQ(count("SELECT count(*) FROM findings"), 0);
    city.database->run_script("UPDATE outbox SET delivered_at = 1 WHERE id = (SELECT max(id) FROM outbox)");
    deliver("hit.triaged", "hit", 1, {{"post_id", post}});
    EXPECT_EQ(open_of("3.2c-advertisement"), 1);
    expect_nothing_to_add();
}

TEST_P(JudgeSuite, ARunOverManyAccountsIsJudgedAsOneAndOnce) {
    evaluate_all();
    for (int n = 0; n < 101; ++n) city.add_account(10, {.certified_host = "", .opened_on = "2025-02-01"});
    city.observe(first, "2026-03-16T09:30:00+08:00");
    const auto run = count("SELECT max(id) FROM collection_runs");
    city.database->run_script(
        "INSERT INTO collection_outcomes (run_id, account_id, outcome, detail, observed_at)"
        " SELECT DISTINCT o.run_id, a.account_id, o.outcome, '', o.observed_at FROM collection_outcomes AS o"
        " JOIN account_versions AS a ON a.account_id <> o.account_id WHERE o.run_id = " +
        std::to_string(run));
    city.clock.set(*parse_instant("2026-03-16T09:31:00+08:00"));
    deliver_posts();
    deliver_posts();
    EXPECT_EQ(count("SELECT count(*) FROM evaluations"), 2);
    EXPECT_EQ(open_of("2.1a-one-account-per-platform"), 101);
}

// The calendar begins later than the clock: the account cannot be judged, until it can.
TEST_P(JudgeSuite, AnAccountThatCannotBeJudgedIsTriedAgainAndHoldsUpNothing) {
    evaluate_all();
    city.database->run_script("UPDATE account_versions SET certified_host = ''");
    city.clock.set(*parse_instant("2010-01-04T09:00:00+08:00"));
    int heard = 0;
    auto subscriptions = account_subscriptions();
    subscriptions.push_back({"", [&](Context&, const jobs::Delivery&) { ++heard; }});
    const jobs::Runner runner({}, subscriptions);
    emit("account.details_changed", first);
    emit("unit.renamed", 10);
    const auto round = runner.run_due(city.context);
    EXPECT_EQ(round.events_failed, 1);
    EXPECT_EQ(round.events_delivered, 1);
    EXPECT_EQ(heard, 2);
    EXPECT_EQ(open_of("1.1-no-certified-host"), 0);
    city.clock.set(*parse_instant("2026-03-16T09:00:00+08:00"));
    EXPECT_EQ(runner.run_due(city.context).events_failed, 0);
    EXPECT_EQ(open_of("1.1-no-certified-host"), 1);
}

TEST_P(JudgeSuite, OnlyWhoMayApplyAnEvaluationMayJudge) {
    organisation::Caller nobody;
    EXPECT_FALSE(judge_account(city.context, nobody, AccountId{first}));
}

YANLU_ON_BOTH_ENGINES(JudgeSuite);

}  // namespace
}  // namespace yanlu::supervision
