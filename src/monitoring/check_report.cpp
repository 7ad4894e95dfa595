// 文稿检查报告 as a docx.
#include <array>

#include "api/response.hpp"
#include "base/text.hpp"
#include "documents/official_paper.hpp"
#include "monitoring/inspect_draft.hpp"

namespace yanlu::monitoring {
namespace {

using namespace documents;
using inspect::Hit;
using inspect::Severity;

std::string severity_zh(Severity severity) {
    return severity == Severity::serious ? "严重" : severity == Severity::general ? "一般" : "提示";
}

// Which line of the text the hit begins in: what a reader of the printed draft counts.
std::string place_of(const Hit& hit, const std::u32string& text) {
    if (hit.field == "title") return "标题";
    std::size_t paragraph = 1;
    bool is_blank = true;
    for (std::size_t at = 0; at < static_cast<std::size_t>(hit.start) && at < text.size(); ++at) {
        if (text[at] == U'\n' && !is_blank) ++paragraph;
        is_blank = text[at] == U'\n' || (is_blank && (text[at] == U' ' || text[at] == U'　'));
    }
    return "第" + std::to_string(paragraph) + "段";
}

std::string article_zh(const Rulebook& rulebook, const std::string& key) {
    const Article* article = rulebook.article(key);
    return article ? article->document + " " + article->clause : key;
}

PaperRow labels(const std::vector<std::string>& titles) {
    PaperRow row;
    for (const auto& title : titles) row.cells.push_back({.text = title, .is_label = true});
    return row;
}

std::string why_of(const Hit& hit, const std::vector<Dismissed>& dismissed) {
    for (const auto& each : dismissed) {
        if (each.rule == hit.rule && each.excerpt == hit.excerpt) return hit.why + "（撰稿人认为不是问题：" + each.reason + "）";
    }
    return hit.why;
}

PaperTable table_of(const Rulebook& rulebook, const Draft& draft, const std::vector<Hit>& hits, const std::vector<Dismissed>& dismissed) {
    const std::u32string text = to_code_points(draft.text);
    PaperTable table{.widths = {5, 8, 10, 6, 16, 18, 22, 15}, .rows = {}, .heading_rows = 1};
    table.rows.push_back(labels({"序号", "位置", "类别", "程度", "原文", "建议", "说明", "依据"}));
    for (const Hit& hit : hits) {
        PaperRow row;
        const std::array<std::string, 8> cells{std::to_string(table.rows.size()),
                                               place_of(hit, text),
                                               rulebook.message("inspect.kind." + hit.kind),
                                               severity_zh(hit.severity),
                                               hit.excerpt,
                                               hit.suggestion,
                                               why_of(hit, dismissed),
                                               article_zh(rulebook, hit.article)};
        for (const auto& cell : cells) row.cells.push_back({.text = cell});
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string summary_of(const std::vector<Hit>& hits) {
    std::array<int, 3> counts{};
    for (const Hit& hit : hits) ++counts[static_cast<std::size_t>(hit.severity)];
    return "共检出 " + std::to_string(hits.size()) + " 处：严重 " + std::to_string(counts[0]) + " 处，一般 " + std::to_string(counts[1]) +
           " 处，提示 " + std::to_string(counts[2]) + " 处。";
}

}  // namespace

std::string check_report(const Rulebook& rulebook, const Draft& draft, const InspectedDraft& inspected,
                         const std::vector<Dismissed>& dismissed) {
    OfficialPaper paper;
    paper.form = PaperForm::sheet;
    paper.is_landscape = true;
    paper.title = "文稿检查报告";
    paper.subtitle = "文稿：" + (draft.title.empty() ? shorten(trim(draft.text), 30) : draft.title);
    if (!inspected.account_name.empty()) paper.blocks.emplace_back(Paragraph{"拟发布账号：" + inspected.account_name + "。"});
    paper.blocks.emplace_back(Paragraph{"正文 " + std::to_string(count_code_points(draft.text)) + " 字，按 " +
                                        written_date(Date::of(inspected.judged_at)) + "发布判断。" + summary_of(inspected.hits)});
    if (!inspected.hits.empty()) paper.blocks.emplace_back(table_of(rulebook, draft, inspected.hits, dismissed));
    paper.blocks.emplace_back(Paragraph{"机器检查仅供参考，未检出不代表没有问题，请按三审要求人工审读。"});
    return write_docx(paper);
}

}  // namespace yanlu::monitoring
