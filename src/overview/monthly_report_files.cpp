// The report as a docx to print and pass on, and as a workbook to reckon with.
#include <algorithm>

#include "documents/official_paper.hpp"
#include "documents/table_writer.hpp"
#include "overview/monthly_report.hpp"

namespace yanlu::overview {
namespace {

using documents::PaperCell;
using documents::PaperRow;
using documents::PaperTable;
using documents::Placing;
constexpr std::size_t rows_on_paper = 10;

std::string word(const Context& context, const std::string& key) { return context.rulebook.message("overview." + key); }

std::string shown(const Json& value, bool is_rate) {
    if (value.is_null()) return "—";
    const auto number = value.get<std::int64_t>();
    return is_rate ? std::to_string(number / 10) + "." + std::to_string(number % 10) + "%" : std::to_string(number);
}

PaperRow row_of(const std::vector<std::string>& texts) {
    PaperRow row;
    for (const auto& text : texts) row.cells.push_back({text, false, 1, 1, {}, row.cells.empty() ? Placing::left : Placing::centre});
    return row;
}

PaperTable numbers_table(const Context& context, const Json& board) {
    PaperTable table{{40, 30, 30},
                     {row_of({word(context, "report.head.number"), word(context, "report.head.now"), word(context, "report.head.before")})},
                     1};
    for (const Json& number : board["numbers"]) {
        const bool is_rate = number["is_rate"];
        table.rows.push_back(row_of({number["zh"], shown(number["value"], is_rate), shown(number["before"]["value"], is_rate)}));
    }
    return table;
}

std::vector<std::string> texts_of(const Json& row) {
    std::vector<std::string> texts{row["name"]};
    for (const Json& cell : row["cells"]) texts.push_back(shown(cell["value"], false));
    texts.push_back(shown(row["per_mille"], true));
    return texts;
}

std::vector<std::string> heads_of(const Context& context, const Json& rows) {
    std::vector<std::string> heads{word(context, "head.rows")};
    for (const Json& column : rows["columns"]) heads.push_back(column["zh"]);
    heads.push_back(word(context, "number.closed_in_time"));
    return heads;
}

PaperTable rows_table(const Context& context, const Json& rows) {
    PaperTable table{{28, 12, 12, 12, 12, 12, 12}, {row_of(heads_of(context, rows))}, 1};
    const auto& items = rows["items"];
    for (std::size_t i = 0; i < std::min(items.size(), rows_on_paper); ++i) table.rows.push_back(row_of(texts_of(items[i])));
    return table;
}

std::string docx_of(const Context& context, const Json& report) {
    documents::OfficialPaper paper;
    paper.form = documents::PaperForm::sheet;
    paper.title = report["title"];
    const Json& board = report["dashboard"];
    paper.subtitle = context.rulebook.message("overview.report.as_of",
                                              {{"day", board["as_of"]}, {"at", board["snapshot_at"].get<std::string>().substr(0, 16)}});
    paper.blocks.emplace_back(numbers_table(context, board));
    for (const Json& sentence : report["sentences"])
        paper.blocks.emplace_back(
            documents::Paragraph{sentence["heading"].get<std::string>() + "。" + sentence["text"].get<std::string>()});
    if (!board["rows"]["items"].empty()) paper.blocks.emplace_back(rows_table(context, board["rows"]));
    return documents::write_docx(paper);
}

std::vector<documents::ColumnLook> looks(const std::vector<std::string>& titles) {
    std::vector<documents::ColumnLook> out;
    for (const auto& title : titles)
        out.push_back({.title = title,
                       .type = out.empty() ? documents::ColumnType::text : documents::ColumnType::integer,
                       .width = out.empty() ? 28 : 0});
    return out;
}

void write_counts(documents::TableWriter& writer, const Json& items) {
    for (const Json& item : items) writer.row({item["zh"], std::to_string(item["value"].get<std::int64_t>())});
}

std::string workbook_of(const Context& context, const Json& report) {
    const Json& board = report["dashboard"];
    const auto three = {word(context, "report.head.number"), word(context, "report.head.now"), word(context, "report.head.before")};
    return documents::table_bytes(
        documents::TableFormat::xlsx, word(context, "report.sheet.numbers"), looks(three), [&](documents::TableWriter& writer) {
            for (const Json& number : board["numbers"]) {
                const bool is_rate = number["is_rate"];
                writer.row({number["zh"], shown(number["value"], is_rate), shown(number["before"]["value"], is_rate)});
            }
            const std::vector<std::string> two{word(context, "report.head.number"), word(context, "report.head.now")};
            writer.sheet(word(context, "report.sheet.flow"), looks(two));
            write_counts(writer, board["flow"]["nodes"]);
            write_counts(writer, board["rectification"]["items"]);
            writer.sheet(word(context, "report.sheet.filings"), looks(two));
            write_counts(writer, board["filings"]["items"]);
            writer.sheet(word(context, "sheet.rows"), looks(heads_of(context, board["rows"])));
            for (const Json& row : board["rows"]["items"]) writer.row(texts_of(row));
            writer.sheet(word(context, "report.sheet.text"), {{.title = word(context, "report.head.part"), .width = 16},
                                                              {.title = word(context, "report.head.text"), .width = 100}});
            for (const Json& sentence : report["sentences"]) writer.row({sentence["heading"], sentence["text"]});
        });
}

}  // namespace

Result<OutgoingFile> monthly_report_file(Context& context, const organisation::Caller& caller, const MonthQuestion& question,
                                         bool is_docx) {
    const auto report = read_monthly_report(context, caller, question);
    if (!report) return refuse(report.error());
    const std::string title = (*report)["title"];
    if (is_docx) return OutgoingFile{title + ".docx", std::string(documents::docx_media_type), docx_of(context, *report)};
    return OutgoingFile{title + ".xlsx", std::string(documents::media_type(documents::TableFormat::xlsx)), workbook_of(context, *report)};
}

}  // namespace yanlu::overview
