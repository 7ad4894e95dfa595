// How alike two names or purposes are: the share of character pairs they have in common (Dice), in thousandths. Works without a word list
// and is explained in one sentence on the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yanlu::opening {

// The sorted character pairs of a text without blanks and punctuation, folded to half width and small letters. One character counts alone.
class Pairs {
public:
    explicit Pairs(std::string_view text);
    bool is_empty() const { return pairs_.empty(); }
    int likeness(const Pairs& other) const;  // 0 to 1000

private:
    std::vector<std::u32string> pairs_;
};

}  // namespace yanlu::opening
