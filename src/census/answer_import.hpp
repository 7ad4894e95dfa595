// Sheets as spreadsheets (一个单位一张表): the form with a unit's accounts filled in, and filled-in forms taken back.
#pragma once

#include <vector>

#include "documents/sheet_import.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "organisation/import_units.hpp"

namespace yanlu::census {

struct AnswerImport {
    std::size_t rows_total = 0;
    std::size_t unchanged = 0;
    std::vector<documents::ImportedRow> bad;
    bool is_written = false;
};

documents::SheetForm answer_form(const Rulebook& rulebook);

// Rows of any number of units, each taken into that unit's sheet of the campaign that is running. What a row does not say stays.
Result<AnswerImport> import_answers(Context& context, const organisation::Caller& caller, std::vector<documents::ImportedRow> rows,
                                    organisation::ImportMode mode);

}  // namespace yanlu::census
