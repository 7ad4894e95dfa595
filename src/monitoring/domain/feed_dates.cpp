// RFC 822 with the zones that occur; a zone of letters that we do not know is refused rather than guessed.
#include "monitoring/domain/feed_dates.hpp"

#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace yanlu::monitoring {
namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (const auto word : split(text, ' ')) {
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || digits.size() > 4 || digits[0] == '-' || error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

std::optional<unsigned> month_of(std::string_view word) {
    const std::string lower = ascii_lower(word.substr(0, 3));
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (months[i] == lower) return static_cast<unsigned>(i + 1);
    }
    return std::nullopt;
}

// "+0800" → "+08:00"; GMT, UT, UTC, Z → "Z"; CST in a Chinese feed is China's time.
std::optional<std::string> zone_of(std::string_view word) {
    if (word == "GMT" || word == "UT" || word == "UTC" || word == "Z") return "Z";
    if (word == "CST") return "+08:00";
    if (word.size() == 5 && (word[0] == '+' || word[0] == '-')) return std::string(word.substr(0, 3)) + ":" + std::string(word.substr(3));
    if (word.size() == 6 && (word[0] == '+' || word[0] == '-')) return std::string(word);
    return std::nullopt;
}

}  // namespace

std::optional<Instant> parse_feed_date(std::string_view text) {
    text = trim(text);
    if (const auto exact = parse_instant(text)) return exact;
    auto words = words_of(text);
    if (!words.empty() && words[0].ends_with(',')) words.erase(words.begin());
    if (words.size() != 5) return std::nullopt;
    const auto day = number(words[0]);
    const auto month = month_of(words[1]);
    auto year = number(words[2]);
    const auto zone = zone_of(words[4]);
    if (!day || !month || !year || !zone) return std::nullopt;
    if (words[2].size() == 2) *year += 2000;
    const auto date = Date::from_ymd(*year, *month, static_cast<unsigned>(*day));
    if (!date) return std::nullopt;
    return parse_instant(date->iso() + "T" + std::string(words[3]) + *zone);
}

}  // namespace yanlu::monitoring
