// Each good row is a person in an office; what is live already is left alone; the rest becomes a draft.
#include "monitoring/holder_import.hpp"

#include <algorithm>

#include "monitoring/office_holders.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using documents::ImportedRow;
using documents::ValueKind;
using organisation::ImportMode;

constexpr const char* verb = "monitoring.propose_words";

OfficeHolder holder_of(const ImportedRow& row) {
    const auto value = [&](const char* key) { return row.has(key) ? row.values.at(key) : std::string(); };
    OfficeHolder holder;
    holder.name = name_without_blanks(value("name"));
    holder.titles = value("titles");
    holder.unit = value("unit");
    holder.valid_from = value("valid_from");
    holder.valid_to = value("valid_to");
    return holder;
}

std::vector<OfficeHolder> look_through(Context& context, std::vector<ImportedRow>& rows, WordImport& report) {
    const auto form = holder_form(context.rulebook);
    std::vector<OfficeHolder> holders;
    report = {};
    report.rows_total = rows.size();
    for (ImportedRow& row : rows) {
        OfficeHolder holder = holder_of(row);
        if (row.problems.empty()) {
            if (auto refusal = why_not_holder(holder)) refuse_row(row, form, std::move(*refusal));
        }
        if (!row.problems.empty()) {
            report.bad.push_back(row);
        } else if (compare_with_live(context.database, holder) == HolderNews::same) {
            ++report.unchanged;
        } else {
            holders.push_back(std::move(holder));
        }
    }
    return holders;
}

}  // namespace

documents::SheetForm holder_form(const Rulebook&) {
    documents::SheetForm form{.title = "在职人员", .columns = {}, .unique_keys = {"name", "titles", "unit", "valid_from"}};
    form.columns = {
        {.key = "name", .title = "姓名", .is_required = true, .max_characters = 20},
        {.key = "titles", .title = "职务", .is_required = true, .max_characters = 60, .help = "一人多职用顿号分开，如：市委副书记、市长"},
        {.key = "unit", .title = "任职单位", .is_required = true, .max_characters = 60},
        {.key = "valid_from", .title = "起", .kind = ValueKind::date, .help = "任职首日；不填为不限"},
        {.key = "valid_to", .title = "止", .kind = ValueKind::date, .help = "任职末日；仍在任的不填"}};
    form.instructions = {"一行一人一职。导入后形成草稿，在历史内容上试算后提交审定，由另一人启用。",
                         "姓名、职务、任职单位、起相同而“止”不同的，启用后代替原来的一行。"};
    return form;
}

Result<WordImport> import_holders(Context& context, const organisation::Caller& caller, std::vector<ImportedRow> rows, ImportMode mode) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb)) return refuse(std::move(*refusal));
    WordImport report;
    if (mode == ImportMode::dry_run) {
        look_through(context, rows, report);
        return report;
    }
    const auto done = ledger::perform(
        context, caller.command(verb, {{"rows", rows.size()}}), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            const auto holders = look_through(context, rows, report);
            if (holders.empty() || (mode == ImportMode::all_or_none && !report.bad.empty())) return Json();
            WordChange change;
            change.title = context.rulebook.message("monitoring.holder.imported", {{"day", context.clock.today().iso()}});
            insert_holders(context, caller, std::move(change), holders, journal);
            return Json();
        });
    if (!done) return refuse(done.error());
    return report;
}

}  // namespace yanlu::monitoring
