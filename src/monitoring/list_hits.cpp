// Rows of sql/parts/hits_shown.sql as JSON and as cells.
#include "monitoring/list_hits.hpp"

#include <algorithm>

#include "api/response.hpp"
#include "base/text.hpp"
#include "ledger/counted.hpp"
#include "monitoring/findings_of_posts.hpp"
#include "monitoring/hits.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/read_posts.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"
#include "registry/platforms.hpp"

namespace yanlu::monitoring {
namespace {

using documents::ColumnType;
using organisation::Caller;
using organisation::Scope;

constexpr const char* verb = "monitoring.read_posts";
constexpr std::int64_t most_rows = 100'000;
constexpr std::size_t title_characters = 60;

using Titles = std::map<std::string, std::string, std::less<>>;

Titles rule_titles(Context& context) {
    const auto& inspection = context.rulebook.part<Inspection>();
    inspection.follow_or_go_on(context.database);
    Titles out;
    for (auto& rule : inspection.rules()) out.emplace(rule.id, rule.title);
    return out;
}

// A rule that was retired since is told by its kind.
std::string title_of(const Titles& titles, const Rulebook& rulebook, const storage::Row& row) {
    const auto found = titles.find(row.text(1));
    return found == titles.end() ? rulebook.message("inspect.kind." + row.get<std::string>(3)) : found->second;
}

std::string platform_zh(const Rulebook& rulebook, const std::string& code) {
    const auto* platform = rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : code;
}

std::string post_title(const storage::Row& row) { return shorten(row.text(19).empty() ? row.text(20) : row.text(19), title_characters); }

std::string standing_of(const storage::Row& row) { return row.integer(29) == 0 ? "changed" : row.get<bool>(28) ? "gone" : "present"; }

// Of what stands around a hit, its own sentence; "…" where the sentence goes on outside of what was read.
constexpr std::size_t window = 40;
constexpr std::string_view sentence_ends[] = {"。", "！", "？", "；", "\n"};

std::string sentence_before(std::string_view text) {
    std::size_t begin = 0;
    for (const auto end : sentence_ends) {
        const auto found = text.rfind(end);
        if (found != std::string_view::npos) begin = std::max(begin, found + end.size());
    }
    const bool is_cut = begin == 0 && count_code_points(text) == window;
    return (is_cut ? "…" : "") + std::string(text.substr(begin));
}

std::string sentence_after(std::string_view text) {
    std::size_t length = std::string_view::npos;
    for (const auto end : sentence_ends) {
        const auto found = text.find(end);
        if (found != std::string_view::npos) length = std::min(length, found + (end == "\n" ? 0 : end.size()));
    }
    const bool is_cut = length == std::string_view::npos && count_code_points(text) == window;
    return std::string(text.substr(0, length)) + (is_cut ? "…" : "");
}

// Who judged it last and when; null while nobody did.
Json judgement_of(const storage::Row& row) {
    if (row.is_null(32)) return nullptr;
    return {{"person", {{"id", row.integer(32)}, {"name", row.text(33)}}}, {"at", rfc3339(row.get<Instant>(34))}};
}

std::string medium_of(const storage::Row& row) { return row.is_null(39) ? "text" : row.get<std::string>(39); }

// 标题, 正文, 图片, 视频第 12 秒
std::string place_zh(const Rulebook& rulebook, const storage::Row& row) {
    const std::string medium = medium_of(row);
    return rulebook.message("monitoring.hit_place." + (medium == "text" ? row.get<std::string>(7) : medium),
                            {{"second", std::to_string(row.integer(40))}});
}

Json listed_hit(Context& context, const Caller& caller, const Titles& titles, const storage::Row& row) {
    const Rulebook& rulebook = context.rulebook;
    Json out = stored_hit(context, caller, row, row.text(15));
    const auto platform = row.get<std::string>(23);
    out["medium"] = medium_of(row);
    out["place_zh"] = place_zh(rulebook, row);
    out["at_second"] = medium_of(row) == "video" ? Json(row.integer(40)) : Json(nullptr);
    out["rule_title"] = title_of(titles, rulebook, row);
    out["before"] = sentence_before(row.text(30));
    out["after"] = sentence_after(row.text(31));
    out["judged"] = judgement_of(row);
    out["finding"] = finding_reference(context, caller, row, 35, row.text(15));
    out["post"] = {{"id", row.integer(16)},        {"version", row.integer(17)},
                   {"title", post_title(row)},     {"published_at", rfc3339(row.get<Instant>(18))},
                   {"standing", standing_of(row)}, {"standing_zh", rulebook.message("monitoring.post_standing." + standing_of(row))}};
    out["account"] = {
        {"id", row.integer(21)}, {"name", row.text(22)}, {"platform", platform}, {"platform_zh", platform_zh(rulebook, platform)}};
    out["host_unit"] = {{"id", row.integer(24)}, {"name", row.text(25)}, {"short_name", row.text(26)}, {"kind", row.text(27)}};
    return out;
}

// The values $1 to $15 that list and count share; owns the texts behind them.
class HitQuery {
public:
    HitQuery(const Scope& scope, const Scope& under, const HitFilter& filter)
        : scope_(scope),
          under_(under),
          filter_(filter),
          pattern_(pattern_of(filter.words)),
          values_{scope_.path_from,
                  scope_.path_to,
                  under_.path_from,
                  under_.path_to,
                  filter.from ? filter.from->begins_at().ms : INT64_MIN,
                  filter.to ? filter.to->ends_at().ms : INT64_MAX,
                  filter_.rule,
                  filter_.kind,
                  filter_.severity,
                  filter_.triage,
                  pattern_,
                  filter.is_current ? (*filter.is_current ? std::int64_t{1} : std::int64_t{0}) : std::int64_t{-1},
                  filter.account ? filter.account->value : std::int64_t{0},
                  filter_.platform,
                  filter_.medium} {}
    HitQuery(const HitQuery&) = delete;
    HitQuery& operator=(const HitQuery&) = delete;

