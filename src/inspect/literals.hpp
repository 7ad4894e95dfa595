// Fixed words, up to a hundred thousand, found in one pass: bitmaps of how the words begin (their first two characters, or nearly three
// where they are longer) let nearly every place of a text go by without a branch; only where they do not is a table asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yanlu::inspect {

struct Match {
    unsigned pattern;
    std::size_t start;  // bytes
    std::size_t end;

    friend bool operator==(const Match&, const Match&) = default;
};

class LiteralMatcher {
public:
    static constexpr std::size_t least_bytes = 6;

    struct Literal {
        std::string text;  // valid UTF-8, at least least_bytes
        unsigned pattern;
    };
    explicit LiteralMatcher(std::vector<Literal> literals);

    // Appends every occurrence, by start; `text` is valid UTF-8.
    void scan(std::string_view text, std::vector<Match>& out) const;

private:
    // A set of hashed keys; false says surely not.
    class Filter {
    public:
        void size_for(std::size_t keys);
        void add(std::uint64_t key);
        // What a loop keeps in registers.
        struct View {
            const std::uint64_t* bits;
            int shift;
            bool may_hold(std::uint64_t key) const {
                const std::uint64_t h = (key * multiplier) >> shift;
                return (bits[h >> 6] >> (h & 63)) & 1;
            }
        };
        View view() const { return {bits_.data(), shift_}; }

    private:
        static constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
        std::vector<std::uint64_t> bits_;
        int shift_ = 58;
    };
    struct Slot {  // literals_[first, last) begin with this key
        std::uint64_t key = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    // Of a literal behind its key: the next eight bytes, and which of them it has. What is needed of nearly all stands side by side.
    struct Tail {
        std::uint64_t bytes;
        std::uint64_t mask;
        std::uint32_t length;  // of the whole
        unsigned pattern;
    };
    // Words by the same number of first bytes, six for those shorter than eight, else eight.
    struct Index {
        std::size_t key_bytes;
        std::uint64_t key_mask;
        Filter filter;
        std::vector<Slot> slots;  // open addressing
        std::size_t slot_mask = 0;

        const Slot* slot_of(std::uint64_t key) const;
        void build(const std::vector<Literal>& literals, std::uint32_t first, std::uint32_t last);
    };
    struct Candidate {
        std::size_t at;
        std::uint64_t eight_bytes;
        unsigned lengths;  // bits: 1 a short word may begin there, 2 a long one
    };
    void look_up(const Index& index, std::string_view text, const Candidate& candidate, std::vector<Match>& out) const;
    void compare_each(const Index& index, const Slot& slot, std::string_view text, std::size_t at, std::vector<Match>& out) const;
    void narrow(const Slot& slot, std::size_t length, std::string_view text, std::size_t at, std::vector<Match>& out) const;

    std::vector<Literal> literals_;  // the short ones first; by text, then pattern
    std::vector<Tail> tails_;        // of the same numbers
    Index short_;
    Index long_;
};

}  // namespace yanlu::inspect
