// Rows of the list and of the forms to cells.
#include "filings/export_filings.hpp"

#include "filings/filing_query.hpp"
#include "filings/form_sheet.hpp"

namespace yanlu::filings {
namespace {

using documents::ColumnLook;
using documents::ColumnType;

const std::vector<ColumnLook>& columns() {
    static const std::vector<ColumnLook> all{{.title = "账号名称", .width = 24},
                                             {.title = "平台", .width = 14},
                                             {.title = "账号标识", .width = 24},
                                             {.title = "主办单位", .width = 24},
                                             {.title = "备案系统", .width = 30},
                                             {.title = "备案事项", .width = 12},
                                             {.title = "生效日期", .type = ColumnType::date, .width = 12},
                                             {.title = "期限", .type = ColumnType::date, .width = 12},
                                             {.title = "剩余时间", .width = 14},
                                             {.title = "状态", .width = 10},
                                             {.title = "提交日期", .type = ColumnType::date, .width = 12},
                                             {.title = "备案日期", .type = ColumnType::date, .width = 12},
                                             {.title = "备案编号", .width = 24},
                                             {.title = "是否逾期备案", .width = 12}};
    return all;
}

std::string text(const Json& value) { return value.is_null() ? std::string() : value.get<std::string>(); }

std::vector<std::string> cells_of(const Json& filing) {
    const Json& account = filing["account"];
    return {text(account["name"]),
            text(account["platform_zh"]),
            text(account["platform_account_id"]),
            text(filing["host_unit"]["name"]),
            text(filing["filing_system_zh"]),
            text(filing["occasion_zh"]),
            text(filing["effective_on"]),
            text(filing["due_on"]),
            text(filing["time_left_zh"]),
            text(filing["state_zh"]),
            text(filing["submitted_on"]),
            text(filing["settled_on"]),
            text(filing["receipt_number"]),
            filing["is_late"].get<bool>() ? "是" : ""};
}

std::vector<ColumnLook> columns_of(const FilingSystem& system) {
    std::vector<ColumnLook> out;
    for (const FormField& field : system.fields) out.push_back({.title = field.label, .is_required = field.is_required});
    return out;
}

std::vector<std::string> form_cells(Context& context, const FoundFiling& found) {
    std::vector<std::string> cells;
    for (FormEntry& entry : form_of(context, found)) cells.push_back(std::move(entry.value));
    return cells;
}

}  // namespace

Result<std::string> export_filings(Context& context, const organisation::Caller& caller, const FilingFilter& filter,
                                   documents::TableFormat format) {
    const auto query = FilingQuery::make(context, caller, "filings.export_filings", filter);
    if (!query) return refuse(query.error());
    return documents::table_bytes(format, "备案事项", columns(), [&](documents::TableWriter& writer) {
        query->each(context, [&](const Json& filing) { writer.row(cells_of(filing)); });
    });
}

Result<std::string> export_package(Context& context, const organisation::Caller& caller, const FilingFilter& filter,
                                   documents::TableFormat format) {
    const auto query = FilingQuery::make(context, caller, "filings.save_form", filter);
    if (!query) return refuse(query.error());
    const FilingSystem& system = *context.rulebook.part<FilingSystems>().find(filter.system);
    return documents::table_bytes(format, system.short_zh, columns_of(system), [&](documents::TableWriter& writer) {
        query->each(context, [&](const Json& filing) {
            const auto found = filing_for(context, caller, "filings.save_form", FilingId{filing["id"].get<std::int64_t>()});
            if (found) writer.row(form_cells(context, *found));
        });
    });
}

}  // namespace yanlu::filings
