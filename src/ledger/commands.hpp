// `yanlu ledger …`: verify, prove, checkpoint, export, verify-file. Exit codes: 0 holds, 1 does not hold, 2 unreadable input.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ledger/workspace.hpp"

namespace yanlu::ledger {

// Recomputes every entry of the database; `checkpoints`: files written by `checkpoint` that the ledger must still contain.
int verify_command(const Place& place, const std::vector<std::filesystem::path>& checkpoints,
                   const std::optional<std::filesystem::path>& public_key);
// The same over an export, without a database.
int verify_file_command(const std::filesystem::path& entries, const std::vector<std::filesystem::path>& checkpoints,
                        const std::optional<std::filesystem::path>& public_key);
// Prints a signed statement of size and root. The key is made at first use: DIR/ledger.key, its public half DIR/ledger.pub.
int checkpoint_command(const Place& place);
// Prints the entry with its inclusion proof in the tree of `size` entries (0: of now) as JSON.
int prove_command(const Place& place, std::int64_t sequence, std::uint64_t size);
// Prints every entry's bytes, one a line.
int export_command(const Place& place);

}  // namespace yanlu::ledger
