// Every state change is one transaction; a repeated key has one effect; any mutation of the ledger is noticed. Both engines.
#include "ledger/perform.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "ledger/counted.hpp"
#include "ledger/statements.hpp"
#include "ledger/verify.hpp"
#include "storage/count_memory.hpp"
#include "storage/tests/engines.hpp"
#include "storage/tests/failing_connection.hpp"

namespace yanlu::ledger {
namespace {

constexpr storage::Statement count_events{"test.events", "SELECT count(*) FROM outbox"};

class PerformSuite : public storage::testing::OnBothEngines {
protected:
    Command command(std::string key = {}, std::string what = "x") {
        Command made;
        made.actor.person = PersonId{1};
        made.verb = "test.do";
        made.request = {{"what", std::move(what)}};
        made.idempotency_key = std::move(key);
        return made;
    }
    Result<Json> act(const Command& c) {
        return perform(context, c, [&](storage::Connection&, Journal& journal) -> Result<Json> {
            journal.record(
                {.subject_kind = "account", .subject_id = 5, .from = "a", .to = "b", .reason = "因为", .after = Json{{"name", "张"}}});
            journal.emit({"account.changed", "account", 5});
            return Json{{"run", ++runs}};
        });
    }

    ManualClock clock{*parse_instant("2026-03-01T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    int runs = 0;
};

TEST_P(PerformSuite, WritesEntryAndEventTogether) {
    ASSERT_TRUE(act(command()));
    ASSERT_TRUE(act(command()));
    const auto verification = verify_database(*database);
    EXPECT_TRUE(verification.holds()) << verification.faults.front();
    EXPECT_EQ(verification.size, 2u);
    EXPECT_EQ(database->value<std::int64_t>(count_events), 2);
}

TEST_P(PerformSuite, APersonsDataStandsInNoEntry) {
    ASSERT_TRUE(act(command()));
    const auto bytes = database->one(sql::entry, [](const storage::Row& row) { return row.get<std::string>(1); }, 0);
    EXPECT_EQ(bytes->find("张"), std::string::npos);
    EXPECT_NE(bytes->find("after_digest"), std::string::npos);
}

TEST_P(PerformSuite, ARefusalOrAFaultLeavesNothing) {
    const auto refused = perform(context, command("k"), [](storage::Connection&, Journal& journal) -> Result<Json> {
        journal.record({.subject_kind = "account", .subject_id = 5});
        return refuse(RefusalClass::conflict, "ledger.key_reused");
    });
    EXPECT_FALSE(refused);
    EXPECT_THROW(perform(context, command("k"), [](storage::Connection&, Journal&) -> Result<Json> { throw std::runtime_error("disk"); }),
                 std::runtime_error);
    EXPECT_EQ(verify_database(*database).size, 0u);
    EXPECT_FALSE(database->in_transaction());
    EXPECT_TRUE(act(command("k")));  // the key was not used up
}

TEST_P(PerformSuite, AFaultAtAnyStatementLeavesNothing) {
    storage::testing::FailingConnection failing(*database);
    Context fragile{failing, clock, rng, rulebook};
    int n = 1;
    for (;; ++n) {
        failing.fail_at(n);
        try {
            const auto answer = perform(fragile, command("k"), [&](storage::Connection&, Journal& journal) -> Result<Json> {
                journal.record({.subject_kind = "account", .subject_id = 5});
                journal.emit({"account.changed", "account", 5});
                return Json{{"run", 1}};
            });
            ASSERT_TRUE(answer);
            break;
        } catch (const storage::DatabaseError&) {
            EXPECT_FALSE(database->in_transaction()) << n;
            EXPECT_EQ(verify_database(*database).size, 0u) << n;
            EXPECT_EQ(database->value<std::int64_t>(count_events), 0) << n;
        }
    }
    EXPECT_GT(n, 8) << "lock, key, entry, state, id, event, answer, commit";
    EXPECT_TRUE(verify_database(*database).holds());
    EXPECT_EQ(verify_database(*database).size, 1u);
}

TEST_P(PerformSuite, TheSameKeyGivesTheSameAnswerAndOneEffect) {
    EXPECT_EQ(act(command("k"))->at("run"), 1);
    EXPECT_EQ(act(command("k"))->at("run"), 1);
    EXPECT_EQ(runs, 1);
    EXPECT_EQ(verify_database(*database).size, 1u);
    EXPECT_EQ(act(command("k", "other")).error().code, "ledger.key_reused");
}

TEST_P(PerformSuite, AnyMutationIsNoticed) {
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(act(command()));
    const Checkpoint earlier = current_checkpoint(*database);
    ASSERT_TRUE(verify_database(*database, {earlier}).holds());
    for (const char* mutation :
         {"UPDATE ledger_entries SET bytes = replace(bytes, '\"to\":\"b\"', '\"to\":\"c\"') WHERE sequence = 3",
          "UPDATE ledger_entries SET subject_id = 6 WHERE sequence = 0", "DELETE FROM ledger_entries WHERE sequence = 2",
          "DELETE FROM ledger_entries WHERE sequence = 4", "UPDATE ledger_state SET size = 4"}) {
        storage::Transaction undone(*database);
        undone->run_script(mutation);
        EXPECT_FALSE(verify_database(*database).holds()) << mutation;
    }
}

TEST_P(PerformSuite, ARollbackPastAnExportedCheckpointIsNoticed) {
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(act(command()));
    const Checkpoint earlier = current_checkpoint(*database);
    EXPECT_TRUE(verify_database(*database, {earlier}).holds());
    // A forger who rewrites everything consistently still cannot produce the root that was exported.
    database->run_script("DELETE FROM ledger_entries; UPDATE ledger_state SET size = 0, frontier = ''");
    clock.advance(std::chrono::seconds(1));
    for (int i = 0; i < 4; ++i) ASSERT_TRUE(act(command()));
    EXPECT_TRUE(verify_database(*database).holds());
    EXPECT_FALSE(verify_database(*database, {earlier}).holds());
}

TEST_P(PerformSuite, TheExportIsVerifiedWithoutADatabase) {
    for (int i = 0; i < 4; ++i) ASSERT_TRUE(act(command()));
    std::stringstream lines;
    export_entries(*database, lines);
    EXPECT_EQ(verify_export(lines).root, current_checkpoint(*database).root);
    std::string altered = lines.str();
    altered[altered.find("因")] = 'x';
    std::stringstream bad(altered);
    EXPECT_FALSE(verify_export(bad, {current_checkpoint(*database)}).holds());
    for (const char* line : {R"({"sequence":"0"})", R"({"sequence":null})", R"([0])", "{", ""}) {
        std::stringstream foreign(std::string(line) + "\n");
        EXPECT_FALSE(verify_export(foreign).holds()) << line;
    }
}

TEST_P(PerformSuite, ACountIsRememberedUntilTheLedgerGrows) {
    const std::vector<storage::Value> none;
    const auto events = [&] { return counted(*database, count_events, none); };
    const auto write_behind_the_ledger = [&] { database->run_script("DELETE FROM outbox"); };
    ASSERT_TRUE(act(command()));
    EXPECT_EQ(events(), 1);
    write_behind_the_ledger();
    EXPECT_EQ(events(), 0) << "without a memory every question is counted";
    dynamic_cast<storage::RemembersCounts&>(*database).remember_in(std::make_shared<storage::CountMemory>());
    ASSERT_TRUE(act(command()));
    EXPECT_EQ(events(), 1);
    write_behind_the_ledger();
    EXPECT_EQ(events(), 1) << "remembered";
    ASSERT_TRUE(act(command()));
    EXPECT_EQ(events(), 1) << "counted again";
}

TEST_P(PerformSuite, EveryStatementPrepares) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(PerformSuite);

}  // namespace
}  // namespace yanlu::ledger
