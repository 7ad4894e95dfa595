// Each item says in words what is missing; the account's own page is where it is filled in.
#include "census/backfill.hpp"

#include <algorithm>
#include <map>

#include "api/response.hpp"
#include "census/process.hpp"
#include "census/statements.hpp"
#include "census/view.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_view.hpp"
#include "registry/domain/account.hpp"
#include "registry/platforms.hpp"

namespace yanlu::census {
namespace {

using organisation::Scope;

std::string joined_zh(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : "、") + word;
    return out;
}

void add_missing(Json& missing, const Context& context, const char* code, const std::map<std::string, std::string>& args = {}) {
    missing.push_back({{"code", code}, {"zh", context.rulebook.message(std::string("census.backfill.") + code, args)}});
}

std::vector<std::string> duties_missing(Context& context, std::int64_t account) {
    const auto named = context.database.all(
        sql::duties_of_account, [](const storage::Row& row) { return row.get<std::string>(0); }, account, context.clock.today().iso());
    std::vector<std::string> out;
    for (const auto& duty : registry::required_duties()) {
        if (std::ranges::find(named, duty) == named.end()) out.push_back(context.rulebook.message("registry.duty." + duty));
    }
    return out;
}

Json missing_of(Context& context, const storage::Row& row) {
    Json missing = Json::array();
    if (const auto duties = duties_missing(context, row.integer(0)); !duties.empty())
        add_missing(missing, context, "duty_holders", {{"duties", joined_zh(duties)}});
    const auto systems =
        context.database.all(sql::open_filings, [](const storage::Row& r) { return r.get<std::string>(0); }, row.integer(0));
    if (!systems.empty()) add_missing(missing, context, "filings", {{"systems", joined_zh(systems)}});
    if (row.integer(10) == 0) add_missing(missing, context, "no_filings");
    if (row.text(4).empty()) add_missing(missing, context, "certified_host");
    return missing;
}

Json item_of(Context& context, const storage::Row& row) {
    const auto* platform = context.rulebook.part<registry::Platforms>().find(row.text(2));
    return {{"id", row.integer(0)},
            {"name", row.text(1)},
            {"platform", row.text(2)},
            {"platform_zh", platform ? platform->zh : std::string(row.text(2))},
            {"platform_account_id", row.text(3)},
            {"is_baseline", row.get<bool>(5)},
            {"host_unit", organisation::unit_reference(row.get<UnitId>(6), row.text(7), row.text(8), row.text(9))},
            {"missing", missing_of(context, row)}};
}

struct Count {
    std::int64_t to_complete = 0;
    std::int64_t all = 0;
};

Json groups_json(Context& context, const std::map<UnitId, Count>& groups) {
    Json out = Json::array();
    for (const auto& [unit, count] : groups) {
        if (const auto found = organisation::find_unit(context.database, unit))
            out.push_back(
                {{"unit", organisation::unit_reference(*found)}, {"taken_over", count.all}, {"completed", count.all - count.to_complete}});
    }
    return out;
}

}  // namespace

Result<Json> list_backfill(Context& context, const organisation::Caller& caller, std::optional<UnitId> group, const api::Page& page) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "census.read_backfill");
    if (!scope) return refuse(scope.error());
    const std::string path = group ? organisation::unit_path(context.database, *group) : std::string("/");
    const Scope within = path.empty() ? Scope::nothing() : Scope::subtree(path);
    Json items = Json::array();
    context.database.each(
        sql::backfill, [&](const storage::Row& row) { items.push_back(item_of(context, row)); }, scope->path_from, scope->path_to,
        within.path_from, within.path_to, page.after_integer(0, 0), page.rows_to_read());
    const auto next = page.cut(items, [](const Json& last) { return Json{last["id"]}; });
    Count all, chosen;
    std::map<UnitId, Count> groups;
    context.database.each(
        sql::backfill_figures,
        [&](const storage::Row& row) {
            for (Count* count : {&all, &groups[group_of(row.text(0))]}) count->to_complete += row.integer(1), count->all += row.integer(2);
            if (within.holds(row.text(0))) chosen.to_complete += row.integer(1);
        },
        scope->path_from, scope->path_to);
    Json out = api::list(std::move(items), next, chosen.to_complete);
    out["due_on"] = process(context.rulebook).backfill_due_on.iso();
    out["taken_over"] = all.all;
    out["completed"] = all.all - all.to_complete;
    out["groups"] = groups_json(context, groups);
    return out;
}

}  // namespace yanlu::census
