// Runs and their differences within the caller's scope: pages, one record, the sheet.
#include <algorithm>

#include "api/response.hpp"
#include "documents/table_writer.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "reconciliation/difference_store.hpp"
#include "reconciliation/statements.hpp"
#include "reconciliation/steps.hpp"
#include "reconciliation/views.hpp"

namespace yanlu::reconciliation {
namespace {

using organisation::Caller;
using organisation::Scope;

struct Run {
    RunId id;
    Date as_of;
    Json summary;
    Instant created_at;
};

Run read_run(const storage::Row& row) { return {row.get<RunId>(0), row.get<Date>(1), Json::parse(row.text(2)), row.get<Instant>(3)}; }

Result<Scope> scope_of(Context& context, const Caller& caller) {
    return context.rulebook.part<organisation::Permissions>().scope_for(caller, "reconciliation.read");
}

std::int64_t doubts_open(Context& context, RunId run) {
    return *context.database.value<std::int64_t>(sql::count_doubts, run, "unanswered");
}

Json run_json(Context& context, const Run& run, const Scope& scope) {
    Json sources = Json::array();
    for (const Json& list : run.summary["lists"])
        sources.push_back(context.rulebook.part<Settings>().source_zh(list["source"].get<std::string>()));
    return {{"id", run.id.value},
            {"as_of", run.as_of.iso()},
            {"created_at", rfc3339(run.created_at)},
            {"sources_zh", std::move(sources)},
            {"accounts", run.summary["accounts"]},
            {"in_all_lists", run.summary["in_all_lists"]},
            {"decided_before", run.summary["decided_before"]},
            {"doubts_open", doubts_open(context, run.id)},
            {"counts", counts_of(context, run.id, scope)}};
}

std::optional<RunId> run_asked_for(Context& context, const DifferenceFilter& filter) {
    return filter.run ? filter.run : context.database.value<RunId>(sql::newest_run);
}

Result<DifferenceQuery> query_of(Context& context, const Caller& caller, const DifferenceFilter& filter) {
    auto scope = scope_of(context, caller);
    if (!scope) return refuse(std::move(scope.error()));
    DifferenceQuery query{run_asked_for(context, filter).value_or(RunId{}), filter, *scope, Scope::city()};
    if (filter.under) {
        const std::string path = organisation::unit_path(context.database, *filter.under);
        query.under = path.empty() ? Scope::nothing() : Scope::subtree(path);
    }
    return query;
}

const std::vector<documents::ColumnLook>& columns() {
    using documents::ColumnType;
    static const std::vector<documents::ColumnLook> looks{{"编号", ColumnType::integer},
                                                          {"类型"},
                                                          {"账号"},
                                                          {"平台"},
                                                          {"责任单位", ColumnType::text, 30},
                                                          {"差异项"},
                                                          {"各方所载", ColumnType::text, 60},
                                                          {"处理办法", ColumnType::text, 30},
                                                          {"在何处纠正"},
                                                          {"状态"},
                                                          {"认定"},
                                                          {"说明", ColumnType::text, 40}};
    return looks;
}

std::string place_of(const Json& said) {
    if (said["row"].is_null()) return "没有";
    std::string place = said["source"] == "registry" ? "" : "，";
    if (said["source"] == "registry") return place;
    if (!said["sheet"].get<std::string>().empty()) place += said["sheet"].get<std::string>() + " ";
    return place + "第 " + std::to_string(said["row"].get<std::int64_t>()) + " 行";
}

std::vector<std::string> cells_of(const Json& item) {
    std::string said;
    for (const Json& each : item["said"])
        said += (said.empty() ? "" : "；") + each["source_zh"].get<std::string>() + "：" + each["text"].get<std::string>() + place_of(each);
    return {std::to_string(item["id"].get<std::int64_t>()),
            item["kind_zh"],
            item["name"],
            item["platform_zh"],
            item["unit"].is_null() ? "" : item["unit"]["name"].get<std::string>(),
            item["field_zh"],
            said,
            item["mending"]["zh"],
            item["mending"]["where_zh"],
            item["state_zh"],
            item["decision_zh"],
            item["reason"]};
}

}  // namespace

Result<Json> list_runs(Context& context, const Caller& caller, const api::Page& page) {
    const auto scope = scope_of(context, caller);
    if (!scope) return refuse(scope.error());
    Json items = Json::array();
    for (const Run& run : context.database.all(sql::list_runs, read_run, page.after_integer(0, INT64_MAX), page.rows_to_read()))
        items.push_back(run_json(context, run, *scope));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    return api::list(std::move(items), next, *context.database.value<std::int64_t>(sql::count_runs));
}

Result<Json> show_run(Context& context, const Caller& caller, RunId id) {
    const auto scope = scope_of(context, caller);
    if (!scope) return refuse(scope.error());
    const auto run = context.database.one(sql::run, read_run, id);
    if (!run) return refuse(RefusalClass::not_found, "api.no_such_record");
    Json out = run_json(context, *run, *scope);
    out["lists"] = Json::array();
    for (const StoredList& list : run_lists(context.database, id)) out["lists"].push_back(list_json(context, list));
    return out;
}

Result<Json> list_differences(Context& context, const Caller& caller, const DifferenceFilter& filter, const api::Page& page) {
    const auto query = query_of(context, caller, filter);
    if (!query) return refuse(query.error());
    Json items = Json::array();
    for (const auto& found :
         differences_where(context.database, *query, page.after_text(0, ""), page.after_integer(1, 0), page.rows_to_read()))
        items.push_back(difference_json(context, found));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["kind"], last["id"]}); });
    return api::list(std::move(items), next, count_differences(context.database, *query));
}

Result<std::string> export_differences(Context& context, const Caller& caller, const DifferenceFilter& filter,
                                       documents::TableFormat format) {
    const auto query = query_of(context, caller, filter);
    if (!query) return refuse(query.error());
    constexpr std::int64_t a_piece = 1000;
    return documents::table_bytes(format, "备案比对结果", columns(), [&](documents::TableWriter& writer) {
        std::string kind;
        std::int64_t id = 0;
        for (;;) {
            const auto found = differences_where(context.database, *query, kind, id, a_piece);
            for (const auto& each : found) writer.row(cells_of(difference_json(context, each)));
            if (found.empty()) return;
            kind = found.back().kind;
            id = found.back().id.value;
        }
    });
}

Result<Json> show_difference(Context& context, const Caller& caller, DifferenceId id) {
    const auto found = difference_for(context, caller, id);
    if (!found) return refuse(found.error());
    Json out = difference_json(context, *found);
    out["rows"] = Json::array();
    for (const auto& [list, row] : rows_of_group(context, found->run, found->group)) {
        Json shown = row_json(context, row);
        shown["source_zh"] = context.rulebook.part<Settings>().source_zh(list.source);
        shown["file_name"] = list.file_name;
        out["rows"].push_back(std::move(shown));
    }
    out["allowed_actions"] = allowed_actions(context, caller, *found);
    return out;
}

}  // namespace yanlu::reconciliation
