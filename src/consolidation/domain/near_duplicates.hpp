// Sketches of posts → which posts of different accounts say nearly the same. Posts share a bucket if four neighbouring bins are equal
// (locality-sensitive hashing, 16 × 4); only those are compared, so that the cost grows with the posts and not with their pairs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "consolidation/domain/post_text.hpp"

namespace yanlu::consolidation {

struct SketchedPost {
    std::uint32_t account = 0;  // place in the analysis
    std::int64_t host = 0;      // the host unit: what one unit says on two platforms is no copy
    std::int64_t post_id = 0;
    std::int64_t published_at = 0;
    Sketch sketch = {};
};

struct DuplicateLimits {
    std::int64_t similarity = 600;           // per mille from which two posts count as the same
    std::int64_t common_from_accounts = 10;  // a text in more accounts than this is a release for all, not an overlap of two
};

struct NearDuplicates {
    struct Pair {
        std::uint32_t a = 0;  // places in `posts`, a < b, of different accounts
        std::uint32_t b = 0;
        friend auto operator<=>(const Pair&, const Pair&) = default;
    };
    std::vector<Pair> pairs;              // sorted; without texts for all
    std::vector<std::uint8_t> is_copied;  // by post: another unit had it earlier
    std::vector<std::uint8_t> is_common;  // by post: a release that many carry, or a pattern that is filled in; never counted as copied
};

NearDuplicates find_near_duplicates(std::span<const SketchedPost> posts, const DuplicateLimits& limits);

}  // namespace yanlu::consolidation
