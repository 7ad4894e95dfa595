// Connection over sqlite3. Statements are prepared once and kept by the address of their text, then by the text itself.
#include "storage/sqlite.hpp"

#include <array>
#include <cassert>
#include <chrono>
#include <unordered_map>
#include <utility>

#include <sqlite3.h>

#include "storage/count_memory.hpp"
#include "storage/guarded_reads.hpp"
#include "storage/read_snapshot.hpp"
#include "storage/sqlite_authoriser.hpp"

namespace yanlu::storage {
namespace {

struct StatementDeleter {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, StatementDeleter>;

struct DatabaseDeleter {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};

[[noreturn]] void fail(sqlite3* database, std::string_view what) {
    const std::string message = std::string(what) + ": " + sqlite3_errmsg(database);
    switch (sqlite3_errcode(database) & 0xFF) {
        case SQLITE_CONSTRAINT:
            throw ConstraintError(message);
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw ConflictError(message);
        default:
            throw DatabaseError(message);
    }
}

// $12 → ?12: SQLite numbers named parameters by first appearance, PostgreSQL by their number.
std::string numbered_parameters(std::string_view sql) {
    std::string out(sql);
    bool is_quoted = false;
    for (std::size_t i = 0; i + 1 < out.size(); ++i) {
        if (out[i] == '\'') is_quoted = !is_quoted;
        if (!is_quoted && out[i] == '$' && out[i + 1] >= '0' && out[i + 1] <= '9') out[i] = '?';
    }
    return out;
}

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    std::string_view text(int column) const override {
        const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    int columns() const override { return sqlite3_column_count(statement_); }
    std::string_view name(int column) const override { return sqlite3_column_name(statement_, column); }

private:
    sqlite3_stmt* statement_;
};

// Leaves the statement ready for its next use whatever happens.
class Run {
public:
    explicit Run(sqlite3_stmt* statement) : statement_(statement) {}
    ~Run() { sqlite3_reset(statement_); }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

private:
    sqlite3_stmt* statement_;
};

// No write on the connection, and an end to the statement when its time is over.
class ReadOnlyFor {
public:
    ReadOnlyFor(sqlite3* database, std::chrono::milliseconds time) : database_(database), ends_at_(Clock::now() + time) {
        constexpr int steps_between_looks = 2000;
        sqlite3_exec(database_, "PRAGMA query_only=ON", nullptr, nullptr, nullptr);
        sqlite3_progress_handler(database_, steps_between_looks, is_over, this);
    }
    ~ReadOnlyFor() {
        sqlite3_progress_handler(database_, 0, nullptr, nullptr);
        sqlite3_exec(database_, "PRAGMA query_only=OFF", nullptr, nullptr, nullptr);
    }
    ReadOnlyFor(const ReadOnlyFor&) = delete;
    ReadOnlyFor& operator=(const ReadOnlyFor&) = delete;

private:
    using Clock = std::chrono::steady_clock;
    static int is_over(void* self) { return Clock::now() > static_cast<ReadOnlyFor*>(self)->ends_at_ ? 1 : 0; }
    sqlite3* database_;
    Clock::time_point ends_at_;
};

class SqliteConnection final : public Connection, public SnapshotReads, public RemembersCounts, public GuardedReads {
public:
    explicit SqliteConnection(const std::string& path) {
        sqlite3* raw = nullptr;
        const int status = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
        database_.reset(raw);
        if (status != SQLITE_OK) fail(raw, "cannot open " + path);
        sqlite3_extended_result_codes(raw, 1);
        run_script(
            "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
            "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA mmap_size=8589934592; PRAGMA trusted_schema=OFF;");
    }

    std::int64_t run(const Statement& statement, std::span<const Value> values, const RowFunction& on_row) override {
        if (reading_ == Reading::asked_for) open_snapshot();
        sqlite3_stmt* prepared = prepare(statement);
        const Run guard(prepared);
        bind(prepared, values);
        return step(prepared, statement, on_row);
    }

    std::int64_t run_batch(const Statement& statement, std::span<const Value> values, std::size_t width) override {
        assert(width > 0 && values.size() % width == 0);
        std::int64_t changed = 0;
        for (std::size_t at = 0; at < values.size(); at += width) changed += run(statement, values.subspan(at, width), nullptr);
        return changed;
    }

    void append_rows(std::string_view table, std::span<const std::string_view> columns, std::span<const Value> values) override {
        std::string names;
        std::string places;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            names += (i ? "," : "") + std::string(columns[i]);
            places += (i ? ",$" : "$") + std::to_string(i + 1);
        }
        const std::string sql = "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + places + ")";
        run_batch({"append", sql}, values, columns.size());
    }

    void run_script(std::string_view sql) override {
        char* error = nullptr;
        if (sqlite3_exec(database_.get(), std::string(sql).c_str(), nullptr, nullptr, &error) != SQLITE_OK) {
            sqlite3_free(error);
            fail(database_.get(), "script");
        }
    }

