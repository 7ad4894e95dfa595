// What writers do so that a word is not found: numbers spelled out, the same sign put between all characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inspect/signs.hpp"

namespace yanlu::inspect {

// Two spelled digits side by side: 一三, 幺八, 壹叁, 〇五 … Where they stand, spelled_number looks closer.
std::vector<std::string> spelled_pairs();
struct SpelledNumber {
    std::string digits;  // plain ones; an identity card's last may be X
    std::size_t start = 0;
    std::size_t end = 0;
};
// The whole run of digits around the pair at byte `pair`, where most are spelled; blanks and hyphens may stand between. Nothing for a run
// that another pair began, so that each is told once.
std::optional<SpelledNumber> spelled_number(std::string_view text, std::size_t pair);

// Characters with the same sign between each and the next (攻*府*公*告, 攻 府 公 告), three or more, without the signs.
struct Spread {
    std::string characters;
    std::vector<std::size_t> begins;  // byte in the text of each character; one past the last character's end behind
};
// `signs`: of the text, or of one with the same signs below U+0080 at the same bytes.
void find_spread(std::string_view text, const Signs& signs, std::vector<Spread>& out);

}  // namespace yanlu::inspect
