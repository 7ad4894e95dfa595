// Each good row is a word; what is live already is left alone; the rest becomes a draft that its importer tries and proposes.
#include "monitoring/word_import.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "monitoring/statements.hpp"
#include "monitoring/words.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using documents::FormColumn;
using documents::ImportedRow;
using documents::ValueKind;
using organisation::ImportMode;

constexpr const char* verb = "monitoring.propose_words";

FormColumn phrases(std::string key, std::string title, std::string help) {
    return {.key = std::move(key), .title = std::move(title), .help = std::move(help)};
}

std::string value_in(const ImportedRow& row, const char* key) { return row.has(key) ? row.values.at(key) : std::string(); }

// 甲；乙 or 甲、乙, one a line or with a semicolon between.
std::vector<std::string> phrases_in(const std::string& cell) {
    std::string lines;
    for (std::size_t at = 0; at < cell.size();) {
        const char32_t c = next_code_point(cell, at);
        append_utf8(lines, std::u32string_view(U"；;、|").find(c) == std::u32string_view::npos ? c : U'\n');
    }
    std::vector<std::string> out;
    for (const auto part : split(lines, '\n')) {
        if (!trim(part).empty()) out.emplace_back(trim(part));
    }
    return out;
}

OwnWord word_of(const ImportedRow& row) {
    OwnWord word;
    word.wrong = value_in(row, "wrong");
    word.suggestion = value_in(row, "suggestion");
    word.kind = value_in(row, "kind");
    word.severity = row.has("severity") ? row.values.at("severity") : "general";
    word.valid_from = value_in(row, "valid_from");
    word.valid_to = value_in(row, "valid_to");
    word.near = phrases_in(value_in(row, "near"));
    word.not_near = phrases_in(value_in(row, "not_near"));
    word.except_in = phrases_in(value_in(row, "except_in"));
    return word;
}

std::vector<OwnWord> look_through(Context& context, std::vector<ImportedRow>& rows, WordImport& report) {
    const auto form = word_form(context.rulebook);
    std::vector<OwnWord> words;
    report = {};
    report.rows_total = rows.size();
    for (ImportedRow& row : rows) {
        OwnWord word = word_of(row);
        if (row.problems.empty()) {
            if (auto refusal = why_not_word(word)) refuse_row(row, form, std::move(*refusal));
        }
        if (!row.problems.empty()) {
            report.bad.push_back(row);
        } else if (context.database.value<std::int64_t>(sql::same_live_word, word.wrong, word.kind, word.suggestion, word.valid_from)) {
            ++report.unchanged;
        } else {
            words.push_back(std::move(word));
        }
    }
    return words;
}

}  // namespace

void refuse_row(documents::ImportedRow& row, const documents::SheetForm& form, Refusal refusal) {
    refusal.args["row"] = std::to_string(row.number);
    const auto column = std::ranges::find(form.columns, refusal.field, &FormColumn::key);
    if (column != form.columns.end()) refusal.args["column"] = column->title;
    row.problems.push_back(std::move(refusal));
}

documents::SheetForm word_form(const Rulebook& rulebook) {
    FormColumn kind{.key = "kind", .title = "类别", .is_required = true, .kind = ValueKind::choice};
    for (const auto& code : own_word_kinds()) kind.choices.push_back({code, rulebook.message("monitoring.word.kind." + code)});
    FormColumn severity{.key = "severity", .title = "程度", .kind = ValueKind::choice, .help = "不填为一般"};
    severity.choices = {{"serious", "严重"}, {"general", "一般"}, {"hint", "提示"}};
    documents::SheetForm form{.title = "本市词库", .columns = {}, .unique_keys = {"wrong", "kind", "valid_from"}};
    form.columns = {
        {.key = "wrong", .title = "词语", .is_required = true, .max_characters = 100, .help = "不应出现的写法；保护词语填不应提示的写法"},
        std::move(kind),
        std::move(severity),
        {.key = "suggestion", .title = "建议写法", .max_characters = 100, .help = "可以直接替换的写法"},
        {.key = "valid_from", .title = "适用起", .kind = ValueKind::date, .help = "按发布日期判断；不填为一直适用"},
        {.key = "valid_to", .title = "适用止", .kind = ValueKind::date},
        phrases("near", "须同现", "附近出现其中之一才提示，多个用分号隔开"),
        phrases("not_near", "不得同现", "附近出现其中之一就不提示"),
        phrases("except_in", "例外短语", "包含该词语而正确的较长短语")};
    form.instructions = {"一行一个词语。导入后形成草稿，在历史内容上试算后提交审定，由另一人启用。"};
    return form;
}

Result<WordImport> import_words(Context& context, const organisation::Caller& caller, std::vector<ImportedRow> rows, ImportMode mode) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb)) return refuse(std::move(*refusal));
    WordImport report;
    if (mode == ImportMode::dry_run) {
        const auto words = look_through(context, rows, report);
        if (auto refusal = why_not_so_many(context, words.size())) return refuse(std::move(*refusal));
        return report;
    }
    const auto done = ledger::perform(
        context, caller.command(verb, {{"rows", rows.size()}}), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            const auto words = look_through(context, rows, report);
            if (auto refusal = why_not_so_many(context, words.size())) return refuse(std::move(*refusal));
            if (words.empty() || (mode == ImportMode::all_or_none && !report.bad.empty())) return Json();
            WordChange change;
            change.title = context.rulebook.message("monitoring.word_change.imported", {{"day", context.clock.today().iso()}});
            insert_words(context, caller, std::move(change), words, journal);
            return Json();
        });
    if (!done) return refuse(done.error());
    return report;
}

}  // namespace yanlu::monitoring
