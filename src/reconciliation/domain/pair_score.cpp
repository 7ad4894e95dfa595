// One function a kind of evidence; the weights stand together so that they can be read as a table. A unit whose name is nearly another's is
// mostly its neighbour, so that being near counts for little there.
#include "reconciliation/domain/pair_score.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace yanlu::reconciliation {
namespace {

struct Found {
    Relation relation = Relation::differs;
    int weight = 0;
};

// By relation: same, former, loosely_same, shortened, near, partly, differs.
constexpr std::array<int, 7> name_weights{34, 28, 24, 18, 16, 6, -16};
constexpr std::array<int, 7> host_weights{24, 24, 18, 14, 4, 0, -30};
constexpr int common_name_loses = 14;
constexpr int same_id = 60;
constexpr int former_id = 55;
constexpr int near_id = 8;        // gh_…: a slip of the pen; two accounts do not get such ids by chance
constexpr int near_number = -10;  // numbers are given out one after the other: perhaps a slip, perhaps the neighbour
constexpr int other_id = -45;
constexpr int same_link = 50;
constexpr int same_platform = 6;
constexpr int same_family = 3;
constexpr int sibling_platform = -20;  // 订阅号 and 服务号: a unit may have one of each under one name
constexpr int other_platform = -60;
constexpr int only_account = 30;  // 一个单位在同一平台原则上一个账号

Found weighed(const std::array<int, 7>& weights, Relation relation) { return {relation, weights[static_cast<std::size_t>(relation)]}; }

bool is_former_id(const ListedAccount& one, const ListedAccount& other) {
    const auto names = [](const ListedAccount& account, const std::string& id) {
        return account.platform_account_id == id || account.link_id == id ||
               std::ranges::find(account.former_ids, id) != account.former_ids.end();
    };
    return (!other.platform_account_id.empty() && names(one, other.platform_account_id)) ||
           (!other.link_id.empty() && names(one, other.link_id));
}

bool is_number(const std::string& id) {
    return std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
}

Found compare_ids(const ListedAccount& left, const ListedAccount& right) {
    constexpr std::size_t least_for_slip = 8;
    const std::string& a = id_of(left);
    const std::string& b = id_of(right);
    if (a.empty() || b.empty()) return {};
    if (a == b) return {Relation::same, same_id};
    if (is_former_id(left, right) || is_former_id(right, left)) return {Relation::former, former_id};
    if (!are_of_one_make(a, b)) return {};
    if (std::min(a.size(), b.size()) >= least_for_slip && is_one_slip(a, b)) return {Relation::near, is_number(a) ? near_number : near_id};
    return {Relation::differs, other_id};
}

Found compare_platforms(const PreparedAccount& left, const PreparedAccount& right) {
    if (!left.family || !right.family) return {};
    if (left.family != right.family) return {Relation::differs, other_platform};
    if (!left.platform || !right.platform) return {Relation::loosely_same, same_family};
    return left.platform == right.platform ? Found{Relation::same, same_platform} : Found{Relation::partly, sibling_platform};
}

using Shortens = bool (*)(const std::u32string&, const std::u32string&);

Relation relation_of(const NameForm& a, const NameForm& b, Shortens is_short, int near_at, int partly_at) {
    if (a.strict == b.strict) return Relation::same;
    if (a.loose == b.loose) return Relation::loosely_same;
    if (is_short(a.loose, b.loose) || is_short(b.loose, a.loose)) return Relation::shortened;
    const int alike = std::max(likeness(a.strict, b.strict), likeness(a.loose, b.loose));
    return alike >= near_at ? Relation::near : alike >= partly_at ? Relation::partly : Relation::differs;
}

Found compare_names(const PreparedAccount& left, const PreparedAccount& right) {
    if (left.name.strict.empty() || right.name.strict.empty()) return {};
    Found found = weighed(name_weights, relation_of(left.name, right.name, shortens, 74, 50));
    if (found.relation == Relation::same && (left.is_name_common || right.is_name_common)) found.weight -= common_name_loses;
    const auto was = [](const std::vector<NameForm>& former, const NameForm& name) {
        return std::ranges::find(former, name.strict, &NameForm::strict) != former.end();
    };
    const Found former = weighed(name_weights, Relation::former);
    if (found.weight < former.weight && (was(left.former_names, right.name) || was(right.former_names, left.name))) return former;
    return found;
}

Found compare_hosts(const Vocabulary& words, const PreparedAccount& left, const PreparedAccount& right) {
    Found best;
    for (const std::uint32_t a : left.hosts) {
        for (const std::uint32_t b : right.hosts) {
            const Relation relation = a == b ? Relation::same : relation_of(words.host_form(a), words.host_form(b), shortens_unit, 80, 60);
            const Found found = weighed(host_weights, relation);
            if (!best.weight || found.weight > best.weight) best = found;
        }
    }
    return best;
}

void note(std::vector<Evidence>* evidence, std::string_view what, Found found, const std::string& left, const std::string& right) {
    if (evidence && found.weight) evidence->push_back({what, found.relation, found.weight, left, right});
}

bool is_same_host(Found host) { return host.weight > 0 && host.relation != Relation::near; }

}  // namespace

