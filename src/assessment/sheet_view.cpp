#include "assessment/sheet_view.hpp"

#include <charconv>

#include "api/response.hpp"
#include "assessment/set_view.hpp"
#include "registry/platforms.hpp"

namespace yanlu::assessment {
namespace {

// "finding:123" → what the page can open.
Json record_of(const Case& each) {
    const std::size_t colon = each.key.find(':');
    const std::string kind = each.key.substr(0, colon);
    std::int64_t id = 0;
    std::from_chars(each.key.data() + colon + 1, each.key.data() + each.key.size(), id);
    return {{"kind", kind == "rectification" ? "finding" : kind}, {"id", id}};
}

Json case_json(const Rulebook& rulebook, const Case& each) {
    return {{"key", each.key},
            {"text", case_text(rulebook, each)},
            {"day", each.day.iso()},
            {"account_id", each.account == 0 ? Json(nullptr) : Json(each.account)},
            {"points", hundredths(each.points)},
            {"why", each.why.empty() ? Json(nullptr) : Json(rulebook.message("assessment.why." + each.why))},
            {"is_counted", each.why.empty() || each.why == "limit_reached"},
            {"record", record_of(each)}};
}

Json item_json(const Rulebook& rulebook, const IndicatorSet& set, const Item& item) {
    const Indicator* indicator = set.indicator(item.indicator);
    Json cases = Json::array();
    for (const Case& each : item.cases) cases.push_back(case_json(rulebook, each));
    return {{"indicator", item.indicator},
            {"title", indicator ? indicator->title : item.indicator},
            {"kind", indicator ? code_of(indicator->kind) : "deduct"},
            {"says", indicator ? indicator->says : std::string()},
            {"article", indicator && !indicator->article.empty() ? api::article_reference(indicator->article, rulebook) : Json(nullptr)},
            {"most", indicator ? Json(hundredths(indicator->points)) : Json(0)},
            {"points", hundredths(item.points)},
            {"whole", item.whole},
            {"is_vetoed", item.is_vetoed},
            {"cases", std::move(cases)}};
}

Json items_json(const Rulebook& rulebook, const IndicatorSet& set, const std::vector<Item>& items) {
    Json out = Json::array();
    for (const Item& item : items) out.push_back(item_json(rulebook, set, item));
    return out;
}

std::string verdict_zh(const Rulebook& rulebook, Verdict verdict) {
    return rulebook.message("assessment.verdict." + std::string(code_of(verdict)));
}

// With why it is not rated, or that it had an account for a part of the period only.
std::string verdict_zh(const Rulebook& rulebook, const Sheet& sheet) {
    const std::string verdict = verdict_zh(rulebook, sheet.verdict);
    return sheet.basis.empty() ? verdict : verdict + rulebook.message("assessment.basis." + sheet.basis);
}

std::string text_of(const std::optional<Points>& points) { return points ? to_text(*points) : std::string(); }

const std::string& class_zh(const IndicatorSet& set, const Sheet& sheet) {
    const ObjectClass* found = set.object_class(sheet.object_class);
    return found ? found->zh : sheet.object_class;
}

}  // namespace

std::string case_text(const Rulebook& rulebook, const Case& each) {
    const std::string kind = each.key.substr(0, each.key.find(':'));
    return rulebook.message("assessment.case." + kind, {{"says", each.says}, {"day", each.day.iso()}});
}

Json sheet_row_json(const Rulebook& rulebook, const Sheet& sheet, const ItemPoints& points) {
    Json items = Json::object();
    for (const auto& [indicator, taken] : points.by_indicator) items[indicator] = hundredths(taken);
    Json vetoes = Json::array();
    for (const Item& item : sheet.items) {
        if (item.is_vetoed) vetoes.push_back(item.indicator);
    }
    return {{"class", sheet.object_class},
            {"website", hundredths(sheet.website)},
            {"media", hundredths(sheet.media)},
            {"bonus", hundredths(sheet.bonus)},
            {"total", hundredths(sheet.total)},
            {"verdict", code_of(sheet.verdict)},
            {"verdict_zh", verdict_zh(rulebook, sheet)},
            {"rank", sheet.rank == 0 ? Json(nullptr) : Json(sheet.rank)},
            {"accounts_rated", sheet.accounts_rated},
            {"accounts_vetoed", points.accounts_vetoed},
            {"items", std::move(items)},
            {"vetoes", std::move(vetoes)}};
}

Json sheet_json(Context& context, const Sheet& sheet, const IndicatorSet& set, const Facts& facts) {
    const Rulebook& rulebook = context.rulebook;
    std::map<std::int64_t, const AccountFact*> names;
    for (const AccountFact& account : facts.accounts) names[account.id] = &account;
    Json accounts = Json::array();
    for (const AccountScore& account : sheet.accounts) {
        const AccountFact& fact = *names.at(account.account);
        const auto* platform = rulebook.part<registry::Platforms>().find(fact.platform);
        accounts.push_back({{"account_id", account.account},
                            {"name", fact.name},
                            {"platform_zh", platform ? platform->zh : fact.platform},
                            {"score", hundredths(account.score)},
                            {"verdict", code_of(account.verdict)},
                            {"verdict_zh", verdict_zh(rulebook, account.verdict)},
                            {"items", items_json(rulebook, set, account.items)}});
    }
    Json sites = Json::array();
    for (const SiteFact& site : facts.sites) {
        if (std::ranges::find(sheet.sites, site.id) != sheet.sites.end())
            sites.push_back({{"name", site.name},
                             {"checked_on", site.checked_on.iso()},
                             {"score", hundredths(site.score)},
                             {"veto", site.veto},
                             {"items", site.items}});
    }
    Json out = sheet_row_json(rulebook, sheet, item_points(sheet));
    out["class_zh"] = class_zh(set, sheet);
    out["unit_items"] = items_json(rulebook, set, sheet.items);
    out["accounts"] = std::move(accounts);
    out["sites"] = std::move(sites);
    out["website_weight"] = set.website_weight;
    return out;
}

std::vector<documents::ColumnLook> sheet_columns(const IndicatorSet& set) {
    std::vector<documents::ColumnLook> out{
        {.title = "类别", .width = 22},       {.title = "名次", .type = documents::ColumnType::integer, .width = 8},
        {.title = "单位", .width = 28},       {.title = "总分", .width = 10},
        {.title = "结果", .width = 18},       {.title = "网站得分", .width = 10},
        {.title = "新媒体得分", .width = 12}, {.title = "加分", .width = 8}};
    for (const Indicator& indicator : set.indicators) out.push_back({.title = indicator.title, .width = 14});
    return out;
}

std::vector<std::string> sheet_cells(const Rulebook& rulebook, const IndicatorSet& set, const Sheet& sheet, const ItemPoints& points,
                                     const std::string& unit) {
    std::vector<std::string> out{class_zh(set, sheet),
                                 sheet.rank == 0 ? "" : std::to_string(sheet.rank),
                                 unit,
                                 text_of(sheet.total),
                                 verdict_zh(rulebook, sheet),
                                 text_of(sheet.website),
                                 text_of(sheet.media),
                                 to_text(sheet.bonus)};
    for (const Indicator& indicator : set.indicators) {
        const auto found = points.by_indicator.find(indicator.id);
        const bool is_vetoed = std::ranges::any_of(sheet.items, [&](const Item& i) { return i.indicator == indicator.id && i.is_vetoed; });
        const std::string sign = indicator.kind == Kind::bonus ? "" : "-";
        out.push_back(is_vetoed ? "否决" : found == points.by_indicator.end() || found->second == 0 ? "0" : sign + to_text(found->second));
    }
    return out;
}

std::vector<documents::ColumnLook> case_columns() {
    return {{.title = "单位", .width = 28},
            {.title = "账号编号", .width = 12},
            {.title = "指标", .width = 20},
            {.title = "事项", .width = 60},
            {.title = "日期", .type = documents::ColumnType::date, .width = 12},
            {.title = "分值", .width = 8},
            {.title = "说明", .width = 30},
            {.title = "记录", .width = 22}};
}

std::vector<std::vector<std::string>> case_cells(const Rulebook& rulebook, const IndicatorSet& set, const Sheet& sheet,
                                                 const std::string& unit) {
    std::vector<std::vector<std::string>> out;
    const auto add = [&](const std::vector<Item>& items) {
        for (const Item& item : items) {
            const Indicator* indicator = set.indicator(item.indicator);
            for (const Case& each : item.cases) {
                const std::string account = each.account == 0 ? "" : std::to_string(each.account);
                out.push_back({unit, account, indicator ? indicator->title : item.indicator, case_text(rulebook, each), each.day.iso(),
                               to_text(each.points), each.why.empty() ? "" : rulebook.message("assessment.why." + each.why), each.key});
            }
        }
    };
    add(sheet.items);
    for (const AccountScore& account : sheet.accounts) add(account.items);
    return out;
}

}  // namespace yanlu::assessment
