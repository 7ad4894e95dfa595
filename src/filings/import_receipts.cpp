// Rows in their order, each seeing what the rows before it did; a trial does the same and takes it back.
#include "filings/import_receipts.hpp"

#include <algorithm>

#include "filings/domain/receipt.hpp"
#include "filings/process.hpp"
#include "filings/receipts.hpp"
#include "filings/statements.hpp"
#include "filings/step.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::filings {
namespace {

using documents::FormColumn;
using documents::ImportedRow;
using documents::ValueKind;

constexpr const char* verb = "filings.import_receipts";
constexpr std::size_t longest_number = 100;

std::string value_of(const ImportedRow& row, const std::string& key) {
    const auto found = row.values.find(key);
    return found == row.values.end() ? std::string() : found->second;
}

class Rows {
public:
    Rows(Context& context, const organisation::Caller& caller, ledger::Journal& journal, ReceiptImport& report)
        : context_(context),
          caller_(caller),
          journal_(journal),
          report_(report),
          form_(receipt_form(context.rulebook)),
          scope_(context.rulebook.part<organisation::Permissions>().scope_for(caller, verb).value_or(organisation::Scope::nothing())) {}

    void take(std::vector<ImportedRow>& rows) {
        report_.rows_total = rows.size();
        for (ImportedRow& row : rows) {
            if (row.problems.empty()) {
                if (auto done = take(row); !done) add_problem(row, std::move(done.error()));
            }
            if (!row.problems.empty()) report_.bad.push_back(row);
        }
    }

private:
    void add_problem(ImportedRow& row, Refusal refusal) const {
        refusal.args["row"] = std::to_string(row.number);
        const auto column = std::ranges::find(form_.columns, refusal.field, &FormColumn::key);
        if (column != form_.columns.end()) refusal.args["column"] = column->title;
        row.problems.push_back(std::move(refusal));
    }

    Result<void> take(const ImportedRow& row) {
        const auto account = account_of(row);
        if (!account) return refuse(account.error());
        const auto filing = filing_of(row, *account);
        if (!filing) return refuse(filing.error());
        if (!*filing) {
            ++report_.unchanged;
            return {};
        }
        const FilingSystem* system = context_.rulebook.part<FilingSystems>().find((*filing)->filing_system);
        return record(row, FoundFiling{**filing, *account, system});
    }

    Result<void> record(const ImportedRow& row, const FoundFiling& found) {
        const Receipt receipt{.number = value_of(row, "number"),
                              .filed_on = Date::parse(value_of(row, "filed_on")),
                              .account_name = value_of(row, "account_name"),
                              .platform_account_id = value_of(row, "platform_account_id")};
        auto done = take_step_in(context_, journal_, caller_, "record_receipt", found, "", [&](FoundFiling& changed) -> Result<void> {
            if (auto refusal = why_not_receipt(context_, caller_, changed, receipt)) return refuse(std::move(*refusal));
            take_receipt(context_, changed, receipt);
            return {};
        });
        report_.recorded += done.has_value();
        return done;
    }

    std::optional<registry::Account> in_reach(const std::optional<AccountId>& id) const {
        auto account = id ? registry::find_account(context_.database, *id) : std::nullopt;
        return account && scope_.holds(account->host_path) ? account : std::nullopt;
    }

    // By platform and permanent id; without them by the name, which must then name one account alone.
    Result<registry::Account> account_of(const ImportedRow& row) const {
        const std::string id = value_of(row, "platform_account_id");
        const std::string platform = value_of(row, "platform");
        const std::string name = value_of(row, "account_name");
        if (!id.empty() && !platform.empty()) {
            if (auto account = in_reach(registry::find_account_id(context_.database, platform, id))) return std::move(*account);
            return invalid("registry.account_not_registered", "platform_account_id", {{"id", id}});
        }
        if (name.empty()) return invalid("filings.account_not_named", "account_name");
        std::vector<registry::Account> named;
        for (const AccountId each : context_.database.all(
                 sql::accounts_named, [](const storage::Row& found) { return found.get<AccountId>(0); }, name, platform)) {
            if (auto account = in_reach(each)) named.push_back(std::move(*account));
        }
        if (named.size() == 1) return std::move(named.front());
        return named.empty() ? invalid("registry.account_not_registered", "account_name", {{"id", name}})
                             : invalid("filings.several_accounts", "account_name", {{"name", name}});
    }

