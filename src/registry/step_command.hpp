// `yanlu account step ACTION`: one step of an account's life from the shell, as the system. Exit 0 when taken, 1 when refused, 2 when the
// account or a file cannot be read.
#pragma once

#include <filesystem>
#include <string>

#include "ledger/workspace.hpp"

namespace yanlu::registry {

struct StepOptions {
    Place place;
    std::string action;
    std::string platform;
    std::string platform_account_id;
    std::string decision = {};
    std::string reason = {};
    std::string notice_url = {};
    std::string replacement = {};
    std::string outcome = {};
    std::string effective_on = {};  // empty: today
    std::int64_t followers = -1;    // not given
    std::filesystem::path evidence = {};
};
int account_step_command(const StepOptions& options);

}  // namespace yanlu::registry
