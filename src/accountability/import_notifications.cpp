// Accounts are found by permanent id, or by a name that they have or had; units by a name of today.
#include <set>

#include "accountability/notification_import.hpp"
#include "accountability/notifications.hpp"
#include "accountability/settings.hpp"
#include "accountability/statements.hpp"
#include "organisation/permissions.hpp"
#include "registry/account_store.hpp"
#include "registry/import_run.hpp"
#include "registry/platforms.hpp"
#include "registry/unit_names.hpp"

namespace yanlu::accountability {
namespace {

using documents::FormColumn;
using documents::ImportedRow;
using documents::ValueKind;
using registry::optional_value;
using registry::value_of;

const char* import_verb = "accountability.import_notifications";

class Rows {
public:
    Rows(Context& context, const organisation::Caller& caller, NotificationImport& report)
        : context_(context),
          caller_(caller),
          form_(notification_form(context.rulebook)),
          units_(context.database, organisation::Scope::city()),
          report_(report) {}

    void look_through(std::vector<ImportedRow> rows) {
        report_ = {};
        report_.rows_total = rows.size();
        for (ImportedRow& row : rows) {
            if (row.problems.empty()) look_at(row);
            if (!row.problems.empty()) report_.bad.push_back(std::move(row));
        }
    }

    Result<void> write(ledger::Journal& journal) {
        for (Notification& each : wanted_) {
            const auto taken = take_in(context_, journal, std::move(each));
            if (!taken) return refuse(taken.error());
        }
        return {};
    }

private:
    void problem(ImportedRow& row, Refusal refusal) const { registry::add_problem(row, std::move(refusal), form_); }

    Result<std::optional<AccountId>> account_of_row(const ImportedRow& row) const {
        const std::string platform = value_of(row, "platform");
        const std::string id = value_of(row, "platform_account_id");
        const std::string name = value_of(row, "account_name");
        if (id.empty() && name.empty()) return std::nullopt;
        if (platform.empty()) return invalid("accountability.platform_missing", "platform");
        if (!id.empty()) {
            const auto found = registry::find_account_id(context_.database, platform, id);
            if (!found) return invalid("registry.account_not_registered", "platform_account_id", {{"id", id}});
            return *found;
        }
        const auto found =
            context_.database.all(sql::accounts_named, [](const storage::Row& r) { return r.get<AccountId>(0); }, platform, name);
        if (found.empty()) return invalid("accountability.no_account_named", "account_name", {{"name", name}});
        if (found.size() > 1) return invalid("accountability.name_of_several", "account_name", {{"name", name}});
        return found.front();
    }

    Result<NotificationInput> input_of(const ImportedRow& row) const {
        NotificationInput out{
            .level = value_of(row, "level"), .issued_on = *Date::parse(value_of(row, "issued_on")), .cause = value_of(row, "cause")};
        out.issuer = value_of(row, "issuer");
        out.document_number = value_of(row, "document_number");
        out.title = value_of(row, "title");
        out.summary = value_of(row, "summary");
        out.is_prominent = value_of(row, "is_prominent") == "yes";
        const auto account = account_of_row(row);
        if (!account) return refuse(account.error());
        out.account = *account;
        if (const auto unit = optional_value(row, "unit"); unit && !out.account) {
            const auto named = units_.find(*unit, "unit");
            if (!named) return refuse(named.error());
            out.unit = named->id;
        }
        return out;
    }

    void look_at(ImportedRow& row) {
        const auto input = input_of(row);
        if (!input) return problem(row, input.error());
        auto notification = notification_of(context_, *input);
        if (!notification) return problem(row, std::move(notification.error()));
        notification->source = "import";
        notification->recorded_by = caller_.actor.person;
        if (!seen_.insert(notification->sameness()).second)
            return problem(row, invalid("accountability.stands_twice", "document_number").value());
        bool is_known = false;
        if (auto refusal = why_not_take_in(context_, *notification, is_known)) return problem(row, std::move(*refusal));
        if (is_known) {
            ++report_.unchanged;
            return;
        }
        wanted_.push_back(std::move(*notification));
        ++report_.created;
    }

