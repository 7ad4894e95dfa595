// Fixed words, up to a hundred thousand, found in one pass: a bitmap of the words' first six bytes (two Chinese characters) lets nearly
// every place of a text go by with one load and one test; only where it does not is a table asked.
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
    struct Slot {  // literals_[first, last) begin with these six bytes
        std::uint64_t key = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    void consider(std::string_view text, std::size_t at, std::uint64_t eight_bytes, std::vector<Match>& out) const;
    const Slot* slot_of(std::uint64_t key) const;
    void look_up(std::string_view text, std::size_t at, std::uint64_t key, std::vector<Match>& out) const;
    void compare_each(const Slot& slot, std::string_view text, std::size_t at, std::vector<Match>& out) const;
    void narrow(const Slot& slot, std::string_view text, std::size_t at, std::vector<Match>& out) const;
    void index();

    // Of a literal behind its first six bytes: the next eight, and which of them it has.
    struct Tail {
        std::uint64_t bytes;
        std::uint64_t mask;
    };

    std::vector<Literal> literals_;  // by text, then pattern
    std::vector<Tail> tails_;        // of the same numbers
    Filter starts_;                  // first six bytes
    Filter short_starts_;            // … of words of six and seven bytes
    Filter long_starts_;             // first eight bytes of longer ones
    std::vector<Slot> slots_;        // open addressing
    std::size_t slot_mask_ = 0;
};

}  // namespace yanlu::inspect
