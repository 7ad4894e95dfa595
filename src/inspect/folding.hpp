// Text as it is matched: invisible characters gone, full-width letters and digits made plain, radicals and compatibility forms their
// characters, ill-formed bytes replaced; with a map back to the exact bytes of the original. Most texts need nothing of that and are
// matched in place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::inspect {

// From bytes of a changed text to those of the original.
class OffsetMap {
public:
    void clear() { breaks_.assign(1, {}); }
    // What is appended next to the changed text, of size `at`, came from `original`; `unit`: as many bytes for its first character.
    void mark(std::size_t at, std::size_t original, std::size_t unit = 0);
    struct Place {
        std::size_t original;
        std::size_t unit;  // of a character that stands for several bytes, else 0
    };
    Place of(std::size_t at) const;

private:
    struct Break {  // from this byte of the changed text on, original = changed + (original_at - at)
        std::size_t at = 0;
        std::size_t original_at = 0;
        std::size_t unit = 0;
    };
    std::vector<Break> breaks_{1};
};

class FoldedText {
public:
    // Keeps a view of `original`; buffers are reused from text to text.
    void assign(std::string_view original);

    std::string_view text() const { return is_identity_ ? original_ : std::string_view(folded_); }
    std::string_view original() const { return original_; }
    bool is_identity() const { return is_identity_; }
    // Traditional and variant forms stand in it; simplified() has the same characters in simple form, at the same bytes.
    bool has_variants() const { return has_variants_; }
    std::string_view simplified() const { return has_variants_ ? std::string_view(simplified_) : text(); }
    bool is_changed_within(std::size_t start, std::size_t end) const;  // by simplifying

    // First byte in the original of the character that covers byte `at` of text(); the original's size for text().size().
    std::size_t original_start(std::size_t at) const;
    // One past the last byte in the original of the character that ends at byte `end` of text(), end > 0.
    std::size_t original_end(std::size_t end) const;

private:
    void simplify();

    std::string_view original_;
    bool is_identity_ = true;
    bool has_variants_ = false;
    std::string folded_;
    std::string simplified_;
    OffsetMap map_;
};

// What a character is matched as; `dropped` if it is not seen at all.
inline constexpr char32_t dropped = 0xFFFFFFFF;
char32_t fold(char32_t c);
// The simple form of a traditional or variant one; itself if it is none.
char32_t simple_form(char32_t c);

// Of simplified_table.cpp: form and what it stands for in turn, each three bytes long in UTF-8.
extern const std::u32string_view simplified_pairs;
extern const std::u32string_view compatible_pairs;

}  // namespace yanlu::inspect
