// The session as GET /session shows it.
#pragma once

#include "organisation/session.hpp"

namespace yanlu::organisation {

// The session without regard to its age: for a request that was let in already.
std::optional<Session> open_session_of(Context& context, std::string_view token);
Json session_json(Context& context, const Session& session);

}  // namespace yanlu::organisation
