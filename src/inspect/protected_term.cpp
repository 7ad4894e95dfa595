// Compares what stands around an intact half with every slip of the term.
#include "inspect/protected_term.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FA5; }

std::pair<char32_t, char32_t> next_two(std::string_view text, std::size_t at) {
    const char32_t first = at < text.size() ? next_code_point(text, at) : 0;
    const char32_t second = at < text.size() ? next_code_point(text, at) : 0;
    return {first, second};
}

// With one edit at most, the two characters beside the intact half still show one of those that belong there. Spares nearly all compares.
bool resembles(char32_t first, char32_t second, char32_t right_first, char32_t right_second) {
    return first == right_first || first == right_second || second == right_second || second == right_first;
}

// Swaps of neighbours; one character missing or doubled inside. What is part of the right form, or holds it, is no slip.
std::vector<std::u32string> slips_of(const std::u32string& right) {
    std::vector<std::u32string> out;
    const auto add = [&](const std::u32string& written) {
        if (written.find(right) == std::u32string::npos && right.find(written) == std::u32string::npos) out.push_back(written);
    };
    for (std::size_t i = 0; i + 1 < right.size(); ++i) {
        std::u32string swapped = right;
        std::swap(swapped[i], swapped[i + 1]);
        add(swapped);
        if (i == 0) continue;
        add(right.substr(0, i) + right.substr(i + 1));
        add(right.substr(0, i) + right[i] + right.substr(i));
    }
    std::ranges::sort(out);
    return out;
}

// Where a sentence or a name can end: a text's end, a line's end, a blank, punctuation.
bool is_break(char32_t c) {
    return c == 0 || c == U'\n' || c == U' ' || (c >= 0x3001 && c <= 0x3011) ||
           std::u32string_view(U"，：；！？（）“”").find(c) != std::u32string_view::npos;
}

const std::u32string* listed(const EdgeWords::Characters& lists, char32_t c) {
    const auto found = lists.find(c);
    return found == lists.end() ? nullptr : &found->second;
}

// The character before and after a span; 0 at the text's ends.
char32_t left_of(std::string_view text, std::size_t at) { return at == 0 ? 0 : next_two(text, step_back(text, at, 1)).first; }
char32_t right_of(std::string_view text, std::size_t at) { return next_two(text, at).first; }

}  // namespace

ProtectedTerm::ProtectedTerm(std::string_view term, Edges edges, std::shared_ptr<const EdgeWords> words)
    : utf8_(term),
      right_(to_code_points(term)),
      middle_(right_.size() / 2),
      edges_(edges),
      words_(std::move(words)),
      other_lengths_and_swaps_(slips_of(right_)) {}

std::string ProtectedTerm::first_half() const { return to_utf8(std::u32string_view(right_).substr(0, middle_)); }

std::string ProtectedTerm::second_half() const { return to_utf8(std::u32string_view(right_).substr(middle_)); }

std::string ProtectedTerm::swapped_middle() const {
    std::u32string swapped = right_;
    std::swap(swapped[middle_ - 1], swapped[middle_]);
    return to_utf8(swapped);
}

bool ProtectedTerm::is_substitution(std::u32string_view written) const {
    if (written.size() != right_.size()) return false;
    const auto [mine, theirs] = std::ranges::mismatch(right_, written);
    if (mine == right_.end() || !is_han(*theirs) || !std::equal(mine + 1, right_.end(), theirs + 1)) return false;
    if (mine == right_.begin()) return edges_.first;
    if (mine + 1 != right_.end() || edges_.last) return true;
    const std::u32string* alike = listed(words_->sounds_like, right_.back());
    return alike && alike->find(*theirs) != std::u32string::npos;
}

bool ProtectedTerm::can_begin_at(std::string_view text, std::size_t at) const {
    const char32_t left = left_of(text, at);
    return is_break(left) || words_->begins_after.find(left) != std::u32string::npos;
}

// 共和国国成立, but 共和国国旗: what follows decides whether the second character begins the next word.
bool ProtectedTerm::is_last_doubled(std::string_view text, std::size_t end) const {
    const auto [doubled, next] = next_two(text, end);
    if (doubled != right_.back()) return false;
    const std::u32string* followers = listed(words_->goes_on, doubled);
    return !followers || followers->find(next) == std::u32string::npos;
}

// 推进全全面深化改革, but 安全全面…: the character before decides whether the first one ends a word.
bool ProtectedTerm::is_first_doubled(std::string_view text, std::size_t start) const {
    if (left_of(text, start) != right_.front()) return false;
    const auto words = words_->ends_with.find(right_.front());
    if (words != words_->ends_with.end()) {
        const std::string_view left = text.substr(0, start);
        return std::ranges::none_of(words->second, [&](const std::string& word) { return left.ends_with(word); });
    }
    return can_begin_at(text, step_back(text, start, 1));
}

// 应急管理印发: the name of an organ without its last character, where only the whole name can stand.
bool ProtectedTerm::misses_last(std::string_view text, std::size_t end) const {
    if (edges_.last && is_break(right_of(text, end))) return true;
    const std::string_view rest = text.substr(end);
    return std::ranges::any_of(words_->organ_acts, [&](const std::string& act) { return rest.starts_with(act); });
}

// The first or last character missing with nothing in its place.
bool ProtectedTerm::is_edge_slip(std::string_view text, Span span, std::u32string_view written) const {
    const std::u32string_view right = right_;
    if (edges_.first && written == right.substr(1)) return can_begin_at(text, span.start);
    if (written == right.substr(0, right.size() - 1)) return misses_last(text, span.end);
    return false;
}

bool ProtectedTerm::is_slip(std::string_view text, Span span) const {
    const std::u32string written = to_code_points(text.substr(span.start, span.end - span.start));
    return is_substitution(written) || std::ranges::binary_search(other_lengths_and_swaps_, written) || is_edge_slip(text, span, written);
}

std::optional<ProtectedTerm::Span> ProtectedTerm::slip_from(std::string_view text, std::size_t start) const {
    const std::size_t half = step_forward(text, start, middle_);
    const auto [first, second] = next_two(text, half);
    if (!resembles(first, second, right_[middle_], right_[middle_ + 1])) return std::nullopt;
    if (text.substr(start).starts_with(utf8_)) {
        const std::size_t end = start + utf8_.size();
        return is_last_doubled(text, end) ? std::optional(Span{start, step_forward(text, end, 1)}) : std::nullopt;
    }
    for (std::size_t length = right_.size() + 1; length + 1 >= right_.size(); --length) {
        const Span span{start, step_forward(text, start, length)};
        if (is_slip(text, span)) return span;
    }
    return std::nullopt;
}

std::optional<ProtectedTerm::Span> ProtectedTerm::slip_to(std::string_view text, std::size_t end) const {
    const std::size_t half = step_back(text, end, right_.size() - middle_);
    const auto [second, first] = next_two(text, step_back(text, half, 2));
    if (!resembles(first, second, right_[middle_ - 1], right_[middle_ - 2])) return std::nullopt;
    if (text.substr(0, end).ends_with(utf8_)) {
        const std::size_t start = end - utf8_.size();
        return is_first_doubled(text, start) ? std::optional(Span{step_back(text, start, 1), end}) : std::nullopt;
    }
    for (std::size_t length = right_.size() + 1; length + 1 >= right_.size(); --length) {
        const Span span{step_back(text, end, length), end};
        if (is_slip(text, span)) return span;
    }
    return std::nullopt;
}

}  // namespace yanlu::inspect
