// `yanlu compare A B`: which facts of two texts differ, or word for word; `--among FILE`: near duplicates; `--score FILE`: labelled pairs.
// Exit codes: 0 nothing differs, 1 something does, 2 something could not be read.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "base/rulebook.hpp"

namespace yanlu::compare {

struct CompareOptions {
    std::vector<std::string> files;  // two texts
    std::string among;  // JSON lines {id, text}
    std::string score;  // JSON lines {a, b, differences: [{kind, a: [begin, end], b: [begin, end]}]}, or {text, sources}; places in bytes
    bool word_for_word = false;
    bool as_json = false;
    bool shows_wrong = false;  // each pair that was missed or is false
};

int compare_command(const CompareOptions& options);
int compare_command(const CompareOptions& options, const Rulebook& rulebook, std::ostream& output, std::ostream& errors);

int among_command(const CompareOptions& options, const Rulebook& rulebook, std::istream& input, std::ostream& output, std::ostream& errors);
int score_command(const CompareOptions& options, const Rulebook& rulebook, std::istream& input, std::ostream& output, std::ostream& errors);

}  // namespace yanlu::compare
