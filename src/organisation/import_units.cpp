// Row by row through the same checks as a unit that is typed in; a row whose superior stands further down waits for it.
#include "organisation/import_units.hpp"

#include <algorithm>
#include <map>

#include "organisation/permissions.hpp"
#include "organisation/statements.hpp"
#include "organisation/unit_checks.hpp"
#include "organisation/unit_directory.hpp"

namespace yanlu::organisation {
namespace {

using documents::ImportedRow;

constexpr std::string_view import_verb = "organisation.import_units";

std::vector<documents::Choice> choices(const Rulebook& rulebook, const std::string& list, const std::vector<std::string>& codes) {
    std::vector<documents::Choice> out;
    for (const auto& code : codes) out.push_back({code, rulebook.message("organisation." + list + "." + code)});
    return out;
}

std::string value_of(const ImportedRow& row, const std::string& key) {
    const auto found = row.values.find(key);
    return found == row.values.end() ? "" : found->second;
}

class Import {
public:
    Import(Context& context, const Caller& caller, ledger::Journal& journal, const documents::SheetForm& form)
        : context_(context), caller_(caller), journal_(journal), form_(form), directory_(context.database) {}

    UnitImport run(std::vector<ImportedRow> rows) {
        report_.rows_total = rows.size();
        std::vector<ImportedRow> waiting;
        for (ImportedRow& row : rows) {
            if (row.problems.empty())
                waiting.push_back(std::move(row));
            else
                report_.bad.push_back(std::move(row));
        }
        while (take_what_can_be_taken(waiting)) {
        }
        for (ImportedRow& row : waiting) refuse_row(std::move(row), unknown("parent", value_of(row, "parent")));
        std::ranges::sort(report_.bad, {}, &ImportedRow::number);
        return std::move(report_);
    }

private:
    // One pass; true if another may find more superiors.
    bool take_what_can_be_taken(std::vector<ImportedRow>& waiting) {
        std::vector<ImportedRow> later;
        bool has_new_units = false;
        for (ImportedRow& row : waiting) {
            if (row.has("parent") && !directory_.named(value_of(row, "parent"))) {
                later.push_back(std::move(row));
                continue;
            }
            const std::size_t before = report_.created;
            if (auto refusal = take(row)) refuse_row(std::move(row), std::move(*refusal));
            has_new_units = has_new_units || report_.created > before;
        }
        waiting = std::move(later);
        return has_new_units && !waiting.empty();
    }

    std::optional<Refusal> take(const ImportedRow& row) {
        std::optional<UnitId> supervisor, authority;
        if (auto refusal = look_up(row, "supervising_unit", supervisor)) return refusal;
        if (auto refusal = look_up(row, "sector_authority", authority)) return refusal;
        if (const auto present = directory_.with_full_name(value_of(row, "name"))) return amend(row, *present, authority);
        return create(row, supervisor, authority);
    }

    std::optional<Refusal> look_up(const ImportedRow& row, const std::string& key, std::optional<UnitId>& found) const {
        if (!row.has(key)) return std::nullopt;
        found = directory_.named(value_of(row, key));
        return found ? std::nullopt : std::optional(unknown(key, value_of(row, key)));
    }

    Refusal unknown(const std::string& key, const std::string& name) const { return directory_.unknown(name, key); }

    std::optional<Refusal> create(const ImportedRow& row, std::optional<UnitId> supervisor, std::optional<UnitId> authority) {
        NewUnit input{.name = value_of(row, "name"),
                      .short_name = value_of(row, "short_name"),
                      .credit_code = value_of(row, "credit_code"),
                      .kind = value_of(row, "kind"),
                      .level = value_of(row, "level"),
                      .supervising_unit = supervisor,
                      .sector_authority = authority,
                      .area = value_of(row, "area"),
                      .decision = value_of(row, "decision"),
                      .valid_from = *Date::parse(value_of(row, "valid_from"))};
        if (row.has("parent")) input.parent = directory_.named(value_of(row, "parent"));
        if (row.has("is_covered")) input.is_covered = value_of(row, "is_covered") == "yes";
        const auto made = record_new_unit(context_, caller_, journal_, input);
        if (!made) return made.error();
        directory_.add(*made);
        ++report_.created;
        return std::nullopt;
    }

    // Name, kind, level and superior of a registered unit change by reorganisation, never by an import.
    std::optional<Refusal> why_not_amended(const ImportedRow& row, const Unit& unit) const {
        const auto parent = row.has("parent") ? directory_.named(value_of(row, "parent")) : std::nullopt;
        if (parent != unit.facts.parent) return invalid("organisation.import_moves_unit", "parent").value();
        if (value_of(row, "kind") != unit.facts.kind) return invalid("organisation.import_changes_kind", "kind").value();
        if (value_of(row, "level") != unit.facts.level) return invalid("organisation.import_changes_kind", "level").value();
        return std::nullopt;
    }

