// A text → what is probably miswritten in it, and what was probably meant.
//   const Model model = Model::open("rulebook/models/typo.model");
//   Corrector(model).correct(text, 0.9F, corrections);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typo/candidates.hpp"
#include "typo/line_memory.hpp"

namespace yanlu::typo {

// Keeps its buffers from text to text: one a thread, cheap to make.
class Corrector {
public:
    // `memory`: lines found there are not judged again.
    explicit Corrector(const Model& model, LineMemory* memory = nullptr) : model_(model), memory_(memory), finder_(model) {}

    // Any code points; corrections of at least that probability, by start, none over another. Lines are judged one by one.
    void correct(std::u32string_view text, float at_least, std::vector<Correction>& out);
    const CandidateFinder& finder() const { return finder_; }

private:
    void correct_line(std::u32string_view line, float at_least);
    void judge_line(std::u32string_view line, float at_least);
    void choose(float at_least);
    bool apply();

    const Model& model_;
    LineMemory* memory_;
    CandidateFinder finder_;
    Line line_;
    std::vector<Candidate> candidates_;
    std::vector<Candidate> chosen_;
    std::vector<Correction> found_;  // in the line, counted from its begin
};

}  // namespace yanlu::typo
