// Tells the format from the first bytes and hands the rows through.
#include "documents/table_reader.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <variant>

#include "documents/csv_reader.hpp"
#include "documents/xlsx_reader.hpp"

namespace yanlu::documents {
namespace {

constexpr std::string_view zip_signature = "PK\x03\x04";
constexpr std::string_view compound_file_signature = "\xD0\xCF\x11\xE0";  // .xls, and encrypted .xlsx

using AnyReader = std::variant<CsvReader, std::unique_ptr<XlsxReader>>;

template <class Reader>
Result<AnyReader> wrap(Result<Reader> reader) {
    if (!reader) return refuse(std::move(reader.error()));
    return AnyReader(std::move(*reader));
}

}  // namespace

bool Row::is_blank() const {
    return std::ranges::all_of(cells, [](const Cell& cell) { return cell.kind == CellKind::empty; });
}

void Row::clear() {
    number = 0;
    cells.clear();
}

std::string column_letters(std::size_t index) {
    std::string letters;
    for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
    return letters;
}

struct TableReader::Impl {
    AnyReader reader;
    bool is_over = false;
};

TableReader::TableReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TableReader::TableReader(TableReader&&) noexcept = default;
TableReader& TableReader::operator=(TableReader&&) noexcept = default;
TableReader::~TableReader() = default;

Result<TableReader> TableReader::open(const std::filesystem::path& path, TableOptions options) {
    auto stream = std::make_unique<std::ifstream>(path, std::ios::binary);
    std::error_code ignored;
    if (!*stream || std::filesystem::is_directory(path, ignored)) {
        return refuse(RefusalClass::not_found, "documents.file_unreadable", {}, {{"file", path.filename().string()}});
    }
    std::string head(4, '\0');
    stream->read(head.data(), 4);
    head.resize(static_cast<std::size_t>(stream->gcount()));
    if (head.empty()) return invalid("documents.file_empty", {});
    if (head == compound_file_signature) return invalid("documents.old_excel_format", {});
    Result<AnyReader> reader = AnyReader(std::unique_ptr<XlsxReader>());
    if (head == zip_signature) {
        auto archive = ZipArchive::open(path);
        if (!archive) return refuse(std::move(archive.error()));
        reader = wrap(XlsxReader::open(std::move(*archive), options));
    } else {
        stream->clear();
        stream->seekg(0);
        reader = wrap(CsvReader::open(std::move(stream), options));
    }
    if (!reader) return refuse(std::move(reader.error()));
    return TableReader(std::make_unique<Impl>(Impl{std::move(*reader)}));
}

Result<TableReader> TableReader::open_bytes(std::string bytes, TableOptions options) {
    if (bytes.empty()) return invalid("documents.file_empty", {});
    if (bytes.starts_with(compound_file_signature)) return invalid("documents.old_excel_format", {});
    Result<AnyReader> reader = AnyReader(std::unique_ptr<XlsxReader>());
    if (bytes.starts_with(zip_signature)) {
        auto archive = ZipArchive::open_bytes(std::move(bytes));
        if (!archive) return refuse(std::move(archive.error()));
        reader = wrap(XlsxReader::open(std::move(*archive), options));
    } else {
        reader = wrap(CsvReader::open(std::make_unique<std::istringstream>(std::move(bytes)), options));
    }
    if (!reader) return refuse(std::move(reader.error()));
    return TableReader(std::make_unique<Impl>(Impl{std::move(*reader)}));
}

TableFormat TableReader::format() const {
    const auto* csv = std::get_if<CsvReader>(&impl_->reader);
    if (!csv) return TableFormat::xlsx;
    return csv->encoding() == TextEncoding::gb18030 ? TableFormat::csv_gb18030 : TableFormat::csv;
}

const std::vector<std::string>& TableReader::sheets() const {
    static const std::vector<std::string> none;
    const auto* xlsx = std::get_if<std::unique_ptr<XlsxReader>>(&impl_->reader);
    return xlsx ? (*xlsx)->sheets() : none;
}

Result<bool> TableReader::next(Row& row) {
    row.clear();
    if (impl_->is_over) return false;
    auto more = std::holds_alternative<CsvReader>(impl_->reader) ? std::get<CsvReader>(impl_->reader).next(row)
                                                                 : std::get<std::unique_ptr<XlsxReader>>(impl_->reader)->next(row);
    if (!more || !*more) impl_->is_over = true;
    return more;
}

}  // namespace yanlu::documents
