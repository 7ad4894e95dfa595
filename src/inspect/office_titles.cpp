#include "inspect/office_titles.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t longest_unit = 24;  // characters

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

bool ends_with_any(std::string_view text, const Words& words) {
    return std::ranges::any_of(words, [&](const std::string& word) { return text.ends_with(word); });
}

// 市委副书记、市长, 局长兼书记, 局长（正处级）.
std::vector<std::string> parts_of(std::string_view titles) {
    std::vector<std::string> parts(1);
    for (std::size_t at = 0; at < titles.size();) {
        const char32_t c = next_code_point(titles, at);
        if (is_han(c) && c != U'兼')
            append_utf8(parts.back(), c);
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    std::erase_if(parts, [](const std::string& part) { return count_code_points(part) < 2; });
    return parts;
}

}  // namespace

OfficeTitles::OfficeTitles(const ExtraOffices& words, std::shared_ptr<const EdgeWords> edge_words)
    : offices_(words), others_end_(to_code_points(words.others_end)), words_(words.title_words), edge_words_(std::move(edge_words)) {
    const auto longer = [](const std::string& a, const std::string& b) { return a.size() > b.size(); };
    std::ranges::stable_sort(offices_.title_parts, longer);
    city_stem_ = offices_.city.ends_with("市") ? offices_.city.substr(0, offices_.city.size() - 3) : offices_.city;
}

bool OfficeTitles::has_no_title(std::string_view titles) { return parts_of(titles).empty(); }

std::vector<Title> OfficeTitles::titles_of(std::string_view titles) {
    std::vector<Title> out;
    for (const std::string& part : parts_of(titles)) {
        auto word = std::ranges::find_if(words_, [&](const std::string& each) { return part.ends_with(each); });
        if (word == words_.end()) word = words_.insert(words_.end(), part.substr(step_back(part, part.size(), 2)));
        Office office{.start = part.size() - word->size()};
        office.title.word = static_cast<std::size_t>(word - words_.begin());
        strip(part, office);
        if (std::ranges::find(out, office.title) == out.end()) out.push_back(office.title);
    }
    return out;
}

bool OfficeTitles::begins_with_word(std::string_view text) const {
    return std::ranges::any_of(words_, [&](const std::string& word) { return text.starts_with(word); }) || text.starts_with("副");
}

bool OfficeTitles::ends_with_word(std::string_view text) const { return ends_with_any(text, words_); }

bool OfficeTitles::is_city(std::string_view unit) const {
    return !city_stem_.empty() && (unit.ends_with(offices_.city) || unit.ends_with(city_stem_));
}

bool OfficeTitles::is_unit(std::string_view unit, const std::vector<std::string>& forms) const {
    constexpr std::string_view city = "市";
    return std::ranges::any_of(forms, [&](const std::string& form) {
        if (!unit.ends_with(form)) return false;
        std::string_view before = unit.substr(0, unit.size() - form.size());
        if (!city_stem_.empty() && (before.find(city_stem_) != before.npos || form.find(city_stem_) != form.npos)) return true;
        if (before.ends_with(city)) before.remove_suffix(city.size());
        const char32_t left = two_before(before, before.size()).first;
        return before.empty() || can_begin_after(left, *edge_words_) ||
               std::u32string_view(U"我本该全").find(left) != std::u32string_view::npos;
    });
}

// Bytes of the longest part of a title, or of another title with its mark (书记、), that ends here.
std::size_t OfficeTitles::longest_part(std::string_view text) const {
    for (const auto& part : offices_.title_parts) {
        if (text.ends_with(part)) return part.size();
    }
    constexpr std::string_view mark = "、";
    const std::string_view left = text.ends_with(mark) ? text.substr(0, text.size() - mark.size()) : text;
    for (const auto& word : words_) {
        if (left.ends_with(word)) return text.size() - left.size() + word.size();
    }
    return 0;
}

// Goes back over what belongs to the title; 副 counts up to the next title before it (副书记、市长).
void OfficeTitles::strip(std::string_view text, Office& office) const {
    bool is_own = true;
    for (std::size_t bytes = 0; (bytes = longest_part(text.substr(0, office.start))) > 0;) {
        const std::string_view part = text.substr(office.start - bytes, bytes);
        is_own = is_own && !part.ends_with("、") && !ends_with_word(part);
        if (is_own && part.find("副") != std::string_view::npos) office.title.is_deputy = true;
        office.start -= bytes;
    }
}

// 上海市委书记: the title's own 市 has a name before it.
bool OfficeTitles::is_city_of_another(std::string_view text, const Office& office) const {
    constexpr std::string_view city = "市";
    return text.substr(office.start).starts_with(city) && !can_begin_after(two_before(text, office.start).first, *edge_words_);
}

void OfficeTitles::tell_whose(std::string_view text, Office& office) const {
    const std::string_view before = text.substr(0, office.start);
    office.is_past = ends_with_any(before, offices_.past);
    std::size_t from = office.start;
    for (std::size_t n = 0; n < longest_unit && from > 0; ++n) {
        const std::size_t left = step_back(text, from, 1);
        if (!is_han(two_after(text, left).first)) break;
        from = left;
    }
    office.unit = text.substr(from, office.start - from);
    if (office.unit.empty() || office.is_past) return;
    office.is_past = std::ranges::any_of(offices_.past, [&](const auto& word) { return office.unit.starts_with(word); });
    const char32_t last = two_before(text, office.start).first;
    if (!city_stem_.empty() && office.unit.find(city_stem_) != std::string_view::npos)
        office.whose = Office::Whose::citys;
    else if (others_end_.find(last) != std::u32string::npos || is_city_of_another(text, office))
        office.whose = Office::Whose::another;
}

OfficeTitles::Read OfficeTitles::office_at(std::string_view text, std::size_t word, std::pair<std::size_t, std::size_t> span) const {
    const std::string_view rest = text.substr(span.second);
    const auto follows = [&](const std::string& other) { return rest.starts_with(other); };
    if (std::ranges::any_of(offices_.not_followed_by, follows)) return {};
    Read read{true, {.title = {.word = word}, .start = span.first, .end = span.second}};
    strip(text, read.office);
    tell_whose(text, read.office);
    return read;
}

}  // namespace yanlu::inspect
