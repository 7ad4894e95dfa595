#include "typo/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "typo/first_look.hpp"

namespace yanlu::typo {
namespace {

constexpr Step familiar = 3;       // a pair or trigram seen so often is no slip
constexpr Step familiar_four = 9;  // nor is what stands in a longer one of as many steps
constexpr Step familiar_five = 6;
constexpr std::size_t most_weighed = 24;  // single characters at a place that the language model scores
constexpr std::size_t best_of_a_place = 8;
constexpr std::size_t cut_reach = 6;  // letters on either side that the cut into words looks at
constexpr float least_promise = -3;
constexpr float least_gain_with_prior = -9;  // whatever words say: of what the ranker thought possible none lost so much
constexpr float weight_of_bond = 0.35F;
constexpr double all_words = 25e6;        // about the words behind their frequencies, as in lexicon.cpp
constexpr float least_worth_offset = 12;  // keeps the worth of what is known above 0
constexpr float none = -1e30F;            // worth of what is worth nothing
constexpr std::size_t longest_bond = 5;

// Which of these stands in a place is a matter of fact, not of writing: no context tells.
constexpr std::array<std::u32string_view, 4> free_choices{U"一二三四五六七八九十百千万亿零两", U"和或与及", U"东南西北",
                                                          U"上下左右前后内外"};
constexpr std::u32string_view particles = U"的地得他她它们了着";

float log1p_count(Step s) { return std::log1p(static_cast<float>(count_of(s))); }

// Scored: of a line, or of a change.
template <class Scored>
Step step_or_none(const Scored& scored, std::ptrdiff_t start, std::size_t n) {
    return start < 0 ? Step{0} : scored.step(static_cast<std::size_t>(start), n);
}

// The greatest count of an n-gram that covers [start, end) or, where that is longer, touches it.
template <class Scored>
Step most_of(const Scored& scored, std::size_t start, std::size_t end, std::size_t n) {
    Step most = 0;
    const auto from = static_cast<std::ptrdiff_t>(start) - static_cast<std::ptrdiff_t>(n) + 1;
    for (std::ptrdiff_t a = from; a < static_cast<std::ptrdiff_t>(end); ++a) most = std::max(most, step_or_none(scored, a, n));
    return most;
}

template <class Scored>
std::size_t longest_known(const Scored& scored, std::size_t start, std::size_t end) {
    for (std::size_t n = keys::longest; n > 1; --n) {
        if (most_of(scored, start, end, n) >= 2) return n;
    }
    return 1;
}

// Which of the free choices have the character, as bits.
unsigned free_choices_with(char32_t c) {
    unsigned bits = 0;
    for (std::size_t k = 0; k < free_choices.size(); ++k) bits |= free_choices[k].find(c) != free_choices[k].npos ? 1U << k : 0U;
    return bits;
}

// The nearest likeness names the slip.
Slip slip_of(std::uint16_t likeness) {
    constexpr std::pair<Likeness, Slip> by_nearness[] = {{Likeness::variant, Slip::variant},
                                                         {Likeness::same_sound, Slip::same_sound},
                                                         {Likeness::near_sound, Slip::near_sound},
                                                         {Likeness::shape, Slip::shape}};
    for (const auto& [l, slip] : by_nearness) {
        if (likeness & static_cast<std::uint16_t>(l)) return slip;
    }
    return Slip::far_sound;
}

// How much commoner a slip of its kind is than others, among the candidates that there are of the kind; as a gain.
float prior_of(Slip slip, std::uint16_t likeness) {
    constexpr float priors[] = {2.5F, 1.0F, 1.5F, -1.5F, 4.0F, 2.5F, 2.0F, 0.0F, 0.0F};  // by Slip
    const bool is_alike_twice =
        (likeness & static_cast<std::uint16_t>(Likeness::shape)) && (likeness & ~static_cast<std::uint16_t>(Likeness::shape));
    return priors[static_cast<std::size_t>(slip)] + (is_alike_twice ? 1.5F : 0.0F);
}

// ln p of a word, by its step.
const std::array<float, highest_step + 1>& log_chances_of_words() {
    static const auto table = [] {
        std::array<float, highest_step + 1> chances{};
        for (std::size_t s = 1; s < chances.size(); ++s)
            chances[s] = static_cast<float>(std::log(frequency_of(static_cast<Step>(s)) / all_words));
        return chances;
    }();
    return table;
}

}  // namespace

CandidateFinder::Frame::Frame(const ScoredLetters& scored, std::size_t i)
    : before(std::min(reach, i)), after(std::min(reach, scored.steps.size() - i - 1)) {
    const std::uint64_t* prefixes = scored.prefixes.data();
    for (std::size_t b = 0; b <= before; ++b) {
        for (std::size_t a = 0; a <= after; ++a)
            sums[b][a] = keys::sum_of_span(prefixes, i - b, b) * keys::powers[a + 1] + keys::sum_of_span(prefixes, i + 1, a) +
                         keys::of_length(b + 1 + a);
    }
}

// All three trigrams that cover the letter are well known, or a longer n-gram is, and the letter goes with its neighbours.
bool CandidateFinder::is_familiar(std::size_t i) const {
    bool is_known_all_around = true;
    for (std::size_t a = i < 2 ? 0 : i - 2; a <= i; ++a)
        is_known_all_around &= scored_.step(a, 3) >= familiar || a + 3 > scored_.steps.size();
    if (is_known_all_around) return true;
    if (step_or_none(scored_, static_cast<std::ptrdiff_t>(i) - 1, 2) < familiar || scored_.step(i, 2) < familiar) return false;
    return most_of(scored_, i, i + 1, 5) >= familiar_five || most_of(scored_, i, i + 1, 4) >= familiar_four;
}

void CandidateFinder::mark_suspects(const Line& line) {
    is_suspect_.assign(line.size() + 1, 0);
    suspects_ = 0;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        if (!model_.alphabet().is_han(line.letters[i]) || is_familiar(i)) continue;
        is_suspect_[i] = 1;
        ++suspects_;
    }
}

