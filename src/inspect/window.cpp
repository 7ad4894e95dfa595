// Steps by code points and searches for words.
#include "inspect/window.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace yanlu::inspect {

std::size_t step_back(std::string_view text, std::size_t at, std::size_t n) {
    for (; n > 0 && at > 0; --n) {
        do --at;
        while (at > 0 && is_continuation_byte(text[at]));
    }
    return at;
}

std::size_t step_forward(std::string_view text, std::size_t at, std::size_t n) {
    for (; n > 0 && at < text.size(); --n) {
        do ++at;
        while (at < text.size() && is_continuation_byte(text[at]));
    }
    return at;
}

std::size_t end_of_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

std::string_view line_before(std::string_view text, std::size_t at) {
    const std::size_t newline = text.substr(0, at).rfind('\n');
    const std::size_t from = newline == std::string_view::npos ? 0 : newline + 1;
    return text.substr(from, at - from);
}

namespace {

constexpr std::size_t character = 3;  // bytes of a Han character
constexpr std::size_t few_words = 4;  // as many are looked for one by one

// Which three bytes words begin with; says yes too often, never no too often.
class Beginnings {
public:
    void add(const char* bytes) { bits_[place_of(bytes) / 64] |= std::uint64_t{1} << place_of(bytes) % 64; }
    bool may_hold(const char* bytes) const { return (bits_[place_of(bytes) / 64] >> place_of(bytes) % 64 & 1) != 0; }

private:
    static std::size_t place_of(const char* bytes) {
        std::uint32_t three = 0;
        std::memcpy(&three, bytes, character);
        return (three * 0x9E3779B1u) >> 21;
    }
    std::array<std::uint64_t, 32> bits_ = {};
};

bool is_found_one_by_one(std::string_view text, const Words& words) {
    return std::ranges::any_of(words, [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

// A search for each word would stop at every third byte: most characters begin with the same few.
bool holds_any(std::string_view text, const Words& words) {
    if (words.size() <= few_words) return is_found_one_by_one(text, words);
    Beginnings beginnings;
    for (const auto& word : words) {
        if (word.size() < character) return is_found_one_by_one(text, words);
        beginnings.add(word.data());
    }
    for (std::size_t at = 0; at + character <= text.size(); ++at) {
        if (is_continuation_byte(text[at]) || !beginnings.may_hold(text.data() + at)) continue;
        if (std::ranges::any_of(words, [&](const std::string& word) { return text.substr(at).starts_with(word); })) return true;
    }
    return false;
}

bool is_covered_by_any(std::string_view text, std::size_t start, std::size_t end, const Words& phrases) {
    for (const auto& phrase : phrases) {
        if (phrase.size() < end - start) continue;
        const std::size_t reach = phrase.size() - (end - start);
        const std::size_t from = start > reach ? start - reach : 0;
        const std::string_view near = text.substr(from, end + reach - from);
        for (std::size_t at = near.find(phrase); at != std::string_view::npos; at = near.find(phrase, at + 1)) {
            if (from + at <= start && from + at + phrase.size() >= end) return true;
        }
    }
    return false;
}

}  // namespace yanlu::inspect
