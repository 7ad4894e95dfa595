// rulebook/organisation.yaml: the figures of login and sessions.
#pragma once

#include <chrono>
#include <cstdint>

#include "base/rulebook.hpp"
#include "organisation/domain/password_rules.hpp"

namespace yanlu::organisation {

struct HashCost {
    std::uint32_t passes = 0;
    std::uint32_t memory_kib = 0;
    std::uint32_t lanes = 0;
    int at_once = 0;
};

struct LoginSettings {
    explicit LoginSettings(const Rulebook& rulebook);

    PasswordRules password;
    int failures_before_lock = 0;
    std::chrono::minutes lock;
    std::chrono::minutes idle_limit;
    std::chrono::hours absolute_limit;
    HashCost hash;
};

}  // namespace yanlu::organisation
