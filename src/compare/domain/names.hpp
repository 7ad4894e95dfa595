// Names of places, bodies and persons, by how they end and what stands before them. Less sure than figures: two of them count as different
// only where the rest of the name agrees.
#pragma once

#include <string_view>
#include <vector>

#include "compare/domain/facts.hpp"

namespace yanlu::compare {

// Adds the names that stand outside of `facts`, which is in the order of the text and stays so.
void add_names(std::u32string_view text, const Vocabulary& words, std::vector<Fact>& facts);
bool is_same_name(const Fact& a, const Fact& b, const Vocabulary& words);
// Whether two names that are not the same may be meant for one thing: 东城街道办事处 and 南城街道办事处, not 市图书馆 and 政务大厅.
bool may_be_confused(const Fact& a, const Fact& b, const Vocabulary& words);

}  // namespace yanlu::compare
