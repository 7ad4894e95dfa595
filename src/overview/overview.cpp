// Counts and lists of an area, all read in one transaction so that no two figures of a page contradict each other.
#include "overview/overview.hpp"

#include "organisation/permissions.hpp"
#include "overview/frame.hpp"
#include "overview/names.hpp"
#include "overview/statements.hpp"
#include "overview/tiles.hpp"
#include "overview/watch.hpp"
#include "storage/read_snapshot.hpp"

namespace yanlu::overview {
namespace {

using organisation::Scope;
using storage::Row;

struct View {
    Context& context;
    Scope scope;
    Date day;
    Instant at;
};

Json unit_reference(const Row& row, int first) {
    return {{"id", row.integer(first)}, {"name", row.text(first + 1)}, {"short_name", row.text(first + 2)}};
}

Json number(const char* key, const char* zh, std::int64_t value, const char* unit, const char* link, const char* formula,
            Json trend = nullptr) {
    Json out{{"key", key}, {"zh", zh}, {"value", value}, {"unit_zh", unit}, {"link", link}, {"formula", formula}};
    if (!trend.is_null()) out["trend"] = std::move(trend);
    return out;
}

struct Trends {
    Json open = Json::array();
    Json overdue = Json::array();
};

// Open and overdue findings at the end of each of the last days.
Trends trends(const View& view) {
    constexpr std::int64_t days = 30;
    std::vector<std::int64_t> open(days);
    std::vector<std::int64_t> overdue(days);
    const Date first = view.day - (days - 1);
    view.context.database.each(
        sql::open_findings_since,
        [&](const Row& row) {
            const auto closed_at = row.get<std::optional<Instant>>(1);
            const auto due_at = row.get<std::optional<Instant>>(2);
            for (std::int64_t i = 0; i < days; ++i) {
                const Instant end = (first + i).ends_at();
                if (row.get<Instant>(0) >= end || (closed_at && *closed_at < end)) continue;
                ++open[i];
                if (due_at && *due_at < end) ++overdue[i];
            }
        },
        view.scope.path_from, view.scope.path_to, first.ends_at());
    Trends out;
    for (std::int64_t i = 0; i < days; ++i) {
        out.open.push_back({{"day", (first + i).iso()}, {"value", open[i]}});
        out.overdue.push_back({{"day", (first + i).iso()}, {"value", overdue[i]}});
    }
    return out;
}

Json numbers(const View& view) {
    const auto [open_trend, overdue_trend] = trends(view);
    Json out = Json::array();
    view.context.database.each(
        sql::numbers,
        [&](const Row& row) {
            const std::int64_t due = row.integer(4);
            const std::int64_t per_mille = due == 0 ? 1000 : (row.integer(5) * 2000 + due) / (2 * due);
            out.push_back(number("accounts", "在册账号", row.integer(0), "个", "/accounts", "状态为正常或待补录的政务新媒体账号数"));
            out.push_back(number("stale_accounts", "停更账号", row.integer(1), "个", "/findings?rule=2.4d-stale-update&is_open=true",
                                 "两周内无更新的问题尚未办结、且仍未更新的账号数"));
            out.push_back(number("open_findings", "未办结问题", row.integer(2), "件", "/findings?is_open=true", "已发现、尚未办结的问题数",
                                 open_trend));
            out.push_back(number("overdue_findings", "逾期问题", row.integer(3), "件", "/findings?overdue=true",
                                 "未办结且已超过办理期限的问题数", overdue_trend));
            out.push_back(number("closed_on_time", "按期办结率", per_mille, "‰", "/findings?is_open=false",
                                 "近 90 日到期的整改中，在原定期限内办结的占比（延期不计入）；没有到期的记 100%"));
        },
        view.scope.path_from, view.scope.path_to, view.at);
    return out;
}

Json tiles(const View& view) {
    const auto& places = view.context.rulebook.part<Tiles>();
    int unplaced = 0;
    return view.context.database.all(
        sql::towns,
        [&](const Row& row) {
            const Tile* named = places.of(row.get<std::string>(1));
            const Tile tile = named ? *named : places.spare(unplaced++);
            const char* worst = row.integer(5) > 0 ? "serious" : row.integer(8) > 0 ? "general" : row.integer(4) > 0 ? "hint" : nullptr;
            return Json{{"unit", unit_reference(row, 0)},
                        {"row", tile.row},
                        {"column", tile.column},
                        {"accounts", row.integer(3)},
                        {"open_findings", row.integer(4)},
                        {"serious_findings", row.integer(5)},
                        {"stale_accounts", row.integer(6)},
                        {"overdue_findings", row.integer(7)},
                        {"worst", worst ? Json(worst) : Json(nullptr)}};
        },
        view.scope.path_from, view.scope.path_to, view.at);
}

Json changes(const View& view) {
    Json out = Json::array();
    const Instant since = view.day.begins_at();
    view.context.database.each(
        sql::changes,
        [&](const Row& row) {
            const auto add = [&](const char* key, const char* zh, std::int64_t value, const char* link) {
                out.push_back({{"key", key}, {"zh", zh}, {"value", value}, {"link", link}});
            };
            add("found", "新发现问题", row.integer(0), "/findings?sort=-opened_at");
            add("closed", "办结问题", row.integer(1), "/findings?is_open=false");
            add("newly_overdue", "新逾期问题", row.integer(2), "/findings?overdue=true");
            add("registered", "新登记账号", row.integer(3), "/accounts");
        },
        view.scope.path_from, view.scope.path_to, since, view.at);
    return out;
}

Json worst(const View& view) {
    return view.context.database.all(
        sql::worst_units,
        [](const Row& row) {
            return Json{{"unit", unit_reference(row, 0)}, {"accounts", row.integer(3)}, {"serious", row.integer(4)},
                        {"general", row.integer(5)},      {"hint", row.integer(6)},     {"overdue", row.integer(7)}};
        },
        view.scope.path_from, view.scope.path_to, view.at);
}

// A day that is over is told from what was known as it ended, and each number opens the records that it counted, as the dashboards do.
Json numbers_then(const View& view, const Frame& frame) {
    const auto [open_trend, overdue_trend] = trends(view);
    Tally now{"open", "overdue", "stale", "due", "due_met"};
    for (const FindingLine& line : frame.book.lines) now.add(line, frame.now);
    const auto link = [&](const char* measure) { return records_link(frame, measure, frame.now); };
    const std::string accounts =
        "/statistics/accounts?as_of=" + frame.day.iso() + "&is_in_force=true&under=" + std::to_string(frame.place.unit.id.value);
    const std::int64_t rate = now["due"] == 0 ? 1000 : (now["due_met"] * 2000 + now["due"]) / (2 * now["due"]);
    Json out = Json::array();
    out.push_back(number("accounts", "在册账号", total_of(frame.hosted), "个", accounts.c_str(), "当日在用的政务新媒体账号数"));
    out.push_back(number("stale_accounts", "停更账号", now["stale"], "个", link("stale").c_str(),
                         "当日两周内无更新的问题尚未办结、且仍未更新的账号数"));
    out.push_back(
        number("open_findings", "未办结问题", now["open"], "件", link("open").c_str(), "当日已发现、尚未办结的问题数", open_trend));
    out.push_back(number("overdue_findings", "逾期问题", now["overdue"], "件", link("overdue").c_str(),
                         "当日未办结且已超过办理期限的问题数", overdue_trend));
    out.push_back(number("closed_on_time", "按期办结率", rate, "‰", link("due").c_str(),
                         "截至当日近 90 日到期的整改中按期办结的占比；没有到期的记 100%"));
    return out;
}

Json changes_then(const View& view, const Frame& frame) {
    const Moment day{frame.now.at, view.day.begins_at(), view.day.ends_at()};
    Tally counted{"found", "closed"};
    for (const FindingLine& line : frame.book.lines) counted.add(line, day);
    return Json::array(
        {{{"key", "found"}, {"zh", "新发现问题"}, {"value", counted["found"]}, {"link", records_link(frame, "found", day)}},
         {{"key", "closed"}, {"zh", "办结问题"}, {"value", counted["closed"]}, {"link", records_link(frame, "closed", day)}}});
}

}  // namespace

Result<Json> read_overview(Context& context, const organisation::Caller& caller, std::optional<Date> as_of) {
    auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "supervision.read_overview");
    if (!scope) return refuse(std::move(scope.error()));
    const Date today = context.clock.today();
    if (as_of && *as_of > today) return invalid("overview.day_to_come", "as_of", {{"day", as_of->iso()}});
    const View view{context, *scope, as_of.value_or(today), as_of && *as_of < today ? as_of->ends_at() : context.clock.now()};
    const storage::ReadSnapshot snapshot(context.database);
    std::optional<Frame> then;
    if (view.day < today) {
        auto frame = frame_for(context, caller, {.as_of = view.day});
        if (!frame) return refuse(frame.error());
        then.emplace(std::move(*frame));
    }
    return Json{{"as_of", view.day.iso()},
                {"snapshot_at", rfc3339(view.at)},
                {"area", area_name(context, caller)},
                {"numbers", then ? numbers_then(view, *then) : numbers(view)},
                {"tiles", tiles(view)},
                {"changes", then ? changes_then(view, *then) : changes(view)},
                {"failing_next", failing_next(context, {view.scope}, view.day)},
                {"coverage", coverage_of(context, {view.scope}, view.at)},
                {"worst", worst(view)}};
}

}  // namespace yanlu::overview
