// Rows in their order, each seeing what the rows before it did; a trial does the same and takes it back.
#include "monitor_reports/import_reports.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "documents/form_workbooks.hpp"
#include "documents/table_writer.hpp"
#include "monitor_reports/report_sheet.hpp"
#include "monitor_reports/statements.hpp"
#include "organisation/permissions.hpp"
#include "registry/platforms.hpp"

namespace yanlu::monitor_reports {
namespace {

using documents::FormColumn;
using documents::ImportedRow;
using documents::ValueKind;
using organisation::Caller;
using organisation::ImportMode;

FormColumn platform_column(const Rulebook& rulebook) {
    FormColumn column{.key = "platform", .title = "平台", .kind = ValueKind::choice, .help = "填了能识别的主页链接时可以不填"};
    for (const auto& platform : rulebook.part<registry::Platforms>().all()) column.choices.push_back({platform.code, platform.zh});
    return column;
}

FormColumn code_column(const Rulebook& rulebook) {
    FormColumn column{.key = "code", .title = "问题代码", .is_required = true, .kind = ValueKind::choice};
    for (const auto& code : rulebook.part<ProblemCodes>().all())
        if (code.is_in_use) column.choices.push_back({code.code, code.title()});
    return column;
}

std::string value_of(const ImportedRow& row, const char* key) {
    const auto found = row.values.find(key);
    return found == row.values.end() ? std::string() : found->second;
}

NewReport report_of(const ImportedRow& row, std::vector<Screenshot> pictures) {
    return {.number = value_of(row, "number"),
            .code = value_of(row, "code"),
            .account_name = value_of(row, "account_name"),
            .platform = value_of(row, "platform"),
            .platform_account_id = value_of(row, "platform_account_id"),
            .link = value_of(row, "link"),
            .suspected_unit = value_of(row, "suspected_unit"),
            .found_on = Date::parse(value_of(row, "found_on")).value(),
            .found_until = Date::parse(value_of(row, "found_until")),
            .description = value_of(row, "description"),
            .post_link = value_of(row, "post_link"),
            .pictures = std::move(pictures)};
}

class Rows {
public:
    Rows(Context& context, const Caller& caller, const Commission& commission, const ReportSheet& sheet, const documents::SheetForm& form,
         ledger::Journal& journal)
        : intake_(context, caller, commission), number_(commission.plan.number), sheet_(sheet), form_(form), journal_(journal) {}

    ReportImport take_all(bool is_trial) {
        ReportImport report;
        report.header = sheet_.header();
        report.rows_total = sheet_.rows().size();
        for (const SheetRow& each : sheet_.rows()) {
            const auto taken = each.row.problems.empty() ? take(each, is_trial) : refused(each);
            if (!taken) {
                report.bad.push_back(with_problem(each, taken.error()));
                continue;
            }
            report.created += taken->outcome == Outcome::created;
            report.merged += taken->outcome == Outcome::merged;
            report.unchanged += taken->outcome == Outcome::unchanged;
        }
        return report;
    }

private:
    static Result<Taken> refused(const SheetRow& each) { return refuse(each.row.problems.front()); }

    Result<Taken> take(const SheetRow& each, bool is_trial) {
        if (const auto named = value_of(each.row, "commission_number"); !named.empty() && named != number_)
            return invalid("monitor_reports.other_commission", "commission_number", {{"number", number_}});
        auto pictures = sheet_.pictures_of(each);
        if (!pictures) return refuse(std::move(pictures.error()));
        return intake_.take(report_of(each.row, std::move(*pictures)), journal_, is_trial);
    }

    ImportedRow with_problem(const SheetRow& each, Refusal refusal) const {
        ImportedRow out = each.row;
        if (out.problems.empty()) {
            refusal.args["row"] = std::to_string(out.number);
            const auto column = std::ranges::find(form_.columns, refusal.field, &FormColumn::key);
            if (column != form_.columns.end()) refusal.args["column"] = column->title;
            out.problems.push_back(std::move(refusal));
        }
        if (each.sheet == unregistered_sheet) {
            for (auto& problem : out.problems) problem.args["column"] = std::string(unregistered_sheet) + "·" + problem.args["column"];
        }
        return out;
    }

