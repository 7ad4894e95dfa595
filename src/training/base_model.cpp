// Counting goes order by order: the keys of all n-grams of one length are sorted, and runs of equal keys counted. That needs eight bytes a
// character of the corpus and no hash table.
#include "training/base_model.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/text.hpp"
#include "training/segmented.hpp"

namespace yanlu::training {
namespace {

using typo::Letter;

constexpr std::uint32_t least_of_character = 3;  // occurrences of a character outside the table of characters
constexpr std::uint32_t least_of_far_sound = 300;
constexpr double dictionary_total = 60'000'000;  // tokens behind the dictionary's frequencies
constexpr std::size_t most_alike_in_shape = 24;

class Builder {
public:
    Builder(typo::ModelWriter& writer, std::span<const std::string_view> lines, const Tables& tables, const BaseOptions& options)
        : writer_(writer),
          characters_(tables.characters),
          variants_(tables.variants),
          words_(tables.words),
          general_(tables.general),
          options_(options) {
        add_general_words();
        choose_alphabet(lines);
        read(lines);
    }

    void run() {
        add_ngrams();
        add_words();
        add_sounds();
        add_confusions();
        add_sound_words();
        add_general();
    }

private:
    void choose_alphabet(std::span<const std::string_view> lines) {
        std::map<char32_t, std::uint64_t> seen;
        for (const auto line : lines) {
            for (std::size_t at = 0; at < line.size();) ++seen[typo::plain_form(next_code_point(line, at))];
        }
        std::vector<char32_t> chosen;
        for (const auto& row : characters_) {
            if (row.character < 0x10000) chosen.push_back(row.character);
            seen.erase(row.character);
        }
        for (const auto& row : variants_) {
            chosen.push_back(row.form);
            seen.erase(row.form);
        }
        for (const auto& [c, count] : seen) {
            if (count >= least_of_character && c > U' ' && c != U'0' && c != U'a' && c < 0x10000 && c != replacement_character)
                chosen.push_back(c);
        }
        alphabet_ = typo::Alphabet(chosen);
        writer_.add(typo::section::characters, std::span<const char32_t>(chosen));
    }

    void read(std::span<const std::string_view> lines) {
        for (const auto line : lines) {
            typo::Line letters;
            letters.assign(to_code_points(line), alphabet_);
            texts_.insert(texts_.end(), letters.letters.begin(), letters.letters.end());
            ends_.push_back(texts_.size());
        }
        singles_.resize(alphabet_.size());
        for (const Letter l : texts_) ++singles_[l];
        writer_.add(typo::section::singles, std::span<const std::uint32_t>(singles_));
        std::cerr << texts_.size() << " letters of " << alphabet_.size() << " kinds in " << ends_.size() << " lines\n";
    }

    template <class Each>
    void each_line(Each each) const {
        std::size_t from = 0;
        for (const std::size_t to : ends_) {
            each(std::span<const Letter>(texts_).subspan(from, to - from));
            from = to;
        }
    }

    struct Counted {
        std::uint64_t key;
        std::uint64_t count;
    };

    // Runs of equal keys; `keys` is sorted.
    static void count_runs(std::vector<std::uint64_t>& keys, std::uint32_t least, std::vector<Counted>& out) {
        std::ranges::sort(keys);
        std::cerr << keys.size() << " of "
                  << std::ranges::count_if(keys, [last = std::uint64_t{0}](std::uint64_t k) mutable { return std::exchange(last, k) != k; })
                  << " kinds; ";
        for (std::size_t i = 0; i < keys.size();) {
            std::size_t j = i;
            while (j < keys.size() && keys[j] == keys[i]) ++j;
            if (j - i >= least) out.push_back({keys[i], j - i});
            i = j;
        }
    }

    void add_ngrams() {
        std::vector<Counted> counted;
        std::vector<std::uint64_t> keys;
        for (std::size_t n = 2; n <= typo::keys::longest; ++n) {
            const std::size_t before = counted.size();
            keys.clear();
            each_line([&](std::span<const Letter> line) {
                for (std::size_t i = 0; i + n <= line.size(); ++i) keys.push_back(typo::keys::of(line.subspan(i, n)));
            });
            if (n == 2) add_pairs_inside_words(keys);
            count_runs(keys, options_.least_count[n], counted);
            std::cerr << n << "-grams kept: " << counted.size() - before << '\n';
        }
        add_sieves();
        write_table(typo::section::ngrams, counted, [](std::uint64_t count) { return typo::step_of(count); });
    }

