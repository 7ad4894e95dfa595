// The sheet of accounts: rows against the registry.
#include <cassert>

#include "organisation/permissions.hpp"
#include "registry/account_rows.hpp"
#include "registry/account_rules.hpp"
#include "registry/account_view.hpp"
#include "registry/amendment.hpp"
#include "registry/import_run.hpp"
#include "registry/unit_names.hpp"

namespace yanlu::registry {
namespace {

using documents::ImportedRow;
using documents::ValueKind;

struct Changed {
    AccountId id;
    AccountFacts after;
    AccountPatch patch;
};

class Rows {
public:
    Rows(Context& context, const organisation::Caller& caller, const std::string& verb, bool is_baseline)
        : context_(context),
          caller_(caller),
          platforms_(context.rulebook.part<Platforms>()),
          form_(account_form(context.rulebook)),
          scope_(context.rulebook.part<organisation::Permissions>().scope_for(caller, verb).value_or(organisation::Scope::nothing())),
          units_(context.database, scope_),
          known_(context.database),
          is_baseline_(is_baseline) {}

    void look_through(std::vector<ImportedRow>& rows, RegistryImport& report) {
        report.rows_total = rows.size();
        for (ImportedRow& row : rows) {
            if (row.problems.empty()) take(row, report);
        }
        set_bad_aside(rows, report);
    }

    std::vector<Digest> write(ledger::Journal& journal) {
        std::vector<Digest> leaves;
        for (const AccountId id : append_accounts(context_, created_)) journal.emit({"account.taken_over", "account", id.value});
        for (const AccountRow& row : created_) leaves.push_back(leaf_of(row.platform, row.platform_account_id, row.facts, row.valid_from));
        const Date today = context_.clock.today();
        for (const Changed& change : changed_) {
            const Account account = *find_account(context_.database, change.id);
            const auto done = amend_within(context_, journal, caller_, account,
                                           {change.patch, today, "批量导入", filed_fields(change.patch, account.facts)});
            assert(done);  // looked through before, in this transaction
            leaves.push_back(leaf_of("", std::to_string(change.id.value), change.after, today));
        }
        return leaves;
    }

private:
    void take(ImportedRow& row, RegistryImport& report) {
        const Platform& platform = *platforms_.find(value_of(row, "platform"));
        const auto id = platforms_.checked_id(platform, value_of(row, "platform_account_id"));
        const auto host = units_.find(value_of(row, "host_unit"), "host_unit");
        if (!id) add_problem(row, id.error(), form_);
        if (!host) add_problem(row, host.error(), form_);
        if (const auto opened = optional_value(row, "opened_on")) {
            if (auto refusal = why_not_day(context_.clock, *Date::parse(*opened), "opened_on"))
                add_problem(row, std::move(*refusal), form_);
        }
        if (!row.problems.empty()) return;
        const Account* present = known_.find(platform.code, *id);
        if (present && !scope_.holds(present->host_path)) return add_problem(row, why_not_taken(context_, platform, *id).value(), form_);
        if (auto refusal = why_not_hosted(platform, *host, value_of(row, "host_unit"), present))
            return add_problem(row, std::move(*refusal), form_);
        if (present)
            compare(row, platform, *present, host->id, report);
        else
            create(row, platform, *id, host->id, report);
    }

    // 152号 二(一). An account that stays where it is is not asked again: it is registered, and the rules watch it.
    std::optional<Refusal> why_not_hosted(const Platform& platform, const NamedUnit& host, const std::string& name,
                                          const Account* present) {
        if (is_baseline_ || (present && present->facts.host_unit == host.id)) return std::nullopt;
        if (host.kind == "internal_division")
            return invalid("registry.internal_division", "host_unit", {{"unit", name}}, "152-2021.2.1").value();
        const Account* other = known_.on_platform(host.id, platform.code, present ? present->id : AccountId{});
        const auto in_file = taken_in_file_.find(std::to_string(host.id.value) + platform.code);
        if (!other && in_file == taken_in_file_.end()) return std::nullopt;
        return Refusal{RefusalClass::conflict,
                       "registry.platform_taken_import",
                       "platform",
                       "152-2021.2.1",
                       {{"platform", platform.zh}, {"account", other ? other->facts.name : in_file->second}}};
    }

