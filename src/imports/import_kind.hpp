// What can be imported: a flat list of kinds, each a form and a way to take the rows in. The wizard, its reports and the files are the same
// for all.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "documents/table_writer.hpp"
#include "ledger/context.hpp"
#include "monitor_reports/commissions.hpp"
#include "organisation/caller.hpp"
#include "organisation/import_units.hpp"

namespace yanlu::imports {

using organisation::ImportMode;

struct BadRow {
    std::size_t number = 0;  // as the user counts
    std::vector<Refusal> problems;
    std::vector<std::string> shown;  // the cells as they stood
};

struct Outcome {
    std::size_t rows_total = 0;
    std::size_t rows_unchanged = 0;  // good rows that say what is recorded already
    std::vector<std::string> header;
    std::vector<BadRow> bad;
};

struct ImportKind {
    std::string code;  // as in the contract: accounts_baseline
    std::string verb;  // the permission
    std::function<std::string(const Rulebook&, documents::TableFormat)> blank_sheet;
    // Reads the file and takes its rows in. Each run is one transaction and can be repeated: what is there already is left alone.
    std::function<Result<Outcome>(Context&, const organisation::Caller&, const std::string& bytes, const std::string& file_name,
                                  ImportMode)>
        run;
};

// The kind monitor_reports for one commission; absent: as the sheet or the company's only contract says.
Result<Outcome> run_monitor_reports(Context&, const organisation::Caller&, const std::string& bytes, ImportMode,
                                    std::optional<monitor_reports::CommissionId> commission);

const std::vector<ImportKind>& import_kinds();
std::vector<std::string> import_kind_codes();
// Only for codes out of import_kind_codes().
const ImportKind& import_kind(std::string_view code);

}  // namespace yanlu::imports
