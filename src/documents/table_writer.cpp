// One face over the two formats.
#include "documents/table_writer.hpp"

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <variant>

#include "documents/csv_writer.hpp"
#include "documents/xlsx_writer.hpp"

namespace yanlu::documents {
namespace {

// A file of our own in the temporary folder, gone at the end.
class ScratchFile {
public:
    ScratchFile() : path_((std::filesystem::temp_directory_path() / "yanlu-table-XXXXXX").string()) {
        const int descriptor = mkstemp(path_.data());
        if (descriptor < 0) throw std::runtime_error("no temporary file could be made");
        close(descriptor);
    }
    ~ScratchFile() { unlink(path_.c_str()); }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

using AnyWriter = std::variant<CsvWriter, XlsxWriter>;

AnyWriter make_writer(const std::filesystem::path& file, TableFormat format, std::string sheet, std::vector<ColumnLook> columns) {
    if (format == TableFormat::xlsx) return XlsxWriter(file, std::move(sheet), std::move(columns));
    return CsvWriter(file, format == TableFormat::csv_gb18030, std::move(columns));
}

}  // namespace

struct TableWriter::Impl {
    AnyWriter writer;
    bool is_left_out = false;  // CSV: after the first sheet
};

TableWriter::TableWriter(const std::filesystem::path& file, TableFormat format, std::string sheet, std::vector<ColumnLook> columns)
    : impl_(std::make_unique<Impl>(Impl{make_writer(file, format, std::move(sheet), std::move(columns))})) {}
TableWriter::TableWriter(TableWriter&&) noexcept = default;
TableWriter& TableWriter::operator=(TableWriter&&) noexcept = default;
TableWriter::~TableWriter() = default;

void TableWriter::row(const std::vector<std::string>& cells) {
    if (impl_->is_left_out) return;
    std::visit([&](auto& writer) { writer.row(cells); }, impl_->writer);
}

void TableWriter::sheet(std::string name, std::vector<ColumnLook> columns) {
    auto* xlsx = std::get_if<XlsxWriter>(&impl_->writer);
    if (xlsx)
        xlsx->sheet(std::move(name), std::move(columns));
    else
        impl_->is_left_out = true;
}

void TableWriter::finish() {
    std::visit([](auto& writer) { writer.finish(); }, impl_->writer);
}

std::string table_bytes(TableFormat format, const std::string& sheet, const std::vector<ColumnLook>& columns,
                        const std::function<void(TableWriter&)>& fill) {
    const ScratchFile file;
    TableWriter writer(file.path(), format, sheet, columns);
    fill(writer);
    writer.finish();
    std::ifstream in(file.path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string_view media_type(TableFormat format) {
    if (format == TableFormat::xlsx) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return format == TableFormat::csv ? "text/csv; charset=utf-8" : "text/csv; charset=gb18030";
}

std::string_view file_extension(TableFormat format) { return format == TableFormat::xlsx ? ".xlsx" : ".csv"; }

OutgoingFile table_file(std::string bytes, TableFormat format, std::string name) {
    return {std::move(name) + std::string(file_extension(format)), std::string(media_type(format)), std::move(bytes)};
}

Result<OutgoingFile> table_file(Result<std::string> bytes, TableFormat format, std::string name) {
    if (!bytes) return refuse(std::move(bytes.error()));
    return table_file(std::move(*bytes), format, std::move(name));
}

}  // namespace yanlu::documents
