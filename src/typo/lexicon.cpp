#include "typo/lexicon.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "typo/word_lattice.hpp"

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

struct Node : LatticeNode {
    double frequency = 0;
    Step step = 0;
};

class Lattice : WordLattice<Node> {
public:
    Lattice(const CountTable& words, const CountTable& pairs) : words_(words), pairs_(pairs) {}

    Cut cut(std::span<const Letter> letters);

private:
    void prefetch(std::size_t letters) const;
    void add(std::size_t start, std::size_t end);
    float score(const Node& before, const Node& node) const;

    const CountTable& words_;
    const CountTable& pairs_;
};

Cut Lattice::cut(std::span<const Letter> letters) {
    if (letters.empty()) return {};
    read(letters);
    prefetch(letters.size());
    fill(letters.size(), [&](std::size_t start, std::size_t end) { add(start, end); });
    Cut cut;
    cut.log_p = trace(letters.size(), [&](const Node& node, std::size_t end) {
        for (std::size_t i = node.start; i < end; ++i) {
            cut.word_start[i] = node.start;
            cut.word_length[i] = static_cast<std::uint8_t>(end - node.start);
            cut.step[i] = node.step;
        }
        ++cut.words;
    });
    return cut;
}

void Lattice::prefetch(std::size_t letters) const {
    for (std::size_t end = 1; end <= letters; ++end) {
        for (std::size_t n = 1; n <= std::min(end, longest_lexicon_word); ++n) words_.prefetch(key_of(end - n, end));
    }
}

// A letter that is no word stands for itself, at a price; a longer string that is none is left out.
void Lattice::add(std::size_t start, std::size_t end) {
    const std::uint64_t key = key_of(start, end);
    const Step step = words_.find(key);
    if (step == 0 && end - start > 1) return;
    Node& node = push({{.key = key, .start = static_cast<std::uint8_t>(start)}, frequency_of(step), step});
    if (start == 0)
        node.best = static_cast<float>(std::log(node.frequency / all_words));
    else
        join(node, [&](const Node& before, const Node& now) { return score(before, now); });
}

float Lattice::score(const Node& before, const Node& node) const {
    const double alone = node.frequency / all_words;
    const Step together = before.step != 0 && node.step != 0 ? pairs_.find(Lexicon::pair_key(before.key, node.key)) : Step{0};
    const double p =
        (std::min<double>(count_of(together), before.frequency) + weight_of_single * alone) / (before.frequency + weight_of_single);
    return before.best + static_cast<float>(std::log(p));
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