// Those alike to what is written that may be known together with a neighbour. Without branches, since nobody can guess which these are.
void CandidateFinder::list_trials(const Line& line, std::size_t i) {
    const auto& language = model_.language();
    const auto far = static_cast<std::uint16_t>(Likeness::far_sound);
    const bool is_strange = most_of(scored_, i, i + 1, 3) == 0;
    const auto confusions = model_.confusions(line.letters[i]);
    trials_.resize(confusions.size());
    std::size_t number = 0;
    for (const auto& confusion : confusions) {
        Trial& trial = trials_[number];
        trial.confusion = confusion;
        trial.left_pair = frame_.key(1, 0, confusion.instead);
        trial.right_pair = frame_.key(0, 1, confusion.instead);
        trial.may_left = language.may_know_pair(trial.left_pair);
        trial.may_right = language.may_know_pair(trial.right_pair);
        const bool is_wanted = is_strange | (confusion.likeness != far);  // the far ones are by far the most, and seldom meant
        number += static_cast<std::size_t>((trial.may_left | trial.may_right) & is_wanted);
    }
    trials_.resize(number);
    const unsigned choices = free_choices_with(model_.alphabet().character(line.letters[i]));
    if (choices == 0) return;
    std::erase_if(trials_, [&](const Trial& trial) {
        return (choices & free_choices_with(model_.alphabet().character(trial.confusion.instead))) != 0;
    });
}

// Leaves those that a neighbour goes with, and calls for the cells of their trigrams.
void CandidateFinder::look_pairs_up() {
    const auto& language = model_.language();
    for (const auto& trial : trials_) {
        if (trial.may_left) language.prefetch(trial.left_pair);
        if (trial.may_right) language.prefetch(trial.right_pair);
    }
    for (auto& trial : trials_) {
        const Letter c = trial.confusion.instead;
        trial.left = trial.may_left ? language.step(trial.left_pair) : Step{0};
        trial.right = trial.may_right ? language.step(trial.right_pair) : Step{0};
        if (trial.left != 0 && frame_.before >= 2) language.prefetch(frame_.key(2, 0, c));
        if (trial.right != 0 && frame_.after >= 2) language.prefetch(frame_.key(0, 2, c));
        if (trial.left != 0 && trial.right != 0) language.prefetch(frame_.key(1, 1, c));
    }
    std::erase_if(trials_, [](const Trial& trial) { return trial.left == 0 && trial.right == 0; });
}

// A word of two to four letters that begins or ends with the character, or has it inside.
template <class Each>
void CandidateFinder::each_word_with(const Trial& trial, Each each) const {
    for (std::size_t n = 2; n <= 4; ++n) {
        for (std::size_t b = trial.left != 0 ? 1 : 0; b < (trial.left != 0 ? n : n - 1); ++b) {
            if (b <= frame_.before && n - 1 - b <= frame_.after) each(frame_.key(b, n - 1 - b, trial.confusion.instead));
        }
    }
}

