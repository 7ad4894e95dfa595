#include "inspect/typo_contexts.hpp"

#include <algorithm>

#include "base/rulebook.hpp"
#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t longest_item = 8;
constexpr std::size_t least_name = 4;
constexpr std::size_t least_telling = 2;
constexpr std::size_t least_person = 2;
constexpr std::size_t longest_person = 3;

bool has(std::u32string_view letters, char32_t c) { return letters.find(c) != letters.npos; }
char32_t at_or_none(std::u32string_view text, std::size_t at) { return at < text.size() ? text[at] : 0; }
char32_t before_or_none(std::u32string_view text, std::size_t at) { return at > 0 ? text[at - 1] : 0; }

// The letter that ends the item beginning at `from`: 0 if it is too long or none follows.
char32_t end_of_item(std::u32string_view text, std::size_t from) {
    const std::size_t end = text.substr(0, std::min(text.size(), from + longest_item)).find_first_of(U"、，。；等和及\n", from);
    return end == text.npos || end == from ? 0 : text[end - 1];
}

}  // namespace

TypoContexts::TypoContexts(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) return;
    try {
        const YAML::Node node = Rulebook::load_yaml(file);
        const auto letters = [&](const char* key) { return to_code_points(node[key].as<std::string>()); };
        countries_ = letters("country_letters");
        after_pair_ = letters("after_pair");
        visited_ = letters("visited");
        after_visit_ = letters("after_visit");
        surnames_ = letters("surnames");
        for (const auto& title : node["titles"]) titles_.push_back(to_code_points(title.as<std::string>()));
        telling_ = letters("name_letters_telling");
        name_letters_ = telling_ + letters("name_letters");
        for (const auto& word : node["words"]) words_.push_back(word.as<std::string>());
    } catch (const YAML::Exception& e) {
        throw RulebookError(file, e.what());
    }
}

bool TypoContexts::is_right(std::u32string_view text, std::size_t start, std::size_t end) const {
    if (end > text.size() || start >= end) return false;
    if (end - start == 1 && (is_country(text, start) || ends_like_its_neighbour(text, start))) return true;
    return is_pair_of_countries(text, start, end) || is_in_foreign_name(text, start, end) || is_in_name_of_person(text, start, end) ||
           is_redoubled(text, start, end);
}

// 愿同孟方, 中斐关系, 来法投资, 赴希投资, 访芬期间.
bool TypoContexts::is_country(std::u32string_view text, std::size_t at) const {
    if (!has(countries_, text[at])) return false;
    const char32_t left = before_or_none(text, at);
    const char32_t right = at_or_none(text, at + 1);
    if (right == U'方' || right == U'中') return true;
    if (left == U'访' && has(after_visit_, right)) return true;
    return (left == U'中' && has(after_pair_, right)) || ((left == U'来' || left == U'赴') && has(visited_, right));
}

// 芬中 for 中芬: each side names itself first; 中蒙俄.
bool TypoContexts::is_pair_of_countries(std::u32string_view text, std::size_t start, std::size_t end) const {
    if (end - start != 2) return false;
    if (before_or_none(text, start) == U'中' && has(countries_, text[start]) && has(countries_, text[start + 1])) return true;
    return (text[start] == U'中' && has(countries_, text[start + 1])) || (text[start + 1] == U'中' && has(countries_, text[start]));
}

bool TypoContexts::is_in_foreign_name(std::u32string_view text, std::size_t start, std::size_t end) const {
    const auto is_letter = [&](char32_t c) { return c == U'·' || has(name_letters_, c); };
    if (!std::all_of(text.begin() + static_cast<std::ptrdiff_t>(start), text.begin() + static_cast<std::ptrdiff_t>(end), is_letter))
        return false;
    while (start > 0 && is_letter(text[start - 1])) --start;
    while (end < text.size() && is_letter(text[end])) ++end;
    const auto name = text.substr(start, end - start);
    return name.size() >= least_name &&
           std::ranges::count_if(name, [&](char32_t c) { return has(telling_, c); }) >= static_cast<std::ptrdiff_t>(least_telling);
}

bool TypoContexts::is_in_name_of_person(std::u32string_view text, std::size_t start, std::size_t end) const {
    for (std::size_t from = start + 1 > longest_person ? start + 1 - longest_person : 0; from <= start; ++from) {
        if (end > from + longest_person || !has(surnames_, text[from])) continue;
        if (is_behind_title(text, from) || is_listed_with_names(text, from)) return true;
    }
    return false;
}

bool TypoContexts::is_behind_title(std::u32string_view text, std::size_t at) const {
    const auto left = text.substr(0, at);
    return std::ranges::any_of(titles_, [&](const std::u32string& title) { return left.ends_with(title); });
}

// Letters of the name that begins at `at` and ends at a mark; 0 if none does.
std::size_t TypoContexts::name_between_marks(std::u32string_view text, std::size_t at) const {
    if (!has(surnames_, at_or_none(text, at))) return 0;
    const std::size_t end = text.substr(0, std::min(text.size(), at + longest_person + 1)).find_first_of(U"、，。；等", at);
    if (end == text.npos || end < at + least_person) return 0;
    return has(U"省市县区州镇乡村", text[end - 1]) ? 0 : end - at;  // 郑州市、黄岗市
}

// 刘中民、李桂科: the item before or the one behind is a name, too.
bool TypoContexts::is_listed_with_names(std::u32string_view text, std::size_t at) const {
    const std::size_t length = name_between_marks(text, at);
    if (length == 0) return false;
    if (at_or_none(text, at + length) == U'、' && name_between_marks(text, at + length + 1) > 0) return true;
    if (before_or_none(text, at) != U'、') return false;
    for (std::size_t size = least_person; size <= longest_person && size < at; ++size) {
        if (name_between_marks(text, at - 1 - size) == size) return true;
    }
    return false;
}

bool ends_like_its_neighbour(std::u32string_view text, std::size_t at) {
    constexpr std::u32string_view ends = U"、，。；等";
    const char32_t c = text[at];
    if (at_or_none(text, at + 1) == U'、' && end_of_item(text, at + 2) == c) return true;
    if (!has(ends, at_or_none(text, at + 1))) return false;
    const std::size_t from = at > longest_item ? at - longest_item : 0;
    const std::size_t mark = text.substr(from, at - from).rfind(U'、');
    return mark != text.npos && mark > 0 && text[from + mark - 1] == c;
}

bool is_redoubled(std::u32string_view text, std::size_t start, std::size_t end) {
    for (std::size_t from = start > 3 ? start - 3 : 0; from <= start && from + 4 <= text.size(); ++from) {
        const bool is_pattern = text[from] == text[from + 1] && text[from + 2] == text[from + 3] && text[from] != text[from + 2];
        if (is_pattern && from + 4 >= end) return true;
    }
    return false;
}

}  // namespace yanlu::inspect
