#include "typo/ranker.hpp"

#include <cmath>

#include "typo/model.hpp"

namespace yanlu::typo {
namespace {

std::size_t size_of_tree(const TreeNode& head) { return head.value >= 1 && head.value <= 65535 ? static_cast<std::size_t>(head.value) : 0; }

void check_tree(std::span<const TreeNode> tree) {
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const TreeNode& node = tree[i];
        if (node.feature == TreeNode::is_leaf) continue;
        if (node.feature >= feature_count || node.left <= i || node.left + 1U >= tree.size())
            throw ModelError("a decision tree leads nowhere");
    }
}

}  // namespace

Ranker::Ranker(std::span<const TreeNode> nodes) : nodes_(nodes) {
    for (std::size_t at = 0; at < nodes.size();) {
        const std::size_t size = size_of_tree(nodes[at]);
        if (size == 0 || at + size >= nodes.size()) throw ModelError("the decision trees are cut short");
        check_tree(nodes.subspan(at + 1, size));
        at += size + 1;
    }
}

float Ranker::probability(const Features& features) const {
    float sum = 0;
    for (std::size_t at = 0; at < nodes_.size();) {
        const TreeNode* tree = &nodes_[at + 1];
        std::size_t i = 0;
        while (tree[i].feature != TreeNode::is_leaf) i = tree[i].left + (features[tree[i].feature] < tree[i].value ? 0U : 1U);
        sum += tree[i].value;
        at += size_of_tree(nodes_[at]) + 1;
    }
    return 1 / (1 + std::exp(-sum));
}

}  // namespace yanlu::typo
