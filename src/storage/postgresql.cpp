// Connection over libpq. Integers travel as text in both directions (one format for all types); bytes travel in hex through bytea.
#include "storage/postgresql.hpp"

#include <cassert>
#include <charconv>
#include <unordered_map>
#include <utility>

#include <libpq-fe.h>

#include "base/digest.hpp"
#include "storage/count_memory.hpp"
#include "storage/guarded_reads.hpp"
#include "storage/read_snapshot.hpp"

namespace yanlu::storage {
namespace {

constexpr Oid oid_bytea = 17;
constexpr Oid oid_int8 = 20;
constexpr Oid oid_text = 25;

struct ConnectionDeleter {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct ResultDeleter {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, ResultDeleter>;

Oid oid_of(Value::Type type) {
    switch (type) {
        case Value::Type::integer:
            return oid_int8;
        case Value::Type::text:
            return oid_text;
        case Value::Type::bytes:
            return oid_bytea;
    }
    return oid_text;
}

[[noreturn]] void fail(const PGresult* result, PGconn* connection, std::string_view what) {
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const std::string message = std::string(what) + ": " + (result ? PQresultErrorMessage(result) : PQerrorMessage(connection));
    const std::string_view code = state ? state : "";
    if (code.starts_with("23")) throw ConstraintError(message);
    if (code == "40001" || code == "40P01" || code == "55P03") throw ConflictError(message);
    throw DatabaseError(message);
}

bool is_good(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_PIPELINE_SYNC;
}

class PostgresqlRow final : public Row {
public:
    explicit PostgresqlRow(const PGresult* result) : result_(result), decoded_(static_cast<std::size_t>(PQnfields(result))) {}
    void move_to(int row) { row_ = row; }
    bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    std::int64_t integer(int column) const override {
        const auto raw = field(column);
        std::int64_t value = 0;
        std::from_chars(raw.data(), raw.data() + raw.size(), value);
        return value;
    }
    std::string_view text(int column) const override {
        if (PQftype(result_, column) != oid_bytea || is_null(column)) return field(column);
        auto& decoded = decoded_[static_cast<std::size_t>(column)];
        decoded = unhex(field(column).substr(2)).value();  // "\x0a1b…"
        return decoded;
    }
    int columns() const override { return PQnfields(result_); }
    std::string_view name(int column) const override { return PQfname(result_, column); }

private:
    std::string_view field(int column) const {
        return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }
    const PGresult* result_;
    int row_ = 0;
    mutable std::vector<std::string> decoded_;
};

// The arrays that libpq wants, for one row of values.
class Parameters {
public:
    explicit Parameters(std::span<const Value> values)
        : texts_(values.size()), pointers_(values.size()), lengths_(values.size()), formats_(values.size()) {
        for (std::size_t i = 0; i < values.size(); ++i) add(i, values[i]);
    }
    int count() const { return static_cast<int>(pointers_.size()); }
    const char* const* pointers() const { return pointers_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

private:
    void add(std::size_t i, const Value& value) {
        if (value.is_null()) return;
        if (value.type() == Value::Type::integer)
            texts_[i] = std::to_string(value.integer());
        else
            texts_[i] = value.text();
        pointers_[i] = texts_[i].c_str();
        lengths_[i] = static_cast<int>(texts_[i].size());
        formats_[i] = value.type() == Value::Type::bytes ? 1 : 0;
    }
    std::vector<std::string> texts_;
    std::vector<const char*> pointers_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
};

std::string copy_field(const Value& value) {
    if (value.is_null()) return "\\N";
    if (value.type() == Value::Type::integer) return std::to_string(value.integer());
    if (value.type() == Value::Type::bytes) {
        const auto raw = value.text();
        return "\\\\x" + hex({reinterpret_cast<const std::uint8_t*>(raw.data()), raw.size()});
    }
    std::string out;
    for (const char c : value.text()) {
        if (c == '\\')
            out += "\\\\";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else
            out += c;
    }
    return out;
}

class PostgresqlConnection final : public Connection, public SnapshotReads, public RemembersCounts, public GuardedReads {
public:
    explicit PostgresqlConnection(const std::string& url) : connection_(PQconnectdb(url.c_str())) {
        if (PQstatus(connection_.get()) != CONNECTION_OK) fail(nullptr, connection_.get(), "cannot connect to PostgreSQL");
        PQsetNoticeProcessor(connection_.get(), [](void*, const char*) {}, nullptr);
        // Plans of rules depend on the day asked for: a generic plan would not see it.
        run_script("SET client_encoding = 'UTF8'; SET timezone = 'UTC'; SET lock_timeout = '10s'; SET jit = off");
    }

