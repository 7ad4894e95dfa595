#include "training/tables.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <stdexcept>

#include "base/text.hpp"
#include "training/corpus.hpp"

namespace yanlu::training {
namespace {

std::vector<std::string> listed(std::string_view field) {
    std::vector<std::string> out;
    for (const auto part : split(field, ',')) {
        if (!part.empty()) out.emplace_back(part);
    }
    return out;
}

void replace_start(std::string& text, std::string_view from, std::string_view to) {
    if (text.starts_with(from)) text.replace(0, from.size(), to);
}

// Bit-parallel (Hyyrö 2004): a machine word holds a row of the table. No character has more strokes than a word has bits.
std::size_t longest_common_subsequence(std::string_view a, std::string_view b) {
    std::array<std::uint64_t, 256> places{};
    const std::size_t size = std::min<std::size_t>(a.size(), 63);
    for (std::size_t i = 0; i < size; ++i) places[static_cast<unsigned char>(a[i])] |= std::uint64_t{1} << i;
    std::uint64_t row = ~std::uint64_t{0};
    for (const char x : b) {
        const std::uint64_t common = row & places[static_cast<unsigned char>(x)];
        row = (row + common) | (row - common);
    }
    return static_cast<std::size_t>(std::popcount(~row & ((std::uint64_t{1} << size) - 1)));
}

std::size_t longest_common_run(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::size_t longest = 0;
    for (const char x : a) {
        for (std::size_t j = b.size(); j > 0; --j) {
            row[j] = x == b[j - 1] ? row[j - 1] + 1 : 0;
            longest = std::max(longest, row[j]);
        }
    }
    return longest;
}

// Of the letters of both, those that are common.
double share(std::size_t common, std::string_view a, std::string_view b) {
    return a.empty() || b.empty() ? 0 : 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace

std::vector<CharacterRow> read_characters(const std::filesystem::path& file) {
    std::vector<CharacterRow> rows;
    for (const auto& line : read_lines(file)) {
        const auto fields = split(line, '\t');
        if (fields.size() != 6) throw std::runtime_error(file.string() + ": six columns are wanted");
        const std::u32string character = to_code_points(fields[0]);
        rows.push_back({character.at(0), listed(fields[1]), std::string(fields[2]), std::string(fields[3]), listed(fields[4]),
                        std::string(fields[5])});
    }
    return rows;
}

std::vector<VariantRow> read_variants(const std::filesystem::path& file) {
    std::vector<VariantRow> rows;
    for (const auto& line : read_lines(file)) {
        const auto fields = split(line, '\t');
        if (fields.size() != 2) throw std::runtime_error(file.string() + ": two columns are wanted");
        rows.push_back({to_code_points(fields[0]).at(0), to_code_points(fields[1])});
    }
    return rows;
}

std::vector<WordRow> read_words(const std::filesystem::path& file) {
    std::vector<WordRow> rows;
    for (const auto& line : read_lines(file)) {
        const auto fields = split(line, '\t');
        if (fields.size() != 3) throw std::runtime_error(file.string() + ": three columns are wanted");
        double frequency = 0;
        std::from_chars(fields[1].data(), fields[1].data() + fields[1].size(), frequency);
        rows.push_back({to_code_points(fields[0]), frequency, fields[2].at(0)});
    }
    return rows;
}

std::string without_tone(const std::string& reading) { return reading.substr(0, reading.find_first_of("12345")); }

std::string near_form(const std::string& syllable) {
    std::string s = syllable;
    replace_start(s, "zh", "z");
    replace_start(s, "ch", "c");
    replace_start(s, "sh", "s");
    replace_start(s, "n", "l");
    if (s == "hui" || s == "hun") s = s == "hui" ? "fei" : "fen";
    replace_start(s, "hua", "fa");
    if (s == "hu") s = "fu";
    if (s.size() > 2 && s.ends_with("ng") && !s.ends_with("ong")) s.pop_back();
    return s;
}

bool is_one_letter_off(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a == b || b.size() - a.size() > 1) return false;
    std::size_t start = 0;
    while (start < a.size() && a[start] == b[start]) ++start;
    return a.substr(start + (a.size() == b.size() && start < a.size() ? 1 : 0)) == b.substr(std::min(b.size(), start + 1));
}

// The weights were chosen by how often the character that was meant stands among the 24 most alike.
double likeness_of_shape(const CharacterRow& a, const CharacterRow& b) {
    double corners = 0;
    for (std::size_t i = 0; i < 4 && a.corners.size() > i && b.corners.size() > i; ++i) corners += a.corners[i] == b.corners[i] ? 0.25 : 0;
    const bool is_of_one_series =
        std::ranges::any_of(a.series, [&](const std::string& s) { return std::ranges::find(b.series, s) != b.series.end(); });
    const double strokes = share(longest_common_subsequence(a.strokes, b.strokes), a.strokes, b.strokes);
    const double parts = share(longest_common_subsequence(a.cangjie, b.cangjie), a.cangjie, b.cangjie);
    const double rest = 0.5 * strokes + 0.2 * parts + 0.1 * corners + (is_of_one_series ? 0.1 : 0);
    if (rest + 0.2 * strokes < least_likeness_of_shape) return 0;  // a run is no longer than a subsequence: not worth looking for
    return rest + 0.2 * share(longest_common_run(a.strokes, b.strokes), a.strokes, b.strokes);
}

}  // namespace yanlu::training
