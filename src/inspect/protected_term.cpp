// Compares what stands around an intact half with the term, edit by edit.
#include "inspect/protected_term.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FA5; }

// Where a sentence or a name can end: a text's end, a line's end, a blank, punctuation.
bool is_break(char32_t c) {
    return c == 0 || c == U'\n' || c == U' ' || (c >= 0x3001 && c <= 0x3011) ||
           std::u32string_view(U"，：；！？（）“”—….#").find(c) != std::u32string_view::npos;
}

bool has(const std::u32string& characters, char32_t c) { return characters.find(c) != std::u32string::npos; }

const std::u32string* listed(const EdgeWords::Characters& lists, char32_t c) {
    const auto found = lists.find(c);
    return found == lists.end() ? nullptr : &found->second;
}

enum class Edit { none, substituted, missing, doubled, swapped };
struct Edited {
    Edit edit = Edit::none;
    std::size_t at = 0;  // in the right form
};

// The one edit that makes `written` of `right`; none where they are equal or further apart.
Edited compared(std::u32string_view right, std::u32string_view written) {
    const std::size_t both = std::min(right.size(), written.size());
    std::size_t at = 0;
    while (at < both && right[at] == written[at]) ++at;
    if (written.size() == right.size()) {
        if (at == right.size()) return {};
        if (right.substr(at + 1) == written.substr(at + 1)) return {Edit::substituted, at};
        const bool is_swap = at + 1 < right.size() && right[at] == written[at + 1] && right[at + 1] == written[at] &&
                             right.substr(at + 2) == written.substr(at + 2);
        return is_swap ? Edited{Edit::swapped, at} : Edited{};
    }
    if (written.size() + 1 == right.size() && right.substr(at + 1) == written.substr(at)) return {Edit::missing, at};
    const bool is_doubled =
        written.size() == right.size() + 1 && at > 0 && written[at] == written[at - 1] && right.substr(at) == written.substr(at + 1);
    return is_doubled ? Edited{Edit::doubled, at - 1} : Edited{};
}

}  // namespace

bool can_begin_after(char32_t left, const EdgeWords& words) { return is_break(left) || has(words.begins_after, left); }

// What was written, with the characters before and after it.
class ProtectedTerm::Place {
public:
    Place(std::string_view text, std::size_t start, std::size_t end) : text_(text), start_(start), end_(end) {
        for (std::size_t at = start; at < end && size_ < written_.size();) written_[size_++] = next_code_point(text, at);
    }
    std::u32string_view written() const { return {written_.data(), size_}; }
    char32_t left() const { return two_before(text_, start_).first; }
    char32_t before_left() const { return two_before(text_, start_).second; }
    std::pair<char32_t, char32_t> right() const { return two_after(text_, end_); }
    std::string_view text_before() const { return text_.substr(0, start_); }
    std::string_view rest() const { return text_.substr(end_); }

private:
    std::string_view text_;
    std::size_t start_;
    std::size_t end_;
    std::array<char32_t, greatest_length + 2> written_;
    std::size_t size_ = 0;
};

std::pair<char32_t, char32_t> two_after(std::string_view text, std::size_t at) {
    const char32_t first = at < text.size() ? next_code_point(text, at) : 0;
    const char32_t second = at < text.size() ? next_code_point(text, at) : 0;
    return {first, second};
}

std::pair<char32_t, char32_t> two_before(std::string_view text, std::size_t at) {
    const std::size_t one = step_back(text, at, 1);
    const std::size_t two = step_back(text, one, 1);
    return {one < at ? two_after(text, one).first : 0, two < one ? two_after(text, two).first : 0};
}

ProtectedTerm::ProtectedTerm(std::string_view term, Edges edges, std::shared_ptr<const EdgeWords> words)
    : utf8_(term),
      right_(to_code_points(term)),
      middle_(right_.size() / 2),
      middle_byte_(first_half().size()),
      edges_(edges),
      is_organ_(has(words->organs, right_.back())),
      words_(std::move(words)) {}

std::string ProtectedTerm::first_half() const { return to_utf8(std::u32string_view(right_).substr(0, middle_)); }

std::string ProtectedTerm::second_half() const { return to_utf8(std::u32string_view(right_).substr(middle_)); }

std::string ProtectedTerm::swapped_middle() const {
    std::u32string swapped = right_;
    std::swap(swapped[middle_ - 1], swapped[middle_]);
    return to_utf8(swapped);
}

std::pair<char32_t, char32_t> ProtectedTerm::beside(bool is_first_half) const {
    return is_first_half ? std::pair(right_[middle_], right_[middle_ + 1]) : std::pair(right_[middle_ - 1], right_[middle_ - 2]);
}

