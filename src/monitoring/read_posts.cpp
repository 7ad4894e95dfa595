// Rows to JSON; every read is bounded by the scope of the verb.
#include "monitoring/read_posts.hpp"

#include "api/response.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"
#include "ledger/counted.hpp"
#include "monitoring/findings_of_posts.hpp"
#include "monitoring/hits.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"
#include "registry/platforms.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;
using organisation::Scope;

constexpr std::size_t summary_characters = 120;
constexpr std::int64_t either = -1;

Refusal no_such_record() { return {RefusalClass::not_found, "organisation.no_such_record"}; }

std::string hex_of(std::string_view bytes) { return hex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}); }

std::string platform_zh(const Rulebook& rulebook, const std::string& code) {
    const auto* platform = rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : code;
}

Json severity_json(const storage::Row& row, int column) {
    if (row.is_null(column)) return nullptr;
    return row.integer(column) == 0 ? "serious" : row.integer(column) == 1 ? "general" : "hint";
}

// The columns of sql/posts_*.sql and sql/post_detail.sql.
Json post_json(const Rulebook& rulebook, const storage::Row& row) {
    const auto platform = row.get<std::string>(4);
    return {{"id", row.integer(0)},
            {"version", row.integer(1)},
            {"account",
             {{"id", row.integer(2)}, {"name", row.text(3)}, {"platform", platform}, {"platform_zh", platform_zh(rulebook, platform)}}},
            {"host_unit", {{"id", row.integer(5)}, {"name", row.text(6)}, {"short_name", row.text(7)}, {"kind", row.text(8)}}},
            {"platform_post_id", row.text(9)},
            {"title", row.text(10)},
            {"summary", shorten(row.text(11), summary_characters)},
            {"url", row.text(12)},
            {"published_at", rfc3339(row.get<Instant>(13))},
            {"observed_at", rfc3339(row.get<Instant>(14))},
            {"is_gone", row.get<bool>(15)},
            {"hits", row.integer(16)},
            {"worst_severity", severity_json(row, 17)},
            {"versions", row.integer(18)}};
}

std::int64_t choice_of(const std::optional<bool>& wanted) { return wanted ? (*wanted ? 1 : 0) : either; }

// The values $1 to $10 that the list and its count share; owns the texts behind them.
class PostQuery {
public:
    PostQuery(const Scope& scope, const Scope& under, const PostFilter& filter)
        : scope_(scope),
          under_(under),
          platform_(filter.platform),
          pattern_(pattern_of(filter.words)),
          values_{scope_.path_from,
                  scope_.path_to,
                  under_.path_from,
                  under_.path_to,
                  filter.from ? filter.from->begins_at().ms : INT64_MIN,
                  filter.to ? filter.to->ends_at().ms : INT64_MAX,
                  platform_,
                  pattern_,
                  choice_of(filter.is_gone),
                  choice_of(filter.has_hits),
                  filter.account ? filter.account->value : std::int64_t{0}} {}
    PostQuery(const PostQuery&) = delete;
    PostQuery& operator=(const PostQuery&) = delete;

    bool is_of_city() const { return is_whole_city(scope_) && is_whole_city(under_); }
    const std::vector<storage::Value>& values() const { return values_; }
    std::vector<storage::Value> page(std::int64_t published, std::int64_t id, std::int64_t limit) const {
        std::vector<storage::Value> values = values_;
        values.insert(values.end(), {published, id, limit});
        return values;
    }

private:
    Scope scope_;
    Scope under_;
    std::string platform_;
    std::string pattern_;
    std::vector<storage::Value> values_;
};

// Each way to the posts of one account, of the whole city and of a part of it has its own index.
struct PostStatements {
    const storage::Statement& newest_first;
    const storage::Statement& oldest_first;
    const storage::Statement& count;
};
PostStatements statements_for(const PostQuery& query, const PostFilter& filter) {
    if (filter.account) return {sql::posts_of_account_newest_first, sql::posts_of_account_oldest_first, sql::count_posts_of_account};
    if (query.is_of_city()) return {sql::posts_of_city_newest_first, sql::posts_of_city_oldest_first, sql::count_posts_of_city};
    return {sql::posts_of_tree_newest_first, sql::posts_of_tree_oldest_first, sql::count_posts_of_tree};
}

Json versions_json(Context& context, PostId post) {
    Json out = Json::array();
    context.database.each(
        sql::versions_of_post,
        [&](const storage::Row& row) {
            out.push_back({{"version", row.integer(0)},
                           {"observed_at", rfc3339(row.get<Instant>(1))},
                           {"is_gone", row.get<bool>(2)},
                           {"title", row.text(3)},
                           {"digest", hex_of(row.text(4))}});
        },
        post);
    return out;
}

}  // namespace

