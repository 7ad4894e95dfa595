// The list of functions, and the way from a connection to what its engine offers.
#include "storage/guarded_reads.hpp"

#include <stdexcept>

namespace yanlu::storage {

const std::set<std::string, std::less<>>& harmless_functions() {
    static const std::set<std::string, std::less<>> names{"abs",        "cast",   "coalesce", "count", "dense_rank", "first_value", "lag",
                                                          "last_value", "lead",   "length",   "like",  "lower",      "ltrim",       "max",
                                                          "min",        "nullif", "ntile",    "rank",  "replace",    "row_number",  "rtrim",
                                                          "substr",     "sum",    "trim",     "upper"};
    return names;
}

namespace {

GuardedReads& guarded(Connection& connection) {
    auto* reads = dynamic_cast<GuardedReads*>(&connection);
    if (!reads) throw std::logic_error("this connection has no guarded reads");
    return *reads;
}

}  // namespace

ReadEnd run_guarded(Connection& connection, const Statement& statement, std::span<const Value> values, const RowFunction& on_row,
                    const ReadLimits& limits) {
    return guarded(connection).run_guarded(statement, values, on_row, limits);
}

std::vector<std::string> columns_of(Connection& connection, const Statement& statement) {
    return guarded(connection).columns_of(statement);
}

}  // namespace yanlu::storage
