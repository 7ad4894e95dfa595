// Collects by account, then compares only the pairs that have something in common.
#include "consolidation/domain/text_analysis.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "consolidation/domain/fixed_point.hpp"

namespace yanlu::consolidation {
namespace {

constexpr std::size_t most_examples = 5;
constexpr std::size_t most_of_one_host = 50;  // beyond it, accounts of one host are compared by their texts alone

std::vector<std::uint32_t> bigrams_of(std::string_view text) {
    std::u32string folded;
    fold(text, 300, folded);
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i + 1 < folded.size(); ++i) out.push_back(bigram(folded[i], folded[i + 1]));
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

bool is_stronger(const OverlappingPair& x, const OverlappingPair& y) {
    return std::tuple(y.score, y.shared_posts, x.a, x.b) < std::tuple(x.score, x.shared_posts, y.a, y.b);
}

}  // namespace

TextAnalysis::TextAnalysis(const TextSettings& settings)
    : settings_(settings), service_words_(settings.service_words), interaction_words_(settings.interaction_words) {}

void TextAnalysis::begin_account(std::int64_t host, std::string_view description) {
    accounts_.emplace_back();
    hosts_.push_back(host);
    descriptions_.push_back(bigrams_of(description));
    read_ = 0;
}

void TextAnalysis::add_post(std::int64_t post_id, std::int64_t published_at, std::string_view title, std::string_view body) {
    folded_.clear();
    const auto most = static_cast<std::size_t>(settings_.most_characters);
    fold(title, most, folded_);
    fold(body, most, folded_);
    AccountTexts& account = accounts_.back();
    account.service += service_words_.any_in(folded_) ? 1 : 0;
    account.interaction += interaction_words_.any_in(folded_) ? 1 : 0;
    if (++read_ > settings_.newest_posts || static_cast<std::int64_t>(folded_.size()) < settings_.least_characters) return;
    ++account.compared;
    topics_.add_post(folded_);
    posts_.push_back({static_cast<std::uint32_t>(accounts_.size() - 1), hosts_.back(), post_id, published_at, sketch_of(folded_)});
}

void TextAnalysis::end_account() { topics_.end_account(); }

TextFindings TextAnalysis::finish() {
    topics_.finish();
    const NearDuplicates found = find_near_duplicates(posts_, settings_.duplicates);
    for (std::size_t i = 0; i < posts_.size(); ++i) {
        accounts_[posts_[i].account].copied += found.is_copied[i];
        accounts_[posts_[i].account].common += found.is_common[i];
    }
    return {accounts_, strongest(score(found))};
}

TextAnalysis::Places TextAnalysis::pairs_of_one_host() const {
    std::map<std::int64_t, std::vector<std::uint32_t>> by_host;
    for (std::uint32_t i = 0; i < hosts_.size(); ++i) by_host[hosts_[i]].push_back(i);
    Places pairs;
    for (const auto& [host, accounts] : by_host) {
        for (std::size_t i = 0; accounts.size() <= most_of_one_host && i < accounts.size(); ++i) {
            for (std::size_t j = i + 1; j < accounts.size(); ++j) pairs.emplace_back(accounts[i], accounts[j]);
        }
    }
    return pairs;
}

TextAnalysis::Places TextAnalysis::pairs_to_score(const NearDuplicates& found) const {
    Places pairs = topics_.candidates();
    for (const auto& pair : found.pairs) pairs.emplace_back(std::minmax(posts_[pair.a].account, posts_[pair.b].account));
    std::ranges::copy(pairs_of_one_host(), std::back_inserter(pairs));
    std::ranges::sort(pairs);
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    return pairs;
}

// Posts were added account by account, so that a pair of posts stands in the order of its accounts.
void TextAnalysis::score_shared(OverlappingPair& pair, std::span<const NearDuplicates::Pair> shared) const {
    std::set<std::uint32_t> of_a;
    std::set<std::uint32_t> of_b;
    for (const auto& each : shared) {
        // The newest stand first within an account: the first pairs seen are the newest.
        if (of_a.insert(each.a).second && pair.examples.size() < most_examples && !of_b.contains(each.b))
            pair.examples.push_back(
                {posts_[each.a].post_id, posts_[each.b].post_id, similarity(posts_[each.a].sketch, posts_[each.b].sketch)});
        of_b.insert(each.b);
    }
    pair.shared_of_a = static_cast<std::int64_t>(of_a.size());
    pair.shared_of_b = static_cast<std::int64_t>(of_b.size());
    const std::int64_t smaller = std::min(accounts_[pair.a].compared, accounts_[pair.b].compared);
    pair.shared_posts = per_mille(std::min(pair.shared_of_a, pair.shared_of_b), std::max(smaller, settings_.least_compared));
}

// Dice's coefficient of name and purpose.
std::int64_t TextAnalysis::purpose_in_common(std::uint32_t a, std::uint32_t b) const {
    const auto& one = descriptions_[a];
    const auto& other = descriptions_[b];
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    return per_mille(2 * static_cast<std::int64_t>(both.size()), static_cast<std::int64_t>(one.size() + other.size()));
}

std::vector<OverlappingPair> TextAnalysis::score(const NearDuplicates& found) const {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<NearDuplicates::Pair>> shared;
    for (const auto& pair : found.pairs) shared[{posts_[pair.a].account, posts_[pair.b].account}].push_back(pair);
    std::vector<OverlappingPair> out;
    for (const auto& [a, b] : pairs_to_score(found)) {
        OverlappingPair pair{.a = a, .b = b, .topics = topics_.cosine(a, b), .purpose = purpose_in_common(a, b), .examples = {}};
        if (const auto posts = shared.find({a, b}); posts != shared.end()) score_shared(pair, posts->second);
        pair.score = (pair.shared_posts * settings_.weight_shared_posts + pair.topics * settings_.weight_topics +
                      pair.purpose * settings_.weight_purpose + 500) /
                     1000;
        if (pair.score >= settings_.shown_from) out.push_back(std::move(pair));
    }
    return out;
}

std::vector<OverlappingPair> TextAnalysis::strongest(std::vector<OverlappingPair> pairs) const {
    std::ranges::sort(pairs, is_stronger);
    std::vector<std::int64_t> partners(accounts_.size());
    std::vector<OverlappingPair> kept;
    for (OverlappingPair& pair : pairs) {
        if (partners[pair.a] >= settings_.most_partners && partners[pair.b] >= settings_.most_partners) continue;
        ++partners[pair.a];
        ++partners[pair.b];
        kept.push_back(std::move(pair));
    }
    return kept;
}

}  // namespace yanlu::consolidation