    // Each way to the hits of one account, of the whole city and of a part of it has its own index.
    const storage::Statement& list() const {
        return filter_.account ? sql::list_hits_of_account : is_of_city() ? sql::list_hits_of_city : sql::list_hits_of_tree;
    }
    const storage::Statement& count() const {
        return filter_.account ? sql::count_hits_of_account : is_of_city() ? sql::count_hits_of_city : sql::count_hits_of_tree;
    }
    const std::vector<storage::Value>& values() const { return values_; }
    std::vector<storage::Value> page(std::int64_t published, std::int64_t id, std::int64_t limit) const {
        std::vector<storage::Value> values = values_;
        values.insert(values.end(), {published, id, limit});
        return values;
    }

private:
    bool is_of_city() const { return is_whole_city(scope_) && is_whole_city(under_); }

    Scope scope_;
    Scope under_;
    HitFilter filter_;
    std::string pattern_;
    std::vector<storage::Value> values_;
};

struct Bounds {
    Scope scope;
    Scope under;
};
Result<Bounds> bounds_of(Context& context, const Caller& caller, const HitFilter& filter) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(scope.error());
    const auto under = part_of_tree(context, filter.under);
    if (!under) return refuse(under.error());
    return Bounds{*scope, *under};
}

const std::vector<documents::ColumnLook>& columns() {
    static const std::vector<documents::ColumnLook> looks{{"编号", ColumnType::integer},
                                                          {"问题文字"},
                                                          {"建议"},
                                                          {"类别"},
                                                          {"规则"},
                                                          {"程度"},
                                                          {"说明", ColumnType::text, 50},
                                                          {"研判"},
                                                          {"研判理由"},
                                                          {"研判人"},
                                                          {"所在"},
                                                          {"上下文", ColumnType::text, 50},
                                                          {"标题", ColumnType::text, 40},
                                                          {"发布时间", ColumnType::instant},
                                                          {"内容现状"},
                                                          {"账号"},
                                                          {"平台"},
                                                          {"主办单位"}};
    return looks;
}

std::vector<std::string> cells_of(const Rulebook& rulebook, const Titles& titles, const storage::Row& row) {
    const auto text = [&](int column) { return row.get<std::string>(column); };
    return {std::to_string(row.integer(0)),
            text(10),
            text(11),
            rulebook.message("inspect.kind." + text(3)),
            title_of(titles, rulebook, row),
            rulebook.message("monitoring.severity." + text(5)),
            text(12),
            rulebook.message("monitoring.triage." + text(13)),
            text(14),
            row.is_null(33) ? "" : text(33),
            place_zh(rulebook, row),
            sentence_before(row.text(30)) + text(10) + sentence_after(row.text(31)),
            post_title(row),
            rfc3339(row.get<Instant>(18)),
            rulebook.message("monitoring.post_standing." + standing_of(row)),
            text(22),
            platform_zh(rulebook, text(23)),
            text(25)};
}

}  // namespace

Result<Json> list_hits(Context& context, const Caller& caller, const HitFilter& filter, const api::Page& page) {
    const auto bounds = bounds_of(context, caller, filter);
    if (!bounds) return refuse(bounds.error());
    const HitQuery query(bounds->scope, bounds->under, filter);
    const Titles titles = rule_titles(context);
    Json items = Json::array();
    std::vector<std::int64_t> published;  // with milliseconds, which the items do not show
    context.database.run(query.list(), query.page(page.after_integer(0, INT64_MAX), page.after_integer(1, INT64_MAX), page.rows_to_read()),
                         [&](const storage::Row& row) {
                             items.push_back(listed_hit(context, caller, titles, row));
                             published.push_back(row.integer(18));
                         });
    const auto next = page.cut(items, [&](const Json& last) { return Json::array({published[items.size() - 1], last["id"]}); });
    return api::list(std::move(items), next, ledger::counted(context.database, query.count(), query.values()));
}

Result<std::string> export_hits(Context& context, const Caller& caller, const HitFilter& filter, documents::TableFormat format) {
    const auto bounds = bounds_of(context, caller, filter);
    if (!bounds) return refuse(bounds.error());
    const HitQuery query(bounds->scope, bounds->under, filter);
    const Titles titles = rule_titles(context);
    return documents::table_bytes(format, "疑似问题", columns(), [&](documents::TableWriter& writer) {
        context.database.run(query.list(), query.page(INT64_MAX, INT64_MAX, most_rows),
                             [&](const storage::Row& row) { writer.row(cells_of(context.rulebook, titles, row)); });
    });
}

}  // namespace yanlu::monitoring
