// Memory is bounded an account: its most frequent terms are kept until all accounts were read, then its weightiest.
#include "consolidation/domain/topics.hpp"

#include <algorithm>
#include <limits>

#include "consolidation/domain/fixed_point.hpp"
#include "consolidation/domain/post_text.hpp"

namespace yanlu::consolidation {
namespace {

constexpr std::size_t buckets = std::size_t{1} << bigram_bits;
constexpr std::size_t most_frequent = 1024;
constexpr std::size_t weightiest = 256;
constexpr std::size_t leading = 24;               // terms by which accounts find each other
constexpr std::size_t most_with_a_leading = 100;  // a term that more accounts lead with tells nothing of two of them

template <class Terms, class Order>
void keep_first(Terms& terms, std::size_t n, Order order) {
    if (terms.size() <= n) return;
    std::ranges::nth_element(terms, terms.begin() + static_cast<std::ptrdiff_t>(n), order);
    terms.resize(n);
}

}  // namespace

Topics::Topics() : posts_with_(buckets), last_post_(buckets), accounts_with_(buckets) {}

void Topics::add_post(const std::u32string& folded) {
    ++post_;
    for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
        const std::uint32_t term = bigram(folded[i], folded[i + 1]);
        if (last_post_[term] == post_) continue;
        last_post_[term] = post_;
        if (posts_with_[term]++ == 0) touched_.push_back(term);
    }
}

void Topics::end_account() {
    Account account;
    account.terms.reserve(touched_.size());
    for (const std::uint32_t term : touched_) {
        account.terms.push_back({term, posts_with_[term]});
        ++accounts_with_[term];
        posts_with_[term] = 0;
    }
    touched_.clear();
    const auto more_frequent = [](const Term& a, const Term& b) { return std::pair(b.weight, a.bigram) < std::pair(a.weight, b.bigram); };
    keep_first(account.terms, most_frequent, more_frequent);
    account.terms.shrink_to_fit();
    accounts_.push_back(std::move(account));
}

void Topics::finish() {
    const std::int64_t all = log2_q16(accounts_.size() + 1);
    std::vector<std::int64_t> rarity(buckets);
    for (std::size_t term = 0; term < buckets; ++term) {
        if (accounts_with_[term] > 0) rarity[term] = std::max<std::int64_t>(0, all - log2_q16(accounts_with_[term]));
    }
    for (Account& account : accounts_) weigh(account, rarity);
}

// Weight: (1 + log2 posts) × log2(accounts + 1 / accounts with the term); 8 binary places are kept.
void Topics::weigh(Account& account, const std::vector<std::int64_t>& rarity) const {
    for (Term& term : account.terms) {
        const std::int64_t frequency = 65536 + log2_q16(term.weight);
        term.weight = static_cast<std::uint32_t>((frequency * rarity[term.bigram]) >> 24);
    }
    std::erase_if(account.terms, [](const Term& term) { return term.weight == 0; });
    keep_first(account.terms, weightiest,
               [](const Term& a, const Term& b) { return std::pair(b.weight, a.bigram) < std::pair(a.weight, b.bigram); });
    std::ranges::sort(account.terms, {}, &Term::bigram);
    std::uint64_t squares = 0;
    for (const Term& term : account.terms) squares += std::uint64_t{term.weight} * term.weight;
    account.length = static_cast<std::uint64_t>(square_root(squares));
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Topics::candidates() const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> leads;  // term, account
    for (std::uint32_t i = 0; i < accounts_.size(); ++i) {
        auto terms = accounts_[i].terms;
        keep_first(terms, leading,
                   [](const Term& a, const Term& b) { return std::pair(b.weight, a.bigram) < std::pair(a.weight, b.bigram); });
        for (const Term& term : terms) leads.emplace_back(term.bigram, i);
    }
    std::ranges::sort(leads);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t from = 0; from < leads.size();) {
        std::size_t to = from;
        while (to < leads.size() && leads[to].first == leads[from].first) ++to;
        for (std::size_t i = from; to - from <= most_with_a_leading && i < to; ++i) {
            for (std::size_t j = i + 1; j < to; ++j) pairs.emplace_back(leads[i].second, leads[j].second);
        }
        from = to;
    }
    // One shared word may be chance: two make a candidate.
    std::ranges::sort(pairs);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> twice;
    for (std::size_t i = 1; i < pairs.size(); ++i) {
        if (pairs[i] == pairs[i - 1] && (twice.empty() || twice.back() != pairs[i])) twice.push_back(pairs[i]);
    }
    return twice;
}

std::int64_t Topics::cosine(std::uint32_t a, std::uint32_t b) const {
    const Account& one = accounts_[a];
    const Account& other = accounts_[b];
    if (one.length == 0 || other.length == 0) return 0;
    std::uint64_t product = 0;
    for (auto i = one.terms.begin(), j = other.terms.begin(); i != one.terms.end() && j != other.terms.end();) {
        if (i->bigram == j->bigram)
            product += std::uint64_t{i++->weight} * j++->weight;
        else if (i->bigram < j->bigram)
            ++i;
        else
            ++j;
    }
    return static_cast<std::int64_t>(std::min<std::uint64_t>(1000, product * 1000 / (one.length * other.length)));
}

}  // namespace yanlu::consolidation
