// Each row by the same way as an answer from the page, so that both are refused alike. A dry run does all of it and takes it back.
#include <algorithm>
#include <map>
#include <set>

#include "census/answer_import.hpp"
#include "census/process.hpp"
#include "census/sheets.hpp"
#include "census/statements.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_directory.hpp"

namespace yanlu::census {
namespace {

using documents::ImportedRow;
using organisation::Caller;
using organisation::ImportMode;

std::string value_of(const ImportedRow& row, const std::string& key) {
    const auto found = row.values.find(key);
    return found == row.values.end() ? std::string() : found->second;
}

AccountFacts facts_of(const ImportedRow& row) {
    return {.name = value_of(row, "name"),
            .platform = value_of(row, "platform"),
            .platform_account_id = value_of(row, "platform_account_id"),
            .kind = value_of(row, "kind"),
            .certified_host = value_of(row, "certified_host"),
            .link = value_of(row, "link")};
}

class Rows {
public:
    Rows(Context& context, const Caller& caller)
        : context_(context),
          caller_(caller),
          form_(answer_form(context.rulebook)),
          scope_(context.rulebook.part<organisation::Permissions>()
                     .scope_for(caller, "census.import_answers")
                     .value_or(organisation::Scope::nothing())),
          directory_(context.database) {}

    void take(std::vector<ImportedRow>& rows, AnswerImport& report, ledger::Journal& journal) {
        report.rows_total = rows.size();
        for (ImportedRow& row : rows) {
            if (row.problems.empty()) take_row(row, report);
        }
        const auto good = std::ranges::stable_partition(rows, [](const ImportedRow& row) { return row.problems.empty(); });
        std::ranges::move(good, std::back_inserter(report.bad));
        std::ranges::stable_sort(report.bad, {}, &ImportedRow::number);
        for (const auto& [unit, sheet] : sheets_) record(journal, *sheet);
    }

private:
    void problem(ImportedRow& row, Refusal refusal) const {
        const auto dot = refusal.field.rfind('.');
        if (dot != std::string::npos) refusal.field = refusal.field.substr(dot + 1);
        refusal.args["row"] = std::to_string(row.number);
        const auto column = std::ranges::find(form_.columns, refusal.field, &documents::FormColumn::key);
        if (column != form_.columns.end()) refusal.args["column"] = column->title;
        row.problems.push_back(std::move(refusal));
    }

    void take_row(ImportedRow& row, AnswerImport& report) {
        Sheet* sheet = sheet_of(row);
        if (!sheet) return;
        const std::string verdict = value_of(row, "verdict");
        if (verdict == "none") return take_none(row, *sheet, report);
        const AccountFacts facts = facts_of(row);
        if (facts.platform.empty() || facts.platform_account_id.empty())
            return problem(row, {RefusalClass::invalid, "census.import.needs_account", "platform_account_id"});
        if (!seen_.insert(std::to_string(sheet->id.value) + facts.platform + '\n' + facts.platform_account_id).second)
            return problem(row,
                           {RefusalClass::invalid, "census.import.listed_twice", "platform_account_id", "", {{"unit", sheet->unit_name}}});
        const auto lines = lines_of(context_.database, sheet->id);
        const auto line = std::ranges::find_if(lines, [&](const Line& each) {
            const AccountFacts& known = each.account ? each.snapshot.facts : each.answer.proposal;
            return known.platform == facts.platform && known.platform_account_id == facts.platform_account_id;
        });
        if (line == lines.end() || !line->account) return take_addition(row, *sheet, facts, line == lines.end() ? nullptr : &*line, report);
        take_answer(row, *sheet, *line, facts, report);
    }

    void take_none(ImportedRow& row, Sheet& sheet, AnswerImport& report) {
        if (sheet.declares_none) {
            ++report.unchanged;
            return;
        }
        SheetAnswers answers;
        answers.declares_none = true;
        take(row, sheet, answers);
    }

    void take_addition(ImportedRow& row, Sheet& sheet, const AccountFacts& facts, const Line* before, AnswerImport& report) {
        if (value_of(row, "verdict") != "added")
            return problem(row, {RefusalClass::invalid,
                                 "census.import.not_listed",
                                 "platform_account_id",
                                 "",
                                 {{"id", facts.platform_account_id}, {"unit", sheet.unit_name}}});
        if (before && before->answer.proposal == facts && before->answer.note == value_of(row, "note")) {
            ++report.unchanged;
            return;
        }
        SheetAnswers answers;
        answers.additions.push_back({before ? std::optional(before->id) : std::nullopt, std::nullopt, facts, value_of(row, "note")});
        take(row, sheet, answers);
    }

