// Two lists of accounts → which rows mean the same account. Time and memory grow with the number of rows: only rows that share a permanent
// id, a link, a name, a host or rare pairs of characters are compared; a row is paired once at most, the best pairs first.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "reconciliation/domain/pair_score.hpp"

namespace yanlu::reconciliation {

enum class Verdict { doubtful, match };

struct Pair {
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    int points = 0;
    Verdict verdict = Verdict::doubtful;
    bool is_decided = false;    // by a person, earlier
    bool is_ambiguous = false;  // enough points, but another row fits as well
};

// What people decided about pairs, by the stable keys of both sides.
class PairDecisions {
public:
    void add(const std::string& left_key, const std::string& right_key, bool is_same);
    const bool* find(const std::string& left_key, const std::string& right_key) const;
    bool empty() const { return decisions_.empty(); }
    template <class Visit>
    void each_same(Visit visit) const {
        for (const auto& [keys, is_same] : decisions_) {
            const auto bar = keys.find('\n');
            if (is_same) visit(keys.substr(0, bar), keys.substr(bar + 1));
        }
    }

private:
    std::unordered_map<std::string, bool> decisions_;
};

// Names the row again in next month's list: platform and permanent id, else platform, name and host.
std::string stable_key(const ListedAccount& account, const NameForms& forms);

// By left, then right. No row stands in two pairs.
std::vector<Pair> match(std::span<const ListedAccount> left, std::span<const ListedAccount> right, const NameForms& forms,
                        const PairDecisions& decisions = {});

// The pieces of evidence of each pair, as shown to a person. `left` and `right` are the lists that the pairs stand in.
std::vector<std::vector<Evidence>> explain(std::span<const ListedAccount> left, std::span<const ListedAccount> right,
                                           std::span<const Pair> pairs, const NameForms& forms);

}  // namespace yanlu::reconciliation
