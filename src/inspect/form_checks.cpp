#include "inspect/form_checks.hpp"

#include <array>

namespace yanlu::inspect {
namespace {

constexpr std::size_t han_bytes = 3;
constexpr std::array<std::string_view, 11> numerals{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "零"};

// 0 to 9 as a single character, -1 if it is none.
int numeral_at(std::string_view text) {
    for (std::size_t i = 0; i < numerals.size(); ++i) {
        if (text.starts_with(numerals[i])) return static_cast<int>(i % 10);
    }
    return -1;
}

// 二 → 2, 十二 → 12, 三十 → 30, 三十一 → 31; -1 for anything else.
int number_of(std::string_view words) {
    const std::size_t ten = words.find("十");
    if (ten == std::string_view::npos) return words.size() == han_bytes ? numeral_at(words) : -1;
    const int tens = ten == 0 ? 1 : numeral_at(words);
    const std::string_view rest = words.substr(ten + han_bytes);
    const int ones = rest.empty() ? 0 : numeral_at(rest);
    return ten > han_bytes || rest.size() > han_bytes || tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
}

// The year in four characters before 年, if it stands directly to the left.
std::optional<int> year_before(std::string_view text) {
    if (!text.ends_with("年") || text.size() < 5 * han_bytes) return std::nullopt;
    int year = 0;
    for (std::size_t at = text.size() - 5 * han_bytes; at < text.size() - han_bytes; at += han_bytes) {
        const int digit = numeral_at(text.substr(at));
        if (digit < 0) return std::nullopt;
        year = year * 10 + digit;
    }
    return year;
}

}  // namespace

bool check_han_date(const Passage& passage, Sighting& sighting) {
    const std::string_view text = passage.text.substr(0, sighting.end);
    const std::string_view written = text.substr(sighting.start);
    const std::size_t month_end = written.find("月");
    const int month = number_of(written.substr(0, month_end));
    const std::size_t day_at = month_end + han_bytes;
    const int day = number_of(written.substr(day_at, written.size() - han_bytes - day_at));
    if (month < 0 || day < 0) return false;
    const auto year = year_before(text.substr(0, sighting.start));
    if (Date::from_ymd(year.value_or(2024), static_cast<unsigned>(month), static_cast<unsigned>(day))) return false;
    if (year) sighting.start -= 5 * han_bytes;
    return true;
}

bool check_zero_in_year(const Passage& passage, Sighting& sighting) {
    std::string right(passage.text.substr(sighting.start, sighting.end - sighting.start));
    bool has_zero = false;
    for (std::size_t at = right.find("零"); at != std::string::npos; at = right.find("零", at)) {
        right.replace(at, han_bytes, "〇");
        has_zero = true;
    }
    sighting.suggestion = std::move(right);
    return has_zero;
}

bool check_times_less(const Passage& passage, Sighting& sighting) {
    std::size_t at = sighting.end;
    const auto take = [&](std::string_view word) {
        if (!passage.text.substr(at).starts_with(word)) return false;
        at += word.size();
        return true;
    };
    for (const std::string_view word : {"了", "近", "约", "超过", "逾", "将近", "整整"}) take(word);
    std::size_t places = 0;
    while (at < passage.text.size() && places < 8) {
        const std::string_view rest = passage.text.substr(at);
        const bool is_numeral = numeral_at(rest) > 0 || rest.starts_with("十") || rest.starts_with("两") || rest.starts_with("几");
        if (is_digit(rest[0]) || (rest[0] == '.' && places > 0))
            ++at;
        else if (is_numeral)
            at += han_bytes;
        else
            break;
        ++places;
    }
    take("多") || take("余");
    if (places == 0 || !take("倍")) return false;
    sighting.end = at;
    return true;
}

}  // namespace yanlu::inspect
