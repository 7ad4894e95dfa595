// A text cut into sentences, each with its facts taken out, and how far sentences of two texts speak of the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compare/domain/facts.hpp"

namespace yanlu::compare {

struct Sentence {
    std::size_t start = 0;
    std::size_t end = 0;
    std::u32string outline;          // facts as one character of their kind, blanks and punctuation left out
    std::vector<std::size_t> facts;  // places in Sentences::facts
};

struct Sentences {
    std::vector<Fact> facts;
    std::vector<Sentence> sentences;
    std::vector<std::size_t> sentence_of;  // by fact
};

Sentences cut(std::u32string_view text, const Vocabulary& words);

// Which sentences of two texts speak of the same, 0..1: the pairs of characters that both have, as a share of the shorter one, so that a
// sentence cut in two still meets its halves.
class Overlaps {
public:
    Overlaps(const Sentences& a, const Sentences& b);
    double of(std::size_t a, std::size_t b) const { return values_[a * width_ + b]; }

private:
    std::size_t width_;
    std::vector<float> values_;
};

// Share of common pairs of characters (Dice), 0..1.
double likeness(std::u32string_view a, std::u32string_view b);

}  // namespace yanlu::compare
