// `yanlu import units FILE` and the empty form for it.
#include <fstream>
#include <iostream>

#include "organisation/commands.hpp"
#include "organisation/import_units.hpp"

namespace yanlu::organisation {
namespace {

int refused(const Rulebook& rulebook, const Refusal& refusal, int exit_code) {
    std::cerr << rulebook.message(refusal.code, refusal.args) << "\n";
    for (const Refusal& other : refusal.others) std::cerr << rulebook.message(other.code, other.args) << "\n";
    return exit_code;
}

Result<std::vector<documents::ImportedRow>> read_rows(documents::SheetImport& sheet) {
    std::vector<documents::ImportedRow> rows;
    for (;;) {
        documents::ImportedRow row;
        const auto has_row = sheet.next(row);
        if (!has_row) return refuse(has_row.error());
        if (!*has_row) return rows;
        rows.push_back(std::move(row));
    }
}

void tell(const Rulebook& rulebook, const UnitImport& report, ImportMode mode) {
    for (const auto& row : report.bad) std::cout << "第 " << row.number << " 行：" << documents::describe(rulebook, row.problems) << "\n";
    std::cout << "共 " << report.rows_total << " 行：新增 " << report.created << "，更新 " << report.amended << "，无变化 "
              << report.unchanged << "，有问题 " << report.bad.size() << "。";
    if (report.is_written)
        std::cout << "已写入。\n";
    else
        std::cout << (mode == ImportMode::dry_run ? "这是试运行，没有写入。\n"
                                                  : "没有写入：请改正后重新导入，或加 --partial 只导入其余各行。\n");
}

void write_problems(const std::filesystem::path& file, const Rulebook& rulebook, const documents::SheetImport& sheet,
                    const UnitImport& report) {
    if (file.empty() || report.bad.empty()) return;
    documents::ProblemsWorkbook workbook(file, sheet);
    for (const auto& row : report.bad) workbook.add(row, documents::describe(rulebook, row.problems));
    workbook.finish();
}

ImportMode mode_of(const ImportUnitsOptions& options) {
    if (options.is_dry_run) return ImportMode::dry_run;
    return options.takes_good_rows ? ImportMode::good_rows : ImportMode::all_or_none;
}

}  // namespace

int import_units_command(const ImportUnitsOptions& options) {
    Workspace workspace(options.place);
    const Rulebook& rulebook = workspace.rulebook();
    auto reader = documents::TableReader::open(options.file);
    if (!reader) return refused(rulebook, reader.error(), 2);
    auto sheet = documents::SheetImport::open(std::move(*reader), unit_form(rulebook));
    if (!sheet) return refused(rulebook, sheet.error(), 2);
    auto rows = read_rows(*sheet);
    if (!rows) return refused(rulebook, rows.error(), 2);
    const ImportMode mode = mode_of(options);
    const auto report = import_units(workspace.context(), Caller::system("import"), *rows, mode);
    if (!report) return refused(rulebook, report.error(), 1);
    tell(rulebook, *report, mode);
    write_problems(options.problems, rulebook, *sheet, *report);
    return report->bad.empty() ? 0 : 1;
}

int unit_template_command(const std::filesystem::path& file) {
    const Rulebook rulebook(find_rulebook());
    std::ofstream out(file, std::ios::binary);
    out << documents::form_template(unit_form(rulebook));
    if (!out.flush()) {
        std::cerr << "不能写入文件：" << file.string() << "\n";
        return 2;
    }
    return 0;
}

}  // namespace yanlu::organisation
