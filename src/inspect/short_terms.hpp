// Names of two to four characters, too short to be looked for by their halves: their likely slips are looked for instead, those that make
// no word of their own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "inspect/protected_term.hpp"

namespace yanlu::inspect {

// Where the changed character stands: at an edge it may belong to the word beside the name.
enum class SlipEdge { none, first, last, first_doubled };

struct ShortSlip {
    std::string written;
    SlipEdge edge = SlipEdge::none;
};
// One character for another that sounds or looks alike; from three characters on also neighbours swapped and one doubled. What makes a word
// is left out, unless `words.unattested` knows that it stands nowhere in right text.
std::vector<ShortSlip> slips_of_short_term(std::string_view term, const EdgeWords& words);

// Whether the changed character makes a word with what stands beside the name: 围攻府 is not a slip of 政府.
bool belongs_to_neighbour(std::string_view text, std::size_t start, std::size_t end, SlipEdge edge, const EdgeWords& words);

}  // namespace yanlu::inspect