bool ProtectedTerm::can_begin_after(char32_t left) const { return yanlu::inspect::can_begin_after(left, *words_); }

bool ProtectedTerm::is_name_of_organ_begun(const Place& place) const {
    return is_organ_ && (can_begin_after(place.left()) || has(words_->places, place.left()));
}

// 众国共产党; but where the character ends a word before, it is right there.
bool ProtectedTerm::is_wrong_first(const Place& place) const {
    const char32_t c = place.written().front();
    const bool ends_word = words_->characters.begin_word(place.left(), c);
    if (words_->characters.are_alike(c, right_.front())) return edges_.first || !ends_word;
    return edges_.first && (!ends_word || words_->characters.begin_word(c, right_[1]));  // not 贯彻政处罚法, which lacks its first
}

// The name of an organ or a law of which the rest means something by itself: 国家文物局, but not 中国共产党.
bool ProtectedTerm::can_stand_without_last() const {
    const std::size_t n = right_.size();
    if (right_.ends_with(U"委员会")) return false;
    return (is_organ_ || right_.back() == U'法') && words_->characters.begin_word(right_[n - 3], right_[n - 2]);
}

// 农业农村步, and for an organ 农业农村眼; but not where a word begins there (农业农村现代化, 步入), a word of one character stands, or
// another organ.
bool ProtectedTerm::is_wrong_last(const Place& place) const {
    const char32_t c = place.written().back();
    const bool is_alike = words_->characters.are_alike(c, right_.back());
    const bool begins_word = words_->characters.begin_word(c, place.right().first);
    const bool lacks_last = edges_.whole && begins_word && !words_->characters.begin_word(right_[right_.size() - 2], c);
    if (lacks_last && !is_alike) return false;  // 习近平总书指出
    if (edges_.last && (is_alike || !can_stand_without_last())) return true;
    if (begins_word || has(words_->organs, c)) return false;
    if (is_alike) return true;
    return !has(words_->stands_alone, c) && (edges_.last || is_name_of_organ_begun(place));
}

// 广东省人直政府: names of other places differ before 人民政府, not in it.
bool ProtectedTerm::is_in_government(std::size_t at) const {
    constexpr std::u32string_view government = U"人民政府";
    return right_.ends_with(government) && at + government.size() >= right_.size();
}

bool ProtectedTerm::is_substitution(const Place& place, std::size_t at) const {
    const char32_t c = place.written()[at];
    if (!is_han(c)) return false;
    if (edges_.only_alike && !is_in_government(at)) return words_->characters.are_alike(c, right_[at]);
    if (at == 0) return is_wrong_first(place);
    return at + 1 < right_.size() || is_wrong_last(place);
}

// 共和国国成立, but 共和国国旗: what follows decides whether the second character begins the next word.
bool ProtectedTerm::is_last_doubled(const Place& place) const {
    const std::u32string* followers = listed(words_->goes_on, right_.back());
    return !followers || !has(*followers, place.right().first);
}

// 推进全全面深化改革, but 安全全面…: the character before decides whether the first one ends a word.
bool ProtectedTerm::is_first_doubled(const Place& place) const {
    const auto words = words_->ends_with.find(right_.front());
    if (words == words_->ends_with.end())
        return can_begin_after(place.left()) || (is_han(place.left()) && !words_->characters.begin_word(place.left(), right_.front()));
    const std::string_view left = place.text_before();
    const std::string first = to_utf8(std::u32string_view(right_).substr(0, 1));
    return std::ranges::none_of(words->second, [&](const std::string& word) {
        return left.ends_with(std::string_view(word).substr(0, word.size() - first.size()));
    });
}

// 在华人民共和国, but 大道办事处: a character before that makes a word of it.
bool ProtectedTerm::misses_first(const Place& place) const {
    if (!edges_.first) return false;
    const char32_t left = place.left();
    return can_begin_after(left) || (is_han(left) && !words_->characters.begin_word(left, place.written().front()));
}

// Between names of organs: 教育部、农业农村、; or before one: ，工业和信息化、财政部、.
bool ProtectedTerm::is_listed_among_organs(const Place& place) const {
    constexpr std::size_t longest_name = 16;
    if (place.right().first != U'、' || !is_break(place.left())) return false;
    if (place.left() == U'、') return has(words_->organs, place.before_left());
    const std::u32string next = to_code_points(after(place.rest(), 0, longest_name)).substr(1);
    const std::size_t end = next.find_first_of(U"、，等");
    return end != std::u32string::npos && end > 2 && has(words_->organs, next[end - 1]);
}

