#include "inspect/characters.hpp"

#include <algorithm>
#include <fstream>

#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

template <class Take>
void each_row(const std::filesystem::path& file, Take take) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto columns = split(line, '\t');
        if (columns.size() >= 2) take(to_code_points(columns[0]).at(0), columns);
    }
}

}  // namespace

CharacterTables::CharacterTables(const std::filesystem::path& lexicons) {
    read_alike(lexicons / "alike.tsv");
    read_starts(lexicons / "word_starts.tsv");
}

void CharacterTables::read_alike(const std::filesystem::path& file) {
    std::unordered_map<std::string, std::uint16_t> syllables;
    each_row(file, [&](char32_t c, const std::vector<std::string_view>& columns) {
        Row& row = rows_[c];
        for (const auto syllable : split(columns[1], ' '))
            row.syllables.push_back(
                syllables.try_emplace(std::string(syllable), static_cast<std::uint16_t>(syllables.size())).first->second);
        std::ranges::sort(row.syllables);
        if (columns.size() > 2) row.shapes = to_code_points(columns[2]);
    });
}

void CharacterTables::read_starts(const std::filesystem::path& file) {
    each_row(file, [&](char32_t first, const std::vector<std::string_view>& columns) {
        for (const char32_t second : to_code_points(columns[1])) starts_.insert(pair(first, second));
    });
}

bool CharacterTables::are_alike(char32_t a, char32_t b) const {
    const auto one = rows_.find(a);
    const auto other = rows_.find(b);
    if (one == rows_.end() || other == rows_.end()) return false;
    const auto shares = [&](std::uint16_t syllable) { return std::ranges::binary_search(other->second.syllables, syllable); };
    return std::ranges::any_of(one->second.syllables, shares) || one->second.shapes.find(b) != std::u32string::npos ||
           other->second.shapes.find(a) != std::u32string::npos;
}

}  // namespace yanlu::inspect
