// The sheet of duty holders: rows of one account and duty are one list, taken or refused together.
#include "organisation/permissions.hpp"
#include "registry/account_rows.hpp"
#include "registry/account_rules.hpp"
#include "registry/amendment.hpp"
#include "registry/import_run.hpp"

namespace yanlu::registry {
namespace {

using documents::ImportedRow;

// One account's lists by the day from which they hold.
using Wanted = std::map<std::int64_t, std::map<Date, Holders>>;

class Rows {
public:
    Rows(Context& context, const organisation::Caller& caller, const std::string& verb)
        : context_(context),
          form_(duty_holder_form(context.rulebook)),
          scope_(context.rulebook.part<organisation::Permissions>().scope_for(caller, verb).value_or(organisation::Scope::nothing())),
          known_(context.database) {}

    void look_through(std::vector<ImportedRow>& rows, RegistryImport& report) {
        report.rows_total = rows.size();
        std::map<std::string, std::vector<ImportedRow*>> lists;
        for (ImportedRow& row : rows) {
            check(row);
            lists[value_of(row, "platform") + '\n' + value_of(row, "platform_account_id") + '\n' + value_of(row, "duty")].push_back(&row);
        }
        for (auto& [key, list] : lists) check_list(list);
        for (const ImportedRow& row : rows) {
            if (row.problems.empty()) want(row);
        }
        count(rows, report);
        set_bad_aside(rows, report);
    }

    std::vector<Digest> write(ledger::Journal& journal) {
        std::vector<Digest> leaves;
        for (const auto& [id, change] : changed_) {
            write_holders(context_, AccountId{id}, change.first, change.second);
            bump_version(context_.database, AccountId{id});
            if (!change.first.is_empty()) journal.emit(holders_changed(AccountId{id}, context_.clock.today()));
            Json row = holders_json(change.second.last());
            row["account_id"] = id;
            leaves.push_back(ledger::leaf_hash(canonical(row)));
        }
        return leaves;
    }

private:
    void check(ImportedRow& row) {
        if (!row.problems.empty()) return;
        const Account* account = known_.find(value_of(row, "platform"), value_of(row, "platform_account_id"));
        if (!account || !scope_.holds(account->host_path)) {
            return add_problem(
                row,
                invalid("registry.account_not_registered", "platform_account_id", {{"id", value_of(row, "platform_account_id")}}).value(),
                form_);
        }
        if (const auto day = optional_value(row, "valid_from")) {
            if (auto refusal = why_not_day(context_.clock, *Date::parse(*day), "valid_from")) add_problem(row, std::move(*refusal), form_);
        }
    }

    // Taking a list without its refused row would end that person's duty.
    void check_list(std::vector<ImportedRow*>& list) {
        const std::string duty = value_of(*list.front(), "duty");
        const auto bad = std::ranges::find_if(list, [](const ImportedRow* row) { return !row->problems.empty(); });
        const bool is_single = duty == "principal" || duty == "leader_in_charge";
        for (std::size_t i = 0; i < list.size(); ++i) {
            ImportedRow& row = *list[i];
            if (!row.problems.empty()) continue;
            if (bad != list.end())
                add_problem(row, invalid("registry.list_has_bad_row", "duty", {{"other_row", std::to_string((*bad)->number)}}).value(),
                            form_);
            else if (is_single && i > 0)
                add_problem(row,
                            invalid("registry.one_holder_only", "duty", {{"duty", context_.rulebook.message("registry.duty." + duty)}},
                                    "152-2021.3.1")
                                .value(),
                            form_);
        }
    }

    void want(const ImportedRow& row) {
        const Account& account = *known_.find(value_of(row, "platform"), value_of(row, "platform_account_id"));
        const auto day = optional_value(row, "valid_from");
        const Date from = day ? *Date::parse(*day) : context_.clock.today();
        wanted_[account.id.value][from][value_of(row, "duty")].push_back(
            {value_of(row, "person_name"), value_of(row, "title"), value_of(row, "phone")});
    }

    // A row is unchanged if its account's holders come out as they were.
    void count(const std::vector<ImportedRow>& rows, RegistryImport& report) {
        for (const auto& [id, lists] : wanted_) {
            const HolderTimeline before = holders_of(context_.database, AccountId{id});
            HolderTimeline after = before;
            for (const auto& [from, holders] : lists) apply(after, holders, from);
            if (rows_of(before) != rows_of(after)) changed_.emplace(id, std::pair(before, after));
        }
        for (const ImportedRow& row : rows) {
            if (!row.problems.empty()) continue;
            const auto id = known_.find(value_of(row, "platform"), value_of(row, "platform_account_id"))->id.value;
            ++(changed_.contains(id) ? report.amended : report.unchanged);
        }
    }

    Context& context_;
    documents::SheetForm form_;
    organisation::Scope scope_;
    KnownAccounts known_;
    Wanted wanted_;
    std::map<std::int64_t, std::pair<HolderTimeline, HolderTimeline>> changed_;
};

}  // namespace

Result<RegistryImport> import_duty_holders(Context& context, const organisation::Caller& caller, std::vector<ImportedRow> rows,
                                           ImportMode mode) {
    const std::string verb = "registry.import_duty_holders";
    return run_import(context, caller, verb, mode, [&](RegistryImport& report) -> WriteRows {
        const auto seen = std::make_shared<Rows>(context, caller, verb);
        auto copy = mode == ImportMode::dry_run ? std::move(rows) : rows;  // a conflict tries the transaction again
        seen->look_through(copy, report);
        return [seen](ledger::Journal& journal) { return seen->write(journal); };
    });
}

}  // namespace yanlu::registry
