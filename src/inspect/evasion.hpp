// What writers do so that a word is not found: numbers spelled out, the same sign put between all characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inspect/signs.hpp"

namespace yanlu::inspect {

// The first two characters of mobile numbers that are spelled in Chinese: 一三, 幺八, 壹叁, ①⑤ … Where one stands, spelled_mobile looks
// closer.
std::vector<std::string> spelled_mobile_starts();
// [start, end) of a mobile number of which most digits are spelled and which begins at byte `start`; blanks and hyphens may stand between.
std::optional<std::pair<std::size_t, std::size_t>> spelled_mobile(std::string_view text, std::size_t start);

// Characters with the same sign between each and the next (攻*府*公*告, 攻 府 公 告), three or more, without the signs.
struct Spread {
    std::string characters;
    std::vector<std::size_t> begins;  // byte in the text of each character; one past the last character's end behind
};
// `signs`: of the text, or of one with the same signs below U+0080 at the same bytes.
void find_spread(std::string_view text, const Signs& signs, std::vector<Spread>& out);

}  // namespace yanlu::inspect
