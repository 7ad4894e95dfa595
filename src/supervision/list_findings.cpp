// The list of findings, its counts by state, and its sheet: one filter for the three.
#include <limits>

#include "base/text.hpp"
#include "documents/table_writer.hpp"
#include "organisation/permissions.hpp"
#include "supervision/desks.hpp"
#include "supervision/finding_summary.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/process.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using organisation::Scope;

constexpr std::int64_t most_rows = 100'000;

// The filter with everything resolved that the statements bind.
struct Bound {
    Scope scope;
    Scope under = Scope::city();
    std::string words;
    std::int64_t account = 0;
    std::int64_t is_overdue = -1;
    std::int64_t is_open = -1;
};

// % and _ stand for any text and any character; the backslash goes, because only one of the engines gives it a meaning.
std::string pattern_of(std::string words) {
    std::erase(words, '\\');
    return "%" + ascii_lower(words) + "%";
}

Result<Bound> bind(Context& context, const Caller& caller, const FindingFilter& filter) {
    auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "supervision.read_findings");
    if (!scope) return tl::unexpected(scope.error());
    Bound bound{*scope, Scope::city(), pattern_of(filter.words)};
    if (filter.under) {
        const auto unit = unit_facts(context.database, *filter.under);
        bound.under = unit ? Scope::subtree(unit->path) : Scope::nothing();
    }
    if (filter.account) bound.account = filter.account->value;
    if (filter.is_overdue) bound.is_overdue = *filter.is_overdue;
    if (filter.is_open) bound.is_open = *filter.is_open;
    return bound;
}

std::vector<Json> rows(Context& context, const FindingFilter& filter, const Bound& b, const api::Page& page, std::int64_t limit) {
    const bool is_by_due = page.sort == "due_at";
    const std::int64_t from_start = std::numeric_limits<std::int64_t>::min();
    return context.database.all(
        sql::list_findings,
        [&](const storage::Row& row) {
            Json item = summary_of(context, row);
            item["sort_key"] = row.integer(22);
            return item;
        },
        b.scope.path_from, b.scope.path_to, filter.state, filter.severity, filter.rule, b.under.path_from, b.under.path_to, b.account,
        context.clock.now(), b.is_overdue, b.is_open, b.words, is_by_due, page.is_descending ? -1 : 1, page.after_integer(0, from_start),
        page.after_integer(1, 0), limit, filter.source);
}

// The light is computed from the clock that runs and stands in no column: everything open under the filter is looked at.
std::vector<Json> lit_rows(Context& context, const FindingFilter& filter, Bound bound, const api::Page& page) {
    bound.is_open = 1;
    api::Page from_start = page;
    from_start.after = Json::array();
    auto items = rows(context, filter, bound, from_start, most_rows);
    std::erase_if(items, [&](const Json& item) { return item["flag"].is_null() || item["flag"]["light"] != filter.light; });
    return items;
}

Json state_counts(const Context& context, std::map<std::string, std::int64_t> counts) {
    Json out = Json::array();
    for (const flow::State& state : finding_machine(context.rulebook).states())
        out.push_back({{"state", state.code}, {"state_zh", state.zh}, {"count", counts[state.code]}});
    return out;
}

Json counts_by_state(Context& context, const FindingFilter& filter, const Bound& b) {
    std::map<std::string, std::int64_t> counts;
    context.database.each(
        sql::count_findings, [&](const storage::Row& row) { counts[row.get<std::string>(0)] = row.integer(1); }, b.scope.path_from,
        b.scope.path_to, filter.severity, filter.rule, b.under.path_from, b.under.path_to, b.account, context.clock.now(), b.is_overdue,
        b.is_open, b.words, filter.source);
    return state_counts(context, std::move(counts));
}

std::int64_t total_of(const Json& counts, const std::string& state) {
    std::int64_t total = 0;
    for (const Json& item : counts) {
        if (state.empty() || item["state"] == state) total += item["count"].get<std::int64_t>();
    }
    return total;
}

// Counts under the filter but for the state, and the rows behind the last one seen.
Json lit_counts(Context& context, FindingFilter filter, const Bound& bound, const api::Page& page) {
    filter.state.clear();
    std::map<std::string, std::int64_t> counts;
    for (const Json& item : lit_rows(context, filter, bound, page)) ++counts[item["state"].get<std::string>()];
    return state_counts(context, std::move(counts));
}

