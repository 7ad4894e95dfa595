#include "typo/general_words.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "typo/word_lattice.hpp"

namespace yanlu::typo {
namespace {

constexpr float of_stranger = -17;  // ln p of a letter that is no word

struct Node : LatticeNode {
    std::uint64_t pair = 0;  // key of the word before and this one; 0: one of them is none
    float alone = 0;         // ln p of the word by itself
    float back_off = 0;      // of the word
    bool is_known = false;
};

// The word before the last is that of the best way to the last.
class Lattice : WordLattice<Node> {
public:
    Lattice(const ValueTable& words, const ValueTable& runs) : words_(words), runs_(runs) {}

    GeneralCut cut(std::span<const Letter> letters);

private:
    void add(std::size_t start, std::size_t end);
    void prefetch(const Node& node) const;
    void join_best(Node& node);
    float log_p(const Node& before, const Node& node, std::uint64_t pair) const;

    const ValueTable& words_;
    const ValueTable& runs_;
};

GeneralCut Lattice::cut(std::span<const Letter> letters) {
    if (letters.empty()) return {};
    read(letters);
    fill(letters.size(), [&](std::size_t start, std::size_t end) { add(start, end); });
    for (Node& node : all()) join_best(node);
    GeneralCut cut;
    cut.log_p = trace(letters.size(), [&](const Node& node, std::size_t end) {
        for (std::size_t i = node.start; i < end; ++i) {
            cut.word_length[i] = static_cast<std::uint8_t>(end - node.start);
            cut.word_log_p[i] = node.alone;
        }
        ++cut.words;
    });
    return cut;
}

// As in lexicon.cpp: a letter that is no word stands for itself, a longer string that is none is left out.
void Lattice::add(std::size_t start, std::size_t end) {
    const std::uint64_t key = key_of(start, end);
    const std::uint8_t alone = words_.find(key);
    if (alone == 0 && end - start > 1) return;
    Node node{{.key = key, .start = static_cast<std::uint8_t>(start)}};
    node.is_known = alone != 0;
    node.alone = node.is_known ? log10_byte::natural(alone) : of_stranger;
    const std::uint8_t weight = node.is_known ? words_.find(GeneralWords::back_off_key(key)) : std::uint8_t{0};
    if (weight != 0) node.back_off = log10_byte::natural(weight);
    prefetch(push(node));
}

void Lattice::prefetch(const Node& node) const {
    if (!node.is_known || node.start == 0) return;
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

void Lattice::join_best(Node& node) {
    if (node.start == 0) {
        node.best = node.alone;
        return;
    }
    const Node* before = join(
        node, [&](const Node& last, const Node& now) { return last.best + log_p(last, now, GeneralWords::run_key(last.key, now.key)); });
    if (before != nullptr && before->is_known && node.is_known) node.pair = GeneralWords::run_key(before->key, node.key);
}

}  // namespace

std::uint8_t log10_byte::of(double log10_p) { return static_cast<std::uint8_t>(std::clamp(std::round(-log10_p / step), 0.0, 254.0) + 1); }

float log10_byte::natural(std::uint8_t byte) { return static_cast<float>(-step * 2.302585093 * (byte - 1)); }

GeneralCut GeneralWords::cut(std::span<const Letter> letters) const {
    assert(letters.size() <= longest_window);
    return Lattice(words_, runs_).cut(letters);
}

}  // namespace yanlu::typo