    // An empty cell says nothing: what is recorded stays.
    void take_answer(ImportedRow& row, Sheet& sheet, const Line& line, AccountFacts facts, AnswerImport& report) {
        LineAnswer answer{verdict_of(value_of(row, "verdict")).value_or(Verdict::none), {}, value_of(row, "note")};
        if (answer.verdict == Verdict::added)
            return problem(row,
                           {RefusalClass::invalid, "census.addition_is_listed", "verdict", "", {{"account", line.snapshot.facts.name}}});
        if (answer.verdict == Verdict::corrected) {
            facts.platform.clear();
            facts.platform_account_id = value_of(row, "corrected_id");
            answer.proposal = differing(line.snapshot.facts, facts);
        }
        if (line.answer.verdict == answer.verdict && line.answer.proposal == answer.proposal && line.answer.note == answer.note) {
            ++report.unchanged;
            return;
        }
        SheetAnswers answers;
        answers.lines.push_back({line.id, std::move(answer)});
        take(row, sheet, answers);
    }

    void take(ImportedRow& row, Sheet& sheet, const SheetAnswers& answers) {
        if (const auto taken = take_answers(context_, caller_, sheet, answers); !taken) problem(row, taken.error());
    }

    Sheet* sheet_of(ImportedRow& row) {
        const std::string name = value_of(row, "unit");
        const auto unit = directory_.named(name);
        if (unit && sheets_.contains(*unit)) return &*sheets_.at(*unit);
        auto sheet = unit ? context_.database.one(sql::sheet_of_unit, read_sheet, *unit, 0) : std::nullopt;
        if (!sheet || !scope_.holds(sheet->path)) {
            problem(row, {RefusalClass::invalid, "census.import.unknown_census_unit", "unit", "", {{"unit", name}}});
            return nullptr;
        }
        if (sheet->state != "to_answer") {
            const std::string state = state_name(process(context_.rulebook).sheet(), sheet->state);
            problem(row,
                    {RefusalClass::conflict, "census.import.sheet_not_open", "unit", "", {{"unit", sheet->unit_name}, {"state", state}}});
            return nullptr;
        }
        return &*sheets_.emplace(*unit, std::move(sheet)).first->second;
    }

    void record(ledger::Journal& journal, const Sheet& sheet) const {
        journal.record({.subject_kind = "census_sheet",
                        .subject_id = sheet.id.value,
                        .from = sheet.state,
                        .to = sheet.state,
                        .after = sheet.facts(),
                        .facts = {{"event", "import"}, {"answers_digest", digest_of(sheet, lines_of(context_.database, sheet.id))}}});
    }

    Context& context_;
    const Caller& caller_;
    documents::SheetForm form_;
    organisation::Scope scope_;
    organisation::UnitDirectory directory_;
    std::map<UnitId, std::optional<Sheet>> sheets_;
    std::set<std::string> seen_;
};

AnswerImport take_once(Context& context, const Caller& caller, std::vector<ImportedRow> rows, ledger::Journal& journal) {
    AnswerImport report;
    Rows(context, caller).take(rows, report, journal);
    return report;
}

}  // namespace

Result<AnswerImport> import_answers(Context& context, const Caller& caller, std::vector<ImportedRow> rows, ImportMode mode) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "census.import_answers"))
        return refuse(std::move(*refusal));
    AnswerImport report;
    if (mode == ImportMode::dry_run) {
        const storage::Transaction tried(context.database);  // never committed
        ledger::Journal journal;
        return take_once(context, caller, std::move(rows), journal);
    }
    const auto written = ledger::perform(context, caller.command("census.import_answers"),
                                         [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                             report = take_once(context, caller, rows, journal);
                                             if (mode == ImportMode::all_or_none && !report.bad.empty())
                                                 return refuse(RefusalClass::conflict, "census.import.not_written");
                                             return Json::object();
                                         });
    report.is_written = written.has_value();
    return report;
}

}  // namespace yanlu::census
