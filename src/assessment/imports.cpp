#include "assessment/imports.hpp"

#include <functional>

#include "assessment/domain/points.hpp"
#include "assessment/statements.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_directory.hpp"

namespace yanlu::assessment {
namespace {

using documents::FormColumn;
using documents::ImportedRow;
using documents::ValueKind;
using organisation::Caller;
using organisation::ImportMode;

constexpr std::string_view import_verb = "assessment.import";
constexpr Points highest_website_score = 130 * one_point;  // 100 and the bonus of 国办秘函〔2019〕19号

std::string value_of(const ImportedRow& row, const std::string& key) {
    const auto found = row.values.find(key);
    return found == row.values.end() ? std::string() : found->second;
}

// What both sheets share: the unit by name within the caller's reach, rows that say nothing new, one transaction.
class Import {
public:
    // `check`: why the row is refused; `write`: false if the row says nothing new.
    using Check = std::function<std::optional<Refusal>(const ImportedRow&)>;
    using Write = std::function<bool(const ImportedRow&, UnitId)>;

    Import(Context& context, const Caller& caller, documents::SheetForm form, Check check, Write write)
        : context_(context), caller_(caller), form_(std::move(form)), check_(std::move(check)), write_(std::move(write)) {}

    Result<SheetReport> run(std::vector<ImportedRow> rows, ImportMode mode) {
        const auto& permissions = context_.rulebook.part<organisation::Permissions>();
        if (auto refusal = permissions.why_not(caller_, import_verb)) return refuse(std::move(*refusal));
        SheetReport report;
        if (mode == ImportMode::dry_run) {
            sort_out(rows, report);
            return report;
        }
        const auto done = ledger::perform(context_, caller_.command(std::string(import_verb)),
                                          [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                              const auto good = sort_out(rows, report);
                                              if (mode == ImportMode::all_or_none && !report.bad.empty())
                                                  return refuse(RefusalClass::conflict, "registry.import_not_written");
                                              for (const auto& [row, unit] : good)
                                                  ++(write_(*row, unit) ? report.written : report.unchanged);
                                              record(report, journal);
                                              return Json::object();
                                          });
        if (!done && report.bad.empty()) return refuse(done.error());
        return report;
    }

private:
    std::vector<std::pair<const ImportedRow*, UnitId>> sort_out(const std::vector<ImportedRow>& rows, SheetReport& report) {
        const organisation::UnitDirectory units(context_.database);
        const auto scope = context_.rulebook.part<organisation::Permissions>().scope_for(caller_, import_verb).value();
        std::vector<std::pair<const ImportedRow*, UnitId>> good;
        report = {};
        report.rows_total = rows.size();
        for (const ImportedRow& row : rows) {
            const auto unit = row.has("unit") ? units.named(value_of(row, "unit")) : std::nullopt;
            const bool is_seen = unit && scope.holds(organisation::unit_path(context_.database, *unit));
            auto refusal = row.problems.empty() && !is_seen
                               ? std::optional(invalid("assessment.unknown_unit_name", "unit", {{"unit", value_of(row, "unit")}}).value())
                           : row.problems.empty() ? check_(row)
                                                  : std::nullopt;
            if (!refusal && row.problems.empty()) {
                good.emplace_back(&row, *unit);
                continue;
            }
            ImportedRow& bad = report.bad.emplace_back(row);
            if (refusal) bad.problems.push_back(placed(std::move(*refusal), row));
        }
        return good;
    }

    Refusal placed(Refusal refusal, const ImportedRow& row) const {
        refusal.args["row"] = std::to_string(row.number);
        const auto column = std::ranges::find(form_.columns, refusal.field, &FormColumn::key);
        if (column != form_.columns.end()) refusal.args["column"] = column->title;
        return refusal;
    }

    void record(const SheetReport& report, ledger::Journal& journal) const {
        if (report.written == 0) return;
        journal.record(
            {.subject_kind = "import",
             .subject_id = storage::allocate_ids(context_.database),
             .facts = {
                 {"sheet", form_.title}, {"written", report.written}, {"unchanged", report.unchanged}, {"refused", report.bad.size()}}});
    }

