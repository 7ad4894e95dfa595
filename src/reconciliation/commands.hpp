// `yanlu reconcile`: two files against each other without a database, and the measurement of the matching itself.
#pragma once

#include <filesystem>
#include <string>

namespace yanlu::reconciliation {

struct ReconcileOptions {
    std::filesystem::path left;
    std::filesystem::path right;
    std::string city;
    std::filesystem::path out;
    bool is_selfcheck = false;
    int seeds = 5;
    int rows = 10'000;
};
int reconcile_command(const ReconcileOptions& options);

}  // namespace yanlu::reconciliation