bool CandidateFinder::forms_word(const Trial& trial) const {
    bool is_word = false;
    each_word_with(trial, [&](std::uint64_t key) { is_word = is_word || model_.lexicon().word(key) != 0; });
    return is_word;
}

// A first sieve, by counts alone: with its neighbours the letter is known in a trigram, in both pairs, or in a word. The better known, the
// more it is worth.
void CandidateFinder::value_trials() {
    const auto& language = model_.language();
    for (auto& trial : trials_) {
        const Letter c = trial.confusion.instead;
        trial.slip = slip_of(trial.confusion.likeness);
        int threes = 0;
        if (trial.left != 0 && frame_.before >= 2) threes += language.step(frame_.key(2, 0, c));
        if (trial.right != 0 && frame_.after >= 2) threes += language.step(frame_.key(0, 2, c));
        if (trial.left != 0 && trial.right != 0) threes += language.step(frame_.key(1, 1, c));
        // A pair is worth what it adds to chance: 上海 less than 沪杭, whose characters are rarer.
        const float worth =
            1 + static_cast<float>(trial.left + trial.right + 2 * threes) - 0.7F * language.log1p_single(c) + least_worth_offset;
        trial.worth = worth > 0 ? worth + prior_of(trial.slip, trial.confusion.likeness) : none;
        trial.is_unsure = threes == 0 && (trial.left == 0 || trial.right == 0);
        if (!trial.is_unsure) continue;
        each_word_with(trial, [&](std::uint64_t key) { model_.lexicon().prefetch_word(key); });
    }
    std::erase_if(trials_, [&](const Trial& trial) { return trial.worth == none || (trial.is_unsure && !forms_word(trial)); });
}

void CandidateFinder::gather_letters(const Line& line, std::size_t i) {
    frame_ = Frame(scored_, i);
    list_trials(line, i);
    look_pairs_up();
    value_trials();
    if (trials_.size() > most_weighed)
        std::ranges::nth_element(trials_, trials_.begin() + most_weighed, std::ranges::greater{}, &Trial::worth);
    for (std::size_t k = 0; k < std::min(trials_.size(), most_weighed); ++k) {
        Proposal c;
        c.start = static_cast<std::uint32_t>(i);
        c.slip = trials_[k].slip;
        c.likeness = trials_[k].confusion.likeness;
        c.letters[0] = trials_[k].confusion.instead;
        consider(line, c);
    }
}

void CandidateFinder::gather_words(const Line& line, std::size_t i) {
    std::array<Syllable, 4> syllables{};
    for (std::size_t n = 1; n <= 4 && is_suspect_[i + n - 1]; ++n) {
        syllables[n - 1] = model_.sounds(line.letters[i + n - 1]).syllables[0];
        if (syllables[n - 1] == 0) return;
        if (n == 1) continue;
        for (const auto& word : model_.words_sounding(sound_of({syllables.data(), n}))) {
            if (word.length != n || word.letters[0] == line.letters[i] || word.letters[n - 1] == line.letters[i + n - 1]) continue;
            Proposal c;
            c.start = static_cast<std::uint32_t>(i);
            c.length = c.count = static_cast<std::uint8_t>(n);
            c.slip = Slip::word;
            c.letters = word.letters;
            consider(line, c);
        }
    }
}

// A word of three or four letters of which one is not there.
void CandidateFinder::gather_missing(const Line& line, std::size_t i) {
    if (!is_suspect_[i + 1]) return;
    for (std::size_t n = 2; n <= 3 && model_.alphabet().is_han(line.letters[i + n - 1]); ++n) {
        for (const auto& word : model_.words_sounding(hole_of({&line.letters[i], n}))) {
            if (word.length != n + 1) continue;
            Proposal c;
            c.start = static_cast<std::uint32_t>(i);
            c.length = static_cast<std::uint8_t>(n);
            c.count = static_cast<std::uint8_t>(n + 1);
            c.slip = Slip::missing;
            c.letters = word.letters;
            consider(line, c);
        }
    }
}