std::string_view code_of(Relation relation) {
    constexpr std::array<std::string_view, 8> codes{"same", "former", "loosely_same", "shortened", "near", "partly", "differs", "alone"};
    return codes[static_cast<std::size_t>(relation)];
}

std::uint32_t Vocabulary::word(const std::string& text) {
    if (text.empty()) return 0;
    return words_.try_emplace(text, static_cast<std::uint32_t>(words_.size() + 1)).first->second;
}

std::uint32_t Vocabulary::host(const std::string& name) {
    if (const auto known = host_names_.find(name); known != host_names_.end()) return known->second;
    NameForm form = forms_->unit(name);
    std::uint32_t number = 0;
    if (!form.strict.empty()) {
        const auto [at, is_added] = host_numbers_.try_emplace(form.strict, static_cast<std::uint32_t>(hosts_.size() + 1));
        number = at->second;
        if (is_added) hosts_.push_back(std::move(form));
    }
    return host_names_[name] = number;
}

PreparedAccount Vocabulary::prepare(const ListedAccount& listed) {
    PreparedAccount out{
        .listed = &listed, .platform = word(listed.platform), .family = word(listed.family), .name = forms_->account(listed.name)};
    for (const auto& former : listed.former_names) out.former_names.push_back(forms_->account(former));
    for (const auto* unit : {&listed.host_unit, &listed.certified_host}) {
        const std::uint32_t number = host(*unit);
        if (number && std::ranges::find(out.hosts, number) == out.hosts.end()) out.hosts.push_back(number);
    }
    return out;
}

Score score(const Vocabulary& words, const PreparedAccount& left, const PreparedAccount& right, std::vector<Evidence>* evidence) {
    const ListedAccount& a = *left.listed;
    const ListedAccount& b = *right.listed;
    const Found platform = compare_platforms(left, right);
    const Found id = compare_ids(a, b);
    const Found name = compare_names(left, right);
    const Found host = compare_hosts(words, left, right);
    const bool is_same_link = id.weight <= 0 && !a.link.empty() && a.link == b.link;
    const bool is_alone = left.is_alone && right.is_alone && is_same_host(host) && platform.weight > 0 && id.weight >= 0;
    note(evidence, "platform_account_id", id, id_of(a), id_of(b));
    note(evidence, "platform", platform, a.platform.empty() ? a.family : a.platform, b.platform.empty() ? b.family : b.platform);
    note(evidence, "name", name, a.name, b.name);
    note(evidence, "host_unit", host, host_of(a), host_of(b));
    if (is_same_link) note(evidence, "link", {Relation::same, same_link}, a.link, b.link);
    if (is_alone) note(evidence, "only_account", {Relation::alone, only_account}, host_of(a), host_of(b));
    const int points =
        platform.weight + id.weight + name.weight + host.weight + (is_same_link ? same_link : 0) + (is_alone ? only_account : 0);
    const bool is_other_platform = platform.weight == other_platform;
    return {points, id.weight > 0 && !is_other_platform, !is_other_platform};
}

}  // namespace yanlu::reconciliation
