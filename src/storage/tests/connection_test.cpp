// The same suite on both engines: types round trip, transactions hold, batches and bulk appends store the same rows.
#include "storage/tests/engines.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "storage/read_snapshot.hpp"
#include "storage/statements.hpp"

namespace yanlu::storage {
namespace {

constexpr Statement insert_sample{"test.insert", "INSERT INTO sample (id, name, raw) VALUES ($1, $2, $3)"};
constexpr Statement select_sample{"test.select", "SELECT id, name, raw FROM sample WHERE id = $1"};
constexpr Statement count_samples{"test.count", "SELECT count(*) FROM sample"};

class ConnectionSuite : public testing::OnBothEngines {
protected:
    void SetUp() override { database->run_script("CREATE TABLE sample (id BIGINT NOT NULL PRIMARY KEY, name TEXT, raw BYTEA)"); }
    std::int64_t count() { return *database->value<std::int64_t>(count_samples); }
};

TEST_P(ConnectionSuite, RoundTripsTextBytesAndNull) {
    const std::string raw("\0\xFF'\\\n", 5);
    const std::string name = "东莞\t'引号'\\ 换行\n";
    EXPECT_EQ(database->execute(insert_sample, 1, name, Blob{raw}), 1);
    database->execute(insert_sample, 2, std::optional<std::string>(), std::optional<Blob>());
    const auto row = database->one(select_sample, [](const Row& r) { return std::pair(r.get<std::string>(1), r.get<std::string>(2)); }, 1);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->first, name);
    EXPECT_EQ(row->second, raw);
    EXPECT_EQ(database->one(select_sample, [](const Row& r) { return r.get<std::optional<std::string>>(1); }, 2).value(), std::nullopt);
    EXPECT_FALSE(database->one(select_sample, [](const Row&) { return 0; }, 3));
}

TEST_P(ConnectionSuite, ParametersAreBoundByNumberNotByOrder) {
    constexpr Statement swapped{"test.swapped", "INSERT INTO sample (name, id) VALUES ($2, $1)"};
    database->execute(swapped, 7, "七");
    EXPECT_EQ(database->one(select_sample, [](const Row& r) { return r.get<std::string>(1); }, 7), "七");
}

TEST_P(ConnectionSuite, ATransactionLeftWithoutCommitChangesNothing) {
    {
        Transaction transaction(*database);
        transaction->execute(insert_sample, 1, "a", Blob{"x"});
    }
    EXPECT_EQ(count(), 0);
    Transaction transaction(*database);
    transaction->execute(insert_sample, 1, "a", Blob{"x"});
    transaction.commit();
    EXPECT_EQ(count(), 1);
    EXPECT_FALSE(database->in_transaction());
}

TEST_P(ConnectionSuite, AViolatedConstraintIsItsOwnFaultAndTheConnectionGoesOn) {
    database->execute(insert_sample, 1, "a", Blob{"x"});
    EXPECT_THROW(database->execute(insert_sample, 1, "b", Blob{"y"}), ConstraintError);
    EXPECT_EQ(count(), 1);
    constexpr Statement nonsense{"test.nonsense", "SELECT nothing FROM nowhere"};
    EXPECT_THROW(database->check(nonsense), DatabaseError);
    EXPECT_EQ(count(), 1);
}

TEST_P(ConnectionSuite, BatchesAndBulkAppendsStoreEveryRow) {
    std::vector<Value> values;
    for (int i = 0; i < 2500; ++i) values.insert(values.end(), {Value(i), Value("名\\称\t"), Value(Blob{std::string_view("\0\n", 2)})});
    Transaction transaction(*database);
    EXPECT_EQ(transaction->run_batch(insert_sample, values, 3), 2500);
    transaction->run_script("DELETE FROM sample");
    const std::string_view columns[] = {"id", "name", "raw"};
    transaction->append_rows("sample", columns, values);
    transaction.commit();
    EXPECT_EQ(count(), 2500);
    EXPECT_EQ(database->one(select_sample, [](const Row& r) { return r.get<std::string>(2); }, 2499), std::string("\0\n", 2));
}

TEST_P(ConnectionSuite, ABatchThatFailsInTheMiddleIsRolledBackWhole) {
    const std::vector<Value> values{Value(1), Value("a"), Value(Blob{"x"}), Value(1), Value("b"), Value(Blob{"y"})};
    {
        Transaction transaction(*database);
        EXPECT_THROW(transaction->run_batch(insert_sample, values, 3), ConstraintError);
    }
    EXPECT_EQ(count(), 0);
}

TEST_P(ConnectionSuite, IdsAreNeverGivenTwice) {
    const auto first = allocate_ids(*database, 10);
    EXPECT_EQ(allocate_ids(*database), first + 10);
    EXPECT_GT(first, 0);
}

TEST_P(ConnectionSuite, AReadSnapshotEndsWithItsScopeAndGivesWayToATransaction) {
    {
        const ReadSnapshot snapshot(*database);
        EXPECT_FALSE(database->in_transaction()) << "nothing is begun before the first statement";
        EXPECT_EQ(count(), 0);
        EXPECT_TRUE(database->in_transaction());
        Transaction transaction(*database);
        transaction->execute(insert_sample, 1, "a", Blob{"x"});
        transaction.commit();
        EXPECT_EQ(count(), 1);
    }
    EXPECT_FALSE(database->in_transaction());
    EXPECT_EQ(count(), 1);
    const ReadSnapshot never_used(*database);
}

TEST(ReadSnapshot, ShowsOneStateThroughout) {
    const auto file = std::filesystem::temp_directory_path() / ("yanlu-snapshot-" + std::to_string(getpid()) + ".db");
    const auto reader = open(file.string());
    const auto writer = open(file.string());
    writer->run_script("CREATE TABLE sample (id BIGINT NOT NULL PRIMARY KEY, name TEXT, raw BYTEA)");
    const auto seen = [&] { return *reader->value<std::int64_t>(count_samples); };
    {
        const ReadSnapshot snapshot(*reader);
        EXPECT_EQ(seen(), 0);
        writer->execute(insert_sample, 1, "a", Blob{"x"});
        EXPECT_EQ(seen(), 0);
    }
    EXPECT_EQ(seen(), 1);
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end);
}

TEST_P(ConnectionSuite, EveryStatementPrepares) {
    for (const Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(ConnectionSuite);

class MigrationSuite : public ::testing::TestWithParam<std::string> {};

TEST_P(MigrationSuite, AppliesOnceAndNoticesAChangedFile) {
    testing::Database database(GetParam(), false);
    EXPECT_GT(migrate(*database, SystemClock()), 0);
    EXPECT_EQ(migrate(*database, SystemClock()), 0);
    database->run_script("UPDATE schema_migrations SET checksum = 'other' WHERE version = 1");
    EXPECT_THROW(migrate(*database, SystemClock()), DatabaseError);
}

TEST_P(MigrationSuite, RefusesADatabaseOfANewerProgram) {
    testing::Database database(GetParam());
    database->run_script("INSERT INTO schema_migrations VALUES (9999, 'future', 'x', 0)");
    EXPECT_THROW(migrate(*database, SystemClock()), DatabaseError);
}

YANLU_ON_BOTH_ENGINES(MigrationSuite);

}  // namespace
}  // namespace yanlu::storage
