#include "inspect/signs.hpp"

#include <array>
#include <bit>
#include <cassert>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace yanlu::inspect {
namespace {

constexpr std::size_t block = 64;
constexpr std::uint8_t round_brackets = 3;  // in `pairs`

bool begins_sign(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 || (byte >= 0xC0 && (byte < 0xE4 || byte > 0xE9));
}

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
    for (std::size_t i = 0; i < block; ++i) bits |= std::uint64_t{begins_sign(bytes[i])} << i;
#endif
    return bits;
}

// What is known of each character below U+0080 and of the pages of marks, without places.
struct Kinds {
    std::array<Sign, 128> ascii{};
    std::array<Sign, 64> general{};  // U+2000
    std::array<Sign, 64> han{};      // U+3000
    std::array<Sign, 64> wide{};     // U+FF00

    constexpr Kinds() {
        for (auto& kind : ascii) kind.bytes = 1;
        for (auto* page : {&general, &han, &wide}) {
            for (auto& kind : *page) kind.bytes = 3;
        }
        add(Sign::line_end | Sign::sentence_end, U"\n");
        add(Sign::sentence_end, U"。！？；");
        add(Sign::digit, U"0123456789");
        add(Sign::point, U"，。、；：");
        add(Sign::half_width, U",;:?!");
        add(Sign::separator, U" .*-_|/~+#^=@$%");
        for (std::uint8_t i = 0; i < std::size(pairs); ++i) add_pair(i, pairs[i]);
        add_pair(round_brackets, {U'(', U')'});
    }
    constexpr Sign& of(char32_t c) {
        if (c < 0x80) return ascii[c];
        return (c < 0x3000 ? general : c < 0xFF00 ? han : wide)[c % 64];
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
};
constexpr Kinds kinds;

constexpr Sign without_role(std::uint8_t bytes) { return {.bytes = bytes}; }

Sign kind_at(const char* text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text);
    const std::uint8_t lead = bytes[0];
    if (lead < 0x80) return kinds.ascii[lead];
    if (lead < 0xE0) return without_role(2);
    if (lead >= 0xF0) return without_role(4);
    const unsigned page = (lead & 0x0Fu) << 6 | (bytes[1] & 0x3Fu);  // of 64 characters
    const unsigned place = bytes[2] & 0x3Fu;
    if (page == 0x3000 / 64) return kinds.han[place];
    if (page == 0xFF00 / 64) return kinds.wide[place];
    return page == 0x2000 / 64 ? kinds.general[place] : without_role(3);
}

}  // namespace

void Signs::assign(std::string_view text) {
    assert(text.size() < 0xFFFFFFFFu);
    size_ = 0;
    const auto take = [&](std::size_t at) {
        Sign sign = kind_at(text.data() + at);
        sign.at = static_cast<std::uint32_t>(at);
        signs_[size_++] = sign;
    };
    std::size_t at = 0;
    for (; at + block <= text.size(); at += block) {
        if (signs_.size() < size_ + block) signs_.resize(2 * size_ + 4 * block);
        for (std::uint64_t bits = sign_bits(text.data() + at); bits != 0; bits &= bits - 1)
            take(at + static_cast<std::size_t>(std::countr_zero(bits)));
    }
    if (signs_.size() < size_ + block) signs_.resize(2 * size_ + 4 * block);
    for (; at < text.size(); ++at) {
        if (begins_sign(text[at])) take(at);
    }
}

}  // namespace yanlu::inspect
