// Rows to JSON; every read is bounded by the scope.
#include "api/response.hpp"
#include "base/text.hpp"
#include "compare/comparer.hpp"
#include "documents/table_writer.hpp"
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

using documents::ColumnType;

constexpr std::size_t summary_characters = 120;
constexpr std::int64_t most_rows = 100'000;

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

// 有出入、抢发
std::string verdict_words(const Rulebook& rulebook, const storage::Row& row) {
    std::string out;
    for (const auto& verdict : verdicts_of(rulebook, row)) out += (out.empty() ? "" : "、") + verdict["zh"].get<std::string>();
    return out;
}

std::string title_or_summary(const storage::Row& row) {
    return row.text(13).empty() ? shorten(row.text(14), summary_characters) : row.get<std::string>(13);
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

const std::vector<documents::ColumnLook>& columns() {
    static const std::vector<documents::ColumnLook> looks{{"账号"},
                                                          {"平台"},
                                                          {"主办单位"},
                                                          {"发布内容", ColumnType::text, 40},
                                                          {"链接", ColumnType::text, 40},
                                                          {"发布时间", ColumnType::instant},
                                                          {"内容现状"},
                                                          {"通稿", ColumnType::text, 40},
                                                          {"比对结果"},
                                                          {"事实出入", ColumnType::integer},
                                                          {"文字出入", ColumnType::integer}};
    return looks;
}

std::vector<std::string> cells_of(const Rulebook& rulebook, const storage::Row& row) {
    const auto text = [&](int column) { return row.get<std::string>(column); };
    return {text(17),
            platform_zh(rulebook, text(18)),
            text(20),
            title_or_summary(row),
            text(15),
            rfc3339(row.get<Instant>(9)),
            rulebook.message(row.get<bool>(12) ? "monitoring.post_standing.gone" : "monitoring.post_standing.present"),
            text(5),
            verdict_words(rulebook, row),
            std::to_string(row.integer(2)),
            std::to_string(row.integer(3))};
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

Result<std::string> export_matches(Context& context, const Caller& caller, ReleaseId id, const std::string& verdict,
                                   documents::TableFormat format) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "releases.read");
    if (!scope) return refuse(scope.error());
    const auto release = load_release(context.database, id);
    if (!release) return refuse(RefusalClass::not_found, "api.no_such_record");
    return documents::table_bytes(format, "通稿使用情况", columns(), [&](documents::TableWriter& writer) {
        context.database.each(
            sql::list_matches, [&](const storage::Row& row) { writer.row(cells_of(context.rulebook, row)); }, release->chain,
            scope->path_from, scope->path_to, verdict, INT64_MAX, INT64_MAX, most_rows);
    });
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
