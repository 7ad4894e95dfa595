// A month that was reported already and says the same is left alone; what differs takes its place, and what was known before stays on
// record.
#include <algorithm>
#include <charconv>

#include "consolidation/metrics.hpp"
#include "consolidation/settings.hpp"
#include "consolidation/statements.hpp"
#include "ledger/domain/merkle.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_store.hpp"
#include "registry/platforms.hpp"

namespace yanlu::consolidation {
namespace {

using documents::FormColumn;
using documents::ImportedRow;
using documents::ValueKind;

const std::vector<std::string>& number_keys() {
    static const std::vector<std::string> keys{"followers", "reads", "messages", "replies"};
    return keys;
}

// "2026-03", "2026年3月", "2026/3", "202603", or a day of the month.
Result<std::string> month_of(const std::string& text) {
    std::vector<int> numbers;
    for (std::size_t at = 0; at < text.size();) {
        int value = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
        if (error != std::errc() || text[at] == '-') {
            ++at;
            continue;
        }
        at = static_cast<std::size_t>(end - text.data());
        numbers.push_back(value);
    }
    if (numbers.size() == 1 && numbers[0] > 190'000) numbers = {numbers[0] / 100, numbers[0] % 100};
    const bool is_month = numbers.size() >= 2 && numbers[0] >= 2009 && numbers[0] <= 2100 && numbers[1] >= 1 && numbers[1] <= 12;
    if (!is_month) return invalid("consolidation.not_a_month", "month", {{"value", text}});
    return Date::from_ymd(numbers[0], static_cast<unsigned>(numbers[1]), 1)->iso().substr(0, 7);
}

Result<std::string> count_of(const std::string& text) {
    if (text.starts_with('-')) return invalid("consolidation.negative_number", "", {{"value", text}});
    return text;
}

FormColumn number_column(std::string key, std::string title, std::vector<std::string> aliases, std::string help) {
    return {.key = std::move(key),
            .title = std::move(title),
            .kind = ValueKind::integer,
            .help = std::move(help),
            .aliases = std::move(aliases),
            .check = count_of};
}

using Numbers = std::vector<std::optional<std::int64_t>>;

struct Known {
    std::int64_t id = 0;
    Numbers numbers;
};

struct Wanted {
    AccountId account;
    std::string month;
    Numbers numbers;
    std::int64_t replaces = 0;
};

class Rows {
public:
    Rows(Context& context, const organisation::Caller& caller, MetricsImport& report)
        : context_(context),
          scope_(context.rulebook.part<organisation::Permissions>().scope_for(caller, "consolidation.import_metrics").value()),
          form_(metrics_form(context.rulebook)),
          report_(report) {}

    void look_through(std::vector<ImportedRow> rows) {
        report_ = {};
        report_.rows_total = rows.size();
        for (ImportedRow& row : rows) {
            if (row.problems.empty()) look_at(row);
            if (!row.problems.empty()) report_.bad.push_back(std::move(row));
        }
    }

    std::vector<Digest> write() {
        std::vector<Digest> leaves;
        for (const Wanted& each : wanted_) {
            const Instant now = context_.clock.now();
            if (each.replaces != 0) context_.database.execute(sql::retire_metrics, each.replaces, now);
            const auto& n = each.numbers;
            context_.database.execute(sql::insert_metrics, storage::allocate_ids(context_.database), each.account, each.month, n[0], n[1],
                                      n[2], n[3], now);
            Json row{{"account_id", each.account.value}, {"month", each.month}};
            for (std::size_t i = 0; i < n.size(); ++i) row[number_keys()[i]] = n[i] ? Json(*n[i]) : Json(nullptr);
            leaves.push_back(ledger::leaf_hash(canonical(row)));
        }
        return leaves;
    }

private:
    void refuse_row(ImportedRow& row, Refusal refusal) const {
        refusal.args["row"] = std::to_string(row.number);
        const auto column = std::ranges::find(form_.columns, refusal.field, &FormColumn::key);
        if (column != form_.columns.end()) refusal.args["column"] = column->title;
        row.problems.push_back(std::move(refusal));
    }

    // Unknown, or out of the caller's scope, which must look the same.
    std::optional<AccountId> account_of(const ImportedRow& row) const {
        const auto id = registry::find_account_id(context_.database, row.values.at("platform"), row.values.at("platform_account_id"));
        const auto account = id ? registry::find_account(context_.database, *id) : std::nullopt;
        return account && scope_.holds(account->host_path) ? id : std::nullopt;
    }

    static Numbers numbers_in(const ImportedRow& row) {
        Numbers out;
        for (const std::string& key : number_keys())
            out.push_back(row.has(key) ? std::optional<std::int64_t>(std::stoll(row.values.at(key))) : std::nullopt);
        return out;
    }

    std::optional<Refusal> why_not(const Numbers& numbers, const std::string& month) const {
        if (std::ranges::none_of(numbers, [](const auto& number) { return number.has_value(); }))
            return invalid("consolidation.no_number", "followers").value();
        if (numbers[2] && numbers[3] && *numbers[3] > *numbers[2])
            return invalid("consolidation.more_replies_than_messages", "replies").value();
        if (month > context_.clock.today().iso().substr(0, 7))
            return invalid("consolidation.month_in_future", "month", {{"month", month}}).value();
        return std::nullopt;
    }

    void look_at(ImportedRow& row) {
        const auto account = account_of(row);
        if (!account) {
            return refuse_row(
                row,
                invalid("registry.account_not_registered", "platform_account_id", {{"id", row.values.at("platform_account_id")}}).value());
        }
        const std::string& month = row.values.at("month");
        const Numbers numbers = numbers_in(row);
        if (auto refusal = why_not(numbers, month)) return refuse_row(row, std::move(*refusal));
        const auto known = context_.database.one(
            sql::metrics_of_month,
            [](const storage::Row& r) {
                return Known{r.integer(0),
                             {r.get<std::optional<std::int64_t>>(1), r.get<std::optional<std::int64_t>>(2),
                              r.get<std::optional<std::int64_t>>(3), r.get<std::optional<std::int64_t>>(4)}};
            },
            *account, month);
        if (known && known->numbers == numbers) {
            ++report_.unchanged;
            return;
        }
        wanted_.push_back({*account, month, numbers, known ? known->id : 0});
        ++report_.written;
    }

    Context& context_;
    organisation::Scope scope_;
    documents::SheetForm form_;
    MetricsImport& report_;
    std::vector<Wanted> wanted_;
};

}  // namespace

documents::SheetForm metrics_form(const Rulebook& rulebook) {
    FormColumn platform{.key = "platform", .title = "平台", .is_required = true, .kind = ValueKind::choice};
    for (const registry::Platform& each : rulebook.part<registry::Platforms>().all()) platform.choices.push_back({each.code, each.zh});
    documents::SheetForm form{
        .title = "账号月度数据", .columns = {std::move(platform)}, .unique_keys = {"platform", "platform_account_id", "month"}};
    form.columns.push_back({.key = "platform_account_id",
                            .title = "账号标识",
                            .is_required = true,
                            .kind = ValueKind::code,
                            .help = "平台内永久标识，与账号登记一致"});
    form.columns.push_back({.key = "month",
                            .title = "月份",
                            .is_required = true,
                            .max_characters = 20,
                            .help = "如 2026-03",
                            .aliases = {"统计月份"},
                            .check = month_of});
    form.columns.push_back(
        number_column("followers", "关注数", {"粉丝数", "关注人数", "累计关注人数", "用户数"}, "月末关注（粉丝）数，应用填用户数"));
    form.columns.push_back(number_column("reads", "阅读数", {"阅读量", "播放数", "播放量"}, "当月全部内容的阅读（播放）数"));
    form.columns.push_back(number_column("messages", "留言数", {"收到留言数"}, "当月收到的留言、咨询数"));
    form.columns.push_back(number_column("replies", "回复数", {"答复数"}, "其中已回复的数"));
    form.instructions = {"一行一个账号一个月；不知道的数留空，不要填 0。",
                         "点赞、转发、分享等数据不作为依据，表中即使有这些列也不会读取。"};
    form.passed_over = rulebook.part<ConsolidationRules>().never_inputs();
    form.passed_over.emplace_back("账号名称");
    return form;
}

Result<MetricsImport> import_metrics(Context& context, const organisation::Caller& caller, std::vector<ImportedRow> rows,
                                     organisation::ImportMode mode) {
    const std::string verb = "consolidation.import_metrics";
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb)) return refuse(std::move(*refusal));
    MetricsImport report;
    if (mode == organisation::ImportMode::dry_run) {
        Rows(context, caller, report).look_through(std::move(rows));
        return report;
    }
    const auto written =
        ledger::perform(context, caller.command(verb), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            Rows looked(context, caller, report);
            looked.look_through(rows);
            if (mode == organisation::ImportMode::all_or_none && !report.bad.empty())
                return refuse(RefusalClass::conflict, "registry.import_not_written");
            const auto leaves = looked.write();
            if (!leaves.empty())
                journal.record({.subject_kind = "import",
                                .subject_id = storage::allocate_ids(context.database),
                                .facts = {{"written", report.written},
                                          {"unchanged", report.unchanged},
                                          {"refused", report.bad.size()},
                                          {"merkle_root", hex(ledger::tree_root(leaves))}}});
            return Json::object();
        });
    return report;
}

}  // namespace yanlu::consolidation
