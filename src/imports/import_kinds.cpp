// The list, and how each module's import becomes a kind.
#include <algorithm>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "accountability/notification_import.hpp"
#include "assessment/imports.hpp"
#include "census/answer_import.hpp"
#include "consolidation/metrics.hpp"
#include "documents/sheet_import.hpp"
#include "filings/import_receipts.hpp"
#include "imports/import_kind.hpp"
#include "monitor_reports/import_reports.hpp"
#include "monitoring/holder_import.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/intake.hpp"
#include "monitoring/post_reader.hpp"
#include "monitoring/word_import.hpp"
#include "registry/account_import.hpp"

namespace yanlu::imports {
namespace {

using documents::ImportedRow;
using organisation::Caller;
using Rows = std::vector<ImportedRow>;

struct Sheet {
    std::vector<std::string> header;
    Rows rows;
};

Result<Sheet> read_sheet(const std::string& bytes, documents::SheetForm form) {
    auto reader = documents::TableReader::open_bytes(bytes);
    if (!reader) return refuse(std::move(reader.error()));
    auto sheet = documents::SheetImport::open(std::move(*reader), std::move(form));
    if (!sheet) return refuse(std::move(sheet.error()));
    Sheet out{sheet->header(), {}};
    for (ImportedRow row;;) {
        const auto more = sheet->next(row);
        if (!more) return refuse(more.error());
        if (!*more) return out;
        out.rows.push_back(std::move(row));
    }
}

// `take(context, caller, rows, mode)` → a report with rows_total, unchanged and bad, as organisation and registry give it.
template <class Take>
ImportKind sheet_kind(std::string code, std::string verb, documents::SheetForm (*form)(const Rulebook&), Take take) {
    ImportKind kind{std::move(code), std::move(verb), {}, {}};
    kind.blank_sheet = [form](const Rulebook& rulebook, documents::TableFormat format) {
        return documents::form_template(form(rulebook), format);
    };
    kind.run = [form, take](Context& context, const Caller& caller, const std::string& bytes, const std::string&,
                            ImportMode mode) -> Result<Outcome> {
        auto sheet = read_sheet(bytes, form(context.rulebook));
        if (!sheet) return refuse(std::move(sheet.error()));
        auto report = take(context, caller, std::move(sheet->rows), mode);
        if (!report) return refuse(std::move(report.error()));
        Outcome out{report->rows_total, report->unchanged, std::move(sheet->header), {}};
        for (ImportedRow& row : report->bad) out.bad.push_back({row.number, std::move(row.problems), std::move(row.shown)});
        return out;
    };
    return kind;
}

Result<Outcome> run_posts(Context& context, const Caller& caller, const std::string& bytes, const std::string& file_name, ImportMode mode) {
    Outcome out;
    std::mutex bad_rows;
    std::optional<monitoring::PostArchive> archive;
    if (monitoring::PostArchive::is_archive(bytes)) {
        auto opened = monitoring::PostArchive::open(bytes);
        if (!opened) return refuse(std::move(opened.error()));
        archive = std::move(*opened);
    }
    const auto posts = archive ? archive->posts() : Result<std::string>(bytes);
    if (!posts) return refuse(posts.error());
    const monitoring::SourceOpener opener = [&]() -> Result<monitoring::RowSource> {
        auto reader = monitoring::PostReader::open_bytes(*posts, {.now = context.clock.now()});
        if (!reader) return refuse(std::move(reader.error()));
        out.header = reader->header();
        out.bad.clear();
        return monitoring::RowSource(
            [kept = std::make_shared<monitoring::PostReader>(std::move(*reader))](monitoring::PostRow& row) { return kept->next(row); });
    };
    const auto& inspection = context.rulebook.part<monitoring::Inspection>();
    inspection.follow(context.database);
    monitoring::IntakeOptions options{.source = file_name, .takes_good_rows = mode != ImportMode::all_or_none};
    options.archive = archive ? &*archive : nullptr;
    options.rulebook_version = inspection.version();
    options.on_refused = [&](const monitoring::PostRow& row) {
        const std::scoped_lock lock(bad_rows);
        out.bad.push_back({row.number, row.problems, row.shown});
    };
    const auto intake = mode == ImportMode::dry_run ? monitoring::try_posts : monitoring::take_in_posts;
    const auto report = intake(context, caller, opener,
                               inspection.inspector(context.rulebook.part<monitoring::InspectionSettings>().typo_bytes_at_intake), options);
    if (!report) return refuse(report.error());
    std::ranges::stable_sort(out.bad, {}, &BadRow::number);
    out.rows_total = (*report)["posts_read"].get<std::size_t>();
    out.rows_unchanged = (*report)["posts_unchanged"].get<std::size_t>();
    return out;
}

ImportKind posts_kind() {
    return {"posts", "monitoring.import_posts",
            [](const Rulebook&, documents::TableFormat format) { return documents::form_template(monitoring::post_form(), format); },
            run_posts};
}

ImportKind monitor_reports_kind() {
    return {"monitor_reports", "monitor_reports.hand_in", monitor_reports::report_template,
            [](Context& context, const Caller& caller, const std::string& bytes, const std::string&, ImportMode mode) {
                return run_monitor_reports(context, caller, bytes, mode, {});
            }};
}

}  // namespace

Result<Outcome> run_monitor_reports(Context& context, const Caller& caller, const std::string& bytes, ImportMode mode,
                                    std::optional<monitor_reports::CommissionId> commission) {
    auto report = monitor_reports::import_reports(context, caller, bytes, mode, commission);
    if (!report) return refuse(std::move(report.error()));
    Outcome out{report->rows_total, report->unchanged, std::move(report->header), {}};
    for (ImportedRow& row : report->bad) out.bad.push_back({row.number, std::move(row.problems), std::move(row.shown)});
    return out;
}

const std::vector<ImportKind>& import_kinds() {
    static const std::vector<ImportKind> kinds{
        sheet_kind("accounts_baseline", "registry.import_baseline", registry::account_form, registry::import_baseline),
        sheet_kind("accounts", "registry.import_accounts", registry::account_form, registry::import_accounts),
        sheet_kind("duty_holders", "registry.import_duty_holders", registry::duty_holder_form, registry::import_duty_holders),
        sheet_kind("units", "organisation.import_units", organisation::unit_form,
                   [](Context& context, const Caller& caller, const Rows& rows, ImportMode mode) {
                       return organisation::import_units(context, caller, rows, mode);
                   }),
        sheet_kind("account_metrics", "consolidation.import_metrics", consolidation::metrics_form, consolidation::import_metrics),
        sheet_kind("filing_receipts", "filings.import_receipts", filings::receipt_form, filings::import_receipts),
        sheet_kind("census_answers", "census.import_answers", census::answer_form, census::import_answers),
        sheet_kind("outside_notifications", "accountability.import_notifications", accountability::notification_form,
                   accountability::import_notifications),
        monitor_reports_kind(),
        sheet_kind("website_results", "assessment.import", assessment::website_form, assessment::import_websites),
        sheet_kind("error_reports", "assessment.import", assessment::error_report_form, assessment::import_error_reports),
        sheet_kind("office_words", "monitoring.propose_words", monitoring::word_form, monitoring::import_words),
        sheet_kind("office_holders", "monitoring.propose_words", monitoring::holder_form, monitoring::import_holders),
        posts_kind()};
    return kinds;
}

std::vector<std::string> import_kind_codes() {
    std::vector<std::string> codes;
    for (const ImportKind& kind : import_kinds()) codes.push_back(kind.code);
    return codes;
}

const ImportKind& import_kind(std::string_view code) {
    const auto found = std::ranges::find(import_kinds(), code, &ImportKind::code);
    if (found == import_kinds().end()) throw std::logic_error("not a kind of import: " + std::string(code));
    return *found;
}

}  // namespace yanlu::imports