    std::optional<Refusal> amend(const ImportedRow& row, UnitId id, std::optional<UnitId> authority) {
        const Unit unit = *find_unit(context_.database, id);
        if (auto refusal = why_not_amended(row, unit)) return refusal;
        UnitAmendment input;
        input.short_name = value_of(row, "short_name");
        if (row.has("credit_code")) input.credit_code = value_of(row, "credit_code");
        if (authority) input.sector_authority = authority;
        if (row.has("is_covered")) input.is_covered = value_of(row, "is_covered") == "yes";
        input.reason = value_of(row, "decision");
        const auto after = record_amendment(context_, caller_, journal_, id, input);
        if (!after) return after.error();
        ++(after->version == unit.version ? report_.unchanged : report_.amended);
        return std::nullopt;
    }

    // The refusal's field is a column of the sheet where it names one.
    void refuse_row(ImportedRow row, Refusal refusal) {
        static const std::map<std::string, std::string> column_of{
            {"parent_id", "parent"}, {"supervising_unit_id", "supervising_unit"}, {"sector_authority_id", "sector_authority"}};
        const auto renamed = column_of.find(refusal.field);
        if (renamed != column_of.end()) refusal.field = renamed->second;
        refusal.args["row"] = std::to_string(row.number);
        for (const auto& column : form_.columns) {
            if (column.key == refusal.field) refusal.args["column"] = column.title;
        }
        row.problems.push_back(std::move(refusal));
        report_.bad.push_back(std::move(row));
    }

    Context& context_;
    const Caller& caller_;
    ledger::Journal& journal_;
    const documents::SheetForm& form_;
    UnitDirectory directory_;
    UnitImport report_;
};

}  // namespace

documents::SheetForm unit_form(const Rulebook& rulebook) {
    using documents::ValueKind;
    documents::SheetForm form;
    form.title = "单位";
    form.columns = {
        {.key = "name",
         .title = "单位全称",
         .is_required = true,
         .max_characters = 100,
         .help = "与公章一致的名称",
         .aliases = {"单位名称"}},
        {.key = "short_name", .title = "单位简称", .is_required = true, .max_characters = 100, .help = "列表和统计中显示"},
        {.key = "credit_code", .title = "统一社会信用代码", .kind = ValueKind::code, .max_characters = 18, .help = "18 位，内设机构不填"},
        {.key = "kind",
         .title = "单位类别",
         .is_required = true,
         .kind = ValueKind::choice,
         .choices = choices(rulebook, "kind", unit_kinds())},
        {.key = "level",
         .title = "层级",
         .is_required = true,
         .kind = ValueKind::choice,
         .choices = choices(rulebook, "level", unit_levels())},
        {.key = "parent",
         .title = "上级单位",
         .max_characters = 100,
         .help = "上级单位的全称或简称，可以是本表中的单位；只有市人民政府不填"},
        {.key = "supervising_unit", .title = "主管单位", .max_characters = 100, .help = "不填则按隶属关系确定"},
        {.key = "sector_authority", .title = "行业主管部门", .max_characters = 100, .help = "企事业单位填写"},
        {.key = "area", .title = "所属区域", .max_characters = 60, .help = "不填则同上级"},
        {.key = "is_covered",
         .title = "纳入备案",
         .kind = ValueKind::choice,
         .choices = {{"yes", "是"}, {"no", "否"}},
         .help = "不填则按类别确定"},
        {.key = "decision", .title = "依据文件", .is_required = true, .max_characters = 1000, .help = "文号与标题"},
        {.key = "valid_from", .title = "生效日期", .is_required = true, .kind = ValueKind::date, .help = "如 2026-03-01"}};
    form.unique_keys = {"name"};
    form.instructions = {"已登记的单位（全称相同）只更新简称、统一社会信用代码、行业主管部门和是否纳入备案。",
                         "更名、变更隶属、合并、拆分请在单位页面办理，以保留历史。"};
    return form;
}

Result<UnitImport> import_units(Context& context, const Caller& caller, const std::vector<ImportedRow>& rows, ImportMode mode) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, import_verb)) return refuse(std::move(*refusal));
    const documents::SheetForm form = unit_form(context.rulebook);
    UnitImport report;
    // A refusal rolls back: that is how a dry run leaves nothing.
    const auto written = ledger::perform(context, caller.command(std::string(import_verb)),
                                         [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                             report = Import(context, caller, journal, form).run(rows);
                                             if (mode == ImportMode::good_rows || (mode == ImportMode::all_or_none && report.bad.empty()))
                                                 return Json::object();
                                             return refuse(RefusalClass::conflict, "organisation.import_not_written");
                                         });
    report.is_written = written.has_value();
    return report;
}

}  // namespace yanlu::organisation
