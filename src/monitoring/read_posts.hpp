// Posts, their hits and collection runs as the API shows them (api/openapi.yaml: Post, PostDetail, PostHit, CollectionRun).
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {

struct PostFilter {
    std::optional<AccountId> account;
    std::optional<UnitId> under;  // accounts hosted by this unit or one below it
    std::string platform;
    std::string words;  // in title or text, in this order
    std::optional<Date> from;
    std::optional<Date> to;  // including this day
    std::optional<bool> has_hits;
    std::optional<bool> is_gone;
};

Result<Json> list_posts(Context& context, const organisation::Caller& caller, const PostFilter& filter, const api::Page& page);
// `version` 0: the newest.
Result<Json> read_post(Context& context, const organisation::Caller& caller, PostId post, std::int64_t version);
Result<Json> list_collection_runs(Context& context, const organisation::Caller& caller, const api::Page& page);

bool is_whole_city(const organisation::Scope& scope);
// The whole tree where nothing is chosen; a unit that does not exist is refused as absent.
Result<organisation::Scope> part_of_tree(Context& context, const std::optional<UnitId>& under);
// A LIKE pattern with ! as escape, in lower case: '%' and '_' of the words mean themselves, blanks between words stand for anything.
std::string pattern_of(const std::string& words);

}  // namespace yanlu::monitoring
