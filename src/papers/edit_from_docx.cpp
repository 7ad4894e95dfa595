// The draft was edited in a word processor and comes back: its text is taken, its tables must be those of the record.
#include <algorithm>

#include "papers/papers.hpp"
#include "papers/typesetting.hpp"
#include "registry/attachments.hpp"

namespace yanlu::papers {
namespace {

using organisation::Caller;

std::vector<const Table*> tables_of(const PaperText& text) {
    std::vector<const Table*> out;
    const auto collect = [&](const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            if (const auto* table = std::get_if<Table>(&block)) out.push_back(table);
        }
    };
    collect(text.body);
    for (const auto& attachment : text.attachments) collect(attachment.blocks);
    return out;
}

std::string joined(const std::vector<std::string>& row) {
    std::string out;
    for (const auto& cell : row) out += (out.empty() ? "" : " ") + cell;
    return out;
}

// Tables come from the frozen numbers; the first row that differs is named.
std::optional<Refusal> why_tables_differ(const PaperText& before, const PaperText& after) {
    const auto recorded = tables_of(before), given = tables_of(after);
    if (recorded.size() != given.size()) return Refusal{RefusalClass::invalid, "papers.docx_tables_missing", "file"};
    for (std::size_t i = 0; i < recorded.size(); ++i) {
        const auto& rows = recorded[i]->rows;
        for (std::size_t row = 0; row < std::max(rows.size(), given[i]->rows.size()); ++row) {
            const std::string is = row < given[i]->rows.size() ? joined(given[i]->rows[row]) : "";
            const std::string was = row < rows.size() ? joined(rows[row]) : "";
            if (is != was) return Refusal{RefusalClass::invalid, "papers.docx_table_changed", "file", "", {{"was", was}, {"is", is}}};
        }
    }
    return std::nullopt;
}

}  // namespace

Result<TextEdit> edit_in_docx(const PaperText& before, const std::string& bytes) {
    const auto read = documents::read_docx(bytes);
    if (!read) return refuse(read.error());
    const auto found = paper_from(blocks_of(*read));
    if (!found) return refuse(found.error());
    if (auto refusal = why_tables_differ(before, *found)) return refuse(std::move(*refusal));
    return TextEdit{found->title, found->addressee, sections_of(*found)};
}

Result<Json> edit_from_docx(Context& context, const Caller& caller, PaperId id, AttachmentId file) {
    const auto paper = paper_for(context, caller, "papers.draft", id);
    if (!paper) return refuse(paper.error());
    const auto attachment = registry::own_attachment(context, caller, file, "attachment_id");
    if (!attachment) return refuse(attachment.error());
    const auto edit = edit_in_docx(text_of(context.database, id, paper->text_number), registry::bytes_of(context, *attachment));
    if (!edit) return refuse(edit.error());
    return edit_paper(context, caller, id, *edit, "docx");
}

}  // namespace yanlu::papers
