// One connection to the embedded SQLite or to PostgreSQL, behind one interface: statements compiled from .sql files, cached
// when first prepared, typed binding, transactions, batches. Faults (disk, lost connection, violated constraint) are exceptions.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"

namespace yanlu::storage {

// A fault of the database, never of the user.
class DatabaseError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// A constraint (unique, foreign key, check) refused the row. A use case checks first; this is the last line.
class ConstraintError : public DatabaseError {
public:
    using DatabaseError::DatabaseError;
};

// Another writer was in the way and the transaction can be tried again.
class ConflictError : public DatabaseError {
public:
    using DatabaseError::DatabaseError;
};

// SQL text with its name ("registry.accounts_by_unit"); parameters are $1..$n. Made by tools/embed_sql.py, or by the evaluator of rules.
struct Statement {
    std::string_view name;
    std::string_view sql;
};

struct Blob {
    std::string_view bytes;
};

// A bound value. Text and bytes are views: they live until the call returns.
class Value {
public:
    enum class Type : std::uint8_t { integer, text, bytes };

    Value(std::int64_t v) : type_(Type::integer), integer_(v) {}
    Value(int v) : Value(static_cast<std::int64_t>(v)) {}
    Value(bool v) : Value(static_cast<std::int64_t>(v ? 1 : 0)) {}
    Value(std::size_t v) : Value(static_cast<std::int64_t>(v)) {}
    Value(std::string_view v) : type_(Type::text), text_(v) {}
    Value(const std::string& v) : Value(std::string_view(v)) {}
    Value(const char* v) : Value(std::string_view(v)) {}
    Value(Blob v) : type_(Type::bytes), text_(v.bytes) {}
    Value(Instant v) : Value(v.ms) {}
    template <class Tag>
    Value(Id<Tag> v) : Value(v.value) {}
    template <class T>
    Value(const std::optional<T>& v) : Value(v ? Value(*v) : null_of<T>()) {}

    static Value null(Type type) {
        Value v(std::int64_t{0});
        v.type_ = type;
        v.is_null_ = true;
        return v;
    }

    Type type() const { return type_; }
    bool is_null() const { return is_null_; }
    std::int64_t integer() const { return integer_; }
    std::string_view text() const { return text_; }

private:
    template <class T>
    static Value null_of() {
        if constexpr (std::is_convertible_v<T, std::string_view>)
            return null(Type::text);
        else if constexpr (std::is_same_v<T, Blob>)
            return null(Type::bytes);
        else
            return null(Type::integer);
    }

    Type type_;
    bool is_null_ = false;
    std::int64_t integer_ = 0;
    std::string_view text_;
};

// The current row of a running query; text and bytes are views that live until the next row.
class Row {
public:
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;   // 0 for NULL
    virtual std::string_view text(int column) const = 0;  // empty for NULL; also bytes
    virtual int columns() const = 0;
    virtual std::string_view name(int column) const = 0;

    // Typed: std::int64_t, bool, std::string, std::string_view, Instant, Date (from TEXT), Id<…>, and std::optional of each.
    template <class T>
    T get(int column) const;

protected:
    ~Row() = default;
};

using RowFunction = std::function<void(const Row&)>;

enum class Engine { sqlite, postgresql };

class Connection {
public:
    virtual ~Connection() = default;

    // Runs a statement and hands each row over; gives the number of rows changed by INSERT, UPDATE, DELETE.
    virtual std::int64_t run(const Statement& statement, std::span<const Value> values, const RowFunction& on_row) = 0;
    // The same statement for many rows: `values` holds rows × width. One round trip by pipeline on PostgreSQL. Returns rows changed.
    virtual std::int64_t run_batch(const Statement& statement, std::span<const Value> values, std::size_t width) = 0;
    // Appends rows by the fastest way of the engine (COPY on PostgreSQL). `table` and `columns` are identifiers of ours.
    virtual void append_rows(std::string_view table, std::span<const std::string_view> columns, std::span<const Value> values) = 0;
    // Several statements as one text, without parameters: migrations only.
    virtual void run_script(std::string_view sql) = 0;

