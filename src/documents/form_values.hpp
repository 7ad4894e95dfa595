// One cell under its form column: the value to keep, or the refusal that says what to write instead.
#pragma once

#include <string>

#include "documents/sheet_import.hpp"

namespace yanlu::documents {

// Empty string: the cell is empty. The refusal has no row and column yet.
Result<std::string> value_of(const Cell& cell, const FormColumn& column);

}  // namespace yanlu::documents
