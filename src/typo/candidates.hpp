// What may have been meant instead of what is written, with the features by which the ranker judges.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "typo/correction.hpp"
#include "typo/model.hpp"

namespace yanlu::typo {

// Letters [start, end) of a line may have been meant for others.
struct Proposal {
    std::uint32_t start = 0;  // letter of the line
    std::uint8_t length = 1;  // letters that go
    std::uint8_t count = 1;   // letters that come
    Slip slip = Slip::same_sound;
    std::uint16_t likeness = 0;  // bits of Likeness
    std::array<Letter, ChangedLetters::most_instead> letters{};
    float gain = 0;     // of the language model
    float bond = 0;     // how firmly a word holds the letters that come together, against those that go
    float promise = 0;  // the gain, and how common such slips are: decides who is looked at closely

    std::uint32_t end() const { return start + length; }
    std::span<const Letter> instead() const { return {letters.data(), count}; }
};

struct Candidate : Proposal {
    Features features{};
    float probability = 0;
};

// Which feature stands where.
namespace feature {
enum : std::uint8_t {
    gain,
    cut_gain,
    old_log_p,
    new_log_p,
    slip,
    length,
    old_single,
    new_single,
    old_word,
    new_word,
    old_word_length,
    new_word_length,
    old_longest,
    new_longest,
    old_left,
    new_left,
    old_right,
    new_right,
    old_is_particle,
    new_is_particle,
    cut_per_letter,
    rivals,
    behind_best,
    window,
    worst_log_p,
    new_mean_log_p,
    likeness,
    fewer_words,
    old_three,
    new_three,
    old_four,
    new_four,
    lead,
    before_log_p,
    after_log_p,
    suspects,
    old_five,
    new_five,
    new_worst_log_p,
    at_edge,
    old_bond,
    new_bond,
    old_bond_length,
    new_bond_length,
    general_gain,
    general_per_letter,
    general_old_word,
    general_new_word,
    general_old_length,
    general_new_length,
    general_fewer_words,
    bond_gain,
    place_rank,
    end
};
static_assert(end == feature_count);
}  // namespace feature

// Finds candidates of one line after another; keeps its buffers. One a thread.
class CandidateFinder {
public:
    // The trainer wants those, too, that a first look gives no chance.
    enum class Keep : std::uint8_t { likely, all };

    explicit CandidateFinder(const Model& model, Keep keep = Keep::likely) : model_(model), keep_(keep) {}

    // The best few of each place that is not plainly right, with features.
    void find(const Line& line, std::vector<Candidate>& out);
    // Where all is kept: what a glance saw of the places of the line looked at last, and of the letters that were listed there.
    struct Sight {
        std::uint32_t place;
        Glance::PlaceBins bins;
        std::size_t first_glimpse;
    };
    struct Glimpse {
        Letter instead;
        Glance::LetterBins bins;
    };
    std::span<const Sight> sights() const { return sights_; }
    std::span<const Glimpse> glimpses() const { return glimpses_; }
    std::size_t places_looked_at() const { return places_; }

private:
    // A character that may have been meant for that of the place, as far as it goes with its neighbours.
    struct Trial {
        Confusion confusion;
        bool may_left = false;  // the pairs may be known
        bool may_right = false;
        std::uint64_t left_pair = 0;  // keys
        std::uint64_t right_pair = 0;
        Slip slip = Slip::same_sound;
        bool is_unsure = false;  // only a word could vouch for it
        Company company{};
        float score = 0;  // by the glance
        float worth = 0;
    };
    struct Listed {
        Confusion confusion;
        bool may_left;
        bool may_right;
    };
    struct OldCut {
        std::size_t length;
        Cut cut;
        GeneralCut general;
    };
    struct Bond {
        float strength = 0;
        std::uint8_t length = 0;
    };
    // Keys of the spans that cover one letter of a line when another stands there.
    struct Frame {
        static constexpr std::size_t reach = 3;
        std::size_t before = 0;  // letters that there are, at most so many
        std::size_t after = 0;
        std::array<std::array<std::uint64_t, reach + 1>, reach + 1> sums;

        Frame() = default;
        Frame(const ScoredLetters& scored, std::size_t i);
        std::uint64_t key(std::size_t b, std::size_t a, Letter c) const {
            return keys::mix(sums[b][a] + keys::of_letter(c) * keys::powers[a]);
        }
    };
    Bond bond_of(std::span<const Letter> letters, const std::uint64_t* prefixes, const std::uint8_t* reach, std::size_t start,
                 std::size_t end) const;
    const Bond& old_bond(const Line& line, std::size_t start, std::size_t length);
    const OldCut& old_cut(const Line& line, std::size_t from, std::size_t to, std::size_t length);
    bool is_familiar(std::size_t i) const;
    void mark_suspects(const Line& line);
    void gather(const Line& line, std::size_t i);
    bool list_letters(const Line& line, std::size_t i);
    bool glance_at_place(const Line& line, std::size_t i);
    void glance_at_trials();
    void weigh_letters(const Line& line, std::size_t i);
    void list_trials(const Line& line, std::size_t i);
    void look_pairs_up();
    void value_trials();
    template <class Each>
    void each_word_with(const Trial& trial, Each each) const;
    bool forms_word(const Trial& trial) const;
    bool has_a_chance() const;
    void gather_words(const Line& line, std::size_t i);
    void gather_missing(const Line& line, std::size_t i);
    void gather_repeats_and_swaps(const Line& line, std::size_t i);
    bool weigh(const Line& line, Proposal& proposal, float least_gain);
    float surprise_at(const Line& line, std::size_t start, std::size_t length) const;
    bool may_open(const Line& line, const Proposal& proposal) const;
    void consider_slip(const Line& line, const Proposal& proposal);
    void consider(const Line& line, Proposal proposal);
    void describe(const Line& line, Candidate& candidate, std::size_t rank, std::size_t rivals);
    void describe_words(const Line& line, Candidate& candidate);
    void describe_letters(const Line& line, Candidate& candidate) const;
    void describe_change(Candidate& candidate);
    void choose_here();

    const Model& model_;
    Keep keep_;
    ScoredLetters scored_;
    ChangedLetters changed_;
    Bond changed_bond_;
    std::vector<Letter> window_;
    std::vector<std::uint8_t> is_suspect_;
    Frame frame_;
    std::vector<Trial> trials_;
    std::vector<Listed> listed_;
    Glance::Place place_;
    std::vector<Sight> sights_;
    std::vector<Glimpse> glimpses_;
    std::vector<Proposal> here_;
    std::array<std::optional<Bond>, ChangedLetters::most_instead + 1> old_bonds_;  // of this place, by length
    std::vector<OldCut> old_cuts_;                                                 // of this place, by length
    bool has_letters_ = false;                                                     // of this place: one of them has a chance
    std::size_t suspects_ = 0;
    std::size_t places_ = 0;
};

}  // namespace yanlu::typo
