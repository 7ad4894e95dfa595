// Two versions of one announcement → which facts differ. Sentences are aligned whatever their order; within two that belong together facts
// are paired by what they say and by what stands around them. What one version leaves out is no difference.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "compare/domain/facts.hpp"

namespace yanlu::compare {

struct Difference {
    Fact a;
    Fact b;
};

struct Comparison {
    std::size_t agreeing = 0;             // facts that both say
    std::vector<Difference> differences;  // in the order of a
    std::vector<Fact> only_a;             // facts that the other does not speak of
    std::vector<Fact> only_b;
};

Comparison compare_texts(std::u32string_view a, std::u32string_view b, const Vocabulary& words);

}  // namespace yanlu::compare
