// Proves that the ledger is what it was: recomputes every leaf, the root, and the agreement with checkpoints exported earlier.
#pragma once

#include <cstdint>
#include <istream>
#include <ostream>
#include <string>
#include <vector>

#include "ledger/domain/checkpoint.hpp"
#include "ledger/domain/merkle.hpp"
#include "storage/connection.hpp"

namespace yanlu::ledger {

struct Verification {
    std::uint64_t size = 0;
    Digest root{};
    std::vector<std::string> faults;  // in Chinese, each names the entry; empty when all holds
    bool holds() const { return faults.empty(); }
};

// Reads every entry of the database. `earlier`: checkpoints whose size and root the ledger must still contain.
Verification verify_database(storage::Connection& database, const std::vector<Checkpoint>& earlier = {});

// One JSON object a line: the stored bytes themselves. The offline form needs no database.
void export_entries(storage::Connection& database, std::ostream& out);
Verification verify_export(std::istream& in, const std::vector<Checkpoint>& earlier = {});

Checkpoint current_checkpoint(storage::Connection& database);
std::vector<Digest> read_leaves(storage::Connection& database, std::uint64_t size);

}  // namespace yanlu::ledger
