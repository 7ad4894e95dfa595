// Filings as sheets: the list that a filter shows, and the package for one system, whose columns are that system's own fields.
#pragma once

#include "documents/table_writer.hpp"
#include "filings/filings.hpp"

namespace yanlu::filings {

Result<std::string> export_filings(Context&, const organisation::Caller&, const FilingFilter&, documents::TableFormat);
// `filter.system` is given; filings that the caller may not fill in are left out, for their forms hold telephone numbers.
Result<std::string> export_package(Context&, const organisation::Caller&, const FilingFilter&, documents::TableFormat);

}  // namespace yanlu::filings