    std::int64_t run(const Statement& statement, std::span<const Value> values, const RowFunction& on_row) override {
        if (reading_ == Reading::asked_for) open_snapshot();
        const std::string& name = prepare(statement, values);
        const Parameters parameters(values);
        const Answer result(PQexecPrepared(connection_.get(), name.c_str(), parameters.count(), parameters.pointers(), parameters.lengths(),
                                           parameters.formats(), 0));
        if (!is_good(result.get())) fail(result.get(), connection_.get(), statement.name);
        if (on_row) hand_over(result.get(), on_row, PQntuples(result.get()));
        return changed_by(result.get());
    }

    std::int64_t run_batch(const Statement& statement, std::span<const Value> values, std::size_t width) override {
        assert(width > 0 && values.size() % width == 0);
        constexpr std::size_t rows_a_round = 1000;
        std::int64_t changed = 0;
        for (std::size_t at = 0; at < values.size(); at += rows_a_round * width) {
            changed += run_pipeline(statement, values.subspan(at, std::min(rows_a_round * width, values.size() - at)), width);
        }
        return changed;
    }

    void append_rows(std::string_view table, std::span<const std::string_view> columns, std::span<const Value> values) override {
        std::string sql = "COPY " + std::string(table) + " (";
        for (std::size_t i = 0; i < columns.size(); ++i) sql += (i ? "," : "") + std::string(columns[i]);
        sql += ") FROM STDIN";
        const Answer started(PQexec(connection_.get(), sql.c_str()));
        if (PQresultStatus(started.get()) != PGRES_COPY_IN) fail(started.get(), connection_.get(), "COPY");
        send_copy(values, columns.size());
        const Answer ended(PQgetResult(connection_.get()));
        const bool is_stored = is_good(ended.get());
        while (const Answer rest{PQgetResult(connection_.get())}) {
        }
        if (!is_stored) fail(ended.get(), connection_.get(), "COPY");
    }

    void run_script(std::string_view sql) override {
        const Answer result(PQexec(connection_.get(), std::string(sql).c_str()));
        if (!is_good(result.get())) fail(result.get(), connection_.get(), "script");
    }

    void begin() override {
        end_reading();
        run_script("BEGIN");
    }
    bool begin_reading() override {
        if (reading_ != Reading::none || in_transaction()) return false;
        reading_ = Reading::asked_for;
        return true;
    }
    void end_reading() noexcept override {
        if (std::exchange(reading_, Reading::none) == Reading::open) const Answer ignored(PQexec(connection_.get(), "COMMIT"));
    }
    void commit() override {
        const Answer result(PQexec(connection_.get(), "COMMIT"));
        // A transaction that failed inside answers COMMIT with ROLLBACK: that must not pass for success.
        if (!is_good(result.get()) || std::string_view(PQcmdStatus(result.get())) != "COMMIT")
            fail(result.get(), connection_.get(), "commit");
    }
    void rollback() noexcept override {
        if (in_transaction()) const Answer ignored(PQexec(connection_.get(), "ROLLBACK"));
    }
    bool in_transaction() const override { return PQtransactionStatus(connection_.get()) != PQTRANS_IDLE; }
    Engine engine() const override { return Engine::postgresql; }

    void check(const Statement& statement) override {
        const Answer result(PQprepare(connection_.get(), "check", std::string(statement.sql).c_str(), 0, nullptr));
        if (!is_good(result.get())) fail(result.get(), connection_.get(), "prepare " + std::string(statement.name));
        run_script("DEALLOCATE \"check\"");
    }

    // The caller asks for one row more than allowed (LIMIT), so that the answer stays small: libpq keeps it whole.
    ReadEnd run_guarded(const Statement& statement, std::span<const Value> values, const RowFunction& on_row,
                        const ReadLimits& limits) override {
        assert(!in_transaction() || reading_ != Reading::none);
        end_reading();
        run_script("BEGIN READ ONLY; SET LOCAL statement_timeout = " + std::to_string(limits.most_time.count()));
        const RollBack at_the_end{*this};
        const Parameters parameters(values);
        std::vector<Oid> types;
        for (const Value& value : values) types.push_back(oid_of(value.type()));
        const std::string sql(statement.sql);
        const Answer result(PQexecParams(connection_.get(), sql.c_str(), parameters.count(), types.data(), parameters.pointers(),
                                         parameters.lengths(), parameters.formats(), 0));
        const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        if (state && std::string_view(state) == "57014") return ReadEnd::too_long;
        if (!is_good(result.get())) fail(result.get(), connection_.get(), statement.name);
        const std::int64_t rows = PQntuples(result.get());
        hand_over(result.get(), on_row, std::min(rows, limits.most_rows));
        return rows > limits.most_rows ? ReadEnd::too_many_rows : ReadEnd::complete;
    }

