// The head is the row, or the pair of rows under merged cells, in which most titles are known; failing that the first row with three texts.
#include "reconciliation/sheet_scan.hpp"

#include <algorithm>
#include <map>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace yanlu::reconciliation {
namespace {

using documents::Row;
using documents::TableReader;
constexpr std::size_t rows_looked_at = 30;
constexpr std::size_t sample_rows = 5;
constexpr std::size_t least_texts = 3;  // of a head whose titles nobody knows

std::vector<std::string> texts_of(const Row& row) {
    std::vector<std::string> out;
    for (const auto& cell : row.cells) out.emplace_back(trim(cell.text));
    return out;
}

// Under a cell that is merged over several columns stand the titles; beside it a title may be merged over both rows.
std::vector<std::string> joined(const std::vector<std::string>& above, const std::vector<std::string>& below) {
    std::vector<std::string> out = below;
    out.resize(std::max(above.size(), below.size()));
    for (std::size_t i = 0; i < above.size(); ++i)
        if (out[i].empty()) out[i] = above[i];
    return out;
}

std::vector<std::string> told_apart(std::vector<std::string> titles) {
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        if (!titles[i].empty() && ++seen[titles[i]] > 1) titles[i] += "（" + documents::column_letters(i) + " 列）";
    }
    return titles;
}

struct Top {
    std::vector<Row> rows;
};

Result<Top> top_of(TableReader& reader, std::size_t count) {
    Top top;
    Row row;
    while (top.rows.size() < count) {
        const auto more = reader.next(row);
        if (!more) return refuse(more.error());
        if (!*more) break;
        if (!row.is_blank()) top.rows.push_back(row);
    }
    return top;
}

std::size_t texts_in(const std::vector<std::string>& titles) {
    return static_cast<std::size_t>(std::ranges::count_if(titles, [](const std::string& title) { return !title.empty(); }));
}

SheetHead head_of(const std::string& sheet, const std::vector<Row>& rows, const Settings& settings) {
    SheetHead best{sheet, 0, {}};
    std::size_t known = 0;
    const auto try_head = [&](std::size_t last, std::vector<std::string> titles) {
        const std::size_t found = settings.known_titles(titles);
        if (found <= known) return;
        known = found;
        best = {sheet, rows[last].number, told_apart(std::move(titles))};
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        try_head(i, texts_of(rows[i]));
        if (i + 1 < rows.size()) try_head(i + 1, joined(texts_of(rows[i]), texts_of(rows[i + 1])));
    }
    if (best.last_head_row != 0) return best;
    const auto first = std::ranges::find_if(rows, [](const Row& row) { return texts_in(texts_of(row)) >= least_texts; });
    return first == rows.end() ? best : SheetHead{sheet, first->number, told_apart(texts_of(*first))};
}

Result<ScannedSheet> scan_sheet(const std::string& bytes, const std::string& sheet, const Settings& settings) {
    auto reader = TableReader::open_bytes(bytes, {.sheet = sheet});
    if (!reader) return refuse(std::move(reader.error()));
    const auto top = top_of(*reader, rows_looked_at);
    if (!top) return refuse(top.error());
    ScannedSheet out{head_of(sheet, top->rows, settings), {}};
    for (const Row& row : top->rows) {
        if (out.head.last_head_row == 0 || row.number <= out.head.last_head_row || out.sample.size() == sample_rows) continue;
        out.sample.push_back(texts_of(row));
    }
    return out;
}

}  // namespace

Result<std::vector<ScannedSheet>> scan(const std::string& bytes, const Settings& settings) {
    const auto reader = TableReader::open_bytes(bytes);
    if (!reader) return refuse(reader.error());
    std::vector<std::string> names = reader->sheets();
    if (names.empty()) names.emplace_back();
    if (names.size() > most_sheets)
        return invalid("reconciliation.too_many_sheets", "file",
                       {{"sheets", std::to_string(names.size())}, {"most", std::to_string(most_sheets)}});
    std::vector<ScannedSheet> out;
    for (const auto& name : names) {
        auto sheet = scan_sheet(bytes, name, settings);
        if (!sheet) return refuse(std::move(sheet.error()));
        out.push_back(std::move(*sheet));
    }
    if (std::ranges::all_of(out, [](const ScannedSheet& sheet) { return sheet.head.last_head_row == 0; }))
        return invalid("reconciliation.no_head", "file");
    return out;
}

Result<void> each_row(const std::string& bytes, const SheetHead& head, const std::function<Result<void>(const Row&)>& visit) {
    auto reader = TableReader::open_bytes(bytes, {.sheet = head.sheet});
    if (!reader) return refuse(std::move(reader.error()));
    Row row;
    for (;;) {
        const auto more = reader->next(row);
        if (!more) return refuse(more.error());
        if (!*more) return {};
        if (row.number <= head.last_head_row || row.is_blank()) continue;
        if (auto done = visit(row); !done) return done;
    }
}

std::string fingerprint(const std::vector<ScannedSheet>& sheets) {
    std::string text;
    for (const auto& sheet : sheets)
        for (const auto& title : sheet.head.titles) text += plain_title(title) + "\n";
    const Digest digest = sha256(text);
    return hex(digest).substr(0, 32);
}

}  // namespace yanlu::reconciliation
