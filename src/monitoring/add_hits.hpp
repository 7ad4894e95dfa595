// Hits that are found of a stored post later than at its intake.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "monitoring/archive_reader.hpp"
#include "monitoring/domain/post_hit.hpp"

namespace yanlu::monitoring {

// Inside a transaction; those that the version of the post has already are left out. The number of new ones.
std::int64_t add_hits(Context& context, const StoredPost& post, const std::vector<PostHit>& hits, const std::string& rulebook_version);

}  // namespace yanlu::monitoring
