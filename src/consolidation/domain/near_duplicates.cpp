// Band by band: sort by the band's four bins, compare within equal runs.
#include "consolidation/domain/near_duplicates.hpp"

#include <algorithm>

namespace yanlu::consolidation {
namespace {

constexpr std::size_t largest_bucket = 400;  // beyond it a text is a pattern that is filled in again and again, as of weather reports

struct Keyed {
    std::uint64_t key;
    std::uint32_t post;
    friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

class Search {
public:
    Search(std::span<const SketchedPost> posts, const DuplicateLimits& limits) : posts_(posts), limits_(limits), found_{{}, std::vector<std::uint8_t>(posts.size()), std::vector<std::uint8_t>(posts.size())} {
    }

    NearDuplicates run() {
        std::vector<Keyed> keyed(posts_.size());
        for (std::size_t band = 0; band < compare::sketch_bands; ++band) {
            for (std::size_t i = 0; i < posts_.size(); ++i) keyed[i] = {compare::band_key(posts_[i].sketch, band), static_cast<std::uint32_t>(i)};
            std::ranges::sort(keyed);
            each_bucket(keyed);
            drop_repeated();
        }
        std::erase_if(found_.pairs, [&](const auto& pair) { return found_.is_common[pair.a] || found_.is_common[pair.b]; });
        for (const auto& pair : found_.pairs) mark_copy(pair.a, pair.b);
        return std::move(found_);
    }

private:
    void each_bucket(std::span<const Keyed> keyed) {
        for (std::size_t from = 0; from < keyed.size();) {
            std::size_t to = from + 1;
            while (to < keyed.size() && keyed[to].key == keyed[from].key) ++to;
            if (to - from > 1) look_into(keyed.subspan(from, to - from));
            from = to;
        }
    }

    void look_into(std::span<const Keyed> bucket) {
        if (bucket.size() > largest_bucket || accounts_in(bucket) > limits_.common_from_accounts) return take_as_common(bucket);
        for (std::size_t i = 0; i < bucket.size(); ++i) {
            for (std::size_t j = i + 1; j < bucket.size(); ++j) compare(bucket[i].post, bucket[j].post);
        }
    }

    std::int64_t accounts_in(std::span<const Keyed> bucket) {
        accounts_.clear();
        for (const Keyed& each : bucket) accounts_.push_back(posts_[each.post].account);
        std::ranges::sort(accounts_);
        return std::ranges::unique(accounts_).begin() - accounts_.begin();
    }

    void compare(std::uint32_t a, std::uint32_t b) {
        if (posts_[a].account == posts_[b].account || !is_same(a, b)) return;
        found_.pairs.push_back({std::min(a, b), std::max(a, b)});
    }

    bool is_same(std::uint32_t a, std::uint32_t b) const { return similarity(posts_[a].sketch, posts_[b].sketch) >= limits_.similarity; }

    // Everybody is compared with the earliest alone. Carrying a release is asked of an account (152号 三(二)): it is no copying.
    void take_as_common(std::span<const Keyed> bucket) {
        const auto first = std::ranges::min_element(
            bucket, {}, [&](const Keyed& each) { return std::pair(posts_[each.post].published_at, posts_[each.post].post_id); });
        for (const Keyed& each : bucket) {
            if (each.post == first->post || !is_same(first->post, each.post)) continue;
            found_.is_common[first->post] = found_.is_common[each.post] = 1;
        }
    }

    void mark_copy(std::uint32_t a, std::uint32_t b) {
        if (posts_[a].host == posts_[b].host) return;
        const bool a_is_first = std::pair(posts_[a].published_at, posts_[a].post_id) < std::pair(posts_[b].published_at, posts_[b].post_id);
        found_.is_copied[a_is_first ? b : a] = 1;
    }

    void drop_repeated() {
        std::ranges::sort(found_.pairs);
        found_.pairs.erase(std::ranges::unique(found_.pairs).begin(), found_.pairs.end());
    }

    std::span<const SketchedPost> posts_;
    const DuplicateLimits& limits_;
    std::vector<std::uint32_t> accounts_;
    NearDuplicates found_;
};

}  // namespace

NearDuplicates find_near_duplicates(std::span<const SketchedPost> posts, const DuplicateLimits& limits) {
    return Search(posts, limits).run();
}

}  // namespace yanlu::consolidation