    std::vector<std::string> columns_of(const Statement& statement) override {
        const Answer prepared(PQprepare(connection_.get(), "columns", std::string(statement.sql).c_str(), 0, nullptr));
        if (!is_good(prepared.get())) fail(prepared.get(), connection_.get(), "prepare " + std::string(statement.name));
        const Answer described(PQdescribePrepared(connection_.get(), "columns"));
        run_script("DEALLOCATE \"columns\"");
        std::vector<std::string> names;
        for (int i = 0; i < PQnfields(described.get()); ++i) names.emplace_back(PQfname(described.get(), i));
        return names;
    }

private:
    enum class Reading { none, asked_for, open };
    struct RollBack {
        PostgresqlConnection& connection;
        ~RollBack() { connection.rollback(); }
    };

    void open_snapshot() {
        run_script("BEGIN ISOLATION LEVEL REPEATABLE READ");
        reading_ = Reading::open;
    }

    // Prepared under the SQL text and the types of this call: an int8 and a text parameter are different statements.
    const std::string& prepare(const Statement& statement, std::span<const Value> values) {
        std::string key(statement.sql);
        std::vector<Oid> types;
        types.reserve(values.size());
        for (const Value& value : values) {
            types.push_back(oid_of(value.type()));
            key += "ibt"[static_cast<int>(value.type())];
        }
        const auto found = prepared_.find(key);
        if (found != prepared_.end()) return found->second;
        const std::string name = "s" + std::to_string(prepared_.size());
        const Answer result(
            PQprepare(connection_.get(), name.c_str(), std::string(statement.sql).c_str(), static_cast<int>(types.size()), types.data()));
        if (!is_good(result.get())) fail(result.get(), connection_.get(), "prepare " + std::string(statement.name));
        return prepared_.emplace(std::move(key), name).first->second;
    }

    std::int64_t run_pipeline(const Statement& statement, std::span<const Value> values, std::size_t width) {
        const std::string name = prepare(statement, values.first(width));
        if (PQenterPipelineMode(connection_.get()) != 1) fail(nullptr, connection_.get(), "pipeline");
        for (std::size_t at = 0; at < values.size(); at += width) {
            const Parameters parameters(values.subspan(at, width));
            PQsendQueryPrepared(connection_.get(), name.c_str(), parameters.count(), parameters.pointers(), parameters.lengths(),
                                parameters.formats(), 0);
        }
        PQpipelineSync(connection_.get());
        return finish_pipeline(statement);
    }

    std::int64_t finish_pipeline(const Statement& statement) {
        std::int64_t changed = 0;
        Answer first_failure;
        while (true) {
            Answer result(PQgetResult(connection_.get()));
            if (!result) continue;  // the end of one statement's results
            const auto status = PQresultStatus(result.get());
            if (status == PGRES_PIPELINE_SYNC) break;
            if (PQstatus(connection_.get()) != CONNECTION_OK) fail(result.get(), connection_.get(), statement.name);
            if (is_good(result.get()))
                changed += changed_by(result.get());
            else if (!first_failure && status != PGRES_PIPELINE_ABORTED)
                first_failure = std::move(result);
        }
        PQexitPipelineMode(connection_.get());
        if (first_failure) fail(first_failure.get(), connection_.get(), statement.name);
        return changed;
    }

    void send_copy(std::span<const Value> values, std::size_t width) {
        constexpr std::size_t buffer_bytes = 1 << 16;
        std::string buffer;
        const auto flush = [&] {
            if (PQputCopyData(connection_.get(), buffer.data(), static_cast<int>(buffer.size())) != 1)
                fail(nullptr, connection_.get(), "COPY");
            buffer.clear();
        };
        for (std::size_t i = 0; i < values.size(); ++i) {
            buffer += copy_field(values[i]);
            buffer += (i + 1) % width == 0 ? '\n' : '\t';
            if (buffer.size() > buffer_bytes) flush();
        }
        flush();
        if (PQputCopyEnd(connection_.get(), nullptr) != 1) fail(nullptr, connection_.get(), "COPY");
    }

    static void hand_over(const PGresult* result, const RowFunction& on_row, std::int64_t rows) {
        PostgresqlRow row(result);
        for (int i = 0; i < rows; ++i) {
            row.move_to(i);
            on_row(row);
        }
    }

    static std::int64_t changed_by(PGresult* result) {
        // PQcmdTuples also counts the rows of a SELECT.
        if (std::string_view(PQcmdStatus(result)).starts_with("SELECT")) return 0;
        const std::string_view text = PQcmdTuples(result);
        std::int64_t value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }

    std::unique_ptr<PGconn, ConnectionDeleter> connection_;
    std::unordered_map<std::string, std::string> prepared_;
    Reading reading_ = Reading::none;
};

}  // namespace

std::unique_ptr<Connection> open_postgresql(const std::string& url) { return std::make_unique<PostgresqlConnection>(url); }

}  // namespace yanlu::storage
