// The file: magic, mean, then for each bin the step of its bytes and the bytes. In memory they are numbers of four bytes, so that a text is
// a sum of rows.
#include "inspect/themes.hpp"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/digest.hpp"
#include "base/rulebook.hpp"
#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::string_view magic = "yanlu-themes 1\n";
constexpr float length_of_direction = 127;

bool is_ideograph(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

std::uint16_t bin_of(char32_t a, char32_t b) {
    std::uint64_t h = (std::uint64_t{a} << 32 | b) * 0x9E3779B97F4A7C15U;
    h = (h ^ (h >> 29)) * 0xBF58476D1CE4E5B9U;
    return static_cast<std::uint16_t>(h >> 50);
}

template <class Look>
void each_pair(std::string_view text, std::size_t most_characters, Look look) {
    char32_t last = 0;
    for (std::size_t at = 0, n = 0; at < text.size() && n < most_characters; ++n) {
        const char32_t c = next_code_point(text, at);
        if (is_ideograph(c) && is_ideograph(last)) look(bin_of(last, c));
        last = c;
    }
}

float dot(const ThemePlace& a, const ThemePlace& b) {
    float sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

void scale(ThemePlace& place, float by) {
    for (float& x : place) x *= by;
}

float read_float(std::string_view bytes, std::size_t at) {
    float number = 0;
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
}

void append(std::string& bytes, float number) { bytes.append(reinterpret_cast<const char*>(&number), sizeof number); }

}  // namespace

float likeness(const ThemeVector& a, const ThemeVector& b) {
    std::int32_t both = 0;
    std::int32_t aa = 0;
    std::int32_t bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += a[i] * b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
    }
    const float lengths = std::sqrt(static_cast<float>(aa) * static_cast<float>(bb));
    return lengths > 0 ? static_cast<float>(both) / lengths : 0;
}

std::optional<ThemeVector> direction_of(const ThemePlace& place) {
    const float length = std::sqrt(dot(place, place));
    if (!(length > 0)) return std::nullopt;
    ThemeVector out;
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::int8_t>(std::lround(place[i] / length * length_of_direction));
    return out;
}

std::vector<std::uint16_t> theme_bins_of(std::string_view text, std::size_t most_characters) {
    std::bitset<theme_bins> seen;
    std::vector<std::uint16_t> bins;
    bins.reserve(std::min(most_characters, text.size() / 3));
    each_pair(text, most_characters, [&](std::uint16_t bin) {
        if (seen[bin]) return;
        seen.set(bin);
        bins.push_back(bin);
    });
    return bins;
}

Themes Themes::from_bytes(std::string_view bytes) {
    constexpr std::size_t row = sizeof(float) + theme_dimensions;
    if (!bytes.starts_with(magic)) throw std::invalid_argument("not the file of a model of themes");
    bytes.remove_prefix(magic.size());
    if (bytes.size() != sizeof(ThemePlace) + theme_bins * row) throw std::invalid_argument("the model of themes is cut short or too long");
    Tables tables{std::vector<ThemePlace>(theme_bins), {}};
    for (std::size_t i = 0; i < theme_dimensions; ++i) tables.mean[i] = read_float(bytes, i * sizeof(float));
    bytes.remove_prefix(sizeof(ThemePlace));
    for (std::size_t bin = 0; bin < theme_bins; ++bin) {
        const float step = read_float(bytes, bin * row);
        for (std::size_t i = 0; i < theme_dimensions; ++i)
            tables.places[bin][i] = step * static_cast<float>(static_cast<std::int8_t>(bytes[bin * row + sizeof(float) + i]));
    }
    return Themes(std::move(tables));
}

Themes Themes::open(const std::filesystem::path& file, const std::string& digest) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (hex(sha256(bytes)) != digest) throw RulebookError(file, "not the file that the rule book names by its digest");
    return from_bytes(bytes);
}

std::string Themes::bytes() const {
    std::string out(magic);
    for (const float x : tables_.mean) append(out, x);
    for (const auto& place : tables_.places) {
        float greatest = 0;
        for (const float x : place) greatest = std::max(greatest, std::abs(x));
        const float step = greatest / 127;
        append(out, step);
        for (const float x : place) out += step > 0 ? static_cast<char>(std::lround(x / step)) : '\0';
    }
    return out;
}

std::optional<ThemeVector> Themes::of(std::span<const std::uint16_t> bins) const {
    ThemePlace sum{};
    for (const std::uint16_t bin : bins) {
        const ThemePlace& place = tables_.places[bin];
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += place[i];
    }
    const float length = std::sqrt(dot(sum, sum));
    if (!(length > 0)) return std::nullopt;
    scale(sum, 1 / length);
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] -= tables_.mean[i];
    return direction_of(sum);
}

float Themes::lean(std::string_view word, const ThemePlace& towards) const {
    float sum = 0;
    each_pair(word, word.size(), [&](std::uint16_t bin) { sum += dot(tables_.places[bin], towards); });
    return sum;
}

}  // namespace yanlu::inspect