    void add_sieves() {
        std::vector<std::uint64_t> by_first(typo::PairSieve::words);
        std::vector<std::uint64_t> by_second(typo::PairSieve::words);
        const auto mark = [](std::vector<std::uint64_t>& bits, Letter named, Letter other) {
            const std::size_t place = typo::PairSieve::place_of(named, other);
            bits[place / 64] |= std::uint64_t{1} << (place & 63);
        };
        each_known_pair([&](Letter a, Letter b) {
            mark(by_first, a, b);
            mark(by_second, b, a);
        });
        writer_.add(typo::section::pair_sieve, std::span<const std::uint64_t>(by_first));
        writer_.add(typo::section::pair_sieve_by_second, std::span<const std::uint64_t>(by_second));
    }

    // Of the texts and of the words; a pair comes as often as it occurs.
    template <class Each>
    void each_known_pair(Each each) const {
        each_line([&](std::span<const Letter> line) {
            for (std::size_t i = 0; i + 2 <= line.size(); ++i) each(line[i], line[i + 1]);
        });
        for (const auto& row : words_) {
            if (row.frequency < 10) continue;
            const auto letters = letters_of(row.word);
            for (std::size_t i = 0; i + 2 <= letters.size(); ++i) each(letters[i], letters[i + 1]);
        }
    }

    // A word that the corpus lacks is known all the same.
    void add_pairs_inside_words(std::vector<std::uint64_t>& keys) const {
        std::unordered_set<std::uint64_t> seen(keys.begin(), keys.end());
        for (const auto& row : words_) {
            if (row.frequency < 10) continue;
            const auto letters = letters_of(row.word);
            for (std::size_t i = 0; i + 2 <= letters.size(); ++i) {
                const auto key = typo::keys::of({&letters[i], 2});
                if (seen.insert(key).second) keys.push_back(key);
            }
        }
    }

    std::vector<Letter> letters_of(std::u32string_view word) const {
        std::vector<Letter> letters;
        for (const char32_t c : word) letters.push_back(alphabet_.of(c));
        return letters;
    }

    template <class ToStep>
    void write_table(std::uint32_t id, const std::vector<Counted>& counted, ToStep to_step) {
        typo::CountTableBuilder table(counted.size());
        for (const auto& [key, count] : counted) table.add(key, to_step(count));
        writer_.add(id, table.buckets());
    }

    void add_words() {
        Segmented segmented(words_, alphabet_, singles_);
        each_line([&](std::span<const Letter> line) { segmented.count(line); });
        std::cerr << segmented.words().size() << " words, " << segmented.tokens() << " tokens\n";
        typo::CountTableBuilder table(segmented.words().size());
        for (const auto& word : segmented.words()) table.add(word.key, typo::word_step(word.frequency));
        writer_.add(typo::section::words, table.buckets());
        std::vector<Counted> pairs;
        count_runs(segmented.pairs(), options_.least_pair, pairs);
        std::cerr << pairs.size() << " pairs of words\n";
        write_table(typo::section::pairs, pairs, [](std::uint64_t count) { return typo::step_of(count); });
        for (const auto& word : segmented.words()) {
            if (word.letters.size() >= 2 && word.letters.size() <= 4) likely_words_.push_back(word);
        }
    }

    typo::Syllable syllable_of(const std::string& form) {
        return syllables_.try_emplace(form, static_cast<typo::Syllable>(syllables_.size() + 1)).first->second;
    }

    void add_sounds() {
        sounds_.resize(alphabet_.size());
        for (const auto& row : characters_) {
            auto& sounds = sounds_[alphabet_.of(row.character)].syllables;
            std::size_t n = 0;
            for (const auto& reading : row.readings) {
                const auto s = syllable_of(near_form(without_tone(reading)));
                if (n < sounds.size() && std::find(sounds.begin(), sounds.begin() + n, s) == sounds.begin() + n) sounds[n++] = s;
            }
        }
        writer_.add(typo::section::sounds, std::span<const typo::Sounds>(sounds_));
    }

