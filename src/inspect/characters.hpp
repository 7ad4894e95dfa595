// What is known of single characters: which are written for each other by mistake, and which pairs begin a word.
// Read from rulebook/lexicons/alike.tsv and word_starts.tsv (tools/make_wording_tables.py); without them nothing is alike.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace yanlu::inspect {

class CharacterTables {
public:
    CharacterTables() = default;
    explicit CharacterTables(const std::filesystem::path& lexicons);

    bool are_alike(char32_t a, char32_t b) const;  // in sound or in shape
    bool begin_word(char32_t first, char32_t second) const { return starts_.contains(pair(first, second)); }

private:
    struct Row {
        std::vector<std::uint16_t> syllables;  // sorted
        std::u32string shapes;
    };
    static std::uint64_t pair(char32_t a, char32_t b) { return (std::uint64_t{a} << 32) | b; }
    void read_alike(const std::filesystem::path& file);
    void read_starts(const std::filesystem::path& file);

    std::unordered_map<char32_t, Row> rows_;
    std::unordered_set<std::uint64_t> starts_;
};

}  // namespace yanlu::inspect
