// Where a text has something else than a Chinese character, told in one quick pass: the checks of form and numbers look there alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace yanlu::inspect {

struct Sign {
    enum Role : std::uint8_t {  // bits
        line_end = 1,
        sentence_end = 2,  // 。！？； and the end of a line
        digit = 4,
        point = 8,        // ，。、；：
        half_width = 16,  // ,;:?!
        paired = 32,      // one of a pair: brackets and quotation marks
        separator = 64,   // what is put between characters to hide a word
    };
    std::uint32_t at = 0;  // byte
    std::uint8_t bytes = 0;
    std::uint8_t roles = 0;
    std::uint8_t pair = 0;  // of a paired one: number in `pairs`
    bool is_open = false;

    bool is(std::uint8_t any_of) const { return (roles & any_of) != 0; }
    std::size_t end() const { return std::size_t{at} + bytes; }
};

struct PairOfMarks {
    char32_t open;
    char32_t close;
};
// Half-width brackets count as full-width ones: which of the two stands there is another rule's matter.
inline constexpr PairOfMarks pairs[] = {{U'“', U'”'},   {U'‘', U'’'},   {U'《', U'》'}, {U'（', U'）'}, {U'【', U'】'},
                                        {U'〔', U'〕'}, {U'「', U'」'}, {U'『', U'』'}, {U'〈', U'〉'}};

class Signs {
public:
    // `text` is valid UTF-8 of less than 4 GiB; buffers are reused from text to text.
    void assign(std::string_view text);

    // All that is no Han character (whose UTF-8 begins with E4 to E9), in order.
    std::span<const Sign> all() const { return {signs_.data(), size_}; }

private:
    void take_block(const char* bytes, std::size_t at, std::uint64_t which);

    std::vector<Sign> signs_;  // as long as the longest text needed; the first `size_` are of this one
    std::size_t size_ = 0;
};

}  // namespace yanlu::inspect
