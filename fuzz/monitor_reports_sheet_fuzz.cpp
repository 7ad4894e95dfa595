// Any bytes as the file that the commissioned monitor hands in: workbook, CSV or archive with pictures beside it, its rows and their
// pictures.
#include <cstdint>

#include "monitor_reports/import_reports.hpp"
#include "monitor_reports/problem_codes.hpp"
#include "monitor_reports/report_sheet.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu;
    static const Rulebook rulebook(find_rulebook());
    static const auto form = monitor_reports::report_form(rulebook);
    const auto& codes = rulebook.part<monitor_reports::ProblemCodes>();
    const auto sheet = monitor_reports::ReportSheet::open({reinterpret_cast<const char*>(data), size}, codes, form);
    if (!sheet) return 0;
    for (const auto& row : sheet->rows()) {
        (void)sheet->pictures_of(row);
        (void)documents::describe(rulebook, row.row.problems);
    }
    return 0;
}
