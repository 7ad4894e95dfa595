// All words that some letters can be read as, each keeping the best way to it from the left: what the cuts into words of the lexicon and of
// general Chinese have in common.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "typo/letters.hpp"
#include "typo/lexicon.hpp"

namespace yanlu::typo {

struct LatticeNode {
    std::uint64_t key = 0;
    float best = -1e30F;  // ln p of the best way up to and with this word
    std::int16_t before = -1;
    std::uint8_t start = 0;
};

// Node: derived from LatticeNode.
template <class Node>
class WordLattice {
protected:
    void read(std::span<const Letter> letters) {
        for (std::size_t i = 0; i < letters.size(); ++i) prefixes_[i + 1] = keys::next_prefix(prefixes_[i], letters[i]);
    }
    std::uint64_t key_of(std::size_t start, std::size_t end) const { return keys::of_span(prefixes_.data(), start, end - start); }

    // add(start, end) for every span that may be a word, those that end first coming first; it may push a node.
    template <class Add>
    void fill(std::size_t letters, Add add) {
        for (std::size_t end = 1; end <= letters; ++end) {
            first_ending_at_[end] = size_;
            for (std::size_t length = 1; length <= std::min(end, longest_lexicon_word); ++length) add(end - length, end);
            first_ending_at_[end + 1] = size_;
        }
    }
    Node& push(const Node& node) { return nodes_[size_++] = node; }
    std::span<const Node> ending_at(std::size_t end) const {
        return {nodes_.data() + first_ending_at_[end], first_ending_at_[end + 1] - first_ending_at_[end]};
    }
    std::span<Node> all() { return {nodes_.data(), size_}; }

    // The best of the words that end where this one begins; score(before, node) is the way's ln p up to and with this one.
    template <class Score>
    const Node* join(Node& node, Score score) {
        const Node* best = nullptr;
        for (const Node& before : ending_at(node.start)) {
            const float value = score(before, node);
            if (value <= node.best) continue;
            node.best = value;
            node.before = static_cast<std::int16_t>(&before - nodes_.data());
            best = &before;
        }
        return best;
    }

    // each(node, end) for the words of the best way, the last first. Its ln p.
    template <class Each>
    float trace(std::size_t end, Each each) const {
        const Node* node = &*std::ranges::max_element(ending_at(end), {}, &Node::best);
        const float log_p = node->best;
        while (true) {
            each(*node, end);
            end = node->start;
            if (node->before < 0) return log_p;
            node = &nodes_[static_cast<std::size_t>(node->before)];
        }
    }

private:
    std::array<std::uint64_t, longest_window + 1> prefixes_{};
    std::array<Node, longest_window * longest_lexicon_word> nodes_;  // by end
    std::array<std::size_t, longest_window + 2> first_ending_at_{};
    std::size_t size_ = 0;
};

}  // namespace yanlu::typo
