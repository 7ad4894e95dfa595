// Boosted decision trees over a candidate's features: the probability that it is what was meant.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace yanlu::typo {

inline constexpr std::size_t feature_count = 53;
using Features = std::array<float, feature_count>;

struct TreeNode {
    float value = 0;            // of a leaf, else the bound: smaller goes left
    std::uint16_t feature = 0;  // is_leaf, or which one
    std::uint16_t left = 0;     // of the same tree, from its root; right is left + 1

    static constexpr std::uint16_t is_leaf = 0xFFFF;
};

class Ranker {
public:
    Ranker() = default;
    // `nodes`: for every tree a node whose value is its size, then its nodes.
    // Throws ModelError if a step leads out of a tree or backwards.
    explicit Ranker(std::span<const TreeNode> nodes);

    float probability(const Features& features) const;
    bool is_empty() const { return nodes_.empty(); }

private:
    std::span<const TreeNode> nodes_;
};

}  // namespace yanlu::typo
