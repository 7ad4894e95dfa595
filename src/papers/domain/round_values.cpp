#include "papers/domain/round_values.hpp"

#include <algorithm>
#include <map>

#include <fmt/core.h>

#include "papers/domain/figures.hpp"

namespace yanlu::papers {
namespace {

std::string day_text(Date day) { return fmt::format("{}年{}月{}日", day.year(), day.month(), day.day()); }

bool ends_month(Date day) { return (day + 1).day() == 1; }

Json account_json(const FailingAccount& account) {
    std::string items;
    for (const auto& problem : account.problems) items += (items.empty() ? "" : "；") + problem;
    return {{"name", account.name}, {"platform", account.platform}, {"unit", account.unit}, {"items", items}};
}

// One paragraph a kind of problem; an account with several stands in each.
Json problems_json(const std::vector<FailingAccount>& failing) {
    std::vector<std::string> order;
    std::map<std::string, Json> accounts;
    for (const auto& account : failing) {
        for (const auto& problem : account.problems) {
            if (std::ranges::find(order, problem) == order.end()) order.push_back(problem);
            Json& list = accounts[problem];
            if (list.is_null()) list = Json::array();
            list.push_back({{"name", account.name}, {"platform", account.platform}, {"unit", account.unit}});
        }
    }
    std::ranges::stable_sort(order, std::greater(), [&](const std::string& problem) { return accounts[problem].size(); });
    Json out = Json::array();
    for (const auto& problem : order)
        out.push_back({{"title", problem}, {"count", accounts[problem].size()}, {"accounts", accounts[problem]}});
    return out;
}

Json towns_json(const std::vector<Share>& towns) {
    Json out = Json::array();
    for (const auto& town : towns)
        out.push_back({{"name", town.name},
                       {"total", town.total},
                       {"inspected", town.inspected},
                       {"passed", town.inspected - town.failed},
                       {"failed", town.failed},
                       {"pass_rate", rate_text(town.inspected - town.failed, town.inspected)}});
    return out;
}

Json platforms_json(const std::vector<Share>& platforms) {
    Json out = Json::array();
    for (const auto& each : platforms) {
        if (each.inspected > 0) out.push_back({{"platform", each.name}, {"count", each.inspected}});
    }
    return out;
}

Json bars(const std::string& title, const std::vector<std::pair<std::string, std::int64_t>>& items) {
    Json out = Json::array();
    for (const auto& [name, value] : items) out.push_back({{"name", name}, {"value", value}});
    return {{"kind", "bars"}, {"title", title}, {"items", std::move(out)}};
}

Json failing_by_town(const std::vector<Share>& towns) {
    std::vector<std::pair<std::string, std::int64_t>> items;
    for (const auto& town : towns) {
        if (town.failed > 0) items.emplace_back(town.name, town.failed);
    }
    std::ranges::stable_sort(items, std::greater(), &std::pair<std::string, std::int64_t>::second);
    return items.empty() ? Json::object() : bars("各地各单位不合格政务新媒体数（个）", items);
}

Json inspected_by_platform(const std::vector<Share>& platforms) {
    std::vector<std::pair<std::string, std::int64_t>> items;
    for (const auto& each : platforms) {
        if (each.inspected > 0) items.emplace_back(each.name, each.inspected);
    }
    return items.size() < 2 ? Json::object() : bars("检查的政务新媒体平台构成（个）", items);
}

Json trend(const InspectionFigures& figures) {
    if (figures.before.empty()) return Json::object();
    Json items = Json::array();
    const auto add = [&](const std::string& name, std::int64_t passed, std::int64_t inspected) {
        const auto rate = rate_of(passed, inspected, 1);
        if (rate) items.push_back({{"name", name}, {"value", rate->scaled}, {"label", percent(*rate)}});
    };
    for (const auto& before : figures.before) add(before.period, before.passed, before.inspected);
    add(period_name(figures.from, figures.to), figures.passed, figures.inspected);
    return items.size() < 2 ? Json::object() : Json{{"kind", "trend"}, {"title", "合格率变化"}, {"items", std::move(items)}};
}

// Areas and units none of whose accounts failed.
Json spotless(const std::vector<Share>& towns) {
    Json out = Json::array();
    for (const auto& town : towns) {
        if (town.inspected > 0 && town.failed == 0) out.push_back({{"name", town.name}});
    }
    return out;
}

Json within_json(const std::vector<InspectionFigures::Within>& rounds) {
    Json out = Json::array();
    for (const auto& each : rounds)
        out.push_back({{"title", each.title},
                       {"inspected", each.inspected},
                       {"passed", each.passed},
                       {"failed", each.failed},
                       {"pass_rate", rate_text(each.passed, each.inspected)}});
    return out;
}

void add_recheck(const InspectionFigures& figures, Json& out) {
    Json still = Json::array();
    for (const auto& each : figures.rechecked) {
        if (each.is_still_failing) still.push_back({{"name", each.name}, {"platform", each.platform}, {"unit", each.unit}});
    }
    const auto total = static_cast<std::int64_t>(figures.rechecked.size());
    const auto failing = static_cast<std::int64_t>(still.size());
    out["has_recheck"] = total > 0;
    out["recheck_total"] = total;
    out["recheck_failing"] = failing;
    out["recheck_mended"] = total - failing;
    out["still_failing"] = std::move(still);
}

void add_charts(const InspectionFigures& figures, Json& out) {
    Json charts{
        {"by_town", failing_by_town(figures.towns)}, {"by_platform", inspected_by_platform(figures.platforms)}, {"trend", trend(figures)}};
    for (const char* name : {"by_town", "by_platform", "trend"}) {
        out[std::string("chart_") + name] = "";
        if (charts[name].empty()) charts.erase(name);
    }
    out["charts"] = std::move(charts);
}

}  // namespace

std::string period_kind(Date from, Date to) {
    if (from.day() != 1 || !ends_month(to) || from.year() != to.year()) return "";
    if (from.month() == to.month()) return "month";
    if (from.month() == 1 && to.month() == 12) return "year";
    return from.month() % 3 == 1 && to.month() == from.month() + 2 ? "quarter" : "";
}

std::string period_name(Date from, Date to) {
    static constexpr const char* quarters[] = {"一", "二", "三", "四"};
    const std::string kind = period_kind(from, to);
    if (kind == "month") return fmt::format("{}年{}月", from.year(), from.month());
    if (kind == "year") return fmt::format("{}年", from.year());
    if (kind == "quarter") return fmt::format("{}年第{}季度", from.year(), quarters[from.month() / 3]);
    return day_text(from) + "至" + (from.year() == to.year() ? fmt::format("{}月{}日", to.month(), to.day()) : day_text(to));
}

std::string change_text(std::int64_t passed, std::int64_t inspected, std::int64_t passed_before, std::int64_t inspected_before) {
    const auto now = rate_of(passed, inspected, 1);
    const auto before = rate_of(passed_before, inspected_before, 1);
    if (!now || !before) return "";
    const std::int64_t change = now->scaled - before->scaled;
    if (change == 0) return fmt::format("与上期（{}）持平", percent(*before));
    const std::int64_t size = change < 0 ? -change : change;
    return fmt::format("较上期（{}）{}{}.{}个百分点", percent(*before), change > 0 ? "提高" : "下降", size / 10, size % 10);
}

Json notice_values(const InspectionFigures& figures) {
    Json failing = Json::array();
    for (const auto& account : figures.failing) failing.push_back(account_json(account));
    Json out{{"period_zh", period_name(figures.from, figures.to)},
             {"from_zh", day_text(figures.from)},
             {"to_zh", day_text(figures.to)},
             {"is_sampled", figures.is_sampled},
             {"total", figures.total},
             {"sampled", figures.sampled},
             {"share", rate_text(figures.sampled, figures.total)},
             {"inspected", figures.inspected},
             {"passed", figures.passed},
             {"failed", figures.failed},
             {"pass_rate", rate_text(figures.passed, figures.inspected)},
             {"has_blanks", figures.blank > 0},
             {"blank", figures.blank},
             {"has_previous", !figures.before.empty()},
             {"change_zh", ""},
             {"platforms", platforms_json(figures.platforms)},
             {"problems", problems_json(figures.failing)},
             {"failing", std::move(failing)},
             {"towns", towns_json(figures.towns)}};
    if (!figures.before.empty())
        out["change_zh"] = change_text(figures.passed, figures.inspected, figures.before.back().passed, figures.before.back().inspected);
    out["spotless"] = spotless(figures.towns);
    out["spotless_count"] = out["spotless"].size();
    out["rounds"] = within_json(figures.within);
    out["rounds_count"] = out["rounds"].size();
    add_recheck(figures, out);
    add_charts(figures, out);
    return out;
}

Json notice_numbers(const InspectionFigures& figures) {
    Json platforms = Json::array();
    for (const auto& each : figures.platforms) {
        if (each.inspected > 0) platforms.push_back({{"name", each.name}, {"count", each.inspected}});
    }
    Json out{{"total", figures.total},   {"inspected", figures.inspected}, {"passed", figures.passed},
             {"failed", figures.failed}, {"blank", figures.blank},         {"platforms", std::move(platforms)}};
    if (figures.is_sampled) out["sampled"] = figures.sampled;
    return out;
}

}  // namespace yanlu::papers