    Context& context_;
    const organisation::Caller& caller_;
    documents::SheetForm form_;
    registry::UnitNames units_;
    NotificationImport& report_;
    std::set<std::string> seen_;
    std::vector<Notification> wanted_;
};

FormColumn choices(std::string key, std::string title, bool is_required, std::vector<documents::Choice> all, std::string help = {}) {
    return {.key = std::move(key),
            .title = std::move(title),
            .is_required = is_required,
            .kind = ValueKind::choice,
            .choices = std::move(all),
            .help = std::move(help)};
}

template <class Items>
std::vector<documents::Choice> choices_of(const Items& items) {
    std::vector<documents::Choice> out;
    for (const auto& each : items) out.push_back({each.code, each.zh});
    return out;
}

}  // namespace

documents::SheetForm notification_form(const Rulebook& rulebook) {
    const auto& ladder = rulebook.part<Ladder>();
    documents::SheetForm form{.title = "上级通报", .columns = {}};
    form.columns.push_back(choices("level", "通报机关层级", true, choices_of(ladder.levels())));
    form.columns.push_back({.key = "issuer", .title = "通报机关", .max_characters = 100, .help = "不填时按层级填入常用机关"});
    form.columns.push_back(
        {.key = "document_number", .title = "文号", .max_characters = 60, .help = "如 粤府办函〔2026〕12号；没有文号的留空"});
    form.columns.push_back({.key = "title", .title = "标题", .max_characters = 200});
    form.columns.push_back(
        {.key = "issued_on", .title = "通报日期", .is_required = true, .kind = ValueKind::date, .aliases = {"成文日期"}});
    form.columns.push_back(choices("platform", "平台", false, choices_of(rulebook.part<registry::Platforms>().all())));
    form.columns.push_back(
        {.key = "platform_account_id", .title = "账号标识", .kind = ValueKind::code, .help = "平台内永久标识，与账号登记一致"});
    form.columns.push_back(
        {.key = "account_name", .title = "账号名称", .max_characters = 100, .help = "不知道账号标识时填写；曾用名也可以"});
    form.columns.push_back({.key = "unit", .title = "单位", .max_characters = 100, .help = "只通报单位、没有点名账号时填写"});
    form.columns.push_back(choices("cause", "通报原因", true, choices_of(ladder.causes())));
    form.columns.push_back(choices("is_prominent", "突出问题", true, {{"yes", "是"}, {"no", "否"}}));
    form.columns.push_back({.key = "summary", .title = "问题描述", .max_characters = 1000});
    form.passed_over = {"撤销日期"};
    form.instructions = {"一行一份通报对一个账号（或一个单位）；同一份通报点名多个账号的，分行填写。",
                         "文号的年份应与通报日期一致。重复导入同一张表不会重复登记。"};
    return form;
}

Result<NotificationImport> import_notifications(Context& context, const organisation::Caller& caller, std::vector<ImportedRow> rows,
                                                organisation::ImportMode mode) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, import_verb)) return refuse(std::move(*refusal));
    NotificationImport report;
    if (mode == organisation::ImportMode::dry_run) {
        Rows(context, caller, report).look_through(std::move(rows));
        return report;
    }
    const auto written =
        ledger::perform(context, caller.command(import_verb), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            Rows looked(context, caller, report);
            looked.look_through(rows);
            if (mode == organisation::ImportMode::all_or_none && !report.bad.empty())
                return refuse(RefusalClass::conflict, "registry.import_not_written");
            if (auto done = looked.write(journal); !done) return refuse(std::move(done.error()));
            return Json::object();
        });
    if (!written && written.error().code != "registry.import_not_written") return refuse(written.error());
    return report;
}

}  // namespace yanlu::accountability
