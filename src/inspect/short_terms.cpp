#include "inspect/short_terms.hpp"

#include "base/text.hpp"
#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

// A pair in it that the term has not begins a word: then it is ordinary text.
bool makes_word(const std::u32string& written, const std::u32string& right, const CharacterTables& characters) {
    for (std::size_t i = 0; i + 1 < written.size(); ++i) {
        const bool is_new = right.find(std::u32string_view(written).substr(i, 2)) == std::u32string::npos;
        if (is_new && characters.begin_word(written[i], written[i + 1])) return true;
    }
    return false;
}

}  // namespace

std::vector<ShortSlip> slips_of_short_term(std::string_view term, const EdgeWords& words) {
    const CharacterTables& characters = words.characters;
    const std::u32string right = to_code_points(term);
    std::vector<ShortSlip> slips;
    const auto add = [&](const std::u32string& written, SlipEdge edge) {
        if (written == right) return;
        std::string utf8 = to_utf8(written);
        if (!makes_word(written, right, characters) || words.unattested.contains(utf8)) slips.push_back({std::move(utf8), edge});
    };
    for (std::size_t i = 0; i < right.size(); ++i) {
        for (const char32_t c : characters.alike_to(right[i])) {
            std::u32string written = right;
            written[i] = c;
            add(written, i == 0 ? SlipEdge::first : i + 1 == right.size() ? SlipEdge::last : SlipEdge::none);
        }
        if (right.size() < 3 || i + 1 == right.size()) continue;
        std::u32string swapped = right;
        std::swap(swapped[i], swapped[i + 1]);
        add(swapped, i == 0 ? SlipEdge::first : i + 2 == right.size() ? SlipEdge::last : SlipEdge::none);
        if (i > 0) add(right.substr(0, i) + right[i] + right.substr(i), SlipEdge::none);
    }
    if (right.size() < 3) return slips;
    slips.push_back({to_utf8(right + right.back()), SlipEdge::last});  // 国务院院, but 国务院院长
    slips.push_back({to_utf8(right.front() + right), SlipEdge::first_doubled});
    return slips;
}

bool belongs_to_neighbour(std::string_view text, std::size_t start, std::size_t end, SlipEdge edge, const EdgeWords& words) {
    if (edge == SlipEdge::first) return words.characters.begin_word(two_before(text, start).first, two_after(text, start).first);
    if (edge == SlipEdge::none) return false;
    if (edge == SlipEdge::first_doubled) {  // ，总总书记, but 中国国务院, 共和国国务院 and 全市市委书记
        const char32_t left = two_before(text, start).first;
        return left == U'和' || !can_begin_after(left, words);
    }
    const auto [last, one_before_last] = two_before(text, end);
    const auto goes_on = words.goes_on.find(last);  // 共青团团内
    const bool is_doubled = last == one_before_last && goes_on != words.goes_on.end();
    if (is_doubled && goes_on->second.find(two_after(text, end).first) != std::u32string::npos) return true;
    return words.characters.begin_word(last, two_after(text, end).first) || words.stands_alone.find(last) != std::u32string::npos;
}

}  // namespace yanlu::inspect
