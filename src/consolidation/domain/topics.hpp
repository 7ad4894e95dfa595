// What an account writes about, as weighted pairs of characters: a pair counts the more posts of the account hold it and the fewer accounts
// use it at all (TF-IDF). Two accounts are compared by the cosine of their weights.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace yanlu::consolidation {

class Topics {
public:
    Topics();
    // Posts of one account, then its end; accounts come in order.
    void add_post(const std::u32string& folded);
    void end_account();

    // After the last account: weights, and the pairs of accounts that share rare words of theirs.
    void finish();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> candidates() const;
    std::int64_t cosine(std::uint32_t a, std::uint32_t b) const;  // per mille

private:
    struct Term {
        std::uint32_t bigram;
        std::uint32_t weight;  // before finish(): in how many posts; then TF-IDF
    };
    struct Account {
        std::vector<Term> terms;   // after finish() by bigram
        std::uint64_t length = 0;  // square root of the sum of squares
    };
    void weigh(Account& account, const std::vector<std::int64_t>& rarity) const;

    std::vector<Account> accounts_;
    std::vector<std::uint32_t> posts_with_;  // of the current account, by bigram
    std::vector<std::uint32_t> last_post_;   // so that a post counts once
    std::vector<std::uint32_t> touched_;
    std::vector<std::uint32_t> accounts_with_;  // by bigram
    std::uint32_t post_ = 0;
};

}  // namespace yanlu::consolidation
