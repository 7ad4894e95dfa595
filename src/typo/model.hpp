// The typo model: one file, mapped into memory and shared by all threads. `yanlu-train` makes it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "typo/first_look.hpp"
#include "typo/general_words.hpp"
#include "typo/glance.hpp"
#include "typo/language_model.hpp"
#include "typo/letters.hpp"
#include "typo/lexicon.hpp"
#include "typo/ranker.hpp"

namespace yanlu::typo {

class ModelError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Why a character may stand for another.
enum class Likeness : std::uint16_t { same_sound = 1, near_sound = 2, shape = 4, far_sound = 8, variant = 16 };  // bits
struct Confusion {
    Letter instead = 0;
    std::uint16_t likeness = 0;
};

using Syllable = std::uint16_t;  // without tone; 0: none
struct Sounds {
    std::array<Syllable, 3> syllables{};  // commonest first
};
// A word of the lexicon that a string of like sound, or one with a letter too few, may have been meant for.
struct SoundWord {
    std::uint32_t sound = 0;  // hash of its syllables, near ones taken for one
    std::array<Letter, 4> letters{};
    std::uint16_t length = 0;
    std::uint16_t padding = 0;
};

namespace section {
enum : std::uint32_t {
    characters = 1,
    singles,
    ngrams,
    words,
    pairs,
    sounds,
    confusion_starts,
    confusions,
    sound_words,
    forests,
    note,
    pair_sieve,
    general_words,
    general_runs,
    first_look,  // this and the glance may be empty: then all is looked at
    glance,
    pair_sieve_by_second,
    last = pair_sieve_by_second
};
}

// The bytes of a model file: a head, then sections at multiples of 64.
class ModelWriter {
public:
    void add(std::uint32_t id, std::string_view bytes) { sections_.push_back({id, std::string(bytes)}); }
    template <class T>
    void add(std::uint32_t id, std::span<const T> values) {
        add(id, std::string_view(reinterpret_cast<const char*>(values.data()), values.size_bytes()));
    }
    std::string bytes() const;

private:
    struct Section {
        std::uint32_t id;
        std::string bytes;
    };
    std::vector<Section> sections_;
};

class Model {
public:
    // Throws ModelError that names what is wrong: no such file, another version, cut short, altered bytes, numbers out of range.
    static Model open(const std::filesystem::path& file);
    // The same over bytes that outlive the model and start at a multiple of 64. Without the digest's check for tests of what lies behind
    // it.
    static Model over(std::span<const std::byte> bytes, bool checks_digest = true);

    const Alphabet& alphabet() const { return alphabet_; }
    const LanguageModel& language() const { return language_; }
    const Lexicon& lexicon() const { return lexicon_; }
    const GeneralWords& general() const { return general_; }
    const Ranker& ranker() const { return ranker_; }
    std::span<const Confusion> confusions(Letter l) const;
    std::span<const SoundWord> words_sounding(std::uint32_t sound) const;
    const Sounds& sounds(Letter l) const;
    std::string_view note() const { return note_; }              // JSON: what it was trained on
    std::span<const std::byte> section(std::uint32_t id) const;  // raw; empty if there is none
    const FirstLook& first_look() const { return first_look_; }
    const Glance& glance() const { return glance_; }
    Model with_ranker(std::span<const TreeNode> nodes) const;  // the nodes outlive it; without looks, that are of another ranker
    Model with_looks(const FirstLook& first_look, const Glance& glance) const;

private:
    struct Mapping;
    static constexpr int sound_bits = 18;
    void check() const;
    void index_sounds();

    std::shared_ptr<const Mapping> mapping_;
    std::span<const std::byte> bytes_;
    Alphabet alphabet_;
    LanguageModel language_;
    Lexicon lexicon_;
    GeneralWords general_;
    Ranker ranker_;
    FirstLook first_look_;
    Glance glance_;
    std::span<const Sounds> sounds_;
    std::span<const std::uint32_t> confusion_starts_;
    std::span<const Confusion> confusions_;
    std::span<const SoundWord> sound_words_;
    std::vector<std::uint32_t> sound_starts_;
    std::string_view note_;
};

// Of the syllables of a word, as SoundWord::sound has it.
std::uint32_t sound_of(std::span<const Syllable> near_syllables);
// Of a word of which one letter is not there.
std::uint32_t hole_of(std::span<const Letter> rest);

}  // namespace yanlu::typo
