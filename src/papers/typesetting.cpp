#include "papers/typesetting.hpp"

#include "documents/chart.hpp"
#include "papers/document_numbers.hpp"
#include "papers/templates.hpp"

namespace yanlu::papers {
namespace {

using documents::PaperBlock;

documents::PaperTable table_of(const Table& table) {
    documents::PaperTable out{table.widths, {}, static_cast<int>(table.heading_rows)};
    for (const auto& row : table.rows) {
        documents::PaperRow made;
        for (std::size_t i = 0; i < row.size(); ++i) {
            // A form without heading rows has its labels in every other column.
            const bool is_label = table.heading_rows == 0 && i % 2 == 0;
            documents::PaperCell cell{row[i], is_label};
            if (table.heading_rows > 0 && row[i].size() <= 8 && i != 1) cell.placing = documents::Placing::centre;
            made.cells.push_back(std::move(cell));
        }
        out.rows.push_back(std::move(made));
    }
    return out;
}

documents::Chart chart_of(const Json& json) {
    documents::Chart out{json.value("kind", "bars") == "trend" ? documents::Chart::Kind::trend : documents::Chart::Kind::bars,
                         json.value("title", std::string()),
                         {}};
    for (const Json& item : json.value("items", Json::array()))
        out.items.push_back({item.value("name", std::string()), item.value("value", std::int64_t{0}), item.value("label", std::string())});
    return out;
}

class Setter {
public:
    Setter(const Json& charts, std::vector<PaperBlock>& out) : charts_(charts), out_(out) {}
    void operator()(const std::string& line) const {
        const auto kind = kind_of_line(line);
        if (kind == LineKind::plain) {
            out_.emplace_back(documents::Paragraph{line});
        } else {
            out_.emplace_back(documents::Heading{kind == LineKind::heading ? 1 : 2, line});
        }
    }
    void operator()(const Table& table) const { out_.emplace_back(table_of(table)); }
    void operator()(const Chart& chart) const {
        if (!charts_.contains(chart.name)) return;
        const auto drawn = chart_of(charts_[chart.name]);
        if (auto png = documents::draw_chart(drawn)) out_.emplace_back(documents::PaperPicture{std::move(*png), drawn.title});
    }

private:
    const Json& charts_;
    std::vector<PaperBlock>& out_;
};

std::vector<PaperBlock> set(const std::vector<Block>& blocks, const Json& charts) {
    std::vector<PaperBlock> out;
    for (const Block& block : blocks) std::visit(Setter(charts, out), block);
    return out;
}

}  // namespace

documents::OfficialPaper typeset(const PaperText& text, documents::PaperForm form, const std::string& organ, const Json& charts) {
    documents::OfficialPaper out;
    out.form = form;
    out.issuing_organ = organ;
    out.title = text.title;
    out.subtitle = text.subtitle;
    out.addressee = text.addressee;
    out.blocks = set(text.body, charts);
    for (const auto& each : text.attachments) {
        auto blocks = set(each.blocks, charts);
        if (blocks.empty() && !each.blocks.empty()) continue;  // nothing but charts that cannot be drawn here
        out.attachments.push_back({each.title, std::move(blocks)});
    }
    out.signature = text.signature;
    out.copied_to = text.copied_to;
    return out;
}

namespace {

// A number of 函 stands in the form of a letter, never under the red head of a 文件 (GB/T 9704-2012 §10.1), whatever the template.
documents::PaperForm form_of(Context& context, const Paper& paper, const TemplateDescription* from) {
    const auto form = from ? from->form : documents::PaperForm::document;
    if (form != documents::PaperForm::document) return form;
    const std::string word = paper.word.empty() ? usual_word(context, paper) : paper.word;
    return numbers_letters(word) ? documents::PaperForm::letter : form;
}

}  // namespace

documents::OfficialPaper typeset(Context& context, const Paper& paper) {
    const auto& book = context.rulebook.part<TemplateBook>();
    const auto* from = book.find(paper.template_code);
    const PaperText text = text_of(context.database, paper.id, paper.text_number);
    auto out = typeset(text, form_of(context, paper, from), paper.unit_name,
                       paper.snapshot.value("values", Json::object()).value("charts", Json::object()));
    out.document_number = paper.document_number();
    out.written_on = paper.written_on;
    if (paper.is_public) out.note = book.public_note;
    if (out.form != documents::PaperForm::document) return out;
    out.printed_by = paper.unit_name;
    if (paper.issued_at) out.printed_on = Date::of(*paper.issued_at);
    return out;
}

std::vector<FoundBlock> blocks_of(const std::vector<documents::ReadBlock>& read) {
    std::vector<FoundBlock> out;
    for (const auto& block : read) {
        if (const auto* line = std::get_if<documents::ReadParagraph>(&block)) {
            out.emplace_back(FoundLine{line->text, line->size, line->is_centred, line->is_right, line->is_red});
        } else {
            const auto& table = std::get<documents::ReadTable>(block);
            out.emplace_back(FoundTable{table.rows, table.widths});
        }
    }
    return out;
}

}  // namespace yanlu::papers
