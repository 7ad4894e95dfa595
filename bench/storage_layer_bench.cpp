// Our database layer against the raw C API of SQLite on the same file: point reads and batches. Bar: at least 0.95 of raw.
#include <benchmark/benchmark.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "base/clock.hpp"
#include "storage/connection.hpp"

namespace yanlu::storage {
namespace {

constexpr int rows = 100'000;
constexpr Statement read_one{"bench.read", "SELECT id, name, body FROM sample WHERE id = $1"};
constexpr Statement insert_one{"bench.insert", "INSERT INTO sample (id, name, body) VALUES ($1, $2, $3)"};
constexpr const char* body = "为方便群众办事，本单位推出网上预约服务，群众可以通过公众号提交申请材料，工作人员将在一个工作日内答复。";

std::string file() { return (std::filesystem::temp_directory_path() / ("storage-bench-" + std::to_string(getpid()) + ".db")).string(); }

// The file lives as long as the program.
Connection& database() {
    static struct Holder {
        Holder() : connection(open(file())) {
            connection->run_script("CREATE TABLE sample (id BIGINT NOT NULL PRIMARY KEY, name TEXT, body TEXT)");
            std::vector<Value> values;
            for (int i = 0; i < rows; ++i) values.insert(values.end(), {Value(i), Value("账号"), Value(body)});
            Transaction transaction(*connection);
            transaction->run_batch(insert_one, values, 3);
            transaction.commit();
        }
        ~Holder() {
            connection.reset();
            for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file() + suffix);
        }
        std::unique_ptr<Connection> connection;
    } holder;
    return *holder.connection;
}

void read_through_layer(benchmark::State& state) {
    Connection& connection = database();
    SeededRng rng(1);
    std::size_t bytes = 0;
    for (auto _ : state) {
        connection.each(
            read_one, [&](const Row& row) { bytes += row.text(1).size() + row.text(2).size(); },
            static_cast<std::int64_t>(rng.below(rows)));
    }
    benchmark::DoNotOptimize(bytes);
    state.SetItemsProcessed(state.iterations());
}

void read_raw(benchmark::State& state) {
    database();
    sqlite3* raw = nullptr;
    sqlite3_open_v2(file().c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    sqlite3_exec(raw, "PRAGMA mmap_size=8589934592; PRAGMA cache_size=-65536", nullptr, nullptr, nullptr);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v3(raw, "SELECT id, name, body FROM sample WHERE id = ?1", -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    SeededRng rng(1);
    std::size_t bytes = 0;
    for (auto _ : state) {
        sqlite3_bind_int64(statement, 1, static_cast<std::int64_t>(rng.below(rows)));
        while (sqlite3_step(statement) == SQLITE_ROW) {
            benchmark::DoNotOptimize(sqlite3_column_blob(statement, 1));
            benchmark::DoNotOptimize(sqlite3_column_blob(statement, 2));
            bytes += static_cast<std::size_t>(sqlite3_column_bytes(statement, 1) + sqlite3_column_bytes(statement, 2));
        }
        sqlite3_reset(statement);
    }
    benchmark::DoNotOptimize(bytes);
    state.SetItemsProcessed(state.iterations());
    sqlite3_finalize(statement);
    sqlite3_close(raw);
}

BENCHMARK(read_raw);
BENCHMARK(read_through_layer);

}  // namespace
}  // namespace yanlu::storage
