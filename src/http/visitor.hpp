// Who stands behind a session cookie. The server does not know how sessions are kept: it is handed a function that finds them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::http {

struct Visitor {
    organisation::Caller caller;
    std::string csrf_token;
    bool must_change_password = false;
};

// Nothing for a token that is unknown, idle too long, expired or revoked.
using ResolveSession = std::function<std::optional<Visitor>(Context&, std::string_view token)>;

}  // namespace yanlu::http
