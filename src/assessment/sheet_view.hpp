// A unit's sheet in words and numbers: for pages and for workbooks.
#pragma once

#include "assessment/assessments.hpp"
#include "assessment/result_store.hpp"
#include "documents/table_writer.hpp"

namespace yanlu::assessment {

// A row of the ranking.
Json sheet_row_json(const Rulebook& rulebook, const Sheet& sheet, const ItemPoints& points);
// With every record behind every point, named and linked.
Json sheet_json(Context& context, const Sheet& sheet, const IndicatorSet& set, const Facts& facts);
std::string case_text(const Rulebook& rulebook, const Case& each);
Json may_appeal(Context& context, const organisation::Caller& caller, const Assessment& assessment, UnitId unit);

std::vector<documents::ColumnLook> sheet_columns(const IndicatorSet& set);
std::vector<std::string> sheet_cells(const Rulebook& rulebook, const IndicatorSet& set, const Sheet& sheet, const ItemPoints& points,
                                     const std::string& unit);
std::vector<documents::ColumnLook> case_columns();
std::vector<std::vector<std::string>> case_cells(const Rulebook& rulebook, const IndicatorSet& set, const Sheet& sheet,
                                                 const std::string& unit);

}  // namespace yanlu::assessment
