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
        for (const auto syllable : split(columns[1], ' ')) {
            const auto number = syllables.try_emplace(std::string(syllable), static_cast<std::uint16_t>(syllables.size())).first->second;
            rows_[c].syllables.push_back(number);
            of_syllable_.resize(syllables.size());
            of_syllable_[number] += c;
        }
        std::ranges::sort(rows_[c].syllables);
        if (columns.size() < 3) return;
        for (const char32_t other : to_code_points(columns[2])) {
            rows_[c].shapes += other;
            rows_[other].shapes += c;
        }
    });
}

void CharacterTables::read_starts(const std::filesystem::path& file) {
    each_row(file, [&](char32_t first, const std::vector<std::string_view>& columns) {
        std::u32string& seconds = starts_[first] = to_code_points(columns[1]);
        std::ranges::sort(seconds);
    });
}

bool CharacterTables::begin_word(char32_t first, char32_t second) const {
    const auto row = starts_.find(first);
    return row != starts_.end() && std::ranges::binary_search(row->second, second);
}

bool CharacterTables::are_alike(char32_t a, char32_t b) const {
    const auto one = rows_.find(a);
    const auto other = rows_.find(b);
    if (one == rows_.end() || other == rows_.end()) return false;
    const auto shares = [&](std::uint16_t syllable) { return std::ranges::binary_search(other->second.syllables, syllable); };
    return std::ranges::any_of(one->second.syllables, shares) || one->second.shapes.find(b) != std::u32string::npos;
}

std::u32string CharacterTables::alike_to(char32_t c) const {
    const auto row = rows_.find(c);
    if (row == rows_.end()) return {};
    std::u32string out = row->second.shapes;
    for (const auto syllable : row->second.syllables) out += of_syllable_[syllable];
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    std::erase(out, c);
    return out;
}

}  // namespace yanlu::inspect
