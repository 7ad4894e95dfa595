// Parts of the workbooks that go to the user around an import, for a workbook of several forms.
#pragma once

#include "documents/sheet_import.hpp"

namespace yanlu::documents {

// The sheet 填写说明 of a form's template: every column with its format and help.
void write_instructions(TableWriter& writer, const SheetForm& form);

}  // namespace yanlu::documents
