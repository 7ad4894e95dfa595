// The outside tables (tables/*.tsv): how characters sound and look, and which words there are.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "typo/model.hpp"

namespace yanlu::training {

struct CharacterRow {
    char32_t character = 0;
    std::vector<std::string> readings;  // "zhi4", the commonest first
    std::string corners;                // four-corner number, five digits
    std::string cangjie;
    std::vector<std::string> series;  // characters with the same phonetic part share a number
    std::string strokes;              // a letter each, in the order of writing
};
std::vector<CharacterRow> read_characters(const std::filesystem::path& file);

// A form outside the table of characters, and those of the table that it may stand for.
struct VariantRow {
    char32_t form = 0;
    std::u32string meant;
};
std::vector<VariantRow> read_variants(const std::filesystem::path& file);

struct WordRow {
    std::u32string word;
    double frequency = 0;
    char kind = 'w';  // i: set phrase, n: name, w: other
};
std::vector<WordRow> read_words(const std::filesystem::path& file);

std::string without_tone(const std::string& reading);
// Syllables that input methods and dialects mix up share one form: zh/z, n/l, f/h before u, -ng/-n.
std::string near_form(const std::string& syllable);
// The letters of two syllables differ in one place: yi and yu, jian and xian.
bool is_one_letter_off(std::string_view a, std::string_view b);
// About 0..1: by strokes in their order, parts (Cangjie), corners, phonetic series; 0 for less than least_likeness_of_shape.
inline constexpr double least_likeness_of_shape = 0.5;
double likeness_of_shape(const CharacterRow& a, const CharacterRow& b);

}  // namespace yanlu::training
