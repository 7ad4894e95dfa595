// Use cases of the statistics: the tables, the records behind each number, both as sheets; of any past day.
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "documents/table_writer.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "statistics/domain/filing_book.hpp"

namespace yanlu::statistics {

struct Question {
    std::optional<Date> as_of = {};  // today if absent
    std::optional<UnitId> under = {};
};

// {as_of, snapshot_at, tables: [{key, zh, formula, head, columns, rows: [{name, cells: [{value, link, is_rate}]}]}]}
Result<Json> show_statistics(Context&, const organisation::Caller&, const Question&);
// All tables as sheets of one workbook; as CSV the one with this key.
Result<std::string> export_statistics(Context&, const organisation::Caller&, const Question&, documents::TableFormat,
                                      const std::string& key);

// Scope and subtree of the filters are filled in here.
Result<Json> list_accounts(Context&, const organisation::Caller&, const Question&, AccountFilter, const api::Page&);
Result<std::string> export_accounts(Context&, const organisation::Caller&, const Question&, AccountFilter, documents::TableFormat);
Result<Json> list_filings(Context&, const organisation::Caller&, const Question&, FilingFilter, const api::Page&);
Result<std::string> export_filings(Context&, const organisation::Caller&, const Question&, FilingFilter, documents::TableFormat);

}  // namespace yanlu::statistics
