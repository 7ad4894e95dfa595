// Lists of reports, on the page and as a sheet.
#include "api/response.hpp"
#include "documents/table_writer.hpp"
#include "monitor_reports/reports.hpp"
#include "monitor_reports/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitor_reports {
namespace {

using organisation::Caller;
using organisation::Scope;

std::int64_t flag(const std::optional<bool>& value) { return value ? static_cast<std::int64_t>(*value) : -1; }

template <class Tag>
std::int64_t number(const std::optional<Id<Tag>>& id) {
    return id ? id->value : 0;
}

struct Behind {
    std::int64_t fast;
    std::int64_t id;
};

template <class Take>
void each_row(Context& context, const Scope& scope, const ReportFilter& f, Behind behind, std::int64_t limit, Take take) {
    context.database.each(sql::list_reports, take, scope.path_from, scope.path_to, number(f.commission), f.state, f.code, f.kind,
                          f.reason_code, flag(f.is_late), flag(f.is_fast), f.month, number(f.merged_into), number(f.finding), f.words,
                          behind.fast, behind.id, limit);
}

std::int64_t count(Context& context, const Scope& scope, const ReportFilter& f) {
    const auto total = context.database.value<std::int64_t>(sql::count_reports, scope.path_from, scope.path_to, number(f.commission),
                                                            f.state, f.code, f.kind, f.reason_code, flag(f.is_late), flag(f.is_fast),
                                                            f.month, number(f.merged_into), number(f.finding), f.words);
    return total.value_or(0);
}

const std::vector<documents::ColumnLook>& columns() {
    static const std::vector<documents::ColumnLook> all{{.title = "编号", .width = 18},
                                                        {.title = "问题代码", .width = 10},
                                                        {.title = "问题", .width = 26},
                                                        {.title = "严重程度", .width = 10},
                                                        {.title = "账号名称", .width = 24},
                                                        {.title = "平台", .width = 12},
                                                        {.title = "主办单位", .width = 24},
                                                        {.title = "发现日期", .type = documents::ColumnType::date, .width = 12},
                                                        {.title = "截止日期", .type = documents::ColumnType::date, .width = 12},
                                                        {.title = "报送时间", .type = documents::ColumnType::instant, .width = 20},
                                                        {.title = "是否迟报", .width = 10},
                                                        {.title = "状态", .width = 10},
                                                        {.title = "不采纳原因", .width = 18},
                                                        {.title = "问题整改编号", .type = documents::ColumnType::integer, .width = 14},
                                                        {.title = "问题描述", .width = 50}};
    return all;
}

std::vector<std::string> cells_of(const Json& r) {
    const auto text = [&](const char* name) { return r[name].get<std::string>(); };
    return {text("number"),
            text("code"),
            text("code_zh"),
            text("severity_zh"),
            text("account_name"),
            text("platform_zh"),
            r["host_unit"].is_null() ? "" : r["host_unit"]["name"].get<std::string>(),
            text("found_on"),
            text("found_until"),
            text("handed_in_at"),
            r["is_late"].get<bool>() ? "是" : "否",
            text("state_zh"),
            text("reason_zh"),
            r["finding_id"].is_null() ? "" : std::to_string(r["finding_id"].get<std::int64_t>()),
            text("description")};
}

}  // namespace

Result<Json> list_reports(Context& context, const Caller& caller, const ReportFilter& filter, const api::Page& page) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, read_verb);
    if (!scope) return refuse(scope.error());
    std::vector<std::pair<Report, std::int64_t>> found;
    const Behind behind{page.after_integer(0, 2), page.after_integer(1, INT64_MAX)};
    each_row(context, *scope, filter, behind, page.rows_to_read(),
             [&](const storage::Row& row) { found.emplace_back(read_report(row), row.integer(report_columns)); });
    Json items = Json::array();
    std::map<std::int64_t, std::int64_t> is_on_top;
    for (const auto& [report, fast] : found) {
        items.push_back(report_json(context, report));
        is_on_top[report.id.value] = fast;
    }
    const auto next = page.cut(items, [&](const Json& last) { return Json{is_on_top[last["id"].get<std::int64_t>()], last["id"]}; });
    return api::list(std::move(items), next, count(context, *scope, filter));
}

Result<std::string> export_reports(Context& context, const Caller& caller, const ReportFilter& filter, documents::TableFormat format) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, read_verb);
    if (!scope) return refuse(scope.error());
    return documents::table_bytes(format, "监测问题", columns(), [&](documents::TableWriter& writer) {
        std::vector<Report> found;
        each_row(context, *scope, filter, {2, INT64_MAX}, INT64_MAX, [&](const storage::Row& row) { found.push_back(read_report(row)); });
        for (const auto& report : found) writer.row(cells_of(report_json(context, report)));
    });
}

}  // namespace yanlu::monitor_reports
