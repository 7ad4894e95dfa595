// Texts of official papers: what may stand in one, how wide it is, where a title breaks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yanlu::documents {

// What XML forbids and what the eye must not see is left out: control characters but tab and line feed, noncharacters, zero-width
// characters and marks that turn the direction of writing. Ill-formed bytes become U+FFFD.
std::string printable(std::string_view text);
// The same on one line: line feeds and tabs become blanks, and the ends are trimmed.
std::string printable_line(std::string_view text);

// In half characters: a Chinese character is 2, a Latin letter or digit 1.
int half_widths(std::string_view text);

// A title in lines of nearly equal length, none over `max_half_widths`; never inside a number, a word in Latin letters or a common term,
// and no line begins with a closing mark. A line feed in the title is the drafter's own break.
std::vector<std::string> title_lines(std::string_view title, int max_half_widths);

}  // namespace yanlu::documents
