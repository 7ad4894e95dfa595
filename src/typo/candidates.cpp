#include "typo/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "typo/around.hpp"

namespace yanlu::typo {
namespace {

constexpr Step familiar = 3;       // a pair or trigram seen so often is no slip
constexpr Step familiar_four = 9;  // nor is what stands in a longer one of as many steps
constexpr Step familiar_five = 6;
constexpr std::size_t most_weighed = 24;  // single characters at a place that the language model scores
constexpr std::size_t best_of_a_place = 8;
constexpr float least_promise = -3;
constexpr float least_gain_with_prior = -9;  // whatever words say: of what the ranker thought possible none lost so much
constexpr float weight_of_bond = 0.35F;
constexpr double all_words = 25e6;        // about the words behind their frequencies, as in lexicon.cpp
constexpr float least_worth_offset = 12;  // keeps the worth of what is known above 0
constexpr float none = -1e30F;            // worth of what is worth nothing
constexpr std::size_t longest_bond = 5;
constexpr std::size_t longest_slip = 4;  // letters that go
constexpr float least_surprise = 12;     // for slips of several letters, see may_open; nats, low enough for a small model too
constexpr float surprise_of_stranger = 4;

// Which of these stands in a place is a matter of fact, not of writing: no context tells.
constexpr std::array<std::u32string_view, 4> free_choices{U"一二三四五六七八九十百千万亿零两", U"和或与及", U"东南西北",
                                                          U"上下左右前后内外"};
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

bool is_alike_twice(std::uint16_t likeness) {
    constexpr auto shape = static_cast<std::uint16_t>(Likeness::shape);
    return (likeness & shape) != 0 && (likeness & ~shape) != 0;
}

// How much commoner a slip of its kind is than others, among the candidates that there are of the kind; as a gain.
float prior_of(Slip slip, std::uint16_t likeness) {
    constexpr float priors[] = {2.5F, 1.0F, 1.5F, -1.5F, 4.0F, 2.5F, 2.0F, 0.0F, 0.0F};  // by Slip
    return priors[static_cast<std::size_t>(slip)] + (is_alike_twice(likeness) ? 1.5F : 0.0F);
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
    const auto behind = language.after(line.letters[i - 1]);
    const auto in_front = language.before(line.letters[i + 1]);
    listed_.resize(std::max(listed_.size(), confusions.size()));
    std::size_t number = 0;
    for (const auto& confusion : confusions) {
        if (confusion.likeness == far && !is_strange) break;  // those stand last, are by far the most, and seldom meant
        const auto code = language.code_as_other(confusion.instead);
        const bool may_left = behind.lets_through(code);
        const bool may_right = in_front.lets_through(code);
        listed_[number] = {confusion, may_left, may_right};
        number += static_cast<std::size_t>(may_left | may_right);
    }
    const unsigned choices = free_choices_with(model_.alphabet().character(line.letters[i]));
    trials_.clear();
    for (const Listed& listed : std::span(listed_).first(number)) {
        const Letter c = listed.confusion.instead;
        if (choices != 0 && (choices & free_choices_with(model_.alphabet().character(c))) != 0) continue;
        trials_.push_back({.confusion = listed.confusion,
                           .may_left = listed.may_left,
                           .may_right = listed.may_right,
                           .left_pair = frame_.key(1, 0, c),
                           .right_pair = frame_.key(0, 1, c)});
    }
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
        auto& [left, right, threes] = trial.company;
        left = trial.may_left ? language.step(trial.left_pair) : Step{0};
        right = trial.may_right ? language.step(trial.right_pair) : Step{0};
        if (left != 0 && frame_.before >= 2) language.prefetch(frame_.key(2, 0, c));
        if (right != 0 && frame_.after >= 2) language.prefetch(frame_.key(0, 2, c));
        if (left != 0 && right != 0) language.prefetch(frame_.key(1, 1, c));
    }
    std::erase_if(trials_, [](const Trial& trial) { return trial.company.left == 0 && trial.company.right == 0; });
}

// Where only one neighbour is known: the words of two to four letters that go on to that side.
template <class Each>
void CandidateFinder::each_word_with(const Trial& trial, Each each) const {
    const bool goes_on_left = trial.company.left != 0;
    for (std::size_t more = 1; more <= std::min<std::size_t>(3, goes_on_left ? frame_.before : frame_.after); ++more)
        each(goes_on_left ? frame_.key(more, 0, trial.confusion.instead) : frame_.key(0, more, trial.confusion.instead));
}

bool CandidateFinder::forms_word(const Trial& trial) const {
    bool is_word = false;
    each_word_with(trial, [&](std::uint64_t key) { is_word = is_word || model_.lexicon().word(key) != 0; });
    return is_word;
}

// By counts alone: the better a letter is known with its neighbours, the more it is worth. It must be known in a trigram, in both pairs, or
// in a word.
void CandidateFinder::value_trials() {
    const auto& language = model_.language();
    for (auto& trial : trials_) {
        const Letter c = trial.confusion.instead;
        auto& [left, right, threes] = trial.company;
        trial.slip = slip_of(trial.confusion.likeness);
        threes[0] = left != 0 && frame_.before >= 2 ? language.step(frame_.key(2, 0, c)) : Step{0};
        threes[1] = left != 0 && right != 0 ? language.step(frame_.key(1, 1, c)) : Step{0};
        threes[2] = right != 0 && frame_.after >= 2 ? language.step(frame_.key(0, 2, c)) : Step{0};
        const int together = threes[0] + threes[1] + threes[2];
        // A pair is worth what it adds to chance: 上海 less than 沪杭, whose characters are rarer.
        const float worth = 1 + static_cast<float>(left + right + 2 * together) - 0.7F * language.log1p_single(c) + least_worth_offset;
        trial.worth = worth > 0 ? worth + prior_of(trial.slip, trial.confusion.likeness) : none;
        trial.is_unsure = together == 0 && (left == 0 || right == 0);
    }
    std::erase_if(trials_, [&](const Trial& trial) { return trial.worth == none; });
}

// False: the place has no chance, whatever may have been meant.
bool CandidateFinder::glance_at_place(const Line& line, std::size_t i) {
    const float busy = static_cast<float>(suspects_) / static_cast<float>(line.size());
    place_ = Glance::place(scored_, i, model_.language().log1p_single(line.letters[i]), busy);
    if (keep_ == Keep::all) sights_.push_back({static_cast<std::uint32_t>(i), place_.bins, glimpses_.size()});
    return keep_ == Keep::all || Glance::sum(model_.glance().points_alone, place_.bins) >= model_.glance().least_of_place;
}

void CandidateFinder::glance_at_trials() {
    const Glance& glance = model_.glance();
    const float of_place = Glance::sum(glance.points_of_place, place_.bins);
    for (auto& trial : trials_) {
        const auto bins = Glance::letter_bins(place_, trial.company, model_.language().log1p_single(trial.confusion.instead), trial.slip,
                                              is_alike_twice(trial.confusion.likeness), trial.is_unsure);
        trial.score = of_place + Glance::sum(glance.points_of_letter, bins);
        if (keep_ == Keep::all && (!trial.is_unsure || forms_word(trial))) glimpses_.push_back({trial.confusion.instead, bins});
    }
}

// Some letter's chance is good enough to weigh all that the place has.
bool CandidateFinder::has_a_chance() const {
    const float least = model_.glance().least;
    return keep_ == Keep::all || std::ranges::any_of(trials_, [&](const Trial& t) { return t.score >= least && !t.is_unsure; }) ||
           std::ranges::any_of(trials_, [&](const Trial& t) { return t.score >= least && t.is_unsure && forms_word(t); });
}

// What may have been meant; false if none of it has a chance.
bool CandidateFinder::list_letters(const Line& line, std::size_t i) {
    frame_ = Frame(scored_, i);
    list_trials(line, i);
    look_pairs_up();
    value_trials();
    glance_at_trials();
    return has_a_chance();
}

void CandidateFinder::weigh_letters(const Line& line, std::size_t i) {
    for (const auto& trial : trials_) {
        if (trial.is_unsure) each_word_with(trial, [&](std::uint64_t key) { model_.lexicon().prefetch_word(key); });
    }
    std::erase_if(trials_, [&](const Trial& trial) { return trial.is_unsure && !forms_word(trial); });
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
            consider_slip(line, c);
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
            consider_slip(line, c);
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
        return consider_slip(line, c);
    }
    c.slip = Slip::swapped;
    c.count = 2;
    c.letters = {l[i + 1], l[i]};
    consider_slip(line, c);
    if (i + 3 < l.size() && l[i] == l[i + 2] && l[i + 1] == l[i + 3]) {
        c.slip = Slip::doubled;
        c.length = 4;
        c.letters = {l[i], l[i + 1]};
        consider_slip(line, c);
    }
}