    virtual void begin() = 0;  // takes the writer's place at once, so that a transaction cannot fail for it later
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    virtual bool in_transaction() const = 0;
    virtual Engine engine() const = 0;
    // Prepares without running: CI checks every statement of the product on both engines.
    virtual void check(const Statement& statement) = 0;

    template <class... Args>
    std::int64_t execute(const Statement& statement, const Args&... args) {
        return run(statement, std::initializer_list<Value>{Value(args)...}, nullptr);
    }
    template <class... Args>
    std::int64_t each(const Statement& statement, const RowFunction& on_row, const Args&... args) {
        return run(statement, std::initializer_list<Value>{Value(args)...}, on_row);
    }
    // All rows through `map(const Row&)`.
    template <class Map, class... Args>
    auto all(const Statement& statement, Map map, const Args&... args) {
        std::vector<std::invoke_result_t<Map, const Row&>> out;
        each(statement, [&](const Row& row) { out.push_back(map(row)); }, args...);
        return out;
    }
    // The first row, if any.
    template <class Map, class... Args>
    auto one(const Statement& statement, Map map, const Args&... args) {
        std::optional<std::invoke_result_t<Map, const Row&>> out;
        each(
            statement,
            [&](const Row& row) {
                if (!out) out.emplace(map(row));
            },
            args...);
        return out;
    }
    // The first column of the first row.
    template <class T, class... Args>
    std::optional<T> value(const Statement& statement, const Args&... args) {
        return one(statement, [](const Row& row) { return row.get<T>(0); }, args...);
    }

private:
    std::int64_t run(const Statement& statement, std::initializer_list<Value> values, const RowFunction& on_row) {
        return run(statement, std::span<const Value>(values.begin(), values.size()), on_row);
    }
};

// Rolls back when left without commit.
class Transaction {
public:
    explicit Transaction(Connection& connection) : connection_(connection) { connection_.begin(); }
    ~Transaction() {
        if (!is_done_) connection_.rollback();
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    Connection& operator*() const { return connection_; }
    Connection* operator->() const { return &connection_; }
    void commit() {
        connection_.commit();
        is_done_ = true;
    }

private:
    Connection& connection_;
    bool is_done_ = false;
};

// "postgresql://…" opens PostgreSQL; anything else is the path of an SQLite file, ":memory:" an empty one in memory.
std::unique_ptr<Connection> open(const std::string& url);

// Takes `count` consecutive ids and gives the first. Ids are unique over all kinds of rows, so that a foreign id cannot pass for another's.
std::int64_t allocate_ids(Connection& connection, std::int64_t count = 1);
template <class IdType>
IdType allocate(Connection& connection) {
    return IdType{allocate_ids(connection, 1)};
}

namespace detail {
template <class T>
struct Getter;
template <>
struct Getter<std::int64_t> {
    static std::int64_t get(const Row& row, int column) { return row.integer(column); }
};
template <>
struct Getter<int> {
    static int get(const Row& row, int column) { return static_cast<int>(row.integer(column)); }
};
template <>
struct Getter<bool> {
    static bool get(const Row& row, int column) { return row.integer(column) != 0; }
};
template <>
struct Getter<std::string_view> {
    static std::string_view get(const Row& row, int column) { return row.text(column); }
};
template <>
struct Getter<std::string> {
    static std::string get(const Row& row, int column) { return std::string(row.text(column)); }
};
template <>
struct Getter<Instant> {
    static Instant get(const Row& row, int column) { return {row.integer(column)}; }
};
template <>
struct Getter<Date> {
    static Date get(const Row& row, int column) {
        const auto date = Date::parse(row.text(column));
        if (!date) throw DatabaseError("a stored date cannot be read: " + std::string(row.text(column)));
        return *date;
    }
};
template <class Tag>
struct Getter<Id<Tag>> {
    static Id<Tag> get(const Row& row, int column) { return {row.integer(column)}; }
};
template <class T>
struct Getter<std::optional<T>> {
    static std::optional<T> get(const Row& row, int column) {
        if (row.is_null(column)) return std::nullopt;
        return Getter<T>::get(row, column);
    }
};
}  // namespace detail

template <class T>
T Row::get(int column) const {
    return detail::Getter<T>::get(*this, column);
}

}  // namespace yanlu::storage
