// Rows to JSON; every read is bounded by the scope.
#include "api/response.hpp"
#include "base/text.hpp"
#include "compare/comparer.hpp"
#include "organisation/permissions.hpp"
#include "registry/platforms.hpp"
#include "releases/matches.hpp"
#include "releases/release.hpp"
#include "releases/settings.hpp"
#include "releases/statements.hpp"

namespace yanlu::releases {
namespace {

using organisation::Caller;
using organisation::Permissions;

constexpr std::size_t summary_characters = 120;

std::string platform_zh(const Rulebook& rulebook, const std::string& code) {
    const auto* platform = rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : code;
}

// Columns of sql/list_matches.sql.
Json verdicts_of(const Rulebook& rulebook, const storage::Row& row) {
    const Instant published = row.get<Instant>(9);
    Json out = Json::array();
    const auto add = [&](const char* code) { out.push_back({{"code", code}, {"zh", rulebook.message(std::string("releases.") + code)}}); };
    if (published < row.get<Instant>(7)) add("early");
    if (published >= row.get<Instant>(8)) add("withdrawn");
    if (row.integer(2) + row.integer(3) > 0) add("differs");
    if (out.empty()) add("same");
    return out;
}

Json post_json(const Rulebook& rulebook, const storage::Row& row) {
    const auto platform = row.get<std::string>(18);
    return {{"id", row.integer(10)},
            {"title", row.text(13)},
            {"summary", shorten(row.text(14), summary_characters)},
            {"url", row.text(15)},
            {"published_at", rfc3339(row.get<Instant>(9))},
            {"is_gone", row.get<bool>(12)},
            {"account",
             {{"id", row.integer(16)}, {"name", row.text(17)}, {"platform", platform}, {"platform_zh", platform_zh(rulebook, platform)}}},
            {"host_unit", {{"id", row.integer(19)}, {"name", row.text(20)}}}};
}

Json match_json(Context& context, const storage::Row& row) {
    const auto state = row.get<std::string>(6);
    return {{"id", row.integer(0)},
            {"similarity", row.integer(1)},
            {"facts", row.integer(2)},
            {"words", row.integer(3)},
            {"release",
             {{"id", row.integer(4)},
              {"title", row.text(5)},
              {"state", state},
              {"state_zh", context.rulebook.part<ReleaseProcess>().machine().state(state)->zh}}},
            {"verdicts", verdicts_of(context.rulebook, row)},
            {"post", post_json(context.rulebook, row)}};
}

}  // namespace

Json count_matches(Context& context, const Caller& caller, std::int64_t chain) {
    Json out{{"total", 0}, {"early", 0}, {"withdrawn", 0}, {"differs", 0}, {"same", 0}};
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "releases.read");
    if (!scope) return out;
    context.database.each(
        sql::count_matches,
        [&](const storage::Row& row) {
            out = {{"total", row.integer(0)},
                   {"early", row.integer(1)},
                   {"withdrawn", row.integer(2)},
                   {"differs", row.integer(3)},
                   {"same", row.integer(4)}};
        },
        chain, scope->path_from, scope->path_to);
    return out;
}

Result<Json> list_matches(Context& context, const Caller& caller, ReleaseId id, const std::string& verdict, const api::Page& page) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "releases.read");
    if (!scope) return refuse(scope.error());
    const auto release = load_release(context.database, id);
    if (!release) return refuse(RefusalClass::not_found, "api.no_such_record");
    Json items = Json::array();
    std::vector<std::int64_t> published;  // with milliseconds, which the items do not show
    context.database.each(
        sql::list_matches,
        [&](const storage::Row& row) {
            items.push_back(match_json(context, row));
            published.push_back(row.integer(9));
        },
        release->chain, scope->path_from, scope->path_to, verdict, page.after_integer(0, INT64_MAX), page.after_integer(1, INT64_MAX),
        page.rows_to_read());
    const auto next = page.cut(items, [&](const Json& last) { return Json::array({published[items.size() - 1], last["id"]}); });
    const Json counts = count_matches(context, caller, release->chain);
    return api::list(std::move(items), next, counts[verdict.empty() ? "total" : verdict].get<std::int64_t>());
}

Result<Json> matches_of_post(Context& context, const Caller& caller, PostId post) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "releases.read");
    if (!scope) return refuse(scope.error());
    Json items = Json::array();
    context.database.each(
        sql::matches_of_post, [&](const storage::Row& row) { items.push_back(match_json(context, row)); }, post, scope->path_from,
        scope->path_to);
    return Json{{"items", std::move(items)}};
}

Result<Json> show_match(Context& context, const Caller& caller, MatchId id) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "releases.read");
    if (!scope) return refuse(scope.error());
    Json out;
    std::string title, text;
    ReleaseId release;
    context.database.each(
        sql::load_match,
        [&](const storage::Row& row) {
            out = match_json(context, row);
            release = row.get<ReleaseId>(4);
            title = row.get<std::string>(13);
            text = row.get<std::string>(14);
        },
        id, scope->path_from, scope->path_to);
    if (out.is_null()) return refuse(RefusalClass::not_found, "api.no_such_record");
    const Release original = load_release(context.database, release).value();
    const auto& comparer = context.rulebook.part<compare::Comparer>();
    out["comparison"] = comparer.compare({original.title, original.text}, {title, text});
    out["comparison"]["edits"] = comparer.edits({original.title, original.text}, {title, text});
    return out;
}

}  // namespace yanlu::releases
