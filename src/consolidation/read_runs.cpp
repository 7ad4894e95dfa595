// Runs as they are listed, with their counts within the caller's scope.
#include "api/response.hpp"
#include "consolidation/card_view.hpp"
#include "consolidation/runs.hpp"
#include "consolidation/statements.hpp"
#include "consolidation/visible_run.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::consolidation {
namespace {

Json counts_json(Context& context, RunId id, const organisation::Scope& scope) {
    Json counts = Json::object();
    for (const std::string& proposal : measures_proposed()) counts[proposal] = 0;
    context.database.each(
        sql::count_cards, [&](const storage::Row& row) { counts[std::string(row.text(0))] = row.integer(1); }, id, scope.path_from,
        scope.path_to, scope.path_from, scope.path_to, "", "");
    return counts;
}

Json run_json(Context& context, const Run& run, const organisation::Scope& scope) {
    return {{"id", run.id.value},
            {"as_of", run.question.as_of.iso()},
            {"period_from", run.period_from.iso()},
            {"known_at", rfc3339(run.question.known_at)},
            {"accounts", run.accounts},
            {"posts", run.posts},
            {"pairs", run.pairs},
            {"digest", run.digest},
            {"created_at", rfc3339(run.created_at)},
            {"created_by", run.created_by},
            {"issued_at", run.issued_at ? Json(rfc3339(*run.issued_at)) : Json(nullptr)},
            {"counts", counts_json(context, run.id, scope)}};
}

}  // namespace

Result<VisibleRun> visible_run(Context& context, const organisation::Caller& caller, RunId id, std::string_view verb) {
    auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(std::move(scope.error()));
    auto run = find_run(context.database, id);
    if (!run) return refuse(RefusalClass::not_found, "api.no_such_record");
    return VisibleRun{std::move(*run), std::move(*scope)};
}

Result<Json> list_runs(Context& context, const organisation::Caller& caller, const api::Page& page) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "consolidation.read");
    if (!scope) return refuse(scope.error());
    const auto ids = context.database.all(
        sql::runs_newest_first, [](const storage::Row& row) { return row.get<RunId>(0); }, page.after_integer(0, INT64_MAX),
        page.rows_to_read());
    Json items = Json::array();
    for (const RunId id : ids) items.push_back(run_json(context, *find_run(context.database, id), *scope));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    return api::list(std::move(items), next, *context.database.value<std::int64_t>(sql::count_runs));
}

Result<Json> show_run(Context& context, const organisation::Caller& caller, RunId id) {
    const auto seen = visible_run(context, caller, id, "consolidation.read");
    if (!seen) return refuse(seen.error());
    Json out = run_json(context, seen->run, seen->scope);
    const Settings settings = Settings::from_json(seen->run.settings);
    out["thresholds"] = thresholds_json(seen->run.settings, settings.thresholds);
    out["parts"] = parts_view(seen->run.settings, settings.parts, Measures{});
    const auto& article = seen->run.settings.at("article").get_ref<const std::string&>();
    out["article"] = api::article_reference(article, context.rulebook);
    return out;
}

}  // namespace yanlu::consolidation