    Context& context_;
    const Caller& caller_;
    documents::SheetForm form_;
    Check check_;
    Write write_;
};

Result<std::string> score_text(const std::string& text) {
    const auto points = parse_points(text);
    if (!points || *points < 0 || *points > highest_website_score)
        return invalid("assessment.score_out_of_range", "score", {{"value", text}});
    return text;
}

std::optional<Refusal> why_not_website(const Context& context, const ImportedRow& row) {
    if (row.has("score") == row.has("veto")) return invalid("assessment.score_or_veto", "score").value();
    if (value_of(row, "checked_on") > context.clock.today().iso())
        return invalid("assessment.day_in_future", "checked_on", {{"day", value_of(row, "checked_on")}}).value();
    return std::nullopt;
}

bool write_website(Context& context, const ImportedRow& row, UnitId unit) {
    const Points score = row.has("score") ? *parse_points(value_of(row, "score")) : 0;
    const std::string site = value_of(row, "site");
    const std::string day = value_of(row, "checked_on");
    const std::string veto = value_of(row, "veto");
    const std::string items = value_of(row, "items");
    const Instant now = context.clock.now();
    if (*context.database.value<std::int64_t>(sql::count_same_website, unit, site, day, score, veto, items) > 0) return false;
    context.database.execute(sql::retire_website, unit, site, day, now);
    context.database.execute(sql::insert_website, storage::allocate_ids(context.database), unit, site, day, score, veto, items, now);
    return true;
}

std::optional<Refusal> why_not_error_report(const Context& context, const ImportedRow& row) {
    const std::string today = context.clock.today().iso();
    for (const char* field : {"received_on", "handled_on"}) {
        if (value_of(row, field) > today) return invalid("assessment.day_in_future", field, {{"day", value_of(row, field)}}).value();
    }
    if (row.has("handled_on") && value_of(row, "handled_on") < value_of(row, "received_on"))
        return invalid("assessment.handled_before_received", "handled_on").value();
    return std::nullopt;
}

bool write_error_report(Context& context, const ImportedRow& row, UnitId unit) {
    const std::string number = value_of(row, "number");
    const std::string received = value_of(row, "received_on");
    const std::string handled_text = value_of(row, "handled_on");
    const auto handled = row.has("handled_on") ? std::optional(handled_text) : std::nullopt;
    const Instant now = context.clock.now();
    if (*context.database.value<std::int64_t>(sql::count_same_report, number, unit, received, handled_text) > 0) return false;
    context.database.execute(sql::retire_report, number, now);
    context.database.execute(sql::insert_report, storage::allocate_ids(context.database), unit, number, received, handled, now);
    return true;
}

FormColumn unit_column() { return {.key = "unit", .title = "单位", .is_required = true, .max_characters = 200, .help = "单位全称或简称"}; }

}  // namespace

documents::SheetForm website_form(const Rulebook&) {
    return {.title = "网站考核结果",
            .columns =
                {unit_column(),
                 {.key = "site", .title = "网站名称", .is_required = true, .max_characters = 200, .aliases = {"站点名称", "频道"}},
                 {.key = "checked_on",
                  .title = "检查日期",
                  .is_required = true,
                  .kind = ValueKind::date,
                  .help = "考核期内的日期，同一网站以最近一次为准"},
                 {.key = "score", .title = "得分", .max_characters = 10, .help = "百分制，可含加分；被单项否决的留空", .check = score_text},
                 {.key = "veto", .title = "单项否决事项", .max_characters = 200, .help = "没有被否决的留空", .aliases = {"单项否决"}},
                 {.key = "items", .title = "扣分明细", .max_characters = 2000, .help = "如：栏目不更新 -5；留言超期 -3"}},
            .unique_keys = {"unit", "site", "checked_on"},
            .instructions = {"一行一个网站（频道）一次检查；得分与单项否决事项填写其一。",
                             "同一网站、同一日期再次导入时，以后一次为准，原数据保留备查。"}};
}

Result<SheetReport> import_websites(Context& context, const Caller& caller, std::vector<ImportedRow> rows, ImportMode mode) {
    return Import(
               context, caller, website_form(context.rulebook), [&](const ImportedRow& row) { return why_not_website(context, row); },
               [&](const ImportedRow& row, UnitId unit) { return write_website(context, row, unit); })
        .run(std::move(rows), mode);
}

documents::SheetForm error_report_form(const Rulebook&) {
    return {.title = "找错留言",
            .columns = {unit_column(),
                        {.key = "number", .title = "留言编号", .is_required = true, .kind = ValueKind::code},
                        {.key = "received_on", .title = "收到日期", .is_required = true, .kind = ValueKind::date},
                        {.key = "handled_on", .title = "办结日期", .kind = ValueKind::date, .help = "未办结的留空"}},
            .unique_keys = {"number"},
            .instructions = {"一行一条“我为政府网站找错”留言。", "同一编号再次导入时，以后一次为准。"}};
}

Result<SheetReport> import_error_reports(Context& context, const Caller& caller, std::vector<ImportedRow> rows, ImportMode mode) {
    return Import(
               context, caller, error_report_form(context.rulebook),
               [&](const ImportedRow& row) { return why_not_error_report(context, row); },
               [&](const ImportedRow& row, UnitId unit) { return write_error_report(context, row, unit); })
        .run(std::move(rows), mode);
}

}  // namespace yanlu::assessment
