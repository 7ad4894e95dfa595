#include "papers/domain/paper_layout.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace yanlu::papers {
namespace {

constexpr int title_size = 44;  // 2号
constexpr std::string_view colon = "：";

bool is_tag_line(std::string_view text) { return text.starts_with("{{") && text.ends_with("}}"); }

bool begins_attachment(std::string_view text) {
    constexpr std::string_view word = "附件";
    if (!text.starts_with(word)) return false;
    const auto rest = text.substr(word.size());
    return rest.size() <= 2 && std::ranges::all_of(rest, [](char c) { return c >= '0' && c <= '9'; });
}

// 版记 is a table of one column at the foot of the last page: 抄送：… · …印发
bool is_imprint(const FoundBlock& block) {
    const auto* table = std::get_if<FoundTable>(&block);
    if (!table || table->widths.size() != 1) return false;
    return std::ranges::any_of(table->rows, [](const auto& row) {
        return row.size() == 1 && (row.front().starts_with("抄送：") || row.front().ends_with("印发"));
    });
}

class Finder {
public:
    explicit Finder(const std::vector<FoundBlock>& blocks) : blocks_(blocks) {}

    Result<PaperText> find() {
        if (!find_title()) return invalid("papers.docx_no_title", "file");
        find_head();
        while (at_ < blocks_.size() && !is_end_of_body()) take(out_.body);
        find_signature();
        while (at_ < blocks_.size()) find_attachment();
        return std::move(out_);
    }

private:
    const FoundLine* line(std::size_t at) const { return at < blocks_.size() ? std::get_if<FoundLine>(&blocks_[at]) : nullptr; }
    std::string text(std::size_t at) const {
        const auto* found = line(at);
        return found ? std::string(trim(found->text)) : std::string();
    }
    bool is_title(std::size_t at) const {
        const auto* found = line(at);
        return found && !found->is_red && found->size == title_size && !trim(found->text).empty();
    }

    // Lines of one title are joined; without a 2号 paragraph the first centred one that is not red nor a document number.
    bool find_title() {
        std::size_t from = 0;
        while (from < blocks_.size() && !is_title(from)) ++from;
        if (from == blocks_.size()) {
            for (from = 0; from < blocks_.size(); ++from) {
                const auto* found = line(from);
                if (found && found->is_centred && !found->is_red && !text(from).empty() && !text(from).ends_with("号")) break;
            }
            if (from == blocks_.size()) return false;
            out_.title = text(from);
            at_ = from + 1;
            return true;
        }
        for (at_ = from; is_title(at_); ++at_) out_.title += text(at_);
        return true;
    }

    void skip_blank() {
        while (line(at_) && text(at_).empty()) ++at_;
    }

    void find_head() {
        const auto* found = line(at_);
        if (found && found->text.find('\t') != found->text.npos) {
            out_.subtitle = text(at_);
            ++at_;
        }
        skip_blank();
        std::string head = text(at_);
        if (!head.ends_with(colon) || is_tag_line(head) || kind_of_line(head) != LineKind::plain) return;
        head.erase(head.size() - colon.size());
        out_.addressee = head;
        ++at_;
    }

    bool is_end_of_body() const {
        const auto* found = line(at_);
        if (!found) return false;
        const std::string now = text(at_);
        return now.starts_with("附件：") || begins_attachment(now) || (found->is_right && !now.empty());
    }

    void take(std::vector<Block>& into) {
        if (is_imprint(blocks_[at_])) {
            ++at_;
            return;
        }
        if (const auto* table = std::get_if<FoundTable>(&blocks_[at_])) {
            into.emplace_back(Table{table->widths, 1, table->rows});
        } else if (const auto* found = line(at_)) {
            for (const auto each : split(found->text, '\n')) {
                if (!trim(each).empty()) into.emplace_back(std::string(trim(each)));
            }
        }
        ++at_;
    }

    // The list of attachments, the signature's lines and the day stand between text and attachments.
    void find_signature() {
        for (; at_ < blocks_.size() && !(line(at_) && begins_attachment(text(at_))); ++at_) {
            const auto* found = line(at_);
            if (found && found->is_right && !text(at_).ends_with("日")) out_.signature += text(at_);
        }
    }

    void find_attachment() {
        ++at_;
        skip_blank();
        Attachment made;
        for (; is_title(at_); ++at_) made.title += text(at_);
        if (made.title.empty() && line(at_)) made.title = text(at_++);
        while (at_ < blocks_.size() && !(line(at_) && begins_attachment(text(at_)))) {
            if (line(at_) && text(at_).starts_with("抄送：")) {
                at_ = blocks_.size();
                break;
            }
            take(made.blocks);
        }
        out_.attachments.push_back(std::move(made));
    }

