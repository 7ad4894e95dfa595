#include "training/examples.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace yanlu::training {
namespace {

using typo::Letter;

// [start, end) of `wrong` stands for [start, …) of `right`: what is equal before and after is left away.
struct Difference {
    std::size_t start;
    std::size_t end;
    std::size_t right_end;
};
Difference difference_of(const Pair& pair) {
    std::size_t start = 0;
    while (start < std::min(pair.wrong.size(), pair.right.size()) && pair.wrong[start] == pair.right[start]) ++start;
    std::size_t tail = 0;
    while (tail < std::min(pair.wrong.size(), pair.right.size()) - start &&
           pair.wrong[pair.wrong.size() - 1 - tail] == pair.right[pair.right.size() - 1 - tail])
        ++tail;
    return {start, pair.wrong.size() - tail, pair.right.size() - tail};
}

}  // namespace

bool restores(const typo::Candidate& c, const typo::Line& line, const typo::Alphabet& alphabet, const Pair& pair) {
    const std::size_t start = line.places[c.start];
    const std::size_t end = line.places[c.end() - 1] + 1;
    std::u32string instead;
    for (std::size_t k = 0; k < c.count; ++k) instead += alphabet.character(c.letters[k]);
    if (pair.wrong.size() == pair.right.size()) {
        if (instead.size() != end - start) return false;
        return pair.right.compare(start, end - start, instead) == 0 && pair.wrong.compare(start, end - start, instead) != 0;
    }
    const Difference d = difference_of(pair);
    if (start > d.start || end < d.end) return false;
    std::u32string mended = pair.wrong;
    mended.replace(start, end - start, instead);
    return mended == pair.right;
}

void add_examples(const typo::Model& model, std::span<const Pair> pairs, const Sampling& sampling, Examples& out) {
    std::mt19937_64 random(sampling.seed);
    typo::CandidateFinder finder(model, typo::CandidateFinder::Keep::all);
    typo::Line line;
    std::vector<typo::Candidate> candidates;
    for (const auto& pair : pairs) {
        const auto fold = part_of(to_utf8(pair.right), sampling.folds, sampling.seed);
        line.assign(pair.wrong, model.alphabet());
        finder.find(line, candidates);
        for (const auto& c : candidates) {
            const bool is_right = restores(c, line, model.alphabet(), pair);
            if (!is_right && random() % sampling.one_in != 0) continue;
            out.features.push_back(c.features);
            out.labels.push_back(is_right ? 1.0F : 0.0F);
            out.weights.push_back(sampling.weight * static_cast<float>(is_right ? 1U : sampling.one_in));
            out.folds.push_back(fold);
        }
    }
}

// Frequent characters are more often typed for others than rare ones.
bool Planter::replace_letter(std::u32string& text, std::size_t at, std::uint16_t likeness) {
    std::vector<double> weights;
    const auto confusions = model_.confusions(model_.alphabet().of(text[at]));
    for (const auto& c : confusions) {
        const bool fits = (c.likeness & likeness) != 0;
        weights.push_back(fits ? std::sqrt(static_cast<double>(model_.language().single(c.instead))) : 0);
    }
    if (std::ranges::all_of(weights, [](double w) { return w == 0; })) return false;
    std::discrete_distribution<std::size_t> draw(weights.begin(), weights.end());
    text[at] = model_.alphabet().character(confusions[draw(random_)].instead);
    return true;
}

bool Planter::replace_word(std::u32string& text, std::size_t at) {
    if (at + 2 > text.size()) return false;
    const std::size_t n = std::min<std::size_t>(text.size() - at, 2 + below(2));
    std::vector<typo::Syllable> syllables;
    for (std::size_t i = 0; i < n; ++i) syllables.push_back(model_.sounds(model_.alphabet().of(text[at + i])).syllables[0]);
    const auto words = model_.words_sounding(typo::sound_of(syllables));
    std::vector<double> weights;  // an input method offers frequent words first
    for (const auto& w : words)
        weights.push_back(w.length == n ? std::sqrt(typo::frequency_of(model_.lexicon().word({w.letters.data(), w.length}))) : 0);
    if (std::ranges::all_of(weights, [](double w) { return w == 0; })) return false;
    const auto& word = words[std::discrete_distribution<std::size_t>(weights.begin(), weights.end())(random_)];
    std::u32string chosen;
    for (std::size_t i = 0; i < n; ++i) chosen += model_.alphabet().character(word.letters[i]);
    if (text.compare(at, n, chosen) == 0) return false;
    text.replace(at, n, chosen);
    return true;
}

bool Planter::plant_one(std::u32string& text) {
    const std::size_t at = below(text.size());
    if (!model_.alphabet().is_han(model_.alphabet().of(text[at]))) return false;
    const auto sound = static_cast<std::uint16_t>(typo::Likeness::same_sound);
    const auto near = static_cast<std::uint16_t>(typo::Likeness::near_sound);
    const auto shape = static_cast<std::uint16_t>(typo::Likeness::shape);
    const std::size_t kind = below(100);
    if (kind < 38) return replace_letter(text, at, sound);
    if (kind < 50) return replace_letter(text, at, near);
    if (kind < 68) return replace_letter(text, at, shape);
    if (kind < 88) return replace_word(text, at);
    if (kind < 92) {
        text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), text[at]);
        return true;
    }
    if (at + 1 >= text.size() || text[at] == text[at + 1]) return false;
    if (kind < 96) {
        std::swap(text[at], text[at + 1]);
        return true;
    }
    text.erase(at, 1);
    return true;
}

Pair Planter::plant(std::u32string_view right) {
    Pair pair{std::u32string(right), std::u32string(right)};
    const std::size_t slips = below(10) < 5 ? 0 : below(10) < 7 ? 1 : 2;
    std::size_t planted = 0;
    for (int tries = 0; planted < slips && tries < 20; ++tries) {
        std::u32string text = pair.wrong;
        if (!plant_one(text)) continue;
        pair.wrong = std::move(text);
        ++planted;
        if (pair.wrong.size() != pair.right.size()) break;  // what stands where is then unknown to a second slip
    }
    return pair;
}

}  // namespace yanlu::training