void CandidateFinder::gather_repeats_and_swaps(const Line& line, std::size_t i) {
    if (!is_suspect_[i + 1]) return;
    const auto& l = line.letters;
    Proposal c;
    c.start = static_cast<std::uint32_t>(i);
    c.length = 2;
    if (l[i] == l[i + 1]) {
        c.slip = Slip::doubled;
        c.letters[0] = l[i];
        return consider(line, c);
    }
    c.slip = Slip::swapped;
    c.count = 2;
    c.letters = {l[i + 1], l[i]};
    consider(line, c);
    if (i + 3 < l.size() && l[i] == l[i + 2] && l[i + 1] == l[i + 3]) {
        c.slip = Slip::doubled;
        c.length = 4;
        c.letters = {l[i], l[i + 1]};
        consider(line, c);
    }
}

// How much likelier than by chance the letters stand together in the word that covers [start, end) and holds most firmly.
CandidateFinder::Bond CandidateFinder::bond_of(std::span<const Letter> letters, const std::uint64_t* prefixes, std::size_t start,
                                               std::size_t end) const {
    const auto each = [&](auto act) {
        for (std::size_t from = start + 1 > longest_bond ? start + 1 - longest_bond : 0; from <= start; ++from) {
            for (std::size_t to = std::max(end, from + 2); to <= std::min(letters.size(), from + longest_bond); ++to)
                act(from, to, keys::of_span(prefixes, from, to - from));
        }
    };
    each([&](std::size_t, std::size_t, std::uint64_t key) { model_.lexicon().prefetch_word(key); });
    Bond best;
    each([&](std::size_t from, std::size_t to, std::uint64_t key) {
        const Step step = model_.lexicon().word(key);
        if (step == 0) return;
        float strength = log_chances_of_words()[step];
        for (std::size_t i = from; i < to; ++i) strength -= model_.language().log_chance(letters[i]);
        if (strength > best.strength) best = {strength, static_cast<std::uint8_t>(to - from)};
    });
    return best;
}

const CandidateFinder::Bond& CandidateFinder::old_bond(const Line& line, std::size_t start, std::size_t length) {
    auto& bond = old_bonds_[length];
    if (!bond) bond = bond_of(line.letters, scored_.prefixes.data(), start, start + length);
    return *bond;
}

// Scores the line with the proposal in place, as far as the change is felt. False where more is lost than a word could make up for.
bool CandidateFinder::weigh(const Line& line, Proposal& c, float least_gain) {
    const auto first = scored_.log_p.begin() + c.start;
    const std::size_t felt = std::min<std::size_t>(line.size() - c.start, c.length + ChangedLetters::context);
    const float then = std::accumulate(first, first + static_cast<std::ptrdiff_t>(felt), 0.0F);
    const float prior = prior_of(c.slip, c.likeness);
    if (!model_.language().score_change(line.letters, scored_, c.start, c.end(), c.instead(), changed_, then - prior + least_gain))
        return false;
    c.gain = changed_.sum - then;
    changed_bond_ = bond_of({changed_.letters.data(), changed_.size}, changed_.prefixes.data(), changed_.first, changed_.end);
    c.bond = changed_bond_.strength - old_bond(line, c.start, c.length).strength;
    c.promise = c.gain + prior + weight_of_bond * c.bond;
    return true;
}

void CandidateFinder::consider(const Line& line, Proposal proposal) {
    if (weigh(line, proposal, least_gain_with_prior) && proposal.promise >= least_promise) here_.push_back(proposal);
}

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
    weigh(line, c, none);
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

void CandidateFinder::choose_here() {
    std::ranges::stable_sort(here_, std::ranges::greater{}, &Proposal::promise);
    if (here_.size() > best_of_a_place) here_.resize(best_of_a_place);
}

void CandidateFinder::find(const Line& line, std::vector<Candidate>& out) {
    out.clear();
    model_.language().score(line.letters, scored_);
    mark_suspects(line);
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        if (!is_suspect_[i]) continue;
        ++places_;
        here_.clear();
        old_bonds_.fill({});
        old_cuts_.clear();
        gather_letters(line, i);
        gather_words(line, i);
        gather_missing(line, i);
        gather_repeats_and_swaps(line, i);
        const std::size_t rivals = here_.size();
        choose_here();
        for (std::size_t rank = 0; rank < here_.size(); ++rank) {
            auto& candidate = out.emplace_back(here_[rank]);
            describe(line, candidate, rank, rivals);
            if (keep_ == Keep::all || first_look(candidate) >= least_first_look)
                describe_words(line, candidate);
            else
                out.pop_back();
        }
    }
}

}  // namespace yanlu::typo
