// Small commands about the installation itself.
#pragma once

#include "cli/wiring.hpp"
#include "ledger/workspace.hpp"

namespace yanlu::cli {

int migrate_command(const Place& place);
int health_command(const Place& place);
int rulebook_check_command(const Wiring& wiring);

}  // namespace yanlu::cli
