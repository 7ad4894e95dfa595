// Several readings of one picture → one: each line as the reading gave it that is surest there.
#pragma once

#include <string>
#include <vector>

#include "pictures/domain/reading.hpp"

namespace yanlu::pictures {

struct Line {
    std::string text;
    std::vector<Letter> letters;  // one a code point of the text
    double certainty = 0;         // mean of the letters, 0..100
    Box box;
};
using Attempt = std::vector<Line>;  // in reading order

// Lines of several attempts that lie over one another are one place. There the attempt wins that read most and most surely: a half of a
// line does not win over the line, nor one line across two columns over the two. The order is that of the attempt that is best as a whole.
Attempt vote(std::vector<Attempt> attempts);

// Of all letters, in the pixels of the picture; 0 without letters.
double usual_height(const Attempt& attempt);

}  // namespace yanlu::pictures
