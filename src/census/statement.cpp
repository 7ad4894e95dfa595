// Answers → the paper that the leader signs. Its code is the beginning of the digest of what is signed for, so that paper and data can be
// held against each other.
#include "census/papers.hpp"
#include "census/process.hpp"
#include "census/sheets.hpp"
#include "census/statements.hpp"
#include "census/view.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/attachments.hpp"

namespace yanlu::census {
namespace {

using documents::PaperCell;
using documents::PaperRow;
using documents::PaperTable;
using organisation::Caller;

constexpr std::size_t code_length = 8;

std::string filled(std::string text, const std::string& name, const std::string& value) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
        text.replace(at, name.size(), value);
    return text;
}

std::string filings_text(const Line& line) {
    std::string out;
    for (const auto& filing : line.snapshot.filings) out += (out.empty() ? "" : "\n") + filing.system + "：" + filing.state;
    return out;
}

std::string remark(const Context& context, const Line& line) {
    std::string out = line.answer.note;
    if (line.answer.verdict != Verdict::corrected) return out;
    const Json said = to_json(line.answer.proposal);
    const Json before = to_json(line.snapshot.facts);
    for (const char* field : {"name", "platform_account_id", "certified_host", "link"}) {
        if (said[field] == "") continue;
        const std::string was = before[field].get<std::string>();
        out += (out.empty() ? "" : "\n") + context.rulebook.message(std::string("census.field.") + field) + "原为“" + was + "”";
    }
    return out;
}

PaperRow row_of(const Context& context, const Line& line, std::size_t number) {
    const Json said = account_facts_json(context, line.said());
    const auto text = [&](const char* field) { return PaperCell{said[field].get<std::string>()}; };
    return {{{std::to_string(number), false, 1, 1, {}, documents::Placing::centre},
             text("name"),
             text("platform_zh"),
             text("platform_account_id"),
             text("certified_host"),
             {line.unit_name},
             {filings_text(line)},
             {verdict_zh(context, line.answer.verdict)},
             {remark(context, line)}}};
}

PaperTable table_of(const Context& context, const std::vector<Line>& lines) {
    PaperTable table{{5, 17, 9, 21, 20, 20, 26, 9, 15}, {}, 1};
    PaperRow head;
    for (const char* title : {"序号", "账号名称", "平台", "账号标识", "认证主体", "主办单位", "备案情况", "核对结果", "说明"})
        head.cells.push_back({title});
    table.rows.push_back(std::move(head));
    for (const auto& line : lines) table.rows.push_back(row_of(context, line, table.rows.size()));
    return table;
}

std::string signature(Context& context, const Sheet& sheet) {
    if (!sheet.signed_by || sheet.scan) return context.rulebook.message("census.paper.leader");
    const auto person = context.database.value<std::string>(sql::person_name, *sheet.signed_by);
    return context.rulebook.message("census.paper.signed", {{"person", person.value_or("")}});
}

Result<Sheet> readable(Context& context, const Caller& caller, SheetId id) {
    Caller reader = caller;
    reader.expected_version.reset();
    return sheet_for(context, reader, "census.read_censuses", id);
}

}  // namespace

std::string statement_text(const Rulebook& rulebook, const Census& census, const Sheet& sheet) {
    const auto& settings = process(rulebook);
    const std::string& text = sheet.declares_none ? settings.statement_of_none : settings.statement;
    return filled(filled(text, "{day}", documents::written_date(census.reference_day)), "{unit}", sheet.unit_name);
}

documents::OfficialPaper statement_paper(Context& context, const Census& census, const Sheet& sheet, const std::vector<Line>& lines) {
    const auto root = organisation::root_unit(context.database);
    const auto words = [&](const char* key, const std::map<std::string, std::string>& args) {
        return context.rulebook.message(std::string("census.paper.") + key, args);
    };
    documents::OfficialPaper paper;
    paper.form = documents::PaperForm::sheet;
    paper.is_landscape = !lines.empty();
    paper.title = words("title", {{"city", root ? root->short_name : std::string()}});
    paper.subtitle =
        words("unit", {{"unit", sheet.unit_name}}) + "\t" + words("day", {{"day", documents::written_date(census.reference_day)}});
    if (!lines.empty()) paper.blocks.emplace_back(table_of(context, lines));
    paper.blocks.emplace_back(documents::Paragraph{statement_text(context.rulebook, census, sheet)});
    paper.signature = signature(context, sheet);
    if (sheet.signed_at && !sheet.scan) paper.written_on = Date::of(*sheet.signed_at);
    paper.note = words("note", {{"code", digest_of(sheet, lines).substr(0, code_length)}});
    return paper;
}

Result<OutgoingFile> statement_of(Context& context, const Caller& caller, SheetId id) {
    const auto sheet = readable(context, caller, id);
    if (!sheet) return refuse(sheet.error());
    const auto census = load_census(context.database, sheet->census);
    const auto paper = statement_paper(context, *census, *sheet, lines_of(context.database, id));
    return OutgoingFile{context.rulebook.message("census.paper.file", {{"unit", sheet->unit_short_name}}) + ".docx",
                        std::string(documents::docx_media_type), documents::write_docx(paper)};
}

Result<OutgoingFile> scan_of(Context& context, const Caller& caller, SheetId id) {
    const auto sheet = readable(context, caller, id);
    if (!sheet) return refuse(sheet.error());
    const auto file = sheet->scan ? registry::find_attachment(context.database, *sheet->scan) : std::nullopt;
    if (!file) return refuse(RefusalClass::not_found, "census.no_scan");
    return OutgoingFile{file->file_name, file->media_type, registry::bytes_of(context, *file)};
}

}  // namespace yanlu::census