    const std::vector<FoundBlock>& blocks_;
    std::size_t at_ = 0;
    PaperText out_;
};

// "{{#failing}}{{no}}" … "…{{/failing}}" → failing, with the tags taken off.
std::string take_list_tag(std::vector<std::string>& cells) {
    if (cells.empty() || !cells.front().starts_with("{{#")) return "";
    const auto end = cells.front().find("}}");
    if (end == std::string::npos) return "";
    const std::string name = cells.front().substr(3, end - 3);
    const std::string closing = "{{/" + name + "}}";
    if (!cells.back().ends_with(closing)) return "";
    cells.back().erase(cells.back().size() - closing.size());
    cells.front().erase(0, end + 2);
    return name;
}

TableTemplate table_from(const Table& table, std::string& name) {
    TableTemplate out{table.widths, {}};
    bool is_heading = std::ranges::any_of(table.rows, [](const auto& row) { return !row.empty() && row.front().starts_with("{{#"); });
    for (std::vector<std::string> cells : table.rows) {
        const std::string each = take_list_tag(cells);
        if (!each.empty()) name = each;
        is_heading = is_heading && each.empty();
        cells.resize(table.widths.size());
        out.rows.push_back({each, is_heading, std::move(cells)});
    }
    return out;
}

class TemplateMaker {
public:
    PaperTemplate make(const PaperText& text) {
        out_.title = text.title;
        out_.subtitle = text.subtitle;
        out_.addressee = text.addressee;
        out_.signature = text.signature;
        out_.text = joined(text.body);
        for (const auto& attachment : text.attachments) out_.attachments.push_back(attachment_from(attachment));
        return std::move(out_);
    }

private:
    std::string joined(const std::vector<Block>& blocks) {
        std::string out;
        for (const Block& block : blocks) {
            const auto* table = std::get_if<Table>(&block);
            out += (table ? placeholder_of(*table) : std::get<std::string>(block)) + "\n";
        }
        return out;
    }
    std::string placeholder_of(const Table& table) {
        std::string name = "form" + std::to_string(out_.tables.size() + 1);
        TableTemplate made = table_from(table, name);
        while (out_.tables.contains(name)) name += "_more";
        out_.tables[name] = std::move(made);
        return "{{table_" + name + "}}";
    }
    AttachmentTemplate attachment_from(const Attachment& attachment) {
        std::vector<std::string> title{attachment.title};
        const std::string when = take_list_tag(title);
        return {title.front(), when, joined(attachment.blocks)};
    }
    PaperTemplate out_;
};

Table table_of(const TableTemplate& table) {
    Table out{table.widths, 0, {}};
    for (const auto& row : table.rows) {
        out.rows.push_back(row.cells);
        if (row.is_heading) ++out.heading_rows;
        if (row.each.empty()) continue;
        out.rows.back().front() = "{{#" + row.each + "}}" + out.rows.back().front();
        out.rows.back().back() += "{{/" + row.each + "}}";
    }
    return out;
}

std::vector<Block> blocks_of(const PaperTemplate& paper, const std::string& text) {
    std::vector<Block> out;
    for (const auto each : split(text, '\n')) {
        const std::string now(trim(each));
        constexpr std::string_view table_tag = "{{table_";
        if (now.empty()) continue;
        const bool is_table = now.starts_with(table_tag) && now.ends_with("}}");
        const auto found =
            is_table ? paper.tables.find(now.substr(table_tag.size(), now.size() - table_tag.size() - 2)) : paper.tables.end();
        if (found == paper.tables.end()) {
            out.emplace_back(now);
        } else {
            out.emplace_back(table_of(found->second));
        }
    }
    return out;
}

}  // namespace

Result<PaperText> paper_from(const std::vector<FoundBlock>& blocks) { return Finder(blocks).find(); }

Result<PaperTemplate> template_from_blocks(const std::vector<FoundBlock>& blocks) {
    const auto text = paper_from(blocks);
    if (!text) return refuse(text.error());
    return TemplateMaker().make(*text);
}

PaperText as_text(const PaperTemplate& paper) {
    PaperText out;
    out.title = paper.title;
    out.subtitle = paper.subtitle;
    out.addressee = paper.addressee;
    out.signature = paper.signature;
    out.body = blocks_of(paper, paper.text);
    for (const auto& each : paper.attachments)
        out.attachments.push_back({each.when.empty() ? each.title : "{{#" + each.when + "}}" + each.title + "{{/" + each.when + "}}",
                                   blocks_of(paper, each.text)});
    return out;
}

}  // namespace yanlu::papers
