// The known word nearest to a mistyped one, for "did you mean".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yanlu::documents {

// Levenshtein in code points.
std::size_t edit_distance(std::string_view a, std::string_view b);
// Empty if none is near: more than half of the longer word would have to change.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace yanlu::documents
