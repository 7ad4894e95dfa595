#include "typo/general_words.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace yanlu::typo {
namespace {

constexpr float of_stranger = -17;  // ln p of a letter that is no word

struct Node {
    std::uint64_t key = 0;
    std::uint64_t pair = 0;  // key of the word before and this one
    float alone = 0;         // ln p of the word by itself
    float back_off = 0;      // of the word
    float best = -1e30F;     // ln p of the best way up to and with this word
    std::int16_t before = -1;
    std::uint8_t start = 0;
    bool is_known = false;
};

// As in lexicon.cpp; a node keeps the best way to it, so that the word before the last is that way's.
class Lattice {
public:
    Lattice(const ValueTable& words, const ValueTable& runs) : words_(words), runs_(runs) {}

    GeneralCut cut(std::span<const Letter> letters);

private:
    void read(std::span<const Letter> letters);
    void add(std::size_t start, std::size_t end);
    void prefetch(const Node& node) const;
    void join(Node& node);
    float log_p(const Node& before, const Node& node, std::uint64_t pair) const;
    GeneralCut trace(std::size_t end) const;
    std::span<const Node> ending_at(std::size_t end) const {
        return {nodes_.data() + first_ending_at_[end], first_ending_at_[end + 1] - first_ending_at_[end]};
    }

    const ValueTable& words_;
    const ValueTable& runs_;
    std::array<std::uint64_t, longest_window + 1> prefixes_{};
    std::array<Node, longest_window * longest_lexicon_word> nodes_;  // by end
    std::array<std::size_t, longest_window + 2> first_ending_at_{};
    std::size_t size_ = 0;
};

GeneralCut Lattice::cut(std::span<const Letter> letters) {
    if (letters.empty()) return {};
    read(letters);
    for (std::size_t end = 1; end <= letters.size(); ++end) {
        first_ending_at_[end] = size_;
        for (std::size_t length = 1; length <= std::min(end, longest_lexicon_word); ++length) add(end - length, end);
        first_ending_at_[end + 1] = size_;
    }
    for (std::size_t i = 0; i < size_; ++i) join(nodes_[i]);
    return trace(letters.size());
}

void Lattice::read(std::span<const Letter> letters) {
    for (std::size_t i = 0; i < letters.size(); ++i) prefixes_[i + 1] = keys::next_prefix(prefixes_[i], letters[i]);
}

// A letter that is no word stands for itself, at a price; a longer string that is none is left out.
void Lattice::add(std::size_t start, std::size_t end) {
    const std::uint64_t key = keys::of_span(prefixes_.data(), start, end - start);
    const std::uint8_t alone = words_.find(key);
    if (alone == 0 && end - start > 1) return;
    Node& node = nodes_[size_++];
    node = {.key = key,
            .alone = alone == 0 ? of_stranger : log10_byte::natural(alone),
            .start = static_cast<std::uint8_t>(start),
            .is_known = alone != 0};
    if (const std::uint8_t weight = alone == 0 ? std::uint8_t{0} : words_.find(GeneralWords::back_off_key(key)); weight != 0)
        node.back_off = log10_byte::natural(weight);
    if (node.is_known && start > 0) prefetch(node);
}

void Lattice::prefetch(const Node& node) const {
    for (const Node& before : ending_at(node.start)) {
        if (before.is_known) runs_.prefetch(GeneralWords::run_key(before.key, node.key));
    }
}

float Lattice::log_p(const Node& before, const Node& node, std::uint64_t pair) const {
    if (!before.is_known || !node.is_known) return node.alone + before.back_off;
    const std::uint8_t together = runs_.find(pair);
    const float of_two = together != 0 ? log10_byte::natural(together) : node.alone + before.back_off;
    if (before.pair == 0) return of_two;
    if (together != 0) {
        if (const std::uint8_t three = runs_.find(GeneralWords::run_key(before.pair, node.key)); three != 0)
            return log10_byte::natural(three);
    }
    const std::uint8_t weight = runs_.find(GeneralWords::back_off_key(before.pair));
    return weight != 0 ? of_two + log10_byte::natural(weight) : of_two;
}

// The best of the words that end where this one begins.
void Lattice::join(Node& node) {
    if (node.start == 0) {
        node.best = node.alone;
        return;
    }
    for (const Node& before : ending_at(node.start)) {
        const std::uint64_t pair = GeneralWords::run_key(before.key, node.key);
        const float score = before.best + log_p(before, node, pair);
        if (score <= node.best) continue;
        node.best = score;
        node.before = static_cast<std::int16_t>(&before - nodes_.data());
        node.pair = before.is_known && node.is_known ? pair : 0;
    }
}

GeneralCut Lattice::trace(std::size_t end) const {
    GeneralCut cut;
    const Node* node = &*std::ranges::max_element(ending_at(end), {}, &Node::best);
    cut.log_p = node->best;
    while (true) {
        for (std::size_t i = node->start; i < end; ++i) {
            cut.word_length[i] = static_cast<std::uint8_t>(end - node->start);
            cut.word_log_p[i] = node->alone;
        }
        ++cut.words;
        end = node->start;
        if (node->before < 0) return cut;
        node = &nodes_[static_cast<std::size_t>(node->before)];
    }
}

}  // namespace

std::uint8_t log10_byte::of(double log10_p) { return static_cast<std::uint8_t>(std::clamp(std::round(-log10_p / step), 0.0, 254.0) + 1); }

float log10_byte::natural(std::uint8_t byte) { return static_cast<float>(-step * 2.302585093 * (byte - 1)); }

GeneralCut GeneralWords::cut(std::span<const Letter> letters) const {
    assert(letters.size() <= longest_window);
    return Lattice(words_, runs_).cut(letters);
}

}  // namespace yanlu::typo
