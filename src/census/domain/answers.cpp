// Each rule names the field that the page marks.
#include "census/domain/answers.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yanlu::census {
namespace {

constexpr const char* census_article = "152-2021.2.3";

constexpr std::array<std::pair<Verdict, std::string_view>, 5> verdict_codes{{{Verdict::none, ""},
                                                                             {Verdict::confirmed, "confirmed"},
                                                                             {Verdict::corrected, "corrected"},
                                                                             {Verdict::not_ours, "not_ours"},
                                                                             {Verdict::added, "added"}}};

std::string changed(const std::string& before, const std::string& said) { return said == before ? std::string() : said; }

std::optional<Refusal> why_not_added(const AccountFacts& said) {
    if (said.name.empty()) return Refusal{RefusalClass::invalid, "census.addition_needs_name", "name", "", {}};
    if (said.platform.empty()) return Refusal{RefusalClass::invalid, "census.addition_needs_platform", "platform", "", {}};
    if (said.platform_account_id.empty())
        return Refusal{RefusalClass::invalid, "census.addition_needs_platform_account_id", "platform_account_id", "", {}};
    return std::nullopt;
}

}  // namespace

std::string_view code_of(Verdict verdict) {
    return std::ranges::find(verdict_codes, verdict, &std::pair<Verdict, std::string_view>::first)->second;
}

std::optional<Verdict> verdict_of(std::string_view code) {
    const auto found = std::ranges::find(verdict_codes, code, &std::pair<Verdict, std::string_view>::second);
    return found == verdict_codes.end() ? std::nullopt : std::optional(found->first);
}

const std::vector<std::string>& given_verdicts() {
    static const std::vector<std::string> codes{"confirmed", "corrected", "not_ours"};
    return codes;
}

AccountFacts differing(const AccountFacts& snapshot, const AccountFacts& said) {
    return {.name = changed(snapshot.name, said.name),
            .platform = changed(snapshot.platform, said.platform),
            .platform_account_id = changed(snapshot.platform_account_id, said.platform_account_id),
            .kind = changed(snapshot.kind, said.kind),
            .certified_host = changed(snapshot.certified_host, said.certified_host),
            .link = changed(snapshot.link, said.link)};
}

std::optional<Refusal> why_not_answer(const AccountFacts& snapshot, const LineAnswer& answer) {
    switch (answer.verdict) {
        case Verdict::corrected:
            if (differing(snapshot, answer.proposal) == AccountFacts{})
                return Refusal{RefusalClass::invalid, "census.nothing_corrected", "proposal", "", {{"account", snapshot.name}}};
            return std::nullopt;
        case Verdict::not_ours:
            if (answer.note.empty())
                return Refusal{RefusalClass::invalid, "census.not_ours_needs_note", "note", "", {{"account", snapshot.name}}};
            return std::nullopt;
        case Verdict::added:
            return why_not_added(answer.proposal);
        default:
            return std::nullopt;
    }
}

void Tally::count(Verdict verdict) {
    if (verdict == Verdict::added) {
        ++added;
        return;
    }
    ++listed;
    if (verdict == Verdict::none) ++unanswered;
    if (verdict == Verdict::confirmed) ++confirmed;
    if (verdict == Verdict::corrected) ++corrected;
    if (verdict == Verdict::not_ours) ++not_ours;
}

std::optional<Refusal> why_not_whole(const Tally& tally) {
    if (tally.unanswered == 0) return std::nullopt;
    return Refusal{
        RefusalClass::conflict, "census.lines_unanswered", "lines", census_article, {{"count", std::to_string(tally.unanswered)}}};
}

std::optional<Refusal> why_not_declared(const Tally& tally, bool declares_none) {
    if (tally.own() == 0 && !declares_none)
        return Refusal{RefusalClass::conflict, "census.none_not_declared", "declares_none", census_article, {}};
    if (tally.own() > 0 && declares_none)
        return Refusal{RefusalClass::conflict,
                       "census.none_declared_with_accounts",
                       "declares_none",
                       census_article,
                       {{"count", std::to_string(tally.own())}}};
    return std::nullopt;
}

Json to_json(const AccountFacts& facts) {
    return {{"name", facts.name},
            {"platform", facts.platform},
            {"platform_account_id", facts.platform_account_id},
            {"kind", facts.kind},
            {"certified_host", facts.certified_host},
            {"link", facts.link}};
}

AccountFacts facts_from(const Json& json) {
    return {.name = json.value("name", ""),
            .platform = json.value("platform", ""),
            .platform_account_id = json.value("platform_account_id", ""),
            .kind = json.value("kind", ""),
            .certified_host = json.value("certified_host", ""),
            .link = json.value("link", "")};
}

Json to_json(const Snapshot& snapshot) {
    Json out = to_json(snapshot.facts);
    out["state"] = snapshot.state;
    out["filings"] = Json::array();
    for (const auto& filing : snapshot.filings) out["filings"].push_back({{"system", filing.system}, {"state", filing.state}});
    return out;
}

Snapshot snapshot_from(const Json& json) {
    Snapshot out{facts_from(json), json.value("state", ""), {}};
    for (const Json& filing : json.value("filings", Json::array())) out.filings.push_back({filing.at("system"), filing.at("state")});
    return out;
}

}  // namespace yanlu::census
