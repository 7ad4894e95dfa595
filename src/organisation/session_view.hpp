// The session as GET /session shows it.
#pragma once

#include "organisation/session.hpp"

namespace yanlu::organisation {

Json session_json(Context& context, const Session& session);

}  // namespace yanlu::organisation
