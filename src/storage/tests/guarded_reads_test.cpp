// A query that somebody typed can read what it may name, and nothing else happens: on both engines.
#include "storage/guarded_reads.hpp"

#include <gtest/gtest.h>

#include "storage/query_probe.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::storage {
namespace {

class GuardedReadsSuite : public ::testing::TestWithParam<std::string> {
protected:
    ReadEnd run(const std::string& sql, ReadLimits limits = {{"outbox", "many"}}) {
        rows = 0;
        const ReadEnd end = run_guarded(*database, {"test.typed", sql}, {}, [&](const Row&) { ++rows; }, limits);
        EXPECT_FALSE(database->in_transaction());
        return end;
    }
    // Ten rows; joined with itself it is as long as one likes.
    static std::string numbers(const std::string& query) {
        std::string rows = "SELECT 0 AS n";
        for (int i = 1; i < 10; ++i) rows += " UNION ALL SELECT " + std::to_string(i);
        return "WITH many AS MATERIALIZED (" + rows + ") " + query;
    }

    testing::Database database{GetParam()};
    int rows = 0;
};

TEST_P(GuardedReadsSuite, ReadsAreAnsweredAndTheConnectionIsAsBefore) {
    EXPECT_EQ(run(numbers("SELECT count(*) AS c FROM many")), ReadEnd::complete);
    EXPECT_EQ(rows, 1);
    EXPECT_NO_THROW(allocate_ids(*database));
    EXPECT_EQ(columns_of(*database, {"test.columns", "SELECT id, topic AS about FROM outbox"}), (std::vector<std::string>{"id", "about"}));
}

TEST_P(GuardedReadsSuite, AWriteIsRefused) {
    EXPECT_THROW(run("DELETE FROM outbox"), DatabaseError);
    EXPECT_THROW(run("UPDATE id_counter SET next = 1"), DatabaseError);
    EXPECT_NO_THROW(allocate_ids(*database));
}

TEST_P(GuardedReadsSuite, AQueryWithoutEndIsStopped) {
    ReadLimits limits{{"many"}};
    limits.most_time = std::chrono::milliseconds(150);
    const auto endless = numbers("SELECT count(*) FROM many a, many b, many c, many d, many e, many f, many g, many h, many i, many j");
    EXPECT_EQ(run(endless, limits), ReadEnd::too_long);
    EXPECT_EQ(run(numbers("SELECT n FROM many")), ReadEnd::complete);
}

TEST_P(GuardedReadsSuite, TooManyRowsAreCutOff) {
    ReadLimits limits{{"many"}};
    limits.most_rows = 4;
    EXPECT_EQ(run(numbers("SELECT n FROM many LIMIT 5"), limits), ReadEnd::too_many_rows);
    EXPECT_EQ(rows, 4);
    EXPECT_EQ(run(numbers("SELECT n FROM many LIMIT 4"), limits), ReadEnd::complete);
}

TEST(SqliteAuthoriser, OnlyTheNamedTablesAndHarmlessFunctionsAreRead) {
    testing::Database database("sqlite");
    const auto run = [&](const char* sql) { return run_guarded(*database, {"test.typed", sql}, {}, [](const Row&) {}, {{"outbox"}}); };
    EXPECT_EQ(run("SELECT max(id) FROM outbox"), ReadEnd::complete);
    EXPECT_THROW(run("SELECT password_hash FROM logins"), DatabaseError);
    EXPECT_THROW(run("SELECT count(*) FROM sessions"), DatabaseError);
    EXPECT_THROW(run("SELECT name FROM sqlite_master"), DatabaseError);
    EXPECT_THROW(run("SELECT load_extension('x')"), DatabaseError);
    EXPECT_THROW(run("SELECT hex(randomblob(10))"), DatabaseError);
    EXPECT_THROW(run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"), DatabaseError);
    EXPECT_THROW(run("ATTACH ':memory:' AS other"), DatabaseError);
    EXPECT_THROW(run("PRAGMA query_only=OFF"), DatabaseError);
}

TEST(QueryProbe, KnowsWhatIsThereAndNamesWhatIsNot) {
    using Fault = ProbeAnswer::Fault;
    const QueryProbe probe({{"accounts", {"id", "name"}}, {"units", {"id"}}});
    const auto ask = [&](const char* sql) { return probe.ask(sql); };
    const ProbeAnswer good =
        ask("SELECT a.id AS subject_id, 'k' AS key FROM accounts AS a WHERE a.name LIKE ? AND a.id IN (SELECT id FROM units)");
    EXPECT_EQ(good.fault, Fault::none) << good.detail;
    EXPECT_EQ(good.columns, (std::vector<std::string>{"subject_id", "key"}));
    EXPECT_EQ(ask("SELECT password_hash FROM logins").fault, Fault::unknown_table);
    EXPECT_EQ(ask("SELECT password_hash FROM logins").detail, "logins");
    EXPECT_EQ(ask("SELECT a.secret FROM accounts AS a").detail, "a.secret");
    EXPECT_EQ(ask("SELECT pg_sleep(5)").fault, Fault::unknown_function);
    EXPECT_EQ(ask("SELECT randomblob(5)").fault, Fault::forbidden);
    EXPECT_EQ(ask("SELECT name FROM sqlite_master").fault, Fault::forbidden);
    EXPECT_EQ(ask("SELECT \"name of nothing\" FROM accounts").fault, Fault::unknown_column);
    EXPECT_EQ(ask("SELECT 1; SELECT 2").fault, Fault::several_statements);
    EXPECT_EQ(ask("DELETE FROM accounts").fault, Fault::forbidden);
    EXPECT_EQ(ask("SELECT FROM WHERE").fault, Fault::syntax);
    EXPECT_EQ(ask("").fault, Fault::syntax);
}

YANLU_ON_BOTH_ENGINES(GuardedReadsSuite);

}  // namespace
}  // namespace yanlu::storage
