// `yanlu import units|people FILE` and the empty forms for them.
#include <fstream>
#include <iostream>

#include <sys/stat.h>

#include "organisation/commands.hpp"
#include "organisation/import_people.hpp"

namespace yanlu::organisation {
namespace {

using documents::ImportedRow;

int refused(const Rulebook& rulebook, const Refusal& refusal, int exit_code) {
    std::cerr << rulebook.message(refusal.code, refusal.args) << "\n";
    for (const Refusal& other : refusal.others) std::cerr << rulebook.message(other.code, other.args) << "\n";
    return exit_code;
}

Result<std::vector<ImportedRow>> read_rows(documents::SheetImport& sheet) {
    std::vector<ImportedRow> rows;
    for (;;) {
        ImportedRow row;
        const auto has_row = sheet.next(row);
        if (!has_row) return refuse(has_row.error());
        if (!*has_row) return rows;
        rows.push_back(std::move(row));
    }
}

Result<documents::SheetImport> open_sheet(const std::filesystem::path& file, documents::SheetForm form) {
    auto reader = documents::TableReader::open(file);
    if (!reader) return refuse(reader.error());
    return documents::SheetImport::open(std::move(*reader), std::move(form));
}

ImportMode mode_of(const SheetImportOptions& options) {
    if (options.is_dry_run) return ImportMode::dry_run;
    return options.takes_good_rows ? ImportMode::good_rows : ImportMode::all_or_none;
}

std::string counts(const UnitImport& report) {
    return "新增 " + std::to_string(report.created) + "，更新 " + std::to_string(report.amended) + "，无变化 " +
           std::to_string(report.unchanged);
}

std::string counts(const PeopleImport& report) {
    return "新增人员 " + std::to_string(report.created) + "，任命岗位 " + std::to_string(report.appointed) + "，无变化 " +
           std::to_string(report.unchanged);
}

template <class Report>
void tell(const Rulebook& rulebook, const Report& report, ImportMode mode) {
    for (const auto& row : report.bad) std::cout << "第 " << row.number << " 行：" << documents::describe(rulebook, row.problems) << "\n";
    std::cout << "共 " << report.rows_total << " 行：" << counts(report) << "，有问题 " << report.bad.size() << "。";
    if (report.is_written)
        std::cout << "已写入。\n";
    else
        std::cout << (mode == ImportMode::dry_run ? "这是试运行，没有写入。\n"
                                                  : "没有写入：请改正后重新导入，或加 --partial 只导入其余各行。\n");
}

void write_problems(const std::filesystem::path& file, const Rulebook& rulebook, const documents::SheetImport& sheet,
                    const std::vector<ImportedRow>& bad) {
    if (file.empty() || bad.empty()) return;
    documents::ProblemsWorkbook workbook(file, sheet);
    for (const auto& row : bad) workbook.add(row, documents::describe(rulebook, row.problems));
    workbook.finish();
}

void write_passwords(const std::filesystem::path& file, const std::vector<IssuedPassword>& passwords) {
    if (passwords.empty()) return;
    const auto before = umask(S_IRWXG | S_IRWXO);
    documents::TableWriter writer(file, documents::TableFormat::xlsx, "一次性密码",
                                  {{.title = "姓名"}, {.title = "单位"}, {.title = "登录名"}, {.title = "一次性密码"}});
    for (const auto& each : passwords) writer.row({each.name, each.unit, each.login, each.one_time_password});
    writer.finish();
    umask(before);
    std::cout << "一次性密码已写入 " << file.string() << "，请妥善分发后删除。\n";
}

// Reads the sheet, hands its rows to `take`, tells what came of it; `after` sees the report of a good end.
template <class Take, class After>
int import_command(const SheetImportOptions& options, documents::SheetForm (*form)(const Rulebook&), Take take, After after) {
    Workspace workspace(options.place);
    const Rulebook& rulebook = workspace.rulebook();
    auto sheet = open_sheet(options.file, form(rulebook));
    if (!sheet) return refused(rulebook, sheet.error(), 2);
    const auto rows = read_rows(*sheet);
    if (!rows) return refused(rulebook, rows.error(), 2);
    const ImportMode mode = mode_of(options);
    const auto report = take(workspace.context(), Caller::system("import"), *rows, mode);
    if (!report) return refused(rulebook, report.error(), 1);
    tell(rulebook, *report, mode);
    write_problems(options.problems, rulebook, *sheet, report->bad);
    after(*report);
    return report->bad.empty() ? 0 : 1;
}

int template_command(const std::filesystem::path& file, documents::SheetForm (*form)(const Rulebook&)) {
    const Rulebook rulebook(find_rulebook());
    std::ofstream out(file, std::ios::binary);
    out << documents::form_template(form(rulebook));
    if (out.flush()) return 0;
    std::cerr << "不能写入文件：" << file.string() << "\n";
    return 2;
}

}  // namespace

int import_units_command(const SheetImportOptions& options) {
    return import_command(options, unit_form, import_units, [](const UnitImport&) {});
}

int import_people_command(const SheetImportOptions& options) {
    return import_command(options, people_form, import_people,
                          [&](const PeopleImport& report) { write_passwords(options.passwords, report.passwords); });
}

int unit_template_command(const std::filesystem::path& file) { return template_command(file, unit_form); }

int people_template_command(const std::filesystem::path& file) { return template_command(file, people_form); }

}  // namespace yanlu::organisation