bool is_whole_city(const Scope& scope) { return scope.path_from == Scope::city().path_from && scope.path_to == Scope::city().path_to; }

Result<Scope> part_of_tree(Context& context, const std::optional<UnitId>& under) {
    if (!under) return Scope::city();
    const auto path = context.database.value<std::string>(sql::path_of_unit, *under);
    if (!path) return refuse(no_such_record());
    return Scope::subtree(*path);
}

std::string pattern_of(const std::string& words) {
    std::string pattern = "%";
    for (const char c : ascii_lower(trim(words))) {
        if (c == '!' || c == '%' || c == '_') pattern += '!';
        pattern += c == ' ' ? '%' : c;
    }
    return pattern == "%" ? pattern : pattern + "%";
}

Result<Json> list_posts(Context& context, const Caller& caller, const PostFilter& filter, const api::Page& page) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "monitoring.read_posts");
    if (!scope) return refuse(scope.error());
    const auto under = part_of_tree(context, filter.under);
    if (!under) return refuse(under.error());
    const PostQuery query(*scope, *under, filter);
    const std::int64_t edge = page.is_descending ? INT64_MAX : INT64_MIN;
    const auto values = query.page(page.after_integer(0, edge), page.after_integer(1, edge), page.rows_to_read());
    const PostStatements statements = statements_for(query, filter);
    Json items = Json::array();
    std::vector<std::int64_t> published;  // with milliseconds, which the items do not show
    context.database.run(page.is_descending ? statements.newest_first : statements.oldest_first, values, [&](const storage::Row& row) {
        items.push_back(post_json(context.rulebook, row));
        published.push_back(row.integer(13));
    });
    const auto next = page.cut(items, [&](const Json& last) { return Json::array({published[items.size() - 1], last["id"]}); });
    return api::list(std::move(items), next, ledger::counted(context.database, statements.count, query.values()));
}

Result<Json> read_post(Context& context, const Caller& caller, PostId post, std::int64_t version) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "monitoring.read_posts");
    if (!scope) return refuse(scope.error());
    Json out;
    UnitId host;
    AccountId account;
    context.database.each(
        sql::post_detail,
        [&](const storage::Row& row) {
            out = post_json(context.rulebook, row);
            out["text"] = row.text(11);
            out["digest"] = hex_of(row.text(19));
            out["rulebook_version"] = row.text(20);
            host = row.get<UnitId>(5);
            account = row.get<AccountId>(2);
        },
        post, version, scope->path_from, scope->path_to);
    if (out.is_null()) return refuse(no_such_record());
    const auto path = context.database.value<std::string>(sql::path_of_unit, host).value_or("");
    const std::int64_t version_with_hits = out["version"].get<std::int64_t>() - (out["is_gone"].get<bool>() ? 1 : 0);
    out["post_hits"] = hits_of_post(context, caller, post, version_with_hits, path);
    out["post_versions"] = versions_json(context, post);
    out["findings"] = findings_of_post(context, caller, account, post, path);
    out["allowed_actions"] = Json::array();
    return out;
}

Result<Json> list_collection_runs(Context& context, const Caller& caller, const api::Page& page) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "monitoring.read_collection_runs");
    if (!scope) return refuse(scope.error());
    Json items = Json::array();
    std::vector<std::int64_t> started;
    context.database.each(
        sql::runs_newest_first,
        [&](const storage::Row& row) {
            started.push_back(row.integer(2));
            items.push_back({{"id", row.integer(0)},
                             {"source", row.text(1)},
                             {"started_at", rfc3339(row.get<Instant>(2))},
                             {"finished_at", rfc3339(row.get<Instant>(3))},
                             {"expected", row.integer(4)},
                             {"observed", row.integer(5)},
                             {"failed", row.integer(6)},
                             {"blocked", row.integer(7)},
                             {"posts_read", row.integer(8)},
                             {"posts_new", row.integer(9)},
                             {"posts_changed", row.integer(10)},
                             {"posts_gone", row.integer(11)},
                             {"posts_refused", row.integer(12)}});
        },
        scope->path_from, scope->path_to, page.after_integer(0, INT64_MAX), page.after_integer(1, INT64_MAX), page.rows_to_read());
    const auto next = page.cut(items, [&](const Json& last) { return Json::array({started[items.size() - 1], last["id"]}); });
    const auto total = context.database.value<std::int64_t>(sql::count_runs, scope->path_from, scope->path_to);
    return api::list(std::move(items), next, total.value_or(0));
}

}  // namespace yanlu::monitoring
