// The columns of the sheet, and a unit's own sheet with its accounts and what was answered so far.
#include "census/answer_import.hpp"
#include "census/papers.hpp"
#include "census/sheets.hpp"
#include "census/view.hpp"
#include "documents/table_writer.hpp"
#include "registry/domain/account.hpp"
#include "registry/platforms.hpp"

namespace yanlu::census {
namespace {

using documents::Choice;
using documents::FormColumn;
using documents::ValueKind;

std::vector<Choice> platform_choices(const Rulebook& rulebook) {
    std::vector<Choice> out;
    for (const auto& platform : rulebook.part<registry::Platforms>().all()) out.push_back({platform.code, platform.zh});
    return out;
}

std::vector<Choice> kind_choices(const Rulebook& rulebook) {
    std::vector<Choice> out;
    for (const auto& kind : registry::account_kinds()) out.push_back({kind, rulebook.message("registry.kind." + kind)});
    return out;
}

std::vector<Choice> verdict_choices(const Rulebook& rulebook) {
    std::vector<Choice> out;
    for (const char* verdict : {"confirmed", "corrected", "not_ours", "added"})
        out.push_back({verdict, rulebook.message(std::string("census.verdict.") + verdict)});
    out.push_back({"none", rulebook.message("census.form.none")});
    return out;
}

std::vector<std::string> cells_of(const Context& context, const Sheet& sheet, const Line& line) {
    const Json recorded = account_facts_json(context, line.account ? line.snapshot.facts : line.answer.proposal);
    const Json said = account_facts_json(context, line.said());
    const bool is_other_id = said["platform_account_id"] != recorded["platform_account_id"];
    const auto text = [](const Json& facts, const char* field) { return facts[field].get<std::string>(); };
    return {sheet.unit_name,
            text(said, "name"),
            text(recorded, "platform_zh"),
            text(recorded, "platform_account_id"),
            text(said, "kind_zh"),
            text(said, "certified_host"),
            text(said, "link"),
            verdict_zh(context, line.answer.verdict),
            is_other_id ? text(said, "platform_account_id") : std::string(),
            line.answer.note};
}

}  // namespace

documents::SheetForm answer_form(const Rulebook& rulebook) {
    documents::SheetForm form;
    form.title = rulebook.message("census.form.title");
    form.columns = {
        {.key = "unit", .title = "单位", .is_required = true, .help = "填报单位全称或简称", .aliases = {"填报单位", "单位名称"}},
        {.key = "name", .title = "账号名称", .max_characters = 100, .help = "有误的直接改为正确名称"},
        {.key = "platform", .title = "平台", .kind = ValueKind::choice, .choices = platform_choices(rulebook)},
        {.key = "platform_account_id", .title = "账号标识", .kind = ValueKind::code, .help = "登记的标识，请勿修改；补报的账号填实际标识"},
        {.key = "kind", .title = "类型", .kind = ValueKind::choice, .choices = kind_choices(rulebook)},
        {.key = "certified_host", .title = "认证主体", .max_characters = 100, .help = "有误的直接改为正确内容"},
        {.key = "link", .title = "主页链接", .max_characters = 2000, .aliases = {"链接"}},
        {.key = "verdict", .title = "核对结果", .is_required = true, .kind = ValueKind::choice, .choices = verdict_choices(rulebook)},
        {.key = "corrected_id", .title = "更正后的账号标识", .kind = ValueKind::code, .help = "仅在登记的标识有误时填写"},
        {.key = "note", .title = "说明", .help = "非本单位账号须说明由谁主办"},
    };
    form.instructions = {"每个单位一张表，也可将多个单位的表合在一起上传。", "与登记一致的账号，核对结果选“一致”。",
                         "有误的账号直接改动有误的单元格，核对结果选“需更正”。", "漏报的账号另起一行，核对结果选“补报”。",
                         "没有账号的单位只填单位名称，核对结果选“零报告”。"};
    form.passed_over = {"备案情况", "账号状态"};
    return form;
}

Result<OutgoingFile> form_of(Context& context, const organisation::Caller& caller, SheetId id) {
    organisation::Caller reader = caller;
    reader.expected_version.reset();
    const auto sheet = sheet_for(context, reader, "census.read_censuses", id);
    if (!sheet) return refuse(sheet.error());
    const auto form = answer_form(context.rulebook);
    const auto lines = lines_of(context.database, id);
    const auto kind = documents::TableFormat::xlsx;
    const auto bytes = documents::table_bytes(kind, form.title, documents::looks_of(form), [&](documents::TableWriter& writer) {
        for (const auto& line : lines) writer.row(cells_of(context, *sheet, line));
        if (lines.empty()) writer.row({sheet->unit_name});
    });
    return OutgoingFile{
        context.rulebook.message("census.form.file", {{"unit", sheet->unit_short_name}}) + std::string(documents::file_extension(kind)),
        std::string(documents::media_type(kind)), bytes};
}

}  // namespace yanlu::census