    void begin() override {
        end_reading();
        run_script("BEGIN IMMEDIATE");
    }
    bool begin_reading() override {
        if (reading_ != Reading::none || in_transaction()) return false;
        reading_ = Reading::asked_for;
        return true;
    }
    void end_reading() noexcept override {
        if (std::exchange(reading_, Reading::none) == Reading::open) sqlite3_exec(database_.get(), "COMMIT", nullptr, nullptr, nullptr);
    }
    void commit() override { run_script("COMMIT"); }
    void rollback() noexcept override {
        if (in_transaction()) sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    bool in_transaction() const override { return sqlite3_get_autocommit(database_.get()) == 0; }
    Engine engine() const override { return Engine::sqlite; }
    void check(const Statement& statement) override { prepare(statement); }

    ReadEnd run_guarded(const Statement& statement, std::span<const Value> values, const RowFunction& on_row,
                        const ReadLimits& limits) override {
        assert(!in_transaction());
        const ReadOnlyFor read_only(database_.get(), limits.most_time);
        const SqliteAuthoriser authoriser(database_.get(), limits.tables);
        const std::string rewritten = numbered_parameters(statement.sql);
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v3(database_.get(), rewritten.c_str(), static_cast<int>(rewritten.size()), 0, &raw, nullptr) != SQLITE_OK)
            fail(database_.get(), "prepare " + std::string(statement.name));
        const Prepared prepared(raw);
        bind(raw, values);
        return step_guarded(raw, statement, on_row, limits.most_rows);
    }

    std::vector<std::string> columns_of(const Statement& statement) override {
        sqlite3_stmt* prepared = prepare(statement);
        std::vector<std::string> names;
        for (int i = 0; i < sqlite3_column_count(prepared); ++i) names.emplace_back(sqlite3_column_name(prepared, i));
        return names;
    }

private:
    enum class Reading { none, asked_for, open };

    void open_snapshot() {
        run_script("BEGIN");
        reading_ = Reading::open;
    }

    // Most statements are constants: the place of the text finds them faster than its hash. The text is compared all the same, because a
    // composed one may have been put where another was.
    sqlite3_stmt* prepare(const Statement& statement) {
        Recent& recent = recent_[(reinterpret_cast<std::uintptr_t>(statement.sql.data()) >> 4) % recent_.size()];
        if (recent.statement && recent.sql == statement.sql) return recent.statement;
        recent = find_or_prepare(statement);
        return recent.statement;
    }

    struct Recent {
        std::string_view sql;  // of the cache's own copy
        sqlite3_stmt* statement = nullptr;
    };

    Recent find_or_prepare(const Statement& statement) {
        const auto found = cache_.find(statement.sql);
        if (found != cache_.end()) return {found->first, found->second.statement.get()};
        auto sql = std::make_unique<std::string>(statement.sql);
        const std::string rewritten = numbered_parameters(*sql);
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v3(database_.get(), rewritten.c_str(), static_cast<int>(rewritten.size()), SQLITE_PREPARE_PERSISTENT, &raw,
                               nullptr) != SQLITE_OK) {
            fail(database_.get(), "prepare " + std::string(statement.name));
        }
        const std::string_view key = *sql;
        cache_.emplace(key, Cached{std::move(sql), Prepared(raw)});
        return {key, raw};
    }

    void bind(sqlite3_stmt* prepared, std::span<const Value> values) {
        assert(static_cast<std::size_t>(sqlite3_bind_parameter_count(prepared)) <= values.size());
        const int count = sqlite3_bind_parameter_count(prepared);
        for (int i = 0; i < count; ++i) {
            if (bind_one(prepared, i + 1, values[static_cast<std::size_t>(i)]) != SQLITE_OK) fail(database_.get(), "bind");
        }
    }

    static int bind_one(sqlite3_stmt* prepared, int index, const Value& value) {
        if (value.is_null()) return sqlite3_bind_null(prepared, index);
        const char* data = value.text().data() ? value.text().data() : "";
        const auto size = value.text().size();
        switch (value.type()) {
            case Value::Type::integer:
                return sqlite3_bind_int64(prepared, index, value.integer());
            case Value::Type::text:
                return sqlite3_bind_text64(prepared, index, data, size, SQLITE_STATIC, SQLITE_UTF8);
            case Value::Type::bytes:
                return sqlite3_bind_blob64(prepared, index, data, size, SQLITE_STATIC);
        }
        return SQLITE_MISUSE;
    }

    std::int64_t step(sqlite3_stmt* prepared, const Statement& statement, const RowFunction& on_row) {
        const SqliteRow row(prepared);
        int status = sqlite3_step(prepared);
        for (; status == SQLITE_ROW; status = sqlite3_step(prepared)) {
            if (on_row) on_row(row);
        }
        if (status != SQLITE_DONE) fail(database_.get(), statement.name);
        return sqlite3_stmt_readonly(prepared) ? 0 : sqlite3_changes64(database_.get());
    }

    ReadEnd step_guarded(sqlite3_stmt* prepared, const Statement& statement, const RowFunction& on_row, std::int64_t most_rows) {
        const SqliteRow row(prepared);
        std::int64_t rows = 0;
        while (true) {
            const int status = sqlite3_step(prepared);
            if (status == SQLITE_DONE) return ReadEnd::complete;
            if (status == SQLITE_INTERRUPT) return ReadEnd::too_long;
            if (status != SQLITE_ROW) fail(database_.get(), statement.name);
            if (++rows > most_rows) return ReadEnd::too_many_rows;
            on_row(row);
        }
    }

    struct Cached {
        std::unique_ptr<std::string> sql;
        Prepared statement;
    };
    std::unique_ptr<sqlite3, DatabaseDeleter> database_;
    std::unordered_map<std::string_view, Cached> cache_;  // after database_: statements go first
    std::array<Recent, 256> recent_{};
    Reading reading_ = Reading::none;
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& path) { return std::make_unique<SqliteConnection>(path); }

}  // namespace yanlu::storage
