// Result ↔ JSON, its digest and its sums.
#include "rounds/domain/result.hpp"

#include <algorithm>
#include <map>

#include "base/digest.hpp"

namespace yanlu::rounds {
namespace {

Date day_of(const Json& text) { return Date::parse(text.get<std::string>()).value(); }

Json to_json(const AccountProblems& account);
Json to_json(const Breakdown& part);
Json to_json(const ItemCoverage& item);
Json to_json(const Problem& problem);
Json to_json(const Recheck& recheck);

template <class Part>
Json list_of(const std::vector<Part>& parts) {
    Json out = Json::array();
    for (const Part& part : parts) out.push_back(to_json(part));
    return out;
}

Json to_json(const Breakdown& part) {
    return {{"code", part.code},       {"name", part.name},         {"total", part.total},
            {"sampled", part.sampled}, {"observed", part.observed}, {"failed", part.failed}};
}

Json to_json(const ItemCoverage& item) {
    return {{"item", item.item},
            {"title", item.title},
            {"article", item.article},
            {"is_veto", item.is_veto},
            {"is_by_machine", item.is_by_machine},
            {"expected", item.expected},
            {"observed", item.observed},
            {"failed_to_observe", item.failed_to_observe},
            {"blocked", item.blocked},
            {"problems", item.problems}};
}

Json to_json(const Problem& problem) {
    return {{"item", problem.item},
            {"title", problem.title},
            {"article", problem.article},
            {"is_veto", problem.is_veto},
            {"evidence", problem.evidence},
            {"finding_id", problem.finding ? Json(problem.finding->value) : Json(nullptr)},
            {"found_on", problem.found_on.iso()}};
}

Json to_json(const AccountProblems& account) {
    return {{"account_id", account.account.value}, {"account_name", account.account_name}, {"platform", account.platform},
            {"unit_id", account.unit.value},       {"unit_name", account.unit_name},       {"town", account.town},
            {"items", list_of(account.items)}};
}

Json to_json(const Recheck& recheck) {
    return {{"account_id", recheck.account.value},
            {"account_name", recheck.account_name},
            {"platform", recheck.platform},
            {"unit_name", recheck.unit_name},
            {"was", recheck.was},
            {"is_still_failing", recheck.is_still_failing ? Json(*recheck.is_still_failing) : Json(nullptr)}};
}

Breakdown breakdown_from(const Json& part) {
    return {part["code"], part["name"], part["total"], part["sampled"], part["observed"], part["failed"]};
}

ItemCoverage item_from(const Json& item) {
    return {item["item"],     item["title"],    item["article"],           item["is_veto"], item["is_by_machine"],
            item["expected"], item["observed"], item["failed_to_observe"], item["blocked"], item["problems"]};
}

Problem problem_from(const Json& problem) {
    const Json& finding = problem["finding_id"];
    return {problem["item"],
            problem["title"],
            problem["article"],
            problem["is_veto"],
            problem["evidence"],
            finding.is_null() ? std::nullopt : std::optional(FindingId{finding.get<std::int64_t>()}),
            day_of(problem["found_on"])};
}

AccountProblems account_from(const Json& account) {
    AccountProblems out{AccountId{account["account_id"].get<std::int64_t>()},
                        account["account_name"],
                        account["platform"],
                        UnitId{account["unit_id"].get<std::int64_t>()},
                        account["unit_name"],
                        account["town"],
                        {}};
    for (const Json& item : account["items"]) out.items.push_back(problem_from(item));
    return out;
}

Recheck recheck_from(const Json& recheck) {
    const Json& still = recheck["is_still_failing"];
    return {AccountId{recheck["account_id"].get<std::int64_t>()},
            recheck["account_name"],
            recheck["platform"],
            recheck["unit_name"],
            recheck["was"].get<std::vector<std::string>>(),
            still.is_null() ? std::nullopt : std::optional(still.get<bool>())};
}

template <class Part, class Read>
std::vector<Part> all_from(const Json& list, Read read) {
    std::vector<Part> out;
    for (const Json& each : list) out.push_back(read(each));
    return out;
}

void check_sums(const std::vector<Breakdown>& parts, const RoundResult& result, const std::string& by, std::vector<std::string>& out) {
    Breakdown sum;
    for (const auto& part : parts) {
        sum.total += part.total;
        sum.sampled += part.sampled;
        sum.observed += part.observed;
        sum.failed += part.failed;
        if (part.failed > part.observed || part.observed > part.sampled || part.sampled > part.total)
            out.push_back(by + " " + part.code + ": failed ≤ observed ≤ sampled ≤ total does not hold");
    }
    if (sum.total != result.accounts_total || sum.sampled != result.accounts_sampled || sum.observed != result.observed ||
        sum.failed != result.failed)
        out.push_back(by + ": the parts do not add up to the whole");
}

std::map<AccountId, const AccountProblems*> by_account(const std::vector<AccountProblems>& accounts) {
    std::map<AccountId, const AccountProblems*> out;
    for (const auto& account : accounts) out.emplace(account.account, &account);
    return out;
}

// Those that are in `accounts` and not in `others`.
Json missing_in(const std::vector<AccountProblems>& accounts, const std::vector<AccountProblems>& others) {
    const auto known = by_account(others);
    Json out = Json::array();
    for (const auto& account : accounts) {
        if (!known.contains(account.account)) out.push_back({{"account_id", account.account.value}, {"name", account.account_name}});
    }
    return out;
}

}  // namespace

Json content_of(const RoundResult& result) {
    return {{"round_id", result.round.value},
            {"title", result.title},
            {"kind", result.kind},
            {"scope", result.scope},
            {"period_from", result.period_from.iso()},
            {"period_to", result.period_to.iso()},
            {"state", result.state},
            {"version", result.version},
            {"frozen_at", result.frozen_at ? Json(rfc3339(*result.frozen_at)) : Json(nullptr)},
            {"seed", result.seed},
            {"units_total", result.units_total},
            {"accounts_total", result.accounts_total},
            {"accounts_sampled", result.accounts_sampled},
            {"observed", result.observed},
            {"failed_to_observe", result.failed_to_observe},
            {"blocked", result.blocked},
            {"passed", result.passed},
            {"failed", result.failed},
            {"by_platform", list_of(result.by_platform)},
            {"by_town", list_of(result.by_town)},
            {"by_item", list_of(result.by_item)},
            {"failures", list_of(result.failures)},
            {"remarks", list_of(result.remarks)},
            {"recheck", list_of(result.recheck)}};
}

RoundResult result_from(const Json& content) {
    RoundResult out;
    out.round = RoundId{content["round_id"].get<std::int64_t>()};
    out.title = content["title"];
    out.kind = content["kind"];
    out.scope = content["scope"];
    out.period_from = day_of(content["period_from"]);
    out.period_to = day_of(content["period_to"]);
    out.state = content["state"];
    out.version = content["version"];
    if (!content["frozen_at"].is_null()) out.frozen_at = parse_instant(content["frozen_at"].get<std::string>());
    out.seed = content["seed"];
    out.units_total = content["units_total"];
    out.accounts_total = content["accounts_total"];
    out.accounts_sampled = content["accounts_sampled"];
    out.observed = content["observed"];
    out.failed_to_observe = content["failed_to_observe"];
    out.blocked = content["blocked"];
    out.passed = content["passed"];
    out.failed = content["failed"];
    out.by_platform = all_from<Breakdown>(content["by_platform"], breakdown_from);
    out.by_town = all_from<Breakdown>(content["by_town"], breakdown_from);
    out.by_item = all_from<ItemCoverage>(content["by_item"], item_from);
    out.failures = all_from<AccountProblems>(content["failures"], account_from);
    out.remarks = all_from<AccountProblems>(content["remarks"], account_from);
    out.recheck = all_from<Recheck>(content["recheck"], recheck_from);
    return out;
}

std::string digest_of(const Json& content) { return hex(sha256(canonical(content))); }

std::vector<std::string> contradictions(const RoundResult& result) {
    std::vector<std::string> out;
    if (result.observed != result.passed + result.failed) out.emplace_back("observed is not passed + failed");
    if (result.accounts_sampled != result.observed + result.failed_to_observe + result.blocked)
        out.emplace_back("sampled is not observed + failed to observe + blocked");
    if (static_cast<std::int64_t>(result.failures.size()) != result.failed) out.emplace_back("the list of failures is of another length");
    check_sums(result.by_platform, result, "platform", out);
    check_sums(result.by_town, result, "town", out);
    for (const auto& item : result.by_item) {
        if (item.expected != item.observed + item.failed_to_observe + item.blocked || item.problems > item.observed)
            out.push_back("item " + item.item + ": its coverage does not add up");
    }
    return out;
}

Json changes_between(const RoundResult& before, const RoundResult& after) {
    return {{"failed_no_more", missing_in(before.failures, after.failures)},
            {"failed_newly", missing_in(after.failures, before.failures)},
            {"failed_before", before.failed},
            {"failed_after", after.failed},
            {"passed_before", before.passed},
            {"passed_after", after.passed}};
}

}  // namespace yanlu::rounds