    void add_confusions() {
        std::map<std::string, std::vector<const CharacterRow*>> by_sound;
        std::map<std::string, std::vector<const CharacterRow*>> by_near_sound;
        for (const auto& row : characters_) {
            if (alphabet_.of(row.character) == typo::letter::unknown) continue;
            std::unordered_set<std::string> forms;
            for (const auto& reading : row.readings) {
                const std::string form = without_tone(reading);
                if (forms.insert(form).second) by_sound[form].push_back(&row);
                if (forms.insert("~" + near_form(form)).second) by_near_sound[near_form(form)].push_back(&row);
            }
        }
        std::vector<std::map<Letter, std::uint16_t>> likenesses(alphabet_.size());
        const auto mark = [&](const CharacterRow& a, const CharacterRow& b, typo::Likeness likeness) {
            if (&a != &b) likenesses[alphabet_.of(a.character)][alphabet_.of(b.character)] |= static_cast<std::uint16_t>(likeness);
        };
        const auto mark_all = [&](const auto& groups, typo::Likeness likeness) {
            for (const auto& [form, rows] : groups) {
                for (const auto* a : rows) {
                    for (const auto* b : rows) mark(*a, *b, likeness);
                }
            }
        };
        mark_all(by_sound, typo::Likeness::same_sound);
        mark_all(by_near_sound, typo::Likeness::near_sound);
        mark_far_sounds(by_sound, mark);
        mark_shapes(mark);
        for (const auto& row : variants_) {
            for (const char32_t meant : row.meant)
                likenesses[alphabet_.of(row.form)][alphabet_.of(meant)] |= static_cast<std::uint16_t>(typo::Likeness::variant);
        }
        write_confusions(likenesses);
    }

    // Slips of a finger in one letter of the syllable; only characters that people often mean.
    template <class Mark>
    void mark_far_sounds(const std::map<std::string, std::vector<const CharacterRow*>>& by_sound, Mark mark) const {
        for (const auto& [sound, rows] : by_sound) {
            for (const auto& [other, others] : by_sound) {
                if (!is_one_letter_off(sound, other)) continue;
                for (const auto* b : others) {
                    if (singles_[alphabet_.of(b->character)] < least_of_far_sound) continue;
                    for (const auto* a : rows) mark(*a, *b, typo::Likeness::far_sound);
                }
            }
        }
    }

    template <class Mark>
    void mark_shapes(Mark mark) const {
        std::vector<std::pair<double, const CharacterRow*>> alike;
        for (const auto& a : characters_) {
            alike.clear();
            for (const auto& b : characters_) {
                if (alphabet_.of(b.character) == typo::letter::unknown || &a == &b) continue;
                const double likeness = likeness_of_shape(a, b);
                if (likeness > 0) alike.emplace_back(-likeness, &b);
            }
            std::ranges::stable_sort(alike, {}, &std::pair<double, const CharacterRow*>::first);
            if (alike.size() > most_alike_in_shape) alike.resize(most_alike_in_shape);
            if (alphabet_.of(a.character) == typo::letter::unknown) continue;
            for (const auto& [minus_likeness, b] : alike) mark(a, *b, typo::Likeness::shape);
        }
    }

    void write_confusions(const std::vector<std::map<Letter, std::uint16_t>>& likenesses) {
        std::vector<std::uint32_t> starts{0};
        std::vector<typo::Confusion> confusions;
        constexpr auto far = static_cast<std::uint16_t>(typo::Likeness::far_sound);
        for (const auto& of_letter : likenesses) {
            for (const bool is_far : {false, true}) {  // a search that does not want the far ones stops where they begin
                for (const auto& [instead, likeness] : of_letter) {
                    if ((likeness == far) == is_far) confusions.push_back({instead, likeness});
                }
            }
            starts.push_back(static_cast<std::uint32_t>(confusions.size()));
        }
        std::cerr << confusions.size() << " confusions\n";
        writer_.add(typo::section::confusion_starts, std::span<const std::uint32_t>(starts));
        writer_.add(typo::section::confusions, std::span<const typo::Confusion>(confusions));
    }

    // The outside model's words, as often as it says; the mean where the dictionary has them, too.
    void add_general_words() {
        std::unordered_map<std::u32string_view, std::size_t> listed;
        for (std::size_t i = 0; i < words_.size(); ++i) listed.emplace(words_[i].word, i);
        for (const auto& general : general_.words) {
            if (general.word.size() < 2 || general.word.size() > typo::longest_lexicon_word) continue;
            const double frequency = std::pow(10.0, general.log10_p) * dictionary_total / 2;
            const auto found = listed.find(general.word);
            if (found == listed.end())
                words_.push_back({general.word, frequency, 'w'});
            else
                words_[found->second].frequency = words_[found->second].frequency / 2 + frequency;
        }
    }

