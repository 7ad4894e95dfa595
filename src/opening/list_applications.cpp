// The list of applications, its counts by state, and its sheet: one filter for the three.
#include <limits>
#include <map>

#include "base/text.hpp"
#include "opening/application_process.hpp"
#include "opening/application_view.hpp"
#include "opening/applications.hpp"
#include "opening/statements.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::opening {
namespace {

using organisation::Caller;
using organisation::Scope;

// The filter with everything resolved that the statements bind.
struct Bound {
    Scope scope;
    Scope under = Scope::city();
    std::string words;
    std::int64_t is_exception = -1;
    std::int64_t is_mine = -1;
};

// % and _ stand for any text and any character; the backslash goes, because only one of the engines gives it a meaning.
std::string pattern_of(std::string words) {
    std::erase(words, '\\');
    return "%" + ascii_lower(words) + "%";
}

Result<Bound> bind(Context& context, const Caller& caller, const ApplicationFilter& filter) {
    auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "opening.read_applications");
    if (!scope) return tl::unexpected(scope.error());
    Bound bound{*scope, Scope::city(), pattern_of(filter.words)};
    if (filter.under) {
        const std::string path = organisation::unit_path(context.database, *filter.under);
        bound.under = path.empty() ? Scope::nothing() : Scope::subtree(path);
    }
    if (filter.is_exception) bound.is_exception = *filter.is_exception;
    if (filter.is_mine) bound.is_mine = *filter.is_mine;
    return bound;
}

std::vector<Json> rows(Context& context, const Caller& caller, const ApplicationFilter& filter, const Bound& b, const api::Page& page,
                       std::int64_t limit) {
    const std::int64_t from_start = std::numeric_limits<std::int64_t>::min();
    return context.database.all(
        sql::list_applications,
        [&](const storage::Row& row) {
            Json item = summary_of(context, row);
            item["sort_key"] = row.integer(26);
            return item;
        },
        b.scope.path_from, b.scope.path_to, caller.actor.unit, filter.state, filter.platform, b.under.path_from, b.under.path_to, b.words,
        b.is_exception, b.is_mine, caller.role, caller.actor.person, page.sort == "due_at", page.is_descending ? -1 : 1,
        page.after_integer(0, from_start), page.after_integer(1, 0), limit, 0);
}

Json counts_by_state(Context& context, const Caller& caller, const ApplicationFilter& filter, const Bound& b) {
    std::map<std::string, std::int64_t> counts;
    context.database.each(
        sql::count_applications, [&](const storage::Row& row) { counts[row.get<std::string>(0)] = row.integer(1); }, b.scope.path_from,
        b.scope.path_to, caller.actor.unit, filter.platform, b.under.path_from, b.under.path_to, b.words, b.is_exception, b.is_mine,
        caller.role, caller.actor.person);
    Json out = Json::array();
    for (const flow::State& state : application_machine(context.rulebook).states())
        out.push_back({{"state", state.code}, {"state_zh", state.zh}, {"count", counts[state.code]}});
    return out;
}

std::int64_t total_of(const Json& counts, const std::string& state) {
    std::int64_t total = 0;
    for (const Json& item : counts) {
        if (state.empty() || item["state"] == state) total += item["count"].get<std::int64_t>();
    }
    return total;
}

std::string text_of(const Json& value) { return value.is_null() ? std::string() : value.get<std::string>(); }
std::string name_of(const Json& unit) { return unit.is_null() ? std::string() : unit["name"].get<std::string>(); }

std::string exceptions_of(const Json& item) {
    std::string out;
    for (const Json& each : item["exceptions"]) out += (out.empty() ? "" : "、") + each["zh"].get<std::string>();
    return out;
}

std::vector<std::string> cells_of(const Json& item) {
    return {std::to_string(item["id"].get<std::int64_t>()),
            text_of(item["name"]),
            text_of(item["platform_zh"]),
            name_of(item["host_unit"]),
            text_of(item["state_zh"]),
            text_of(item["step_zh"]),
            text_of(item["holder"]),
            name_of(item["approver_unit"]),
            exceptions_of(item),
            text_of(item["submitted_at"]),
            text_of(item["due_at"]),
            text_of(item["approval_number"])};
}

const std::vector<documents::ColumnLook>& columns() {
    using documents::ColumnType;
    static const std::vector<documents::ColumnLook> looks{{"编号", ColumnType::integer},
                                                          {"账号名称", ColumnType::text, 24},
                                                          {"平台"},
                                                          {"申请单位", ColumnType::text, 24},
                                                          {"状态"},
                                                          {"当前环节"},
                                                          {"当前办理", ColumnType::text, 24},
                                                          {"审批单位", ColumnType::text, 24},
                                                          {"例外事项", ColumnType::text, 30},
                                                          {"报送时间", ColumnType::instant},
                                                          {"期限", ColumnType::instant},
                                                          {"批准文号", ColumnType::text, 24}};
    return looks;
}

}  // namespace

Result<Json> list_applications(Context& context, const Caller& caller, const ApplicationFilter& filter, const api::Page& page) {
    const auto bound = bind(context, caller, filter);
    if (!bound) return tl::unexpected(bound.error());
    Json items = rows(context, caller, filter, *bound, page, page.rows_to_read());
    const auto cursor = page.cut(items, [](const Json& item) { return Json{item["sort_key"], item["id"]}; });
    for (Json& item : items) item.erase("sort_key");
    Json counts = counts_by_state(context, caller, filter, *bound);
    const std::int64_t total = total_of(counts, filter.state);
    return Json{{"items", std::move(items)},
                {"next_cursor", cursor ? Json(*cursor) : Json(nullptr)},
                {"total", total},
                {"counts", std::move(counts)}};
}

Result<std::string> export_applications(Context& context, const Caller& caller, const ApplicationFilter& filter,
                                        documents::TableFormat format) {
    const auto bound = bind(context, caller, filter);
    if (!bound) return tl::unexpected(bound.error());
    constexpr std::int64_t most_rows = 100'000;
    const api::Page page{.sort = "updated_at", .is_descending = true};
    return documents::table_bytes(format, "开设申请", columns(), [&](documents::TableWriter& writer) {
        for (const Json& item : rows(context, caller, filter, *bound, page, most_rows)) writer.row(cells_of(item));
    });
}

}  // namespace yanlu::opening
