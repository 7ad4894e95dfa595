// Why a slip was not mended: what a person reads before he changes the model.
#pragma once

#include <iosfwd>
#include <string_view>

#include "training/corpus.hpp"
#include "typo/model.hpp"

namespace yanlu::training {

// A line for each character that is not what it should be, and for each change that should not be: what became of it, with which
// probability, the two characters and the sentence. For sentences whose sides are of equal length.
void list_misses(const typo::Model& model, std::string_view set, const Pair& pair, std::ostream& out);

}  // namespace yanlu::training
