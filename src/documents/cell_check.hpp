// The two checks every cell from outside goes through: control characters and length.
#pragma once

#include <cstddef>

#include "documents/table_reader.hpp"

namespace yanlu::documents {

// Sets the kind of a cell whose text stands already: empty, text, too_long (and cuts it) or control_characters (and blanks them).
void settle_text_cell(Cell& cell, std::size_t max_characters);

}  // namespace yanlu::documents
