// A text → what is probably miswritten in it, and what was probably meant.
//   const Model model = Model::open("rulebook/models/typo.model");
//   Corrector(model).correct(text, 0.9F, corrections);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typo/candidates.hpp"

namespace yanlu::typo {

struct Correction {
    std::size_t start = 0;  // code points of the text, [start, end)
    std::size_t end = 0;
    std::u32string instead;
    Slip slip = Slip::same_sound;
    float probability = 0;
};

// Keeps its buffers from text to text: one a thread, cheap to make.
class Corrector {
public:
    explicit Corrector(const Model& model) : model_(model), finder_(model) {}

    // Any code points; corrections of at least that probability, by start, none over another. Lines are judged one by one.
    void correct(std::u32string_view text, float at_least, std::vector<Correction>& out);
    const CandidateFinder& finder() const { return finder_; }

private:
    void correct_line(std::u32string_view line, std::size_t offset, float at_least, std::vector<Correction>& out);
    void choose(float at_least);
    bool apply();

    const Model& model_;
    CandidateFinder finder_;
    Line line_;
    std::vector<Candidate> candidates_;
    std::vector<Candidate> chosen_;
};

}  // namespace yanlu::typo
