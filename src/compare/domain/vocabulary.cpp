// Short lists, asked at few places of a text: a look along them is enough.
#include "compare/domain/vocabulary.hpp"

#include <algorithm>

namespace yanlu::compare {

Words::Words(std::vector<std::u32string> words) : words_(std::move(words)) {
    std::ranges::stable_sort(words_, std::ranges::greater{}, &std::u32string::size);
}

std::size_t Words::at(std::u32string_view text, std::size_t at) const {
    for (const auto& word : words_) {
        if (text.substr(at).starts_with(word)) return word.size();
    }
    return 0;
}

std::size_t Words::before(std::u32string_view text, std::size_t end) const {
    for (const auto& word : words_) {
        if (text.substr(0, end).ends_with(word)) return word.size();
    }
    return 0;
}

bool Words::contains(std::u32string_view word) const { return std::ranges::find(words_, word) != words_.end(); }

const Unit* Vocabulary::unit_at(std::u32string_view text, std::size_t at) const {
    for (const Unit& unit : units) {
        if (text.substr(at).starts_with(unit.written)) return &unit;
    }
    return nullptr;
}

}  // namespace yanlu::compare
