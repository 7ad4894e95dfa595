// The first start: nobody can log in yet, so whoever reads the server's own output may make the first administrator.
#pragma once

#include <optional>
#include <string>

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::organisation {

struct FirstAdministrator {
    std::string first_run_code;
    std::string login;
    std::string name;
    std::string password;
    std::string city_name = {};  // makes the root and the city office of an empty tree
};

bool is_setup_needed(Context& context);
// A new code, which replaces an earlier one; nothing once a system administrator can log in. Shown once, kept as a digest.
std::optional<std::string> new_first_run(Context& context);
// {is_needed}: false after it.
Result<Json> set_up(Context& context, const Caller& caller, const FirstAdministrator& input);

}  // namespace yanlu::organisation
