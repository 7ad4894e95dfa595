// A query that somebody typed: it reads what it may name and nothing else, for so long and so many rows, on a connection that cannot write
// meanwhile.
#pragma once

#include <chrono>
#include <set>
#include <string>
#include <string_view>

#include "storage/connection.hpp"

namespace yanlu::storage {

// The functions that such a query may call: the same on both engines, none with an effect or a clock.
const std::set<std::string, std::less<>>& harmless_functions();

struct ReadLimits {
    std::set<std::string, std::less<>> tables;  // those that the relations in front of the query read
    std::chrono::milliseconds most_time{5000};
    std::int64_t most_rows = 20'000;
};

enum class ReadEnd { complete, too_many_rows, too_long };

// What both engines offer beside Connection. Outside of a transaction only. A read of another table, a write or an unknown function throws
// DatabaseError.
class GuardedReads {
public:
    virtual ReadEnd run_guarded(const Statement& statement, std::span<const Value> values, const RowFunction& on_row,
                                const ReadLimits& limits) = 0;
    // The names of the result's columns; nothing is run.
    virtual std::vector<std::string> columns_of(const Statement& statement) = 0;

protected:
    ~GuardedReads() = default;
};

ReadEnd run_guarded(Connection& connection, const Statement& statement, std::span<const Value> values, const RowFunction& on_row,
                    const ReadLimits& limits);
std::vector<std::string> columns_of(Connection& connection, const Statement& statement);

}  // namespace yanlu::storage
