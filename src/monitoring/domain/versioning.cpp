// The table of cases; see the header.
#include "monitoring/domain/versioning.hpp"

namespace yanlu::monitoring {

Decision decide(const std::optional<KnownVersion>& known, const ObservedPost& post, const Digest& digest, Instant recorded_at) {
    if (!known) return post.is_gone ? Decision{Step::refused, "monitoring.gone_unknown"} : Decision{Step::first};
    if (known->is_from_this_file && !post.observed_at) return {Step::refused, "monitoring.post_twice"};
    const bool says_nothing_new = post.is_gone ? known->is_gone : !known->is_gone && known->digest == digest;
    if (says_nothing_new) return {Step::unchanged};
    if (recorded_at < known->recorded_from) return {Step::refused, "monitoring.observed_out_of_order"};
    return {post.is_gone ? Step::gone : Step::changed};
}

}  // namespace yanlu::monitoring
