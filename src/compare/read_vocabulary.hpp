// rulebook/compare.yaml and the short forms of rulebook/abbreviations.yaml.
#pragma once

#include "base/rulebook.hpp"
#include "compare/comparer.hpp"

namespace yanlu::compare {

Vocabulary read_vocabulary(const Rulebook& rulebook);
Limits read_limits(const Rulebook& rulebook);

}  // namespace yanlu::compare
