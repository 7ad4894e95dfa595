// A reprint against the release, word for word: what was changed, left out, added. Blanks and the width of characters do not count.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace yanlu::compare {

enum class EditKind { changed, left_out, added };
std::string_view name_of(EditKind kind);

struct Edit {
    EditKind kind = EditKind::changed;
    std::size_t a_start = 0;  // code points
    std::size_t a_end = 0;
    std::size_t b_start = 0;
    std::size_t b_end = 0;
};

std::vector<Edit> edits_between(std::u32string_view a, std::u32string_view b);

}  // namespace yanlu::compare
