#include "typo/corrector.hpp"

#include <algorithm>

namespace yanlu::typo {
namespace {

constexpr std::size_t longest_line = 2000;      // code points; what is longer is judged in pieces
constexpr float sure_enough_to_read_on = 0.5F;  // a slip so probable is taken as mended when its neighbours are judged again

bool overlaps(const Candidate& a, const Candidate& b) { return a.start < b.end() && b.start < a.end(); }

}  // namespace

// The likeliest first; what overlaps a likelier one goes.
void Corrector::choose(float at_least) {
    std::erase_if(candidates_, [&](const Candidate& c) { return c.probability < at_least; });
    std::ranges::stable_sort(candidates_, std::ranges::greater{}, &Candidate::probability);
    for (const auto& c : candidates_) {
        if (std::ranges::none_of(chosen_, [&](const Candidate& other) { return overlaps(c, other); })) chosen_.push_back(c);
    }
}

// Puts the surest corrections into the line, so that a second reading sees their neighbours in a better context.
bool Corrector::apply() {
    bool is_changed = false;
    for (const auto& c : chosen_) {
        if (c.length != c.count || c.probability < sure_enough_to_read_on) continue;
        std::copy_n(c.letters.begin(), c.count, line_.letters.begin() + c.start);
        is_changed = true;
    }
    return is_changed;
}

void Corrector::judge_line(std::u32string_view text, float at_least) {
    line_.assign(text, model_.alphabet());
    chosen_.clear();
    for (int reading = 0; reading < 2; ++reading) {
        finder_.find(line_, candidates_);
        if (candidates_.empty()) break;
        for (auto& c : candidates_) c.probability = model_.ranker().probability(c.features);
        choose(std::min(at_least, sure_enough_to_read_on));
        if (reading == 0 && !apply()) break;
    }
    std::erase_if(chosen_, [&](const Candidate& c) { return c.probability < at_least; });
    std::ranges::sort(chosen_, {}, &Candidate::start);
    for (const auto& c : chosen_) {
        Correction correction{line_.places[c.start], line_.places[c.end() - 1] + std::size_t{1}, {}, c.slip, c.probability};
        for (std::size_t k = 0; k < c.count; ++k) correction.instead += model_.alphabet().character(c.letters[k]);
        found_.push_back(std::move(correction));
    }
}

void Corrector::correct_line(std::u32string_view line, float at_least) {
    found_.clear();
    if (memory_ && memory_->find(line, found_)) return;
    judge_line(line, at_least);
    if (memory_) memory_->keep(line, found_);
}

void Corrector::correct(std::u32string_view text, float at_least, std::vector<Correction>& out) {
    out.clear();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(U'\n', at), text.size());
        const std::size_t piece = std::min(end - at, longest_line);
        correct_line(text.substr(at, piece), at_least);
        for (auto& correction : found_) {
            correction.start += at;
            correction.end += at;
            out.push_back(std::move(correction));
        }
        at += piece + (at + piece == end && end < text.size() ? 1 : 0);
        if (piece == 0 && at >= text.size()) break;
    }
}

}  // namespace yanlu::typo
