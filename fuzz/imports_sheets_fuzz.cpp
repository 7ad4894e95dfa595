// The first byte names a form of the import wizard, the rest is the file: every cell is checked as that form checks it.
#include <cstdint>
#include <vector>

#include "accountability/notification_import.hpp"
#include "assessment/imports.hpp"
#include "census/answer_import.hpp"
#include "consolidation/metrics.hpp"
#include "filings/import_receipts.hpp"
#include "monitoring/holder_import.hpp"
#include "monitoring/word_import.hpp"
#include "organisation/import_people.hpp"
#include "organisation/import_units.hpp"
#include "registry/account_import.hpp"

namespace {

using namespace yanlu;

std::vector<documents::SheetForm> forms(const Rulebook& rulebook) {
    return {monitoring::word_form(rulebook),       monitoring::holder_form(rulebook),
            filings::receipt_form(rulebook),       organisation::people_form(rulebook),
            organisation::unit_form(rulebook),     registry::account_form(rulebook),
            registry::duty_holder_form(rulebook),  census::answer_form(rulebook),
            consolidation::metrics_form(rulebook), accountability::notification_form(rulebook),
            assessment::website_form(rulebook),    assessment::error_report_form(rulebook)};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Rulebook rulebook(find_rulebook());
    static const auto known = forms(rulebook);
    if (size == 0) return 0;
    auto reader = documents::TableReader::open_bytes({reinterpret_cast<const char*>(data) + 1, size - 1});
    if (!reader) return 0;
    auto import = documents::SheetImport::open(std::move(*reader), known[data[0] % known.size()]);
    if (!import) return 0;
    documents::ImportedRow row;
    for (auto more = import->next(row); more && *more; more = import->next(row)) (void)documents::describe(rulebook, row.problems);
    return 0;
}
