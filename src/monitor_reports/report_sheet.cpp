// The package is opened with limits for many pictures; what it says of itself is checked before anything is inflated.
#include "monitor_reports/report_sheet.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace yanlu::monitor_reports {
namespace {

using documents::ZipName;

constexpr std::uint64_t most_parts = 60'000;
constexpr std::size_t largest_sheet = std::size_t{64} << 20U;

bool is_package(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

std::string file_name_of(std::string_view path) {
    const auto slash = path.rfind('/');
    return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

// What macOS and a spreadsheet that is open leave beside the files.
bool is_litter(const std::string& path) {
    const std::string name = file_name_of(path);
    return path.starts_with("__MACOSX/") || name.starts_with("~$") || name.starts_with(".");
}

bool is_sheet(const std::string& lower) { return lower.ends_with(".xlsx") || lower.ends_with(".csv"); }

std::vector<std::string> names_in(std::string_view cell) {
    std::vector<std::string> out;
    std::string name;
    const auto add = [&] {
        if (const auto tidy = trim(name); !tidy.empty()) out.emplace_back(tidy);
        name.clear();
    };
    for (std::size_t at = 0; at < cell.size();) {
        const char32_t c = next_code_point(cell, at);
        if (c == U',' || c == U'，' || c == U';' || c == U'；' || c == U'、' || c == U'\n' || c == U'\r')
            add();
        else
            append_utf8(name, c);
    }
    add();
    return out;
}

// A picture that WPS keeps in a cell stands there as =DISPIMG("ID_1B2C",1); empty for any other formula.
std::string cell_picture(std::string_view formula) {
    constexpr std::string_view call = "DISPIMG(\"";
    const auto first = formula.find(call);
    if (first == std::string_view::npos) return {};
    const std::string_view rest = formula.substr(first + call.size());
    const auto end = rest.find('"');
    return end == std::string_view::npos ? std::string() : std::string(rest.substr(0, end));
}

// The one formula that is an answer: it names a picture, and what it names is in the file.
void take_cell_picture(documents::ImportedRow& row) {
    const auto of_pictures = [](const Refusal& problem) { return problem.field == "pictures" && problem.code == "documents.formula"; };
    const auto problem = std::ranges::find_if(row.problems, of_pictures);
    if (problem == row.problems.end()) return;
    for (const auto& cell : row.shown) {
        auto id = cell_picture(cell);
        if (id.empty()) continue;
        row.values["pictures"] = std::move(id);
        row.problems.erase(problem);
        return;
    }
}

}  // namespace

Result<ReportSheet> ReportSheet::open(std::string bytes, const ProblemCodes& codes, const documents::SheetForm& form) {
    ReportSheet out(codes);
    auto sheet = out.unpack(std::move(bytes));
    if (!sheet) return refuse(std::move(sheet.error()));
    if (is_package(*sheet)) {
        auto pictures = documents::XlsxPictures::open(*sheet, {.max_entries = most_parts});
        if (!pictures) return refuse(std::move(pictures.error()));
        out.in_workbook_ = std::move(*pictures);
    }
    if (auto ok = out.read_rows(*sheet, form); !ok) return refuse(std::move(ok.error()));
    return out;
}

// The sheet itself: of a zip archive that is no workbook, the one that lies in it.
Result<std::string> ReportSheet::unpack(std::string bytes) {
    if (!is_package(bytes)) return bytes;
    auto archive = documents::ZipArchive::open_bytes(bytes, {.max_entries = most_parts});
    if (!archive) return refuse(std::move(archive.error()));
    if (archive->has("[Content_Types].xml") || archive->has("_rels/.rels")) return bytes;
    std::vector<ZipName> sheets;
    for (const ZipName& file : archive->files()) {
        if (is_litter(file.name)) continue;
        const std::string lower = ascii_lower(file.name);
        if (is_sheet(lower)) sheets.push_back(file);
        beside_.emplace(ascii_lower(file_name_of(file.name)), file);
        if (file_name_of(file.name) != file.name) beside_.emplace(lower, file);
    }
    if (sheets.size() != 1) return invalid("monitor_reports.one_sheet_in_archive", "file", {{"count", std::to_string(sheets.size())}});
    auto sheet = archive->read(sheets.front(), largest_sheet);
    archive_ = std::move(*archive);
    return sheet;
}

Result<void> ReportSheet::read_rows(const std::string& bytes, const documents::SheetForm& form) {
    auto reader = documents::TableReader::open_bytes(bytes);
    if (!reader) return refuse(std::move(reader.error()));
    const std::vector<std::string> sheets = reader->sheets();
    const bool has_second = sheets.size() > 1 && std::ranges::find(sheets, unregistered_sheet) != sheets.end();
    const std::string first = std::ranges::find(sheets, problems_sheet) != sheets.end() ? problems_sheet : "";
    if (!first.empty()) {
        reader = documents::TableReader::open_bytes(bytes, {.sheet = first});
        if (!reader) return refuse(std::move(reader.error()));
    }
    if (auto ok = read_sheet(std::move(*reader), form, first.empty() && !sheets.empty() ? sheets.front() : first); !ok) return ok;
    if (!has_second) return {};
    auto second = documents::TableReader::open_bytes(bytes, {.sheet = unregistered_sheet});
    if (!second) return refuse(std::move(second.error()));
    return read_sheet(std::move(*second), form, unregistered_sheet);
}

Result<void> ReportSheet::read_sheet(documents::TableReader reader, const documents::SheetForm& form, const std::string& sheet) {
    auto import = documents::SheetImport::open(std::move(reader), form);
    if (!import) return refuse(std::move(import.error()));
    if (header_.empty()) header_ = import->header();
    for (documents::ImportedRow row;;) {
        const auto more = import->next(row);
        if (!more) return refuse(more.error());
        if (!*more) return {};
        take_cell_picture(row);
        rows_.push_back({sheet, std::move(row)});
        if (rows_.size() > codes_.most_rows) return invalid("documents.too_many_rows", {}, {{"max", std::to_string(codes_.most_rows)}});
    }
}

Result<std::vector<Screenshot>> ReportSheet::pictures_of(const SheetRow& row) const {
    std::vector<Screenshot> out;
    const auto add = [&](Result<Screenshot> picture) -> Result<void> {
        if (!picture) return refuse(std::move(picture.error()));
        if (out.size() <= codes_.most_pictures) out.push_back(std::move(*picture));
        return {};
    };
    if (const auto cell = row.row.values.find("pictures"); cell != row.row.values.end()) {
        for (const auto& name : names_in(cell->second))
            if (auto ok = add(named_picture(name)); !ok) return refuse(std::move(ok.error()));
    }
    if (!in_workbook_) return out;
    for (const auto& part : in_workbook_->laid_over(row.sheet, row.row.number))
        if (auto ok = add(inside(part)); !ok) return refuse(std::move(ok.error()));
    return out;
}

Result<Screenshot> ReportSheet::named_picture(const std::string& name) const {
    if (in_workbook_) {
        if (const auto part = in_workbook_->in_cell(name); !part.empty()) return inside(part);
    }
    const auto [first, last] = beside_.equal_range(ascii_lower(name));
    if (first == last) return invalid("monitor_reports.picture_missing", "pictures", {{"file", shorten(name, 60)}});
    if (std::next(first) != last) return invalid("monitor_reports.picture_twice", "pictures", {{"file", shorten(name, 60)}});
    auto bytes = archive_->read(first->second, codes_.picture_limits.max_bytes);
    if (!bytes) return refuse(std::move(bytes.error()));
    return Screenshot{.file_name = file_name_of(first->second.name), .bytes = std::move(*bytes)};
}

Result<Screenshot> ReportSheet::inside(const std::string& part) const {
    auto bytes = in_workbook_->read(part, codes_.picture_limits.max_bytes);
    if (!bytes) return refuse(std::move(bytes.error()));
    return Screenshot{.file_name = file_name_of(part), .bytes = std::move(*bytes)};
}

}  // namespace yanlu::monitor_reports
