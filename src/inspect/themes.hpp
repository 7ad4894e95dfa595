// What a text is about, as a direction in a space of themes: every pair of neighbouring Chinese characters has a place there, learned from
// official texts (`yanlu-train themes`), and a text stands where its pairs stand together.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::inspect {

inline constexpr std::size_t theme_dimensions = 96;
inline constexpr std::size_t theme_bins = std::size_t{1} << 14;  // that pairs of characters are hashed to

using ThemePlace = std::array<float, theme_dimensions>;
using ThemeVector = std::array<std::int8_t, theme_dimensions>;  // a direction: of length 127, rounded

// Cosine of the angle between two directions.
float likeness(const ThemeVector& a, const ThemeVector& b);
// Of length 127; nothing where there is no direction.
std::optional<ThemeVector> direction_of(const ThemePlace& place);

// The bins of the pairs of ideographs in the first `most_characters` of a text, each once, in the order of their first place.
std::vector<std::uint16_t> theme_bins_of(std::string_view text, std::size_t most_characters);

class Themes {
public:
    struct Tables {
        std::vector<ThemePlace> places;  // theme_bins of them, each by how much its pair tells
        ThemePlace mean{};               // of all texts that it was learned from
    };
    explicit Themes(Tables tables) : tables_(std::move(tables)) {}
    // Throws std::invalid_argument where the bytes are no such file.
    static Themes from_bytes(std::string_view bytes);
    // Throws RulebookError where the file is absent or not the one with this SHA-256.
    static Themes open(const std::filesystem::path& file, const std::string& digest);
    std::string bytes() const;

    std::optional<ThemeVector> of(std::span<const std::uint16_t> bins) const;
    // How far the pairs of a word lead towards `towards`, each by how much it tells.
    float lean(std::string_view word, const ThemePlace& towards) const;

private:
    Tables tables_;
};

}  // namespace yanlu::inspect
