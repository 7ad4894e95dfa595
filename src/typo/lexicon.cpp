#include "typo/lexicon.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace yanlu::typo {
namespace {

constexpr double steps_per_doubling = 1.5;
constexpr double all_words = 25'000'000;        // about the words behind the counts; a constant, so that scores of two models compare
constexpr double frequency_of_stranger = 0.05;  // of a letter that is no word of its own
constexpr double weight_of_single = 40;         // as weight_of_shorter in language_model.cpp, for pairs of words

struct LogTable {
    std::array<double, highest_step + 1> frequency{};
    LogTable() {
        for (std::size_t s = 1; s < frequency.size(); ++s) frequency[s] = std::exp2((static_cast<double>(s) - 1) / steps_per_doubling);
        frequency[0] = frequency_of_stranger;
    }
};
const LogTable& table() {
    static const LogTable instance;
    return instance;
}

struct Node {
    std::uint64_t key = 0;
    double frequency = 0;
    float best = -1e30F;  // log p of the best way up to and with this word
    std::int16_t before = -1;
    Step step = 0;
    std::uint8_t start = 0;
};

// All words that the letters can be read as; each keeps the best way to it from the left.
class Lattice {
public:
    Lattice(const CountTable& words, const CountTable& pairs) : words_(words), pairs_(pairs) {}

    Cut cut(std::span<const Letter> letters);

private:
    void read(std::span<const Letter> letters);
    void add(std::size_t start, std::size_t end);
    void join(Node& node);
    Cut trace(std::size_t end) const;
    std::span<const Node> ending_at(std::size_t end) const {
        return {nodes_.data() + first_ending_at_[end], first_ending_at_[end + 1] - first_ending_at_[end]};
    }

    const CountTable& words_;
    const CountTable& pairs_;
    std::array<std::uint64_t, longest_window + 1> prefixes_{};
    std::array<Node, longest_window * longest_lexicon_word> nodes_;  // by end
    std::array<std::size_t, longest_window + 2> first_ending_at_{};
    std::size_t size_ = 0;
};

Cut Lattice::cut(std::span<const Letter> letters) {
    if (letters.empty()) return {};
    read(letters);
    for (std::size_t end = 1; end <= letters.size(); ++end) {
        first_ending_at_[end] = size_;
        for (std::size_t length = 1; length <= std::min(end, longest_lexicon_word); ++length) add(end - length, end);
        first_ending_at_[end + 1] = size_;
    }
    return trace(letters.size());
}

void Lattice::read(std::span<const Letter> letters) {
    for (std::size_t i = 0; i < letters.size(); ++i) prefixes_[i + 1] = keys::next_prefix(prefixes_[i], letters[i]);
    for (std::size_t end = 1; end <= letters.size(); ++end) {
        for (std::size_t n = 1; n <= std::min(end, longest_lexicon_word); ++n) words_.prefetch(keys::of_span(prefixes_.data(), end - n, n));
    }
}

// A letter that is no word stands for itself, at a price; a longer string that is none is left out.
void Lattice::add(std::size_t start, std::size_t end) {
    const std::uint64_t key = keys::of_span(prefixes_.data(), start, end - start);
    const Step step = words_.find(key);
    if (step == 0 && end - start > 1) return;
    Node& node = nodes_[size_++];
    node = {.key = key, .frequency = frequency_of(step), .step = step, .start = static_cast<std::uint8_t>(start)};
    if (start == 0)
        node.best = static_cast<float>(std::log(node.frequency / all_words));
    else
        join(node);
}

// The best of the words that end where this one begins.
void Lattice::join(Node& node) {
    const double alone = node.frequency / all_words;
    for (const Node& before : ending_at(node.start)) {
        const Step together = before.step != 0 && node.step != 0 ? pairs_.find(Lexicon::pair_key(before.key, node.key)) : Step{0};
        const double p =
            (std::min<double>(count_of(together), before.frequency) + weight_of_single * alone) / (before.frequency + weight_of_single);
        const float score = before.best + static_cast<float>(std::log(p));
        if (score <= node.best) continue;
        node.best = score;
        node.before = static_cast<std::int16_t>(&before - nodes_.data());
    }
}

Cut Lattice::trace(std::size_t end) const {
    Cut cut;
    const Node* node = &*std::ranges::max_element(ending_at(end), {}, &Node::best);
    cut.log_p = node->best;
    while (true) {
        for (std::size_t i = node->start; i < end; ++i) {
            cut.word_start[i] = node->start;
            cut.word_length[i] = static_cast<std::uint8_t>(end - node->start);
            cut.step[i] = node->step;
        }
        ++cut.words;
        end = node->start;
        if (node->before < 0) return cut;
        node = &nodes_[static_cast<std::size_t>(node->before)];
    }
}

}  // namespace

Step word_step(double frequency) {
    if (frequency < 1) return frequency > 0 ? Step{1} : Step{0};
    return static_cast<Step>(std::min<double>(highest_step, 1 + std::floor(std::log2(frequency) * steps_per_doubling + 0.25)));
}

double frequency_of(Step step) { return table().frequency[step]; }

Cut Lexicon::cut(std::span<const Letter> letters) const {
    assert(letters.size() <= longest_window);
    return Lattice(words_, pairs_).cut(letters);
}

}  // namespace yanlu::typo
