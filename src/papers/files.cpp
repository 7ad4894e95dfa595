#include "papers/files.hpp"

#include "base/text.hpp"
#include "documents/table_writer.hpp"
#include "papers/papers.hpp"
#include "papers/pdf_converter.hpp"
#include "papers/typesetting.hpp"
#include "registry/attachments.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

Result<Paper> readable(Context& context, const Caller& caller, PaperId id) {
    Caller reader = caller;
    reader.expected_version.reset();
    return paper_for(context, reader, "", id);
}

std::vector<std::pair<std::string, const Table*>> tables_of(const PaperText& text) {
    std::vector<std::pair<std::string, const Table*>> out;
    const auto collect = [&](const std::string& name, const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            if (const auto* table = std::get_if<Table>(&block)) out.emplace_back(name, table);
        }
    };
    collect(text.title, text.body);
    for (const auto& attachment : text.attachments) collect(attachment.title, attachment.blocks);
    return out;
}

std::vector<documents::ColumnLook> columns_of(const Table& table) {
    std::vector<documents::ColumnLook> out;
    const bool has_head = table.heading_rows > 0 && !table.rows.empty();
    for (std::size_t i = 0; i < table.widths.size(); ++i) {
        const std::string title = has_head && i < table.rows[table.heading_rows - 1].size() ? table.rows[table.heading_rows - 1][i] : "";
        const bool is_count = title.ends_with("数") || title == "序号";
        out.push_back(
            {.title = title, .type = is_count ? documents::ColumnType::integer : documents::ColumnType::text, .width = table.widths[i]});
    }
    return out;
}

// Spreadsheet programs allow 31 characters and none of these signs.
std::string sheet_name(std::size_t number, const std::string& title) {
    std::string out = "附件" + std::to_string(number) + " ";
    for (const char c : title) {
        if (std::string_view("[]:*?/\\").find(c) == std::string_view::npos) out += c;
    }
    return shorten(out, 28);
}

}  // namespace

Result<OutgoingFile> docx_of(Context& context, const Caller& caller, PaperId id) {
    const auto paper = readable(context, caller, id);
    if (!paper) return refuse(paper.error());
    return OutgoingFile{paper->title + ".docx", std::string(documents::docx_media_type), documents::write_docx(typeset(context, *paper))};
}

Result<OutgoingFile> pdf_of(Context& context, const Caller& caller, PaperId id) {
    const auto paper = readable(context, caller, id);
    if (!paper) return refuse(paper.error());
    auto pdf = as_pdf(documents::write_docx(typeset(context, *paper)));
    if (!pdf) return refuse(pdf.error());
    return OutgoingFile{paper->title + ".pdf", "application/pdf", std::move(*pdf)};
}

Result<OutgoingFile> workbook_of(Context& context, const Caller& caller, PaperId id) {
    const auto paper = readable(context, caller, id);
    if (!paper) return refuse(paper.error());
    const PaperText text = text_of(context.database, id, paper->text_number);
    const auto tables = tables_of(text);
    if (tables.empty()) return refuse(RefusalClass::not_found, "papers.no_tables");
    const auto& [first_name, first] = tables.front();
    std::string bytes = documents::table_bytes(documents::TableFormat::xlsx, sheet_name(1, first_name), columns_of(*first),
                                               [&](documents::TableWriter& writer) {
                                                   for (std::size_t i = 0; i < tables.size(); ++i) {
                                                       const auto& [name, table] = tables[i];
                                                       if (i > 0) writer.sheet(sheet_name(i + 1, name), columns_of(*table));
                                                       for (std::size_t row = table->heading_rows; row < table->rows.size(); ++row)
                                                           writer.row(table->rows[row]);
                                                   }
                                               });
    return OutgoingFile{paper->title + " 附件.xlsx", std::string(documents::media_type(documents::TableFormat::xlsx)), std::move(bytes)};
}

Result<OutgoingFile> scan_of(Context& context, const Caller& caller, PaperId id) {
    const auto paper = readable(context, caller, id);
    if (!paper) return refuse(paper.error());
    const auto file = paper->scan ? registry::find_attachment(context.database, *paper->scan) : std::nullopt;
    if (!file) return refuse(RefusalClass::not_found, "papers.no_scan");
    return OutgoingFile{file->file_name, file->media_type, registry::bytes_of(context, *file)};
}

}  // namespace yanlu::papers
