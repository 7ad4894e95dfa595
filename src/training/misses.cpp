#include "training/misses.hpp"

#include <algorithm>
#include <ostream>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "training/examples.hpp"
#include "typo/corrector.hpp"

namespace yanlu::training {
namespace {

constexpr float at_least = 0.02F;
constexpr std::size_t around = 12;  // characters of context

struct Place {
    std::size_t at;
    float probability;
    std::string_view fate;
    char32_t proposed;
};

std::string told(std::string_view set, const Pair& pair, const Place& place) {
    const std::size_t from = place.at > around ? place.at - around : 0;
    const std::u32string_view wrong = pair.wrong;
    return fmt::format("{}\t{}\t{:.3f}\t{}→{}\t{}\t{}【{}】{}\n", set, place.fate, place.probability, to_utf8({&pair.wrong[place.at], 1}),
                       to_utf8({&pair.right[place.at], 1}), place.proposed == 0 ? "" : to_utf8({&place.proposed, 1}),
                       to_utf8(wrong.substr(from, place.at - from)), to_utf8({&pair.wrong[place.at], 1}),
                       to_utf8(wrong.substr(place.at + 1, around)));
}

// Of the candidates that restore the character: the likeliest. Below 0: none does.
float chance_of(std::size_t at, const typo::Model& model, const typo::Line& line, const Pair& pair,
                const std::vector<typo::Candidate>& candidates) {
    float best = -1;
    for (const auto& c : candidates) {
        if (line.places[c.start] > at || line.places[c.end() - 1] < at || !restores(c, line, model.alphabet(), pair)) continue;
        best = std::max(best, model.ranker().probability(c.features));
    }
    return best;
}

// What the corrections put in a place; 0 where they leave it alone.
std::pair<char32_t, float> proposed_at(std::size_t at, const std::vector<typo::Correction>& corrections) {
    for (const auto& c : corrections) {
        if (c.start <= at && at < c.end && c.instead.size() == c.end - c.start) return {c.instead[at - c.start], c.probability};
    }
    return {U'\0', 0};
}

}  // namespace

void list_misses(const typo::Model& model, std::string_view set, const Pair& pair, std::ostream& out) {
    if (pair.wrong.size() != pair.right.size()) return;
    typo::CandidateFinder finder(model, typo::CandidateFinder::Keep::all);
    typo::Corrector corrector(model);
    typo::Line line;
    std::vector<typo::Candidate> candidates;
    std::vector<typo::Correction> corrections;
    line.assign(pair.wrong, model.alphabet());
    finder.find(line, candidates);
    corrector.correct(pair.wrong, at_least, corrections);
    for (std::size_t i = 0; i < pair.wrong.size(); ++i) {
        const auto [proposed, probability] = proposed_at(i, corrections);
        const bool is_changed = proposed != 0 && proposed != pair.wrong[i];
        if (pair.wrong[i] == pair.right[i]) {
            if (is_changed) out << told(set, pair, {i, probability, "false", proposed});
            continue;
        }
        if (proposed == pair.right[i]) {
            out << told(set, pair, {i, probability, "found", proposed});
            continue;
        }
        const float chance = chance_of(i, model, line, pair, candidates);
        out << told(set, pair,
                    {i, std::max(chance, probability),
                     chance < 0   ? "no candidate"
                     : is_changed ? "other"
                                  : "too low",
                     proposed});
    }
}

}  // namespace yanlu::training
