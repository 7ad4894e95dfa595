// Tables and forms: widths shared out over the text area, cells that span, a place for signatures at the foot of a cell.
#include <algorithm>
#include <map>
#include <numeric>

#include "base/text.hpp"
#include "documents/paper_text.hpp"
#include "documents/word_xml.hpp"

namespace yanlu::documents {
namespace {

constexpr int cell_line = 400;  // 20 pt for 小四
constexpr int cell_margin = 85;

std::vector<int> column_widths(const PaperTable& table, int width) {
    std::size_t columns = table.widths.size();
    for (const auto& row : table.rows) {
        std::size_t n = 0;
        for (const auto& cell : row.cells) n += static_cast<std::size_t>(std::max(cell.columns, 1));
        columns = std::max(columns, n);
    }
    std::vector<int> weights(columns, 1);
    for (std::size_t i = 0; i < table.widths.size(); ++i) weights[i] = std::clamp(table.widths[i], 1, 1000);
    const int total = std::accumulate(weights.begin(), weights.end(), 0);
    for (auto& weight : weights) weight = width * weight / std::max(total, 1);
    return weights;
}

void append_borders(pugi::xml_node properties) {
    auto borders = properties.append_child("w:tblBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        auto border = borders.append_child(side);
        border.append_attribute("w:val") = "single";
        border.append_attribute("w:sz") = 4;
        border.append_attribute("w:color") = "000000";
    }
}

void append_width(pugi::xml_node parent, const char* name, int width) {
    auto node = parent.append_child(name);
    node.append_attribute("w:w") = width;
    node.append_attribute("w:type") = "dxa";
}

void append_table_properties(pugi::xml_node table, int width) {
    auto properties = table.append_child("w:tblPr");
    append_width(properties, "w:tblW", width);
    set(properties, "w:jc", "center");
    append_borders(properties);
    properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
    auto margins = properties.append_child("w:tblCellMar");
    append_width(margins, "w:left", cell_margin);
    append_width(margins, "w:right", cell_margin);
}

Look cell_look(const PaperCell& cell, bool is_label) {
    Look look;
    look.size = size_small_4;
    look.line = cell_line;
    look.on_grid = false;
    if (is_label) look.font = heading_font;
    look.placing = cell.placing.value_or(is_label ? Placing::centre : Placing::left);
    return look;
}

int line_count(std::string_view text, int width) {
    const int per_line = std::max(1, (width - 2 * cell_margin) / (size_small_4 * 5));
    int lines = 0;
    for (const auto line : split(text, '\n')) lines += std::max(1, (half_widths(line) + per_line - 1) / per_line);
    return lines;
}

// The signature's lines are pushed to the foot of the cell as far as its row is surely high.
void append_signature(pugi::xml_node node, const PaperCell& cell, int width, int height) {
    const auto lines = split(cell.signature, '\n');
    const int used = (line_count(cell.text, width) + static_cast<int>(lines.size())) * cell_line;
    Look look = cell_look(cell, false);
    look.placing = Placing::right;
    look.right = 100;
    look.before = std::max(0, height - used);
    for (const auto line : lines) {
        append_paragraph(node, printable_line(line), look);
        look.before = 0;
    }
}

void append_cell(pugi::xml_node row, const PaperCell& cell, int width, int height, bool is_label) {
    auto node = row.append_child("w:tc");
    auto properties = node.append_child("w:tcPr");
    append_width(properties, "w:tcW", width);
    if (cell.columns > 1) set(properties, "w:gridSpan", cell.columns);
    if (cell.rows > 1) set(properties, "w:vMerge", "restart");
    set(properties, "w:vAlign", cell.signature.empty() ? "center" : "top");
    const Look look = cell_look(cell, is_label);
    const std::string clean = printable(cell.text);
    for (const auto line : split(clean, '\n')) append_paragraph(node, line, look);
    if (!cell.signature.empty()) append_signature(node, cell, width, height);
}

void append_covered(pugi::xml_node row, int columns, int width) {
    auto node = row.append_child("w:tc");
    auto properties = node.append_child("w:tcPr");
    append_width(properties, "w:tcW", width);
    if (columns > 1) set(properties, "w:gridSpan", columns);
    properties.append_child("w:vMerge");
    node.append_child("w:p");
}

// Cells that reach down from a row above: column → (rows still to cover, columns).
using Covered = std::map<std::size_t, std::pair<int, int>>;

class RowWriter {
public:
    RowWriter(pugi::xml_node row, const std::vector<int>& widths, Covered& covered, int height, bool is_heading)
        : row_(row), widths_(widths), covered_(covered), height_(height), is_heading_(is_heading) {}

    void cell(const PaperCell& cell) {
        cover();
        const int columns = std::min(std::max(cell.columns, 1), free_columns());
        if (columns < 1) return;  // more cells than columns
        PaperCell placed = cell;
        placed.columns = columns;
        append_cell(row_, placed, width(columns), height_, cell.is_label || is_heading_);
        if (cell.rows > 1) covered_[column_] = {cell.rows, columns};
        column_ += static_cast<std::size_t>(columns);
    }

    void finish() {
        cover();
        while (column_ < widths_.size()) {
            cell({});
            cover();
        }
        for (auto& [column, cover] : covered_) --cover.first;
        std::erase_if(covered_, [](const auto& entry) { return entry.second.first <= 0; });
    }

private:
    int free_columns() const {
        const auto next = covered_.lower_bound(column_);
        return static_cast<int>((next == covered_.end() ? widths_.size() : next->first) - column_);
    }
    int width(int columns) const {
        const auto begin = widths_.begin() + static_cast<std::ptrdiff_t>(column_);
        return std::accumulate(begin, begin + columns, 0);
    }
    void cover() {
        for (auto at = covered_.find(column_); at != covered_.end(); at = covered_.find(column_)) {
            append_covered(row_, at->second.second, width(at->second.second));
            column_ += static_cast<std::size_t>(at->second.second);
        }
    }

    pugi::xml_node row_;
    const std::vector<int>& widths_;
    Covered& covered_;
    int height_;
    bool is_heading_;
    std::size_t column_ = 0;
};

void append_row(pugi::xml_node table, const PaperRow& row, const std::vector<int>& widths, Covered& covered, bool is_heading) {
    auto node = table.append_child("w:tr");
    auto properties = node.append_child("w:trPr");
    properties.append_child("w:cantSplit");
    const int height = std::max(twips_of_mm(std::clamp(row.min_height_mm, 0, 200)), cell_line + 100);
    auto least = properties.append_child("w:trHeight");
    least.append_attribute("w:val") = height;
    least.append_attribute("w:hRule") = "atLeast";
    if (is_heading) properties.append_child("w:tblHeader");
    RowWriter writer(node, widths, covered, height, is_heading);
    for (const auto& cell : row.cells) writer.cell(cell);
    writer.finish();
}

}  // namespace

void append_table(pugi::xml_node parent, const PaperTable& table, int width) {
    if (table.rows.empty()) return;
    auto node = parent.append_child("w:tbl");
    append_table_properties(node, width);
    const auto widths = column_widths(table, width);
    auto grid = node.append_child("w:tblGrid");
    for (const int column : widths) grid.append_child("w:gridCol").append_attribute("w:w") = column;
    Covered covered;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        append_row(node, table.rows[i], widths, covered, i < static_cast<std::size_t>(std::max(table.heading_rows, 0)));
}

}  // namespace yanlu::documents