    // It is being deleted on its platform, or is deleted: there is nothing to be renamed any more.
    Refusal why_not_amended(const Platform& platform, const Account& present) const {
        return Refusal{
            RefusalClass::conflict,
            "registry.not_amended_any_more",
            "name",
            "152-2021.2.1",
            {{"platform", platform.zh}, {"account", present.facts.name}, {"state", word(context_, "state", present.facts.state)}}};
    }

    void create(const ImportedRow& row, const Platform& platform, const std::string& id, UnitId host, RegistryImport& report) {
        AccountFacts facts =
            with_row(AccountFacts{.kind = platform.default_kind, .host_unit = host, .is_baseline = is_baseline_}, row, host);
        facts.state = state_to_be_completed;
        taken_in_file_.emplace(std::to_string(host.value) + platform.code, facts.name);
        const Date valid_from = facts.opened_on.value_or(context_.clock.today());
        created_.push_back({platform.code, id, std::move(facts), valid_from});
        ++report.created;
    }

    void compare(ImportedRow& row, const Platform& platform, const Account& present, UnitId host, RegistryImport& report) {
        AccountFacts after = with_row(present.facts, row, host);
        AccountPatch patch = patch_between(present.facts, after);
        if (patch.is_empty()) {
            ++report.unchanged;
            return;
        }
        if (!filed_fields(patch, present.facts).empty() && amending_event(context_.rulebook, present.facts.state).empty())
            return add_problem(row, why_not_amended(platform, present), form_);
        changed_.push_back({present.id, std::move(after), std::move(patch)});
        ++report.amended;
    }

    // An empty cell says nothing: what is recorded stays.
    static AccountFacts with_row(AccountFacts facts, const ImportedRow& row, UnitId host) {
        const auto put = [&](const char* key, std::string& field) {
            if (const auto value = optional_value(row, key)) field = *value;
        };
        put("name", facts.name);
        put("kind", facts.kind);
        put("certified_host", facts.certified_host);
        put("link", facts.link);
        put("purpose", facts.purpose);
        if (const auto opened = optional_value(row, "opened_on")) facts.opened_on = Date::parse(*opened);
        facts.host_unit = host;
        return facts;
    }

