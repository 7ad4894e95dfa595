// Bounded work a name: some eighty replacements over a few dozen characters.
#include "reconciliation/domain/name_forms.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/text.hpp"

namespace yanlu::reconciliation {
namespace {

constexpr std::size_t longest_compared = 64;

bool says_nothing(char32_t c) {
    if (c < 0x80) return !((c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z'));
    return (c >= 0x80 && c < 0xC0) || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFE00 && c <= 0xFE4F) ||
           (c >= 0xFF00 && c <= 0xFF65) || c == 0xFEFF || c == 0xFFFD || (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2190 && c <= 0x2BFF);
}

std::vector<std::u32string> longest_first(const std::vector<std::string>& texts) {
    std::vector<std::u32string> out;
    for (const auto& text : texts) out.push_back(to_code_points(text));
    std::ranges::stable_sort(out, std::ranges::greater{}, &std::u32string::size);
    return out;
}

}  // namespace

NameForms::NameForms(const Abbreviations& data)
    : passed_over_(longest_first(data.passed_over)),
      passed_over_units_(longest_first(data.passed_over_units)),
      passed_over_accounts_(longest_first(data.passed_over_accounts)),
      same_characters_(data.same_characters),
      cities_(longest_first(data.cities)) {
    for (const auto& [full, brief] : data.words) words_.push_back({to_code_points(full), to_code_points(brief)});
    std::ranges::stable_sort(words_, std::ranges::greater{}, [](const Replacement& each) { return each.from.size(); });
}

std::u32string NameForms::plain(std::string_view name) const {
    std::u32string out;
    for (char32_t c : to_code_points(ascii_lower(half_width(name)))) {
        const auto same = same_characters_.find(c);
        if (same != same_characters_.end()) c = same->second;
        if (!says_nothing(c)) out.push_back(c);
        if (out.size() == longest_compared) break;
    }
    return out;
}

void NameForms::replace_words(std::u32string& text) const {
    for (const Replacement& word : words_) {
        const auto at = text.find(word.from);
        if (at != std::u32string::npos) text.replace(at, word.from.size(), word.to);
    }
}

void NameForms::drop_city(std::u32string& text, std::size_t least_left) const {
    for (const auto& city : cities_) {
        if (!text.starts_with(city) || text.size() < city.size() + least_left) continue;
        text.erase(0, city.size());
        return;
    }
}

void NameForms::drop_words(std::u32string& text, const std::vector<std::u32string>& words) {
    for (const auto& word : words) {
        for (auto at = text.find(word); at != std::u32string::npos && text.size() > word.size(); at = text.find(word, at))
            text.erase(at, word.size());
    }
}

NameForm NameForms::form(std::u32string strict, const std::vector<std::u32string>& passed_over) {
    NameForm form{strict, std::move(strict)};
    drop_words(form.loose, passed_over);
    return form;
}

NameForm NameForms::unit(std::string_view name) const {
    constexpr std::size_t shortest_unit = 2;  // 云湾港 stays whole
    std::u32string text = plain(name);
    replace_words(text);
    drop_words(text, passed_over_);
    drop_city(text, shortest_unit);
    if (text.size() > shortest_unit && text.front() == U'市') text.erase(0, 1);  // 市人社局
    return form(std::move(text), passed_over_units_);
}

NameForm NameForms::account(std::string_view name) const {
    constexpr std::size_t shortest_account = 3;  // 云湾发布 and 云湾交警 are not 发布 and 交警
    std::u32string text = plain(name);
    replace_words(text);
    drop_words(text, passed_over_);
    drop_city(text, shortest_account);
    return form(std::move(text), passed_over_accounts_);
}

int likeness(const std::u32string& a, const std::u32string& b) {
    if (a.empty() || b.empty()) return 0;
    if (a == b) return 100;
    std::array<std::uint8_t, longest_compared + 1> row{};
    const std::size_t width = std::min(b.size(), longest_compared);
    const std::size_t height = std::min(a.size(), longest_compared);
    std::iota(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(width) + 1, std::uint8_t{0});
    for (std::size_t i = 1; i <= height; ++i) {
        std::uint8_t diagonal = row[0];
        row[0] = static_cast<std::uint8_t>(i);
        for (std::size_t j = 1; j <= width; ++j) {
            const int replaced = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = static_cast<std::uint8_t>(std::min({row[j] + 1, row[j - 1] + 1, replaced}));
        }
    }
    const auto longer = std::max(height, width);
    return static_cast<int>(100 * (longer - row[width]) / longer);
}

bool shortens(const std::u32string& brief, const std::u32string& full) {
    constexpr std::size_t shortest = 2;
    if (brief.size() < shortest || brief.size() >= full.size()) return false;
    if (brief.front() != full.front() && !full.ends_with(brief)) return false;
    std::size_t found = 0;
    for (const char32_t c : full) found += found < brief.size() && brief[found] == c;
    return found == brief.size();
}

bool shortens_unit(const std::u32string& brief, const std::u32string& full) { return shortens(brief, full) && brief.back() == full.back(); }

bool is_one_slip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a == b || b.size() - a.size() > 1) return false;
    const auto [left, right] = std::ranges::mismatch(a, b);
    const auto at = static_cast<std::size_t>(left - a.begin());
    if (a.size() != b.size()) return a.substr(at) == b.substr(at + 1);
    if (a.substr(at + 1) == b.substr(at + 1)) return true;
    return a.size() >= at + 2 && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace yanlu::reconciliation