    void add_general() {
        std::vector<std::uint64_t> keys_of_words;
        std::vector<bool> is_known;
        typo::ValueTableBuilder words(2 * general_.words.size());
        for (const auto& word : general_.words) {
            const auto letters = letters_of(word.word);
            is_known.push_back(letters.size() <= typo::longest_lexicon_word &&
                               std::ranges::all_of(letters, [&](Letter l) { return alphabet_.is_han(l); }));
            keys_of_words.push_back(typo::keys::of(letters));
            if (!is_known.back()) continue;
            words.add(keys_of_words.back(), typo::log10_byte::of(word.log10_p));
            if (word.log10_back_off < 0)
                words.add(typo::GeneralWords::back_off_key(keys_of_words.back()), typo::log10_byte::of(word.log10_back_off));
        }
        writer_.add(typo::section::general_words, words.buckets());
        typo::ValueTableBuilder runs(general_.runs.size() * 9 / 8);
        for (const auto& run : general_.runs) {
            std::uint64_t key = keys_of_words[run.words[0]];
            bool fits = is_known[run.words[0]];
            for (std::size_t i = 1; i < run.length; ++i) {
                key = typo::GeneralWords::run_key(key, keys_of_words[run.words[i]]);
                fits = fits && is_known[run.words[i]];
            }
            if (!fits) continue;
            runs.add(key, typo::log10_byte::of(run.log10_p));
            if (run.log10_back_off < 0) runs.add(typo::GeneralWords::back_off_key(key), typo::log10_byte::of(run.log10_back_off));
        }
        writer_.add(typo::section::general_runs, runs.buckets());
    }

    void add_sound_words() {
        std::vector<typo::SoundWord> out;
        for (const auto& word : likely_words_) {
            typo::SoundWord entry;
            entry.length = static_cast<std::uint16_t>(word.letters.size());
            std::ranges::copy(word.letters, entry.letters.begin());
            if (word.frequency >= 5) add_by_sound(word, entry, out);
            if (word.letters.size() >= 3 && word.frequency >= 20) add_by_holes(word, entry, out);
        }
        std::ranges::stable_sort(out, {}, &typo::SoundWord::sound);
        std::cerr << out.size() << " words by sound and by hole\n";
        writer_.add(typo::section::sound_words, std::span<const typo::SoundWord>(out));
    }

    void add_by_sound(const SegmentedWord& word, typo::SoundWord entry, std::vector<typo::SoundWord>& out) const {
        std::vector<typo::Syllable> syllables;
        for (const Letter l : word.letters) syllables.push_back(sounds_[l].syllables[0]);
        if (std::ranges::find(syllables, 0) != syllables.end()) return;
        entry.sound = typo::sound_of(syllables);
        out.push_back(entry);
    }

    void add_by_holes(const SegmentedWord& word, typo::SoundWord entry, std::vector<typo::SoundWord>& out) const {
        for (std::size_t hole = 0; hole < word.letters.size(); ++hole) {
            std::vector<Letter> rest = word.letters;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(hole));
            if (hole > 0 && word.letters[hole] == word.letters[hole - 1]) continue;
            entry.sound = typo::hole_of(rest);
            out.push_back(entry);
        }
    }

    typo::ModelWriter& writer_;
    std::span<const CharacterRow> characters_;
    std::span<const VariantRow> variants_;
    std::vector<WordRow> words_;
    const GeneralModel& general_;
    BaseOptions options_;
    typo::Alphabet alphabet_;
    std::vector<Letter> texts_;
    std::vector<std::size_t> ends_;
    std::vector<std::uint32_t> singles_;
    std::vector<typo::Sounds> sounds_;
    std::map<std::string, typo::Syllable> syllables_;
    std::vector<SegmentedWord> likely_words_;
};

}  // namespace

Tables Tables::read(const std::filesystem::path& folder) {
    return {read_characters(folder / "characters.tsv"), read_variants(folder / "variants.tsv"), read_words(folder / "words.tsv"), {}};
}

void add_base_sections(typo::ModelWriter& writer, std::span<const std::string_view> lines, const Tables& tables,
                       const BaseOptions& options) {
    Builder(writer, lines, tables, options).run();
}

}  // namespace yanlu::training
