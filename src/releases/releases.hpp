// 通稿: texts that an office approved for every account. Entered, corrected by a further one, withdrawn; matches.hpp says who used them.
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::releases {

using ReleaseId = Id<struct ReleaseTag>;

struct NewRelease {
    std::string title;
    std::string text;
    std::string issuer;
    std::string number = {};
    Date valid_from;
    std::optional<Instant> embargo_until = {};
    std::optional<ReleaseId> corrects = {};
    std::string reason = {};  // of the correction
};

// Each answers the release as GET /releases/{id} shows it.
Result<Json> enter_release(Context& context, const organisation::Caller& caller, const NewRelease& release);
Result<Json> withdraw_release(Context& context, const organisation::Caller& caller, ReleaseId id, const std::string& reason);
Result<Json> show_release(Context& context, const organisation::Caller& caller, ReleaseId id);

struct ReleaseFilter {
    std::string state = {};
    std::string words = {};
};
Result<Json> list_releases(Context& context, const organisation::Caller& caller, const ReleaseFilter& filter, const api::Page& page);

}  // namespace yanlu::releases
