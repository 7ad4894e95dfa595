// Totals of lists. Every change of state writes to the ledger, so a count stays true until the ledger grows.
#pragma once

#include <cstdint>
#include <span>

#include "storage/connection.hpp"

namespace yanlu::ledger {

// The first column of the statement's one row; remembered by statement and values where the connection has a memory for it.
std::int64_t counted(storage::Connection& database, const storage::Statement& statement, std::span<const storage::Value> values);

}  // namespace yanlu::ledger