    // The open filing that the row is the receipt of; none where this very receipt is recorded already.
    Result<std::optional<Filing>> filing_of(const ImportedRow& row, const registry::Account& account) const {
        const std::string system = value_of(row, "filing_system");
        const std::string occasion = value_of(row, "occasion");
        const std::string number = value_of(row, "number");
        std::vector<Filing> open;
        bool is_recorded = false;
        for (Filing& filing : filings_of(context_.database, account.id)) {
            if (filing.filing_system != system || (!occasion.empty() && filing.occasion != occasion)) continue;
            is_recorded = is_recorded || (filing.state == state::filed && filing.receipt_number == number);
            if (filing.is_open()) open.push_back(std::move(filing));
        }
        if (open.size() == 1 || (!open.empty() && !occasion.empty())) return std::optional(std::move(open.front()));
        if (open.size() > 1) return invalid("filings.occasion_needed", "occasion", {{"occasions", occasions_of(open)}});
        if (is_recorded) return std::optional<Filing>();
        return invalid("filings.nothing_due", "filing_system", {{"account", account.facts.name}});
    }

    std::string occasions_of(const std::vector<Filing>& filings) const {
        std::string out;
        for (const Filing& filing : filings) out += (out.empty() ? "" : "、") + word(context_, "occasion", filing.occasion);
        return out;
    }

    Context& context_;
    const organisation::Caller& caller_;
    ledger::Journal& journal_;
    ReceiptImport& report_;
    documents::SheetForm form_;
    organisation::Scope scope_;
};

FormColumn platform_column(const Rulebook& rulebook) {
    FormColumn column{.key = "platform", .title = "平台", .kind = ValueKind::choice};
    for (const auto& platform : rulebook.part<registry::Platforms>().all()) column.choices.push_back({platform.code, platform.zh});
    return column;
}

FormColumn system_column(const Rulebook& rulebook) {
    FormColumn column{.key = "filing_system", .title = "备案系统", .is_required = true, .kind = ValueKind::choice};
    for (const auto& system : rulebook.part<FilingSystems>().all()) {
        if (system.kind != kind_filing) continue;
        column.choices.push_back({system.code, system.zh});
        column.choices.push_back({system.code, system.short_zh});
    }
    return column;
}

FormColumn occasion_column(const Rulebook& rulebook) {
    FormColumn column{.key = "occasion", .title = "备案事项", .kind = ValueKind::choice, .help = "只有一项待备案时可以不填"};
    for (const std::string& code : occasions()) column.choices.push_back({code, rulebook.message("filings.occasion." + code)});
    return column;
}

}  // namespace

documents::SheetForm receipt_form(const Rulebook& rulebook) {
    return {.title = "备案回执",
            .columns = {{.key = "account_name", .title = "账号名称", .max_characters = 100, .aliases = {"新媒体名称", "名称"}},
                        platform_column(rulebook),
                        {.key = "platform_account_id", .title = "账号标识", .kind = ValueKind::code, .aliases = {"唯一标识", "账号ID"}},
                        system_column(rulebook),
                        occasion_column(rulebook),
                        {.key = "number",
                         .title = "备案编号",
                         .is_required = true,
                         .kind = ValueKind::code,
                         .max_characters = longest_number,
                         .aliases = {"回执编号", "备案号"}},
                        {.key = "filed_on", .title = "备案日期", .is_required = true, .kind = ValueKind::date, .aliases = {"回执日期"}}},
            .unique_keys = {"filing_system", "number"},
            .instructions = {"每行一份回执。填写平台和账号标识；没有标识的填写账号名称。",
                             "回执上的名称与登记名称不同的，请在备案页面逐项登记并确认。"},
            .passed_over = {"主办单位", "生效日期", "期限", "剩余时间", "状态", "提交日期", "是否逾期备案"}};
}

Result<ReceiptImport> import_receipts(Context& context, const organisation::Caller& caller, std::vector<ImportedRow> rows,
                                      ImportMode mode) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb)) return refuse(std::move(*refusal));
    ReceiptImport report;
    if (mode == ImportMode::dry_run) {
        const storage::Transaction taken_back(context.database);
        ledger::Journal journal;
        Rows(context, caller, journal, report).take(rows);
        return report;
    }
    const auto written =
        ledger::perform(context, caller.command(verb), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            report = {};
            auto copy = rows;  // a conflict tries the transaction again
            Rows(context, caller, journal, report).take(copy);
            if (mode == ImportMode::all_or_none && !report.bad.empty())
                return refuse(RefusalClass::conflict, "registry.import_not_written");
            return Json::object();
        });
    report.is_written = written.has_value();
    return report;
}

}  // namespace yanlu::filings