    Intake intake_;
    std::string number_;
    const ReportSheet& sheet_;
    const documents::SheetForm& form_;
    ledger::Journal& journal_;
};

// By the command, by the sheet, or because there is only one.
Result<Commission> commission_of(Context& context, const Caller& caller, const ReportSheet& sheet, std::optional<CommissionId> given) {
    for (const SheetRow& each : sheet.rows()) {
        const auto number = value_of(each.row, "commission_number");
        if (given || number.empty()) continue;
        given = context.database.value<CommissionId>(sql::commission_with_number, number);
        if (!given) return invalid("monitor_reports.no_commission_numbered", "commission_number", {{"number", number}});
    }
    if (!given) return only_commission_of(context, caller);
    auto commission = commission_to_hand_in(context, caller, *given);
    if (!commission && commission.error().kind == RefusalClass::not_found)
        return refuse(RefusalClass::conflict, "monitor_reports.no_commission", "commission_number");
    return commission;
}

std::vector<documents::ColumnLook> looks_for(const documents::SheetForm& form, const ProblemCodes& codes, bool is_unregistered) {
    auto looks = documents::looks_of(form);
    for (auto& look : looks) {
        if (look.title != "问题代码") continue;
        look.choices.clear();
        for (const auto& code : codes.all())
            if (code.is_in_use && code.is_about_unregistered == is_unregistered) look.choices.push_back(code.title());
    }
    return looks;
}

void write_codes(documents::TableWriter& writer, const Rulebook& rulebook) {
    writer.sheet("问题代码表", {{.title = "代码", .width = 8},
                                {.title = "问题", .width = 28},
                                {.title = "严重程度", .width = 10},
                                {.title = "是否快速核实", .width = 14},
                                {.title = "所需证据", .width = 24},
                                {.title = "依据", .width = 60}});
    for (const auto& code : rulebook.part<ProblemCodes>().all()) {
        if (!code.is_in_use) continue;
        const auto* article = rulebook.article(code.article);
        writer.row({code.code, code.zh, std::string(supervision::zh_of(code.severity)), code.is_fast ? "是，2 小时内" : "否",
                    std::string(code.needs_picture ? "截图" : "") + (code.needs_link ? "、发布内容链接" : ""),
                    article->document + " " + article->clause});
    }
}

}  // namespace

documents::SheetForm report_form(const Rulebook& rulebook) {
    const auto& codes = rulebook.part<ProblemCodes>();
    return {.title = problems_sheet,
            .columns = {{.key = "number",
                         .title = "监测编号",
                         .is_required = true,
                         .kind = ValueKind::code,
                         .max_characters = 60,
                         .help = "本公司的编号，同一编号只对应一个问题；重复报送同一内容不会重复登记"},
                        code_column(rulebook),
                        {.key = "account_name", .title = "账号名称", .max_characters = 100, .aliases = {"新媒体名称"}},
                        platform_column(rulebook),
                        {.key = "platform_account_id",
                         .title = "账号标识",
                         .kind = ValueKind::code,
                         .max_characters = 200,
                         .help = "平台上的永久标识，填写后以此为准",
                         .aliases = {"唯一标识", "账号ID"}},
                        {.key = "link", .title = "主页链接", .max_characters = 2000},
                        {.key = "suspected_unit", .title = "疑似主办单位", .max_characters = 100, .help = "未登记的账号填写"},
                        {.key = "found_on", .title = "发现日期", .is_required = true, .kind = ValueKind::date},
                        {.key = "found_until", .title = "最近仍存在日期", .kind = ValueKind::date, .help = "不填即为发现当日"},
                        {.key = "post_link", .title = "发布内容链接", .max_characters = 2000},
                        {.key = "description", .title = "问题描述", .max_characters = 1000, .help = "请勿写入公民个人信息"},
                        {.key = "pictures",
                         .title = "截图",
                         .max_characters = 1000,
                         .help = "把图片插入本行，或填写压缩包内的图片文件名，多张用顿号分开"},
                        {.key = "commission_number", .title = "委托合同编号", .max_characters = 60, .help = "同时有多个委托时填写"}},
            .unique_keys = {"number"},
            .instructions = {"每行一个问题。账号按账号标识、主页链接、名称的顺序匹配；不能匹配的按疑似未登记账号处理。",
                             "截图可以直接插入表格（一行可有多张），也可以把本表和图片文件一起打成 zip 压缩包上传。",
                             "涉密、个人信息、违法有害信息等标为“快速核实”的问题，请发现后立即报送。"},
            .max_rows = codes.most_rows};
}

std::string report_template(const Rulebook& rulebook, documents::TableFormat format) {
    const auto form = report_form(rulebook);
    const auto& codes = rulebook.part<ProblemCodes>();
    return documents::table_bytes(format, problems_sheet, looks_for(form, codes, false), [&](documents::TableWriter& writer) {
        writer.sheet(unregistered_sheet, looks_for(form, codes, true));
        write_codes(writer, rulebook);
        documents::write_instructions(writer, form);
    });
}

Result<ReportImport> import_reports(Context& context, const Caller& caller, const std::string& bytes, ImportMode mode,
                                    std::optional<CommissionId> given) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, hand_in_verb)) return refuse(std::move(*refusal));
    const auto form = report_form(context.rulebook);
    const auto sheet = ReportSheet::open(bytes, context.rulebook.part<ProblemCodes>(), form);
    if (!sheet) return refuse(sheet.error());
    const auto commission = commission_of(context, caller, *sheet, given);
    if (!commission) return refuse(commission.error());
    if (mode == ImportMode::dry_run) {
        const storage::Transaction taken_back(context.database);
        ledger::Journal journal;
        return Rows(context, caller, *commission, *sheet, form, journal).take_all(true);
    }
    ReportImport report;
    const Json request{{"commission_id", commission->id.value}, {"file_digest", hex(sha256(bytes))}};
    const auto written = ledger::perform(context, caller.command("monitor_reports.import", request),
                                         [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                             report = Rows(context, caller, *commission, *sheet, form, journal).take_all(false);
                                             if (mode == ImportMode::all_or_none && !report.bad.empty())
                                                 return refuse(RefusalClass::conflict, "registry.import_not_written");
                                             return Json::object();
                                         });
    if (!written && written.error().code != "registry.import_not_written") return refuse(written.error());
    return report;
}

}  // namespace yanlu::monitor_reports
