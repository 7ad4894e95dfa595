// The records behind a number: the same filter over the same lines, by id.
#include "api/response.hpp"
#include "organisation/unit_view.hpp"
#include "registry/account_view.hpp"
#include "registry/platforms.hpp"
#include "statistics/asked.hpp"

namespace yanlu::statistics {
namespace {

using organisation::Caller;

void take_scope(AccountFilter& filter, const Scope& scope) {
    filter.path_from = scope.base.path_from;
    filter.path_to = scope.base.path_to;
    filter.under_from = scope.base.under_from;
    filter.under_to = scope.base.under_to;
}

std::string platform_zh(const Context& context, const std::string& code) {
    const auto* platform = context.rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : code;
}

Json account_json(const Context& context, const AccountLine& line) {
    const AccountVersion& version = *line.version;
    return {{"id", version.id.value},
            {"name", version.name},
            {"platform", version.platform},
            {"platform_zh", platform_zh(context, version.platform)},
            {"state", version.state},
            {"state_zh", registry::word(context, "state", version.state)},
            {"host_unit", organisation::unit_reference(line.host->id, line.host->name, line.host->short_name, line.host->kind)},
            {"is_covered", line.host->is_covered},
            {"opened_on", version.opened_on ? Json(version.opened_on->iso()) : Json(nullptr)}};
}

Json day_json(const std::optional<Date>& day) { return day ? Json(day->iso()) : Json(nullptr); }

Json filing_json(const Context& context, const FilingLine& line, Date day) {
    const std::string found = punctuality(line, day);
    return {{"id", line.id},
            {"account", account_json(context, *line.of)},
            {"filing_system", line.filing_system},
            {"system_zh", line.system_zh},
            {"occasion", line.occasion},
            {"occasion_zh", context.rulebook.message("statistics.occasion." + line.occasion)},
            {"effective_on", line.effective_on.iso()},
            {"due_on", day_json(line.last_due_on)},
            {"acted_on", day_json(line.acted_on)},
            {"punctuality", found},
            {"punctuality_zh", context.rulebook.message("statistics." + found)}};
}

// One page of what `takes` says yes to, and their number.
template <class Line, class Takes, class Show, class IdOf>
Json page_of(const std::vector<Line>& lines, const api::Page& page, Takes takes, IdOf id_of, Show show) {
    const std::int64_t after = page.after_integer(0, 0);
    std::int64_t total = 0;
    Json items = Json::array();
    for (const Line& line : lines) {
        if (!takes(line)) continue;
        ++total;
        if (id_of(line) > after && static_cast<std::int64_t>(items.size()) < page.rows_to_read()) items.push_back(show(line));
    }
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    return api::list(std::move(items), next, total);
}

const std::vector<documents::ColumnLook>& account_columns() {
    using documents::ColumnType;
    static const std::vector<documents::ColumnLook> all{{.title = "账号名称", .width = 24},
                                                        {.title = "平台", .width = 14},
                                                        {.title = "状态", .width = 12},
                                                        {.title = "主办单位", .width = 26},
                                                        {.title = "开设日期", .type = ColumnType::date, .width = 12}};
    return all;
}

std::string text(const Json& value) { return value.is_null() ? std::string() : value.get<std::string>(); }

std::vector<std::string> account_cells(const Json& item) {
    return {item["name"], item["platform_zh"], item["state_zh"], item["host_unit"]["name"], text(item["opened_on"])};
}

const std::vector<documents::ColumnLook>& filing_columns() {
    using documents::ColumnType;
    static const std::vector<documents::ColumnLook> all{{.title = "账号名称", .width = 24},
                                                        {.title = "平台", .width = 14},
                                                        {.title = "主办单位", .width = 26},
                                                        {.title = "备案系统", .width = 24},
                                                        {.title = "事项", .width = 10},
                                                        {.title = "生效日期", .type = ColumnType::date, .width = 12},
                                                        {.title = "期限", .type = ColumnType::date, .width = 12},
                                                        {.title = "办理日期", .type = ColumnType::date, .width = 12},
                                                        {.title = "办理情况", .width = 12}};
    return all;
}

std::vector<std::string> filing_cells(const Json& item) {
    const Json& account = item["account"];
    return {account["name"],      account["platform_zh"], account["host_unit"]["name"], item["system_zh"],     item["occasion_zh"],
            item["effective_on"], text(item["due_on"]),   text(item["acted_on"]),       item["punctuality_zh"]};
}

}  // namespace

Result<Json> list_accounts(Context& context, const Caller& caller, const Question& question, AccountFilter filter, const api::Page& page) {
    const auto ready = asked(context, caller, question, "statistics.read");
    if (!ready) return refuse(ready.error());
    take_scope(filter, ready->scope);
    const City city(context.database, ready->as_of);
    return page_of(
        city.accounts(), page, [&](const AccountLine& line) { return filter.takes(line); },
        [](const AccountLine& line) { return line.version->id.value; },
        [&](const AccountLine& line) { return account_json(context, line); });
}

Result<std::string> export_accounts(Context& context, const Caller& caller, const Question& question, AccountFilter filter,
                                    documents::TableFormat format) {
    const auto ready = asked(context, caller, question, "statistics.export");
    if (!ready) return refuse(ready.error());
    take_scope(filter, ready->scope);
    const City city(context.database, ready->as_of);
    return documents::table_bytes(format, "账号", account_columns(), [&](documents::TableWriter& writer) {
        for (const AccountLine& line : city.accounts()) {
            if (filter.takes(line)) writer.row(account_cells(account_json(context, line)));
        }
    });
}

Result<Json> list_filings(Context& context, const Caller& caller, const Question& question, FilingFilter filter, const api::Page& page) {
    const auto ready = asked(context, caller, question, "statistics.read");
    if (!ready) return refuse(ready.error());
    take_scope(filter.of, ready->scope);
    const City city(context.database, ready->as_of);
    return page_of(
        city.filings(), page, [&](const FilingLine& line) { return filter.takes(line, city.as_of()); },
        [](const FilingLine& line) { return line.id; }, [&](const FilingLine& line) { return filing_json(context, line, city.as_of()); });
}

Result<std::string> export_filings(Context& context, const Caller& caller, const Question& question, FilingFilter filter,
                                   documents::TableFormat format) {
    const auto ready = asked(context, caller, question, "statistics.export");
    if (!ready) return refuse(ready.error());
    take_scope(filter.of, ready->scope);
    const City city(context.database, ready->as_of);
    return documents::table_bytes(format, "备案", filing_columns(), [&](documents::TableWriter& writer) {
        for (const FilingLine& line : city.filings()) {
            if (filter.takes(line, city.as_of())) writer.row(filing_cells(filing_json(context, line, city.as_of())));
        }
    });
}

}  // namespace yanlu::statistics
