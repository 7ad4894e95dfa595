// The inbox as the page shows it (contract: InboxPage): what waits for the caller's desk, what he has done, what he set going.
#pragma once

#include <string>

#include "api/paging.hpp"
#include "organisation/caller.hpp"

namespace yanlu::supervision {

struct InboxQuestion {
    std::string box = "to_do";  // to_do | done | sent
    std::string light = {};     // green | yellow | red; empty: all
    std::string process = {};
};

Result<Json> read_inbox(Context& context, const organisation::Caller& caller, const InboxQuestion& question, const api::Page& page);

}  // namespace yanlu::supervision
