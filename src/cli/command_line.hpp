// `yanlu VERB …`: names and options of every command, and their exit codes.
#pragma once

#include "cli/wiring.hpp"

namespace yanlu::cli {

// 0 done; 1 done, and what was looked for was found or did not hold; 2 not done: wrong usage, unreadable input, a fault.
int run(int argc, char** argv, const Wiring& wiring);

}  // namespace yanlu::cli
