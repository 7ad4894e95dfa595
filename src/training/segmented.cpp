#include "training/segmented.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "typo/lexicon.hpp"

namespace yanlu::training {
namespace {

using typo::Letter;

constexpr double dictionary_total = 60'000'000;  // tokens behind the dictionary's frequencies
constexpr double weight_of_dictionary = 0.2;     // of its tokens against the corpus's
constexpr double least_frequency = 1.0;
constexpr double cost_of_stranger = 17;  // of a letter that is no word
constexpr double share_alone = 0.3;      // of a character's occurrences, as a word of its own: a first guess

}  // namespace

Segmented::Segmented(std::span<const WordRow> words, const typo::Alphabet& alphabet, std::span<const std::uint32_t> singles) {
    const double letters_in_all = std::accumulate(singles.begin(), singles.end(), 1.0);
    for (std::size_t l = 0; l < alphabet.size(); ++l) {
        add({static_cast<Letter>(l)}, 0);
        entries_.back().cost = std::log(letters_in_all) - std::log(std::max(1.0, share_alone * singles[l]));
    }
    for (const auto& row : words) {
        std::vector<Letter> letters;
        for (const char32_t c : row.word) letters.push_back(alphabet.of(c));
        if (std::ranges::find(letters, typo::letter::unknown) == letters.end()) add(std::move(letters), row.frequency);
    }
}

void Segmented::add(std::vector<Letter> letters, double frequency) {
    Entry entry;
    entry.cost = std::log(dictionary_total) - std::log(std::max(1.0, frequency));
    entry.in_dictionary = frequency;
    by_key_.try_emplace(typo::keys::of(letters), entries_.size());
    entry.letters = std::move(letters);
    entries_.push_back(std::move(entry));
}

std::size_t Segmented::entry_at(std::uint64_t key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? entries_.size() : found->second;
}

void Segmented::count(std::span<const Letter> line) {
    struct Step {
        double cost = 1e300;
        std::size_t length = 1;
        std::size_t entry = 0;
    };
    std::vector<Step> steps(line.size() + 1);
    std::vector<std::uint64_t> prefixes(line.size() + 1);
    for (std::size_t i = 0; i < line.size(); ++i) prefixes[i + 1] = typo::keys::next_prefix(prefixes[i], line[i]);
    steps[0].cost = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        for (std::size_t n = 1; n <= typo::longest_lexicon_word && i + n <= line.size(); ++n) {
            const std::size_t entry = entry_at(typo::keys::of_span(prefixes.data(), i, n));
            if (entry == entries_.size() && n > 1) continue;
            const double cost = steps[i].cost + (entry == entries_.size() ? cost_of_stranger : entries_[entry].cost);
            if (cost < steps[i + n].cost) steps[i + n] = {cost, n, entry};
        }
    }
    std::size_t next = entries_.size();
    for (std::size_t i = line.size(); i > 0; i -= steps[i].length) {
        const std::size_t entry = steps[i].entry;
        if (entry < entries_.size()) {
            ++entries_[entry].in_corpus;
            ++tokens_;
            if (next < entries_.size())
                pairs_.push_back(typo::Lexicon::pair_key(typo::keys::of(entries_[entry].letters), typo::keys::of(entries_[next].letters)));
        }
        next = entry;
    }
}

const std::vector<SegmentedWord>& Segmented::words() {
    if (!words_.empty()) return words_;
    for (const auto& entry : entries_) {
        const double frequency = static_cast<double>(entry.in_corpus) + weight_of_dictionary * entry.in_dictionary;
        if (frequency >= least_frequency) words_.push_back({entry.letters, typo::keys::of(entry.letters), frequency});
    }
    return words_;
}

}  // namespace yanlu::training
