// Which posts carry a release: 一致, 有出入, 抢发, 使用已撤回稿 (api/openapi.yaml: ReleaseMatch). A hint for a person, never a verdict.
#pragma once

#include <string>
#include <vector>

#include "documents/table_writer.hpp"
#include "jobs/runner.hpp"
#include "releases/releases.hpp"

namespace yanlu::releases {

using MatchId = Id<struct MatchTag>;

// Within the caller's scope: {total, same, differs, early, withdrawn}.
Json count_matches(Context& context, const organisation::Caller& caller, std::int64_t chain);
Result<Json> list_matches(Context& context, const organisation::Caller& caller, ReleaseId release, const std::string& verdict,
                          const api::Page& page);
// At most 100,000 rows.
Result<std::string> export_matches(Context& context, const organisation::Caller& caller, ReleaseId release, const std::string& verdict,
                                   documents::TableFormat format);
Result<Json> matches_of_post(Context& context, const organisation::Caller& caller, PostId post);
// With the comparison, the release first.
Result<Json> show_match(Context& context, const organisation::Caller& caller, MatchId id);

// The posts of a run against all releases; all posts of a chain's days against it. The number of matches that are new or otherwise than
// before.
std::int64_t match_run(Context& context, std::int64_t run);
std::int64_t match_chain(Context& context, std::int64_t chain);
std::vector<jobs::Subscription> match_subscriptions();

}  // namespace yanlu::releases
