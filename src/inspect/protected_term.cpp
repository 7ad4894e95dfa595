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

// Swaps of neighbours; one of the inner characters missing or doubled. What is part of the right form, or holds it, is no slip.
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

}  // namespace

ProtectedTerm::ProtectedTerm(std::string_view term, bool with_edges)
    : utf8_(term),
      right_(to_code_points(term)),
      middle_(right_.size() / 2),
      with_edges_(with_edges),
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
    const bool is_edge = mine == right_.begin() || mine + 1 == right_.end();
    return with_edges_ || !is_edge;
}

bool ProtectedTerm::is_slip(std::u32string_view written) const {
    return is_substitution(written) || std::ranges::binary_search(other_lengths_and_swaps_, written);
}

std::optional<ProtectedTerm::Span> ProtectedTerm::slip_from(std::string_view text, std::size_t start) const {
    const std::size_t half = step_forward(text, start, middle_);
    const auto [first, second] = next_two(text, half);
    if (!resembles(first, second, right_[middle_], right_[middle_ + 1]) || text.substr(start).starts_with(utf8_)) return std::nullopt;
    for (std::size_t length = right_.size() + 1; length + 1 >= right_.size(); --length) {
        const std::size_t end = step_forward(text, start, length);
        if (is_slip(to_code_points(text.substr(start, end - start)))) return Span{start, end};
    }
    return std::nullopt;
}

std::optional<ProtectedTerm::Span> ProtectedTerm::slip_to(std::string_view text, std::size_t end) const {
    const std::size_t half = step_back(text, end, right_.size() - middle_);
    const auto [second, first] = next_two(text, step_back(text, half, 2));
    if (!resembles(first, second, right_[middle_ - 1], right_[middle_ - 2]) || text.substr(0, end).ends_with(utf8_)) return std::nullopt;
    for (std::size_t length = right_.size() + 1; length + 1 >= right_.size(); --length) {
        const std::size_t start = step_back(text, end, length);
        if (is_slip(to_code_points(text.substr(start, end - start)))) return Span{start, end};
    }
    return std::nullopt;
}

}  // namespace yanlu::inspect
