// Text as it is matched: invisible characters gone, full-width letters and digits made plain, ill-formed bytes replaced; with a map
// back to the exact bytes of the original. Most texts need nothing of that and are matched in place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::inspect {

class FoldedText {
public:
    // Keeps a view of `original`; buffers are reused from text to text.
    void assign(std::string_view original);

    std::string_view text() const { return is_identity_ ? original_ : std::string_view(folded_); }
    std::string_view original() const { return original_; }
    bool is_identity() const { return is_identity_; }
    // First byte in the original of the character that covers byte `at` of text(); the original's size for text().size().
    std::size_t original_start(std::size_t at) const;
    // One past the last byte in the original of the character that ends at byte `end` of text(), end > 0.
    std::size_t original_end(std::size_t end) const;

private:
    struct Break {  // from this byte of the folded text on, original = folded + (original_at - folded_at)
        std::size_t folded_at;
        std::size_t original_at;
    };
    void mark(std::size_t original_at);  // what is appended next came from there

    std::string_view original_;
    bool is_identity_ = true;
    std::string folded_;
    std::vector<Break> breaks_;
};

// What a character is matched as; `dropped` if it is not seen at all.
inline constexpr char32_t dropped = 0xFFFFFFFF;
char32_t fold(char32_t c);

}  // namespace yanlu::inspect
