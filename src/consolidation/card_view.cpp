// Codes → Chinese, by the rule book's messages and the settings that the run keeps.
#include "consolidation/card_view.hpp"

#include "api/response.hpp"
#include "registry/platforms.hpp"

namespace yanlu::consolidation {
namespace {

std::string sentence(const Rulebook& rulebook, const Json& reason, const NameOf& name_of) {
    std::map<std::string, std::string> args;
    for (const auto& [name, value] : reason.at("numbers").items()) {
        const auto number = value.get<std::int64_t>();
        args[name == "account_id" ? "account" : name] = name == "account_id" ? name_of(AccountId{number}) : std::to_string(number);
    }
    return rulebook.message("consolidation.reason." + reason.at("code").get<std::string>(), args);
}

// Where the records behind a number are looked at; empty where the number is reported by the unit itself.
std::string link_for(const std::string& number, AccountId account, const Run& run) {
    const std::string id = std::to_string(account.value);
    const std::string posts = "/posts?account_id=" + id + "&from=" + run.period_from.iso() + "&to=" + run.question.as_of.iso();
    static const std::map<std::string, std::string> pages{{"posts", "posts"},
                                                          {"active_months", "posts"},
                                                          {"longest_silence_days", "posts"},
                                                          {"silent_days", "posts"},
                                                          {"compared_posts", "posts"},
                                                          {"service_posts", "posts"},
                                                          {"interaction_posts", "posts"},
                                                          {"copied_posts", "overlaps"},      {"common_posts", "posts"},
                                                          {"overlap", "overlaps"},
                                                          {"serious_findings", "findings"},
                                                          {"overdue_findings", "findings"},
                                                          {"purpose_characters", "account"},
                                                          {"missing_duties", "account"}};
    const auto page = pages.find(number);
    if (page == pages.end()) return {};
    if (page->second == "posts") return posts;
    if (page->second == "findings") return "/findings?account_id=" + id;
    if (page->second == "account") return "/accounts/" + id;
    return "/consolidation?tab=overlaps&run=" + std::to_string(run.id.value) + "&account_id=" + id;
}

}  // namespace

std::string proposal_zh(const Rulebook& rulebook, std::string_view proposal) {
    return rulebook.message("consolidation.proposal." + std::string(proposal));
}

std::string platform_zh(const Rulebook& rulebook, std::string_view platform) {
    const auto* found = rulebook.part<registry::Platforms>().find(platform);
    return found ? found->zh : std::string(platform);
}

Json reasons_view(const Rulebook& rulebook, const Json& reasons, const std::string& article, const NameOf& name_of) {
    Json out = Json::array();
    for (const Json& reason : reasons)
        out.push_back({{"code", reason.at("code")},
                       {"text", sentence(rulebook, reason, name_of)},
                       {"article", api::article_reference(article, rulebook)}});
    return out;
}

std::string reasons_text(const Rulebook& rulebook, const Json& reasons, const NameOf& name_of) {
    std::string out;
    for (const Json& reason : reasons) out += (out.empty() ? "" : "；") + sentence(rulebook, reason, name_of);
    return out;
}

Json parts_view(const Json& settings, const std::vector<PartRule>& rules, const Measures& measures) {
    const auto parts = score(rules, measures);
    Json out = Json::array();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Json& described = settings.at("parts").at(i);
        out.push_back({{"code", parts[i].code},
                       {"zh", described.at("zh")},
                       {"weight", rules[i].weight},
                       {"formula", described.at("formula")},
                       {"unit", described.at("unit")},
                       {"value", parts[i].value ? Json(*parts[i].value) : Json(nullptr)},
                       {"points", parts[i].points ? Json(*parts[i].points) : Json(nullptr)},
                       {"bands", described.at("bands")}});
    }
    return out;
}

Json numbers_view(const Rulebook& rulebook, const Measures& measures, AccountId account, const Run& run) {
    Json out = Json::array();
    const auto numbers = to_numbers(measures);
    for (const std::string& name : measure_names()) {
        const auto found = numbers.find(name);
        if (found == numbers.end() || name == "is_client" || name == "is_service_only") continue;
        const std::string link = link_for(name, account, run);
        out.push_back({{"name", name},
                       {"zh", rulebook.message("consolidation.number." + name)},
                       {"value", found->second},
                       {"link", link.empty() ? Json(nullptr) : Json(link)}});
    }
    return out;
}

}  // namespace yanlu::consolidation