    Context& context_;
    const organisation::Caller& caller_;
    const Platforms& platforms_;
    documents::SheetForm form_;
    organisation::Scope scope_;
    UnitNames units_;
    KnownAccounts known_;
    bool is_baseline_;
    std::map<std::string, std::string> taken_in_file_;  // host and platform → account
    std::vector<AccountRow> created_;
    std::vector<Changed> changed_;
};

Result<RegistryImport> import_rows(Context& context, const organisation::Caller& caller, std::vector<ImportedRow> rows, ImportMode mode,
                                   bool is_baseline) {
    const std::string verb = is_baseline ? "registry.import_baseline" : "registry.import_accounts";
    return run_import(context, caller, verb, mode, [&](RegistryImport& report) -> WriteRows {
        const auto seen = std::make_shared<Rows>(context, caller, verb, is_baseline);
        auto copy = mode == ImportMode::dry_run ? std::move(rows) : rows;  // a conflict tries the transaction again
        seen->look_through(copy, report);
        return [seen](ledger::Journal& journal) { return seen->write(journal); };
    });
}

std::vector<documents::Choice> platform_choices(const Rulebook& rulebook) {
    std::vector<documents::Choice> choices;
    for (const Platform& platform : rulebook.part<Platforms>().all()) choices.push_back({platform.code, platform.zh});
    return choices;
}

std::vector<documents::Choice> worded(const Rulebook& rulebook, const std::string& table, const std::vector<std::string>& codes) {
    std::vector<documents::Choice> choices;
    for (const auto& code : codes) choices.push_back({code, rulebook.message("registry." + table + "." + code)});
    return choices;
}

std::vector<documents::FormColumn> account_key_columns(const Rulebook& rulebook) {
    return {{.key = "platform",
             .title = "平台",
             .is_required = true,
             .kind = ValueKind::choice,
             .choices = platform_choices(rulebook),
             .aliases = {"平台类型", "账号平台"}},
            {.key = "platform_account_id",
             .title = "账号标识",
             .is_required = true,
             .kind = ValueKind::code,
             .max_characters = 200,
             .help = "平台上不会改变的标识：微信公众号为 gh_ 开头的原始 ID，微博为 UID，抖音为 sec_uid，APP 为包名；请设为文本格式",
             .aliases = {"账号ID", "平台账号ID", "原始ID", "唯一标识"}}};
}

}  // namespace

documents::SheetForm account_form(const Rulebook& rulebook) {
    documents::SheetForm form;
    form.title = "账号";
    form.columns = {{.key = "name", .title = "账号名称", .is_required = true, .max_characters = 100, .aliases = {"名称", "新媒体名称"}}};
    std::ranges::move(account_key_columns(rulebook), std::back_inserter(form.columns));
    std::ranges::move(
        std::vector<documents::FormColumn>{
            {.key = "kind",
             .title = "类型",
             .kind = ValueKind::choice,
             .choices = worded(rulebook, "kind", account_kinds()),
             .help = "不填则按平台确定"},
            {.key = "host_unit",
             .title = "主办单位",
             .is_required = true,
             .max_characters = 100,
             .help = "已登记单位的全称或简称",
             .aliases = {"开设单位", "主办单位名称"}},
            {.key = "certified_host", .title = "认证主体", .max_characters = 100, .help = "平台认证页面显示的主体名称"},
            {.key = "link", .title = "链接", .max_characters = 2000, .help = "账号主页网址", .aliases = {"账号链接", "主页地址"}},
            {.key = "purpose", .title = "功能定位", .max_characters = 1000, .aliases = {"用途", "简介"}},
            {.key = "opened_on",
             .title = "开设日期",
             .kind = ValueKind::date,
             .help = "如 2026-03-01",
             .aliases = {"开通日期", "开设时间"}}},
        std::back_inserter(form.columns));
    form.unique_keys = {"platform", "platform_account_id"};
    form.passed_over = {"状态", "主管单位", "最近发布时间", "未更新天数", "未办结问题数"};
    form.instructions = {"同一平台的同一账号标识已登记的，只更新有变化的列；空白的单元格不改变已登记的内容。",
                         "单位内设机构不得开设政务新媒体，一个单位原则上在同一平台只开设一个账号（东府办函〔2021〕152号 "
                         "二（一））；历史台账导入不受此限，由系统列为问题。"};
    return form;
}

documents::SheetForm duty_holder_form(const Rulebook& rulebook) {
    documents::SheetForm form;
    form.title = "责任人";
    form.columns = account_key_columns(rulebook);
    std::ranges::move(
        std::vector<documents::FormColumn>{
            {.key = "duty", .title = "责任", .is_required = true, .kind = ValueKind::choice, .choices = worded(rulebook, "duty", duties())},
            {.key = "person_name", .title = "姓名", .is_required = true, .max_characters = 40},
            {.key = "title", .title = "职务", .max_characters = 60},
            {.key = "phone", .title = "联系电话", .kind = ValueKind::phone, .max_characters = 20, .aliases = {"电话", "手机"}},
            {.key = "valid_from", .title = "生效日期", .kind = ValueKind::date, .help = "不填为导入当天"}},
        std::back_inserter(form.columns));
    form.unique_keys = {"platform", "platform_account_id", "duty", "person_name"};
    form.instructions = {"表中写到的责任，自生效日期起由表中人员担任；没有写到的责任不变。"};
    return form;
}

Result<RegistryImport> import_accounts(Context& context, const organisation::Caller& caller, std::vector<ImportedRow> rows,
                                       ImportMode mode) {
    return import_rows(context, caller, std::move(rows), mode, false);
}

Result<RegistryImport> import_baseline(Context& context, const organisation::Caller& caller, std::vector<ImportedRow> rows,
                                       ImportMode mode) {
    return import_rows(context, caller, std::move(rows), mode, true);
}

}  // namespace yanlu::registry