// 应急管理印发: the name of an organ without its last character, where only the whole name can stand.
bool ProtectedTerm::misses_last(const Place& place) const {
    if (edges_.whole && !words_->characters.begin_word(place.written().back(), place.right().first)) return true;
    if (edges_.last && is_break(place.right().first)) return true;
    if (!is_organ_) return false;
    if (is_listed_among_organs(place)) return true;
    const std::string_view rest = place.rest();
    return std::ranges::any_of(words_->organ_acts, [&](const std::string& act) { return rest.starts_with(act); });
}

bool ProtectedTerm::is_slip(const Place& place) const {
    const auto [edit, at] = compared(right_, place.written());
    switch (edit) {
        case Edit::none:
            return false;
        case Edit::substituted:
            return is_substitution(place, at);
        case Edit::swapped:
            return true;
        case Edit::missing:
            if (at == 0) return misses_first(place);
            return at + 1 < right_.size() || misses_last(place);
        case Edit::doubled:
            if (at == 0) return is_first_doubled(place);
            return at + 1 < right_.size() || is_last_doubled(place);
    }
    return false;
}

// A quick look at the bytes: false where what stands behind the intact first half is the right form or more than one edit away from it.
// True does not mean that it is a slip.
bool ProtectedTerm::may_slip_from(std::string_view text, std::size_t half_end) const {
    const std::string_view right = std::string_view(utf8_).substr(middle_byte_);
    const std::string_view written = text.substr(half_end);
    std::size_t same = static_cast<std::size_t>(std::ranges::mismatch(right, written).in1 - right.begin());
    if (same == right.size()) {  // what follows may be the last character once more
        const std::size_t last = step_back(utf8_, utf8_.size(), 1);
        return written.substr(same).starts_with(std::string_view(utf8_).substr(last));
    }
    while (same > 0 && is_continuation_byte(right[same])) --same;
    const std::string_view rest = right.substr(same);
    const std::string_view behind = written.substr(same);
    const std::size_t two = step_forward(rest, 0, 2);
    const auto goes_on = [&](std::size_t written_at, std::size_t right_at) {
        return behind.substr(written_at).starts_with(rest.substr(right_at));
    };
    const std::size_t one_written = step_forward(behind, 0, 1);
    const std::size_t one = step_forward(rest, 0, 1);
    return goes_on(one_written, one) || goes_on(0, one) || goes_on(one_written, 0) || goes_on(step_forward(behind, 0, 2), two);
}

// The same to the left of the intact second half.
bool ProtectedTerm::may_slip_to(std::string_view text, std::size_t half_start) const {
    const std::string_view right = std::string_view(utf8_).substr(0, middle_byte_);
    const std::string_view written = text.substr(0, half_start);
    std::size_t same =
        static_cast<std::size_t>(std::mismatch(right.rbegin(), right.rend(), written.rbegin(), written.rend()).first - right.rbegin());
    if (same == right.size()) return written.substr(0, written.size() - same).ends_with(right.substr(0, step_forward(right, 0, 1)));
    while (same > 0 && is_continuation_byte(right[right.size() - same])) --same;
    const std::string_view rest = right.substr(0, right.size() - same);
    const std::string_view before = written.substr(0, written.size() - same);
    const auto goes_on = [&](std::size_t written_to, std::size_t right_to) {
        return before.substr(0, written_to).ends_with(rest.substr(0, right_to));
    };
    const std::size_t one_written = step_back(before, before.size(), 1);
    const std::size_t one = step_back(rest, rest.size(), 1);
    return goes_on(one_written, one) || goes_on(before.size(), one) || goes_on(one_written, rest.size()) ||
           goes_on(step_back(before, before.size(), 2), step_back(rest, rest.size(), 2));
}

// Longer spans first: a doubled last character is seen before the right form in it.
std::optional<ProtectedTerm::Span> ProtectedTerm::slip_from(std::string_view text, std::size_t start) const {
    if (!may_slip_from(text, start + middle_byte_)) return std::nullopt;
    const bool is_right = text.substr(start).starts_with(utf8_);
    for (std::size_t length = right_.size() + 1; length + 1 >= right_.size(); --length) {
        const Span span{start, step_forward(text, start, length)};
        if (is_slip(Place(text, span.start, span.end))) return span;
        if (is_right) break;
    }
    return std::nullopt;
}

std::optional<ProtectedTerm::Span> ProtectedTerm::slip_to(std::string_view text, std::size_t end) const {
    if (!may_slip_to(text, end - (utf8_.size() - middle_byte_))) return std::nullopt;
    const bool is_right = text.substr(0, end).ends_with(utf8_);
    for (std::size_t length = right_.size() + 1; length + 1 >= right_.size(); --length) {
        const Span span{step_back(text, end, length), end};
        if (is_slip(Place(text, span.start, span.end))) return span;
        if (is_right) break;
    }
    return std::nullopt;
}

}  // namespace yanlu::inspect
