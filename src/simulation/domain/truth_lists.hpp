// What a comparison of the lists must show on its day, worked out account by account from what is planned.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "simulation/domain/plan.hpp"

namespace yanlu::simulation {

// What the registry holds an account for; an account on its way out (冻结期) is held to nothing.
enum class RegistryLife : char { unknown, in_force, shut_down, freezing, cancelled };

struct ListedViolation {
    enum class Kind { omitted, misreported, alive_but_gone, cancelled_but_alive, unregistered, concealed };
    Kind kind;
    std::string rule;
    std::string subject;
    std::string key;
    std::optional<std::size_t> account;  // of the registry
    std::string system;                  // where it must be put right
    Date since;                          // from this day on, until the next comparison
};

std::vector<ListedViolation> compare_lists(const Plan& plan, const std::vector<RegistryLife>& lives, const PlannedComparison& comparison);

}  // namespace yanlu::simulation
