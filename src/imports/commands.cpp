// The import kinds from the shell: the same runs as the wizard's, reported in Chinese.
#include "imports/commands.hpp"

#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>

#include "documents/sheet_import.hpp"
#include "imports/import_kind.hpp"
#include "imports/report.hpp"

namespace yanlu::imports {
namespace {

constexpr int all_taken = 0;
constexpr int some_refused = 1;
constexpr int not_done = 2;
constexpr std::size_t problems_printed = 50;

std::optional<std::string> bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return std::move(bytes).str();
}

void write_file(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream out(file, std::ios::binary);
    out << bytes;
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

int refused(const Rulebook& rulebook, const Refusal& refusal) {
    std::cerr << documents::describe(rulebook, {refusal}) << "\n";
    for (const Refusal& other : refusal.others) std::cerr << "  " << documents::describe(rulebook, {other}) << "\n";
    return not_done;
}

void print_problems(const Rulebook& rulebook, const Outcome& outcome) {
    for (std::size_t i = 0; i < outcome.bad.size() && i < problems_printed; ++i)
        std::cerr << "  第 " << outcome.bad[i].number << " 行" << documents::describe(rulebook, outcome.bad[i].problems) << "\n";
    if (outcome.bad.size() > problems_printed) std::cerr << "  ……其余问题可用 --problems 文件.xlsx 全部导出。\n";
}

ImportMode mode_of(const ImportSheetOptions& options) {
    if (options.is_dry_run) return ImportMode::dry_run;
    return options.takes_good_rows ? ImportMode::good_rows : ImportMode::all_or_none;
}

using RunSheet = std::function<Result<Outcome>(Context&, const std::string& bytes, ImportMode)>;

int run_sheet(const ImportSheetOptions& options, const RunSheet& run) {
    Workspace workspace(options.place);
    const Rulebook& rulebook = workspace.rulebook();
    const auto bytes = bytes_of(options.file);
    if (!bytes) return refused(rulebook, invalid("documents.file_unreadable", "file", {{"file", options.file.string()}}).value());
    const ImportMode mode = mode_of(options);
    const auto outcome = run(workspace.context(), *bytes, mode);
    if (!outcome) return refused(rulebook, outcome.error());
    const bool is_written = mode == ImportMode::good_rows || (mode == ImportMode::all_or_none && outcome->bad.empty());
    std::cout << "读取 " << outcome->rows_total << " 行：可导入 " << outcome->rows_total - outcome->bad.size() << " 行（其中无变化 "
              << outcome->rows_unchanged << " 行），有问题 " << outcome->bad.size() << " 行。"
              << (is_written ? "已导入。" : "未保存任何内容。") << "\n";
    print_problems(rulebook, *outcome);
    if (!options.problems.empty() && !outcome->bad.empty())
        write_file(options.problems, problems_sheet(rulebook.message("imports.kind." + options.kind), *outcome, rulebook));
    return outcome->bad.empty() ? all_taken : some_refused;
}

}  // namespace

int import_sheet_command(const ImportSheetOptions& options) {
    return run_sheet(options, [&](Context& context, const std::string& bytes, ImportMode mode) {
        return import_kind(options.kind).run(context, organisation::Caller::system("cli"), bytes, options.file.filename().string(), mode);
    });
}

int import_monitor_reports_command(const ImportSheetOptions& options, std::int64_t commission) {
    const auto named = commission == 0 ? std::nullopt : std::optional(monitor_reports::CommissionId{commission});
    return run_sheet(options, [&](Context& context, const std::string& bytes, ImportMode mode) {
        return run_monitor_reports(context, organisation::Caller::system("cli"), bytes, mode, named);
    });
}

int sheet_template_command(const std::string& kind, const std::filesystem::path& file) {
    const Rulebook rulebook(find_rulebook());
    const auto format = file.extension() == ".csv" ? documents::TableFormat::csv : documents::TableFormat::xlsx;
    write_file(file, import_kind(kind).blank_sheet(rulebook, format));
    return all_taken;
}

}  // namespace yanlu::imports
