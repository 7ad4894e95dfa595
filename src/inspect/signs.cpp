#include "inspect/signs.hpp"

#include <array>
#include <bit>
#include <cassert>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace yanlu::inspect {
namespace {

constexpr std::size_t block = 64;
constexpr std::uint8_t round_brackets = 3;  // in `pairs`

// A bit for each of 64 bytes with which a sign begins.
std::uint64_t sign_bits(const char* bytes) {
    std::uint64_t bits = 0;
#ifdef __SSE2__
    for (std::size_t i = 0; i < block; i += 16) {
        const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
        // as signed numbers the continuation bytes are the least: -128 to -65
        const __m128i is_continuation = _mm_cmplt_epi8(b, _mm_set1_epi8(-64));
        const __m128i from_han = _mm_cmpgt_epi8(b, _mm_set1_epi8(static_cast<char>(0xE3)));
        const __m128i past_han = _mm_cmpgt_epi8(b, _mm_set1_epi8(static_cast<char>(0xE9)));
        const __m128i is_other = _mm_or_si128(is_continuation, _mm_andnot_si128(past_han, from_han));
        bits |= static_cast<std::uint64_t>(static_cast<std::uint16_t>(~_mm_movemask_epi8(is_other))) << i;
    }
#else
    for (std::size_t i = 0; i < block; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        bits |= std::uint64_t{byte < 0x80 || (byte >= 0xC0 && (byte < 0xE4 || byte > 0xE9))} << i;
    }
#endif
    return bits;
}

// What is known of each character below U+0080 and of the pages of marks, without places: rows of 64 that share all but the last six bits.
class Kinds {
public:
    constexpr Kinds() {
        constexpr std::uint8_t bytes_of_row[rows] = {1, 1, 2, 3, 4, 3, 3, 3};
        for (std::size_t i = 0; i < kinds_.size(); ++i) kinds_[i].bytes = bytes_of_row[i / 64];
        for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i] = i < 0x20 * 64 ? two_bytes : i < 0x30 * 64 ? three_bytes : four_bytes;
        for (std::uint8_t row = general; row < rows; ++row) rows_[0x20 * 64 + page_of_row[row - general]] = row;
        add(Sign::line_end | Sign::sentence_end, U"\n");
        add(Sign::sentence_end, U"。！？；");
        add(Sign::digit, U"0123456789");
        add(Sign::point, U"，。、；：");
        add(Sign::half_width, U",;:?!");
        add(Sign::separator, U" .*-_|/~+#^=@$%");
        for (std::uint8_t i = 0; i < std::size(pairs); ++i) add_pair(i, pairs[i]);
        add_pair(round_brackets, {U'(', U')'});
    }
    // Reads three bytes, whatever stands there, and takes no branch.
    const Sign& at(const char* text) const {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text);
        const bool is_ascii = bytes[0] < 0x80;
        const unsigned row = rows_[(bytes[0] & 0x3Fu) << 6 | (bytes[1] & 0x3Fu)];
        return kinds_[(is_ascii ? bytes[0] >> 6 : row) * 64 + ((is_ascii ? bytes[0] : bytes[2]) & 0x3Fu)];
    }

private:
    enum Row : std::uint8_t { two_bytes = 2, three_bytes, four_bytes, general, han, wide, rows };
    static constexpr std::uint16_t page_of_row[] = {0x2000 / 64, 0x3000 / 64, 0xFF00 / 64};

    constexpr Sign& of(char32_t c) {
        if (c < 0x80) return kinds_[c];
        return kinds_[(c < 0x3000 ? general : c < 0xFF00 ? han : wide) * std::size_t{64} + c % 64];
    }
    constexpr void add(std::uint8_t roles, std::u32string_view characters) {
        for (const char32_t c : characters) of(c).roles |= roles;
    }
    constexpr void add_pair(std::uint8_t number, PairOfMarks marks) {
        for (const char32_t c : {marks.open, marks.close}) {
            of(c).roles |= Sign::paired;
            of(c).pair = number;
            of(c).is_open = c == marks.open;
        }
    }

    std::array<Sign, std::size_t{rows} * 64> kinds_{};
    std::array<std::uint8_t, 64 * 64> rows_{};  // by the last six bits of the first two bytes, where there are two
};
constexpr Kinds kinds;

}  // namespace

void Signs::take_block(const char* bytes, std::size_t at, std::uint64_t which) {
    if (signs_.size() < size_ + block) signs_.resize(2 * size_ + 4 * block);
    for (std::uint64_t bits = sign_bits(bytes) & which; bits != 0; bits &= bits - 1) {
        const auto place = static_cast<std::size_t>(std::countr_zero(bits));
        Sign sign = kinds.at(bytes + place);
        sign.at = static_cast<std::uint32_t>(at + place);
        signs_[size_++] = sign;
    }
}

void Signs::assign(std::string_view text) {
    assert(text.size() < 0xFFFFFFFFu);
    constexpr std::size_t beyond = 2;  // bytes that the last sign of a block may have in the next one
    size_ = 0;
    std::size_t at = 0;
    for (; at + block + beyond <= text.size(); at += block) take_block(text.data() + at, at, ~std::uint64_t{0});
    std::array<char, 2 * block + beyond> rest{};
    std::memcpy(rest.data(), text.data() + at, text.size() - at);
    for (std::size_t i = 0; at + i < text.size(); i += block) {
        const std::size_t left = text.size() - at - i;
        take_block(rest.data() + i, at + i, left < block ? (std::uint64_t{1} << left) - 1 : ~std::uint64_t{0});
    }
}

}  // namespace yanlu::inspect
