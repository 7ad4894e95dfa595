// Half of protected terms, as the pattern scan finds it, and which terms have it: a thousand names may begin with the same one.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace yanlu::inspect {

class SharedHalf {
public:
    explicit SharedHalf(bool is_first) : is_first_(is_first) {}
    bool is_first() const { return is_first_; }

    // `c` stands beside the half, or one further, in the term of this number.
    void add(char32_t c, std::uint32_t term) {
        terms_.emplace_back(c, term);
        seen_[c / 64 % seen_.size()] |= std::uint64_t{1} << c % 64;
    }
    void index() { std::ranges::sort(terms_); }

    // False where no term has the character there; true does not mean that one has.
    bool may_have(char32_t c) const { return (seen_[c / 64 % seen_.size()] >> c % 64 & 1) != 0; }
    auto terms_with(char32_t c) const { return std::ranges::equal_range(terms_, c, {}, &std::pair<char32_t, std::uint32_t>::first); }

private:
    bool is_first_;
    std::vector<std::pair<char32_t, std::uint32_t>> terms_;
    std::array<std::uint64_t, 8> seen_{};
};

}  // namespace yanlu::inspect
