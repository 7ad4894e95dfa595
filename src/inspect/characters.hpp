// What is known of single characters: which are written for each other by mistake, and which pairs begin a word.
// Read from rulebook/lexicons/alike.tsv and word_starts.tsv (tools/make_wording_tables.py); without them nothing is alike.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace yanlu::inspect {

class CharacterTables {
public:
    CharacterTables() = default;
    explicit CharacterTables(const std::filesystem::path& lexicons);

    bool are_alike(char32_t a, char32_t b) const;  // in sound or in shape
    std::u32string alike_to(char32_t c) const;     // sorted, without itself
    bool begin_word(char32_t first, char32_t second) const;

private:
    struct Row {
        std::vector<std::uint16_t> syllables;  // sorted
        std::u32string shapes;
    };
    void read_alike(const std::filesystem::path& file);
    void read_starts(const std::filesystem::path& file);

    std::unordered_map<char32_t, Row> rows_;
    std::vector<std::u32string> of_syllable_;
    std::unordered_map<char32_t, std::u32string> starts_;  // sorted
};

}  // namespace yanlu::inspect