// How much likelier than by chance the letters stand together in the word that covers [start, end) and holds most firmly. `reach`: above 1
// for a letter that may be known behind the one before.
CandidateFinder::Bond CandidateFinder::bond_of(std::span<const Letter> letters, const std::uint64_t* prefixes, const std::uint8_t* reach,
                                               std::size_t start, std::size_t end) const {
    std::size_t first = start;
    while (first > 0 && start - first + 1 < longest_bond && reach[first] > 1) --first;
    std::size_t last = start + 1;
    while (last < letters.size() && last - start < longest_bond && reach[last] > 1) ++last;
    const auto each = [&](auto act) {
        for (std::size_t from = first; from <= start; ++from) {
            for (std::size_t to = std::max(end, from + 2); to <= std::min(last, from + longest_bond); ++to)
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
    if (!bond) bond = bond_of(line.letters, scored_.prefixes.data(), scored_.reach.data(), start, start + length);
    return *bond;
}

// How little the model expects the letters [start, start + length) and those that feel them.
float CandidateFinder::surprise_at(const Line& line, std::size_t start, std::size_t length) const {
    const auto first = scored_.log_p.begin() + static_cast<std::ptrdiff_t>(start);
    const std::size_t felt = std::min<std::size_t>(line.size() - start, length + ChangedLetters::context);
    return -std::accumulate(first, first + static_cast<std::ptrdiff_t>(felt), 0.0F);
}

// Scores the line with the proposal in place, as far as the change is felt. False where more is lost than a word could make up for.
bool CandidateFinder::weigh(const Line& line, Proposal& c, float least_gain) {
    const float then = -surprise_at(line, c.start, c.length);
    const float prior = prior_of(c.slip, c.likeness);
    if (!model_.language().score_change(line.letters, scored_, c.start, c.end(), c.instead(), changed_, then - prior + least_gain))
        return false;
    c.gain = changed_.sum - then;
    changed_bond_ =
        bond_of({changed_.letters.data(), changed_.size}, changed_.prefixes.data(), changed_.reach.data(), changed_.first, changed_.end);
    c.bond = changed_bond_.strength - old_bond(line, c.start, c.length).strength;
    c.promise = c.gain + prior + weight_of_bond * c.bond;
    return true;
}

// Where no single letter has a chance, what is written must be strange enough for a slip of more letters to win what opens the place. Each
// pair at its edges that is not known costs about as much as the model makes of a letter that never followed.
bool CandidateFinder::may_open(const Line& line, const Proposal& p) const {
    const auto& language = model_.language();
    const auto is_strange = [&](Letter a, Letter b) { return !language.after(a).lets_through(language.code_as_other(b)); };
    int strange = is_strange(line.letters[p.start - 1], p.letters[0]) + is_strange(p.instead().back(), line.letters[p.end()]);
    if (p.slip == Slip::swapped) strange += is_strange(p.letters[0], p.letters[1]);
    return surprise_at(line, p.start, p.length) >= least_surprise + surprise_of_stranger * static_cast<float>(strange);
}

void CandidateFinder::consider_slip(const Line& line, const Proposal& proposal) {
    if (has_letters_ || may_open(line, proposal)) consider(line, proposal);
}

void CandidateFinder::consider(const Line& line, Proposal proposal) {
    if (weigh(line, proposal, least_gain_with_prior) && proposal.promise >= least_promise) here_.push_back(proposal);
}

void CandidateFinder::choose_here() {
    std::ranges::stable_sort(here_, std::ranges::greater{}, &Proposal::promise);
    if (here_.size() > best_of_a_place) here_.resize(best_of_a_place);
}

// What may have been meant at the place goes to here_.
void CandidateFinder::gather(const Line& line, std::size_t i) {
    ++places_;
    here_.clear();
    if (!glance_at_place(line, i)) return;
    old_bonds_.fill({});
    old_cuts_.clear();
    has_letters_ = list_letters(line, i);
    if (has_letters_ || surprise_at(line, i, longest_slip) >= least_surprise) {
        gather_words(line, i);
        gather_missing(line, i);
        gather_repeats_and_swaps(line, i);
    }
    const auto has_promise = [&](const Proposal& p) {
        return p.promise >= model_.glance().least_promise[static_cast<std::size_t>(p.slip)];
    };
    if (!has_letters_ && std::ranges::none_of(here_, has_promise)) return here_.clear();
    weigh_letters(line, i);
}

void CandidateFinder::find(const Line& line, std::vector<Candidate>& out) {
    out.clear();
    sights_.clear();
    glimpses_.clear();
    model_.language().score(line.letters, scored_);
    mark_suspects(line);
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        if (!is_suspect_[i]) continue;
        gather(line, i);
        const std::size_t rivals = here_.size();
        choose_here();
        for (std::size_t rank = 0; rank < here_.size(); ++rank) {
            auto& candidate = out.emplace_back(here_[rank]);
            describe(line, candidate, rank, rivals);
            if (keep_ == Keep::all || model_.first_look().score(candidate) >= model_.first_look().least)
                describe_words(line, candidate);
            else
                out.pop_back();
        }
    }
}

}  // namespace yanlu::typo
