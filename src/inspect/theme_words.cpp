#include "inspect/theme_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>

#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t shortest = 2;
constexpr std::size_t longest = 4;
constexpr std::size_t most_characters_cut = 1500;
constexpr std::size_t bytes_of_ideograph = 3;
constexpr std::size_t one_of = 20;          // usual texts, in which a word may stand and be unusual nevertheless
constexpr float share_without_lead = 0.3F;  // of the farthest lead, for a word that leads nowhere
constexpr double log10_of_commonest = 6;    // the frequency of the commonest words

// A run of ideographs: its letters and the byte that each begins at, with the end behind the last.
struct Run {
    std::vector<typo::Letter> letters;
    std::vector<std::size_t> bytes;
};

void cut_run(const typo::Lexicon& lexicon, std::string_view text, const Run& run, std::vector<std::string_view>& out) {
    for (std::size_t at = 0; at < run.letters.size();) {
        const std::size_t n = std::min(typo::longest_window, run.letters.size() - at);
        const typo::Cut cut = lexicon.cut(std::span(run.letters).subspan(at, n));
        const bool is_last = at + n == run.letters.size();
        // What the window cuts off is read again with what follows it.
        const std::size_t end = is_last || cut.word_start[n - 1] == 0 ? n : cut.word_start[n - 1];
        for (std::size_t i = 0; i < end; i += std::max<std::size_t>(1, cut.word_length[i])) {
            const std::size_t length = cut.word_length[i];
            if (length < shortest || length > longest) continue;
            out.push_back(text.substr(run.bytes[at + i], run.bytes[at + i + length] - run.bytes[at + i]));
        }
        at += end;
    }
}

bool overlaps(std::string_view word, const std::vector<std::string>& taken) {
    return std::ranges::any_of(taken,
                               [&](const std::string& other) { return other.find(word) != other.npos || word.find(other) != word.npos; });
}

bool is_usual(std::string_view word, const std::vector<std::string>& usual) {
    const auto with = std::ranges::count_if(usual, [&](const std::string& text) { return text.find(word) != text.npos; });
    return static_cast<std::size_t>(with) * one_of > usual.size();
}

using Ranked = std::vector<std::pair<float, std::string_view>>;  // the strongest first, as what is less

// By how far a word leads, by how seldom it is, and by how many texts it stands in. A rare word counts although it leads nowhere: the space
// of themes knows no words of the stage.
Ranked rank(const WordCutter& cutter, const Themes& themes, const std::map<std::string_view, std::size_t>& texts_with,
            const ThemePlace& towards, const LeadingWords& wanted) {
    Ranked leads;
    float farthest = 0;
    for (const auto& [word, _] : texts_with) {
        if (wanted.left_out.find(word) != wanted.left_out.npos || (wanted.usual && is_usual(word, *wanted.usual))) continue;
        const auto pairs = static_cast<float>(word.size() / bytes_of_ideograph - 1);
        leads.emplace_back(std::max(0.0F, themes.lean(word, towards) / std::sqrt(pairs)), word);
        farthest = std::max(farthest, leads.back().first);
    }
    for (auto& [lead, word] : leads) {
        const float rarity = cutter.rarity_of(word);
        lead = -(lead + share_without_lead * farthest) * rarity * rarity * std::sqrt(static_cast<float>(texts_with.at(word)));
    }
    std::ranges::sort(leads);
    return leads;
}

}  // namespace

std::vector<std::string_view> WordCutter::words_in(std::string_view text) const {
    std::vector<std::string_view> out;
    Run run;
    const auto finish = [&](std::size_t end) {
        run.bytes.push_back(end);
        cut_run(model_.lexicon(), text, run, out);
        run = {};
    };
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size() && characters < most_characters_cut; ++characters) {
        const std::size_t begin = at;
        const typo::Letter letter = model_.alphabet().of(next_code_point(text, at));
        if (model_.alphabet().is_han(letter)) {
            run.letters.push_back(letter);
            run.bytes.push_back(begin);
        } else if (!run.letters.empty()) {
            finish(begin);
        }
        if (at >= text.size() && !run.letters.empty()) finish(at);
    }
    if (!run.letters.empty()) finish(run.bytes.back() + bytes_of_ideograph);
    return out;
}

float WordCutter::rarity_of(std::string_view word) const {
    std::vector<typo::Letter> letters;
    for (std::size_t at = 0; at < word.size();) letters.push_back(model_.alphabet().of(next_code_point(word, at)));
    const double frequency = typo::frequency_of(model_.lexicon().word(letters));
    return static_cast<float>(std::clamp(1 - std::log10(1 + frequency) / log10_of_commonest, 0.0, 1.0));
}

std::vector<std::string> leading_words(const WordCutter& cutter, const Themes& themes, const std::vector<std::string>& texts,
                                       const ThemePlace& towards, const LeadingWords& wanted) {
    std::map<std::string_view, std::size_t> texts_with;
    for (const std::string& text : texts) {
        const auto words = cutter.words_in(text);
        for (const std::string_view word : std::set(words.begin(), words.end())) ++texts_with[word];
    }
    const auto ranked = rank(cutter, themes, texts_with, towards, wanted);
    std::vector<std::string> out;
    for (const auto& [_, word] : ranked) {
        if (out.size() == wanted.most) break;
        if (!overlaps(word, out)) out.emplace_back(word);
    }
    return out;
}

}  // namespace yanlu::inspect
