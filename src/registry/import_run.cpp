// The transaction around an import.
#include "registry/import_run.hpp"

#include <algorithm>

#include "organisation/permissions.hpp"

namespace yanlu::registry {
namespace {

ledger::Change batch_change(Context& context, const RegistryImport& report, const std::vector<Digest>& leaves) {
    return {.subject_kind = "import",
            .subject_id = storage::allocate_ids(context.database),
            .facts = {{"created", report.created},
                      {"amended", report.amended},
                      {"unchanged", report.unchanged},
                      {"refused", report.bad.size()},
                      {"merkle_root", hex(ledger::tree_root(leaves))}}};
}

}  // namespace

std::string value_of(const documents::ImportedRow& row, const std::string& key) { return optional_value(row, key).value_or(""); }

std::optional<std::string> optional_value(const documents::ImportedRow& row, const std::string& key) {
    const auto found = row.values.find(key);
    return found == row.values.end() ? std::nullopt : std::optional(found->second);
}

void add_problem(documents::ImportedRow& row, Refusal refusal, const documents::SheetForm& form) {
    refusal.args["row"] = std::to_string(row.number);
    const auto column = std::ranges::find(form.columns, refusal.field, &documents::FormColumn::key);
    if (column != form.columns.end()) refusal.args["column"] = column->title;
    row.problems.push_back(std::move(refusal));
}

void set_bad_aside(std::vector<documents::ImportedRow>& rows, RegistryImport& report) {
    const auto good = std::ranges::stable_partition(rows, [](const auto& row) { return row.problems.empty(); });
    std::ranges::move(good, std::back_inserter(report.bad));
    rows.erase(good.begin(), rows.end());
    std::ranges::stable_sort(report.bad, {}, &documents::ImportedRow::number);
}

Result<RegistryImport> run_import(Context& context, const organisation::Caller& caller, const std::string& verb, ImportMode mode,
                                  const LookThrough& look_through) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb)) return refuse(std::move(*refusal));
    RegistryImport report;
    if (mode == ImportMode::dry_run) {
        look_through(report);
        return report;
    }
    const auto written =
        ledger::perform(context, caller.command(verb), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            report = {};
            const WriteRows write = look_through(report);
            if (mode == ImportMode::all_or_none && !report.bad.empty())
                return refuse(RefusalClass::conflict, "registry.import_not_written");
            const auto leaves = write(journal);
            if (!leaves.empty()) {
                journal.record(batch_change(context, report, leaves));
                journal.emit({"accounts.imported", "import", journal.changes().back().subject_id});
            }
            return Json::object();
        });
    report.is_written = written.has_value();
    return report;
}

}  // namespace yanlu::registry
