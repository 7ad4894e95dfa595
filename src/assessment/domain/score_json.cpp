// Scores as JSON and back: points in millionths, as whole numbers.
#include <array>
#include <stdexcept>

#include "assessment/domain/score.hpp"

namespace yanlu::assessment {
namespace {

constexpr std::array<std::string_view, 4> verdicts{"passed", "failed", "vetoed", "not_rated"};

Verdict verdict_of(const Json& json) {
    const auto found = std::ranges::find(verdicts, json.get_ref<const std::string&>());
    if (found == verdicts.end()) throw std::runtime_error("a stored verdict that is none: " + json.dump());
    return static_cast<Verdict>(found - verdicts.begin());
}

Json optional(const std::optional<Points>& points) { return points ? Json(*points) : Json(nullptr); }
std::optional<Points> optional_of(const Json& json) { return json.is_null() ? std::nullopt : std::optional(json.get<Points>()); }

template <class T>
Json list_of(const std::vector<T>& records) {
    Json out = Json::array();
    for (const T& each : records) out.push_back(to_json(each));
    return out;
}

}  // namespace

std::string_view code_of(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)]; }

Json to_json(const Case& each) {
    Json out{{"key", each.key}, {"says", each.says}, {"day", each.day.iso()}, {"points", each.points}};
    if (each.account != 0) out["account"] = each.account;
    if (!each.why.empty()) out["why"] = each.why;
    if (each.appeal != 0) out["appeal"] = each.appeal;
    return out;
}

Case case_of(const Json& json) {
    Case out{json.at("key"), json.at("says"), Date::parse(json.at("day").get_ref<const std::string&>()).value()};
    out.points = json.at("points").get<Points>();
    out.account = json.value("account", std::int64_t{0});
    out.why = json.value("why", std::string());
    out.appeal = json.value("appeal", std::int64_t{0});
    return out;
}

Json to_json(const Item& item) {
    return {{"indicator", item.indicator},
            {"points", item.points},
            {"whole", item.whole},
            {"is_vetoed", item.is_vetoed},
            {"cases", list_of(item.cases)}};
}

Item item_of(const Json& json) {
    Item out{
        json.at("indicator"), json.at("points").get<Points>(), json.at("whole").get<std::int64_t>(), json.at("is_vetoed").get<bool>(), {}};
    for (const Json& each : json.at("cases")) out.cases.push_back(case_of(each));
    return out;
}

Json to_json(const AccountScore& account) {
    return {{"account", account.account},
            {"unit", account.unit},
            {"score", account.score},
            {"verdict", code_of(account.verdict)},
            {"items", list_of(account.items)}};
}

AccountScore account_score_of(const Json& json) {
    AccountScore out{json.at("account").get<std::int64_t>(),
                     json.at("unit").get<std::int64_t>(),
                     json.at("score").get<Points>(),
                     verdict_of(json.at("verdict")),
                     {}};
    for (const Json& each : json.at("items")) out.items.push_back(item_of(each));
    return out;
}

Json to_json(const Sheet& sheet, bool with_accounts) {
    Json out{{"unit", sheet.unit},
             {"class", sheet.object_class},
             {"website", optional(sheet.website)},
             {"media", optional(sheet.media)},
             {"bonus", sheet.bonus},
             {"total", optional(sheet.total)},
             {"verdict", code_of(sheet.verdict)},
             {"rank", sheet.rank},
             {"accounts_rated", sheet.accounts_rated},
             {"items", list_of(sheet.items)},
             {"sites", sheet.sites}};
    if (!sheet.basis.empty()) out["basis"] = sheet.basis;
    if (with_accounts) out["accounts"] = list_of(sheet.accounts);
    return out;
}

Sheet sheet_of(const Json& json) {
    Sheet out{.unit = json.at("unit").get<std::int64_t>(), .object_class = json.at("class")};
    out.website = optional_of(json.at("website"));
    out.media = optional_of(json.at("media"));
    out.bonus = json.at("bonus").get<Points>();
    out.total = optional_of(json.at("total"));
    out.verdict = verdict_of(json.at("verdict"));
    out.basis = json.value("basis", std::string());
    out.rank = json.at("rank").get<std::int64_t>();
    out.accounts_rated = json.at("accounts_rated").get<std::int64_t>();
    for (const Json& each : json.at("items")) out.items.push_back(item_of(each));
    out.sites = json.at("sites").get<std::vector<std::int64_t>>();
    if (json.contains("accounts")) {
        for (const Json& each : json.at("accounts")) out.accounts.push_back(account_score_of(each));
    }
    return out;
}

}  // namespace yanlu::assessment
