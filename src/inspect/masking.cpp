// Counts what can be hidden, then hides the middle.
#include "inspect/masking.hpp"

#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

bool is_separator(char32_t c) {
    return c == ' ' || c == '-' || c == '.' || c == U'·' || c == U'•' || c == 0x3000 || c == U'－' || c == '*';
}

}  // namespace

std::string masked(std::string_view text, Mask mask) {
    const std::u32string all = to_code_points(text);
    std::size_t hideable = 0;
    for (const char32_t c : all) hideable += !is_separator(c);
    const std::size_t tail_from = hideable > mask.head + mask.tail ? hideable - mask.tail : hideable;
    std::string out;
    std::size_t seen = 0;
    for (const char32_t c : all) {
        if (is_separator(c)) {
            append_utf8(out, c);
            continue;
        }
        append_utf8(out, seen < mask.head || seen >= tail_from ? c : U'*');
        ++seen;
    }
    return out;
}

}  // namespace yanlu::inspect
