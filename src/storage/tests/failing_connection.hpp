// A connection that fails at its Nth statement, for every N: whatever breaks in the middle of a use case must leave nothing behind.
#pragma once

#include "storage/connection.hpp"

namespace yanlu::storage::testing {

class FailingConnection final : public Connection {
public:
    explicit FailingConnection(Connection& real) : real_(real) {}

    // The nth statement from now throws; 0: none does.
    void fail_at(int nth) {
        nth_ = nth;
        count_ = 0;
    }
    bool has_failed() const { return nth_ > 0 && count_ >= nth_; }

    std::int64_t run(const Statement& statement, std::span<const Value> values, const RowFunction& on_row) override {
        count();
        return real_.run(statement, values, on_row);
    }
    std::int64_t run_batch(const Statement& statement, std::span<const Value> values, std::size_t width) override {
        count();
        return real_.run_batch(statement, values, width);
    }
    void append_rows(std::string_view table, std::span<const std::string_view> columns, std::span<const Value> values) override {
        count();
        real_.append_rows(table, columns, values);
    }
    void run_script(std::string_view sql) override { real_.run_script(sql); }
    void begin() override {
        count();
        real_.begin();
    }
    void commit() override {
        count();
        real_.commit();
    }
    void rollback() noexcept override { real_.rollback(); }
    bool in_transaction() const override { return real_.in_transaction(); }
    Engine engine() const override { return real_.engine(); }
    void check(const Statement& statement) override { real_.check(statement); }

private:
    void count() {
        if (++count_ == nth_) throw DatabaseError("planted fault at statement " + std::to_string(nth_));
    }
    Connection& real_;
    int nth_ = 0;
    int count_ = 0;
};

}  // namespace yanlu::storage::testing
