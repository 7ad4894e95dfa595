// The first columns are those of the import form and it passes over the rest, so that a corrected export can be sent in again.
#include "registry/export_accounts.hpp"

#include "registry/account_query.hpp"
#include "registry/account_view.hpp"

namespace yanlu::registry {
namespace {

using documents::ColumnLook;
using documents::ColumnType;

const std::vector<ColumnLook>& columns() {
    static const std::vector<ColumnLook> all{{.title = "账号名称", .width = 24},
                                             {.title = "平台", .width = 14},
                                             {.title = "账号标识", .width = 24},
                                             {.title = "类型", .width = 10},
                                             {.title = "主办单位", .width = 24},
                                             {.title = "认证主体", .width = 24},
                                             {.title = "链接", .width = 40},
                                             {.title = "功能定位", .width = 30},
                                             {.title = "开设日期", .type = ColumnType::date, .width = 12},
                                             {.title = "状态", .width = 10},
                                             {.title = "主管单位", .width = 24},
                                             {.title = "最近发布时间", .type = ColumnType::instant, .width = 20},
                                             {.title = "未更新天数", .type = ColumnType::integer, .width = 12},
                                             {.title = "未办结问题数", .type = ColumnType::integer, .width = 14}};
    return all;
}

std::string text(const Json& value) {
    if (value.is_null()) return {};
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string unit_name(const Json& unit) { return unit.is_null() ? std::string() : unit["name"].get<std::string>(); }

std::vector<std::string> cells_of(const Json& account) {
    return {text(account["name"]),
            text(account["platform_zh"]),
            text(account["platform_account_id"]),
            text(account["kind_zh"]),
            unit_name(account["host_unit"]),
            text(account["certified_host"]),
            text(account["link"]),
            text(account["purpose"]),
            text(account["opened_on"]),
            text(account["state_zh"]),
            unit_name(account["supervising_unit"]),
            text(account["last_post_at"]),
            text(account["idle_days"]),
            text(account["open_findings"])};
}

}  // namespace

Result<std::string> export_accounts(Context& context, const organisation::Caller& caller, const AccountFilter& filter,
                                    documents::TableFormat format) {
    const auto query = AccountQuery::make(context, caller, "registry.export_accounts", filter);
    if (!query) return refuse(query.error());
    return documents::table_bytes(format, "账号", columns(), [&](documents::TableWriter& writer) {
        query->each(context.database, [&](AccountId id) { writer.row(cells_of(account_json(context, id, query->day()).value())); });
    });
}

}  // namespace yanlu::registry
