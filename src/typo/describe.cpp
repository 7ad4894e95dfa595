// The features of a candidate.
#include <algorithm>
#include <numeric>

#include "typo/around.hpp"
#include "typo/candidates.hpp"

namespace yanlu::typo {
namespace {

constexpr std::size_t cut_reach = 6;  // letters on either side that the cut into words looks at
constexpr float whatever_is_lost = -1e30F;
constexpr std::u32string_view particles = U"的地得他她它们了着";

}  // namespace

// How well the letters that come are known among their neighbours; the change was weighed last.
void CandidateFinder::describe_change(Candidate& c) {
    const std::size_t first = changed_.first;
    const std::size_t end = changed_.end;
    const auto log_p = std::span(changed_.log_p).subspan(first, changed_.size - first);
    const Bond& bond = *old_bonds_[c.length];
    Features& f = c.features;
    f[feature::gain] = c.gain;
    f[feature::new_log_p] = log_p[0];
    f[feature::new_mean_log_p] = std::accumulate(log_p.begin(), log_p.end(), 0.0F) / static_cast<float>(log_p.size());
    f[feature::new_worst_log_p] = *std::ranges::min_element(log_p);
    const std::span then(scored_.log_p.data() + c.start, c.length + changed_.size - end);
    f[feature::worst_log_p] = *std::ranges::min_element(then);
    f[feature::old_bond] = bond.strength;
    f[feature::old_bond_length] = bond.length;
    f[feature::new_bond] = changed_bond_.strength;
    f[feature::new_bond_length] = changed_bond_.length;
    f[feature::new_longest] = static_cast<float>(longest_known(changed_, first, end));
    f[feature::new_left] = log1p_count(step_or_none(changed_, static_cast<std::ptrdiff_t>(first) - 1, 2));
    f[feature::new_right] = log1p_count(changed_.step(end - 1, 2));
    f[feature::new_three] = log1p_count(most_of(changed_, first, end, 3));
    f[feature::new_four] = log1p_count(most_of(changed_, first, end, 4));
    f[feature::new_five] = log1p_count(most_of(changed_, first, end, 5));
}

// What is written is cut once a place and length, not once a candidate.
const CandidateFinder::OldCut& CandidateFinder::old_cut(const Line& line, std::size_t from, std::size_t to, std::size_t length) {
    const auto known = std::ranges::find(old_cuts_, length, &OldCut::length);
    if (known != old_cuts_.end()) return *known;
    const std::span<const Letter> letters{line.letters.data() + from, to - from};
    old_cuts_.push_back(
        {length, model_.lexicon().cut(letters), model_.general().is_empty() ? GeneralCut{} : model_.general().cut(letters)});
    return old_cuts_.back();
}

// What is known of a candidate before the letters around are cut into words.
void CandidateFinder::describe(const Line& line, Candidate& c, std::size_t rank, std::size_t rivals) {
    const float best = here_[0].promise;
    const float second = here_.size() < 2 ? 0 : here_[rank == 0 ? 1 : 0].promise;
    weigh(line, c, whatever_is_lost);
    Features& f = c.features;
    f[feature::slip] = static_cast<float>(c.slip);
    f[feature::length] = c.length;
    f[feature::likeness] = c.likeness;
    f[feature::rivals] = static_cast<float>(rivals);
    f[feature::behind_best] = c.promise - best;
    f[feature::lead] = c.promise - second;
    f[feature::suspects] = static_cast<float>(suspects_) / static_cast<float>(line.size());
    f[feature::bond_gain] = c.bond;
    f[feature::place_rank] = static_cast<float>(rank);
    describe_change(c);
    describe_letters(line, c);
}

// How the Han letters around are cut into words, before and after.
void CandidateFinder::describe_words(const Line& line, Candidate& c) {
    const auto& l = line.letters;
    const auto& alphabet = model_.alphabet();
    std::size_t from = c.start;
    while (from > 1 && c.start - from < cut_reach && alphabet.is_han(l[from - 1])) --from;
    std::size_t to = c.end();
    while (to + 1 < l.size() && to - c.end() < cut_reach && alphabet.is_han(l[to])) ++to;
    window_.assign(l.begin() + static_cast<std::ptrdiff_t>(from), l.begin() + c.start);
    window_.insert(window_.end(), c.letters.begin(), c.letters.begin() + c.count);
    window_.insert(window_.end(), l.begin() + c.end(), l.begin() + static_cast<std::ptrdiff_t>(to));
    const std::size_t at = c.start - from;
    const OldCut& old = old_cut(line, from, to, c.length);
    const Cut& then = old.cut;
    const Cut now = model_.lexicon().cut(window_);
    Features& f = c.features;
    f[feature::cut_gain] = now.log_p - then.log_p;
    f[feature::old_word] = then.step[at];
    f[feature::new_word] = now.step[at];
    f[feature::old_word_length] = then.word_length[at];
    f[feature::new_word_length] = now.word_length[at];
    f[feature::fewer_words] = static_cast<float>(then.words) - static_cast<float>(now.words);
    f[feature::cut_per_letter] = then.log_p / static_cast<float>(to - from);
    f[feature::window] = static_cast<float>(to - from);
    if (model_.general().is_empty()) return;
    const GeneralCut general = model_.general().cut(window_);
    f[feature::general_gain] = general.log_p - old.general.log_p;
    f[feature::general_per_letter] = old.general.log_p / static_cast<float>(to - from);
    f[feature::general_old_word] = old.general.word_log_p[at];
    f[feature::general_new_word] = general.word_log_p[at];
    f[feature::general_old_length] = old.general.word_length[at];
    f[feature::general_new_length] = general.word_length[at];
    f[feature::general_fewer_words] = static_cast<float>(old.general.words) - static_cast<float>(general.words);
}

// What is written: how well its letters and their neighbours are known.
void CandidateFinder::describe_letters(const Line& line, Candidate& c) const {
    const auto& l = line.letters;
    const auto& alphabet = model_.alphabet();
    const auto is_particle = [&](Letter x) { return particles.find(alphabet.character(x)) != particles.npos ? 1.0F : 0.0F; };
    const auto log_single = [&](Letter x) { return model_.language().log1p_single(x); };
    Features& f = c.features;
    f[feature::old_single] = log_single(l[c.start]);
    f[feature::new_single] = log_single(c.letters[0]);
    f[feature::old_is_particle] = is_particle(l[c.start]);
    f[feature::new_is_particle] = is_particle(c.letters[0]);
    f[feature::at_edge] = static_cast<float>((alphabet.is_han(l[c.start - 1]) ? 0 : 1) + (alphabet.is_han(l[c.end()]) ? 0 : 2));
    f[feature::old_log_p] = scored_.log_p[c.start];
    f[feature::before_log_p] = scored_.log_p[c.start - 1];
    f[feature::after_log_p] = c.end() < scored_.log_p.size() ? scored_.log_p[c.end()] : 0;
    f[feature::old_longest] = static_cast<float>(longest_known(scored_, c.start, c.end()));
    f[feature::old_left] = log1p_count(step_or_none(scored_, static_cast<std::ptrdiff_t>(c.start) - 1, 2));
    f[feature::old_right] = log1p_count(scored_.step(c.end() - 1, 2));
    f[feature::old_three] = log1p_count(most_of(scored_, c.start, c.end(), 3));
    f[feature::old_four] = log1p_count(most_of(scored_, c.start, c.end(), 4));
    f[feature::old_five] = log1p_count(most_of(scored_, c.start, c.end(), 5));
}

}  // namespace yanlu::typo