std::vector<Json> lit_page(Context& context, const FindingFilter& filter, const Bound& bound, const api::Page& page) {
    auto items = lit_rows(context, filter, bound, page);
    if (!page.is_first()) {
        const std::pair last(page.after_integer(0, 0), page.after_integer(1, 0));
        std::erase_if(items, [&](const Json& item) {
            return std::pair(item["sort_key"].get<std::int64_t>(), item["id"].get<std::int64_t>()) <= last;
        });
    }
    if (std::ssize(items) > page.rows_to_read()) items.resize(static_cast<std::size_t>(page.rows_to_read()));
    return items;
}

std::string text_of(const Json& value) { return value.is_null() ? std::string() : value.get<std::string>(); }

std::vector<std::string> cells_of(const Json& item) {
    return {std::to_string(item["id"].get<std::int64_t>()),
            text_of(item["order_number"]),
            text_of(item["title"]),
            text_of(item["rule_title"]),
            text_of(item["source_zh"]),
            text_of(item["severity_zh"]),
            text_of(item["state_zh"]),
            text_of(item["host_unit"]["name"]),
            item["account"].is_null() ? "" : text_of(item["account"]["name"]),
            item["account"].is_null() ? "" : text_of(item["account"]["platform_zh"]),
            text_of(item["holder"]),
            text_of(item["first_day"]),
            text_of(item["last_day"]),
            text_of(item["due_at"]),
            text_of(item["time_left_zh"]),
            item["flag"].is_null() ? "" : text_of(item["flag"]["light_zh"])};
}

const std::vector<documents::ColumnLook>& columns() {
    using documents::ColumnType;
    static const std::vector<documents::ColumnLook> looks{{"编号", ColumnType::integer},
                                                          {"整改单号"},
                                                          {"问题", ColumnType::text, 50},
                                                          {"规则"},
                                                          {"来源"},
                                                          {"程度"},
                                                          {"状态"},
                                                          {"主办单位"},
                                                          {"账号"},
                                                          {"平台"},
                                                          {"当前办理"},
                                                          {"首日", ColumnType::date},
                                                          {"末日", ColumnType::date},
                                                          {"期限", ColumnType::instant},
                                                          {"剩余时间"},
                                                          {"督办"}};
    return looks;
}

}  // namespace

Result<Json> list_findings(Context& context, const Caller& caller, const FindingFilter& filter, const api::Page& page) {
    const auto bound = bind(context, caller, filter);
    if (!bound) return tl::unexpected(bound.error());
    const bool is_by_light = !filter.light.empty();
    Json items = is_by_light ? lit_page(context, filter, *bound, page) : rows(context, filter, *bound, page, page.rows_to_read());
    const auto cursor = page.cut(items, [](const Json& item) { return Json{item["sort_key"], item["id"]}; });
    for (Json& item : items) item.erase("sort_key");
    Json counts = is_by_light ? lit_counts(context, filter, *bound, page) : counts_by_state(context, filter, *bound);
    const std::int64_t total = total_of(counts, filter.state);
    return Json{{"items", std::move(items)},
                {"next_cursor", cursor ? Json(*cursor) : Json(nullptr)},
                {"total", total},
                {"counts", std::move(counts)}};
}

std::optional<Json> summary_by_id(Context& context, const Caller& caller, FindingId id) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "supervision.read_findings");
    if (!scope) return std::nullopt;
    return context.database.one(
        sql::finding_summary, [&](const storage::Row& row) { return summary_of(context, row); }, scope->path_from, scope->path_to, id);
}

Result<std::string> findings_sheet(Context& context, const Caller& caller, const std::vector<FindingId>& ids, const std::string& format) {
    const auto kind = format == "xlsx" ? documents::TableFormat::xlsx : documents::TableFormat::csv;
    return documents::table_bytes(kind, "整改单", columns(), [&](documents::TableWriter& writer) {
        for (const FindingId id : ids) {
            if (const auto item = summary_by_id(context, caller, id)) writer.row(cells_of(*item));
        }
    });
}

Result<std::string> export_findings(Context& context, const Caller& caller, const FindingFilter& filter, const std::string& format) {
    const auto bound = bind(context, caller, filter);
    if (!bound) return tl::unexpected(bound.error());
    const api::Page page{.sort = "opened_at"};
    const auto kind = format == "xlsx" ? documents::TableFormat::xlsx : documents::TableFormat::csv;
    return documents::table_bytes(kind, "问题整改", columns(), [&](documents::TableWriter& writer) {
        const bool is_by_light = !filter.light.empty();
        for (const Json& item : is_by_light ? lit_rows(context, filter, *bound, page) : rows(context, filter, *bound, page, most_rows))
            writer.row(cells_of(item));
    });
}

}  // namespace yanlu::supervision
