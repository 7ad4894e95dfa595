// SQL around a relation or a rule, from rulebook/frames: narrowed to one account, cut off after so many rows.
#pragma once

#include <string>

#include "base/rulebook.hpp"

namespace yanlu::supervision {

struct Frames {
    explicit Frames(const Rulebook& rulebook);
    std::string rows_of_account;     // {query}, {column}
    std::string rows_of_unit;        // {query}, {column}
    std::string answer_for_account;  // {query}, {column}
    std::string at_most;             // {query}
    std::string one_of_several;      // {number}, {columns}, {query}
};

// The whole of a file of the rule book; RulebookError when it cannot be read.
std::string text_of(const std::filesystem::path& file);

}  // namespace yanlu::supervision
