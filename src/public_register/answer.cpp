// A link decides before an id, an id before a name. Where the text leaves open which account is meant, the answer says so.
#include "public_register/answer.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "registry/links.hpp"

namespace yanlu::public_register {
namespace {

using registry::Platform;
using registry::Platforms;
using registry::Recognised;

constexpr std::size_t longest_name = 40;
constexpr std::size_t shortest_id = 4;

struct Question {
    const Snapshot& snapshot;
    const Platforms& platforms;
    std::string text;
    const Platform* platform;
};

RegisterAnswer cannot_tell(std::string reason, std::map<std::string, std::string> args = {}) {
    return {Verdict::cannot_tell, "public_register.reason." + std::move(reason), std::move(args)};
}

RegisterAnswer not_registered(std::string reason, std::map<std::string, std::string> args = {}) {
    return {Verdict::not_registered, "public_register.reason." + std::move(reason), std::move(args)};
}

std::vector<const PublicAccount*> pointers(const Snapshot& snapshot, const Snapshot::Places& places) {
    std::vector<const PublicAccount*> out;
    for (const std::size_t place : places) out.push_back(&snapshot.accounts()[place]);
    if (out.size() > snapshot.settings().most_alike) out.resize(snapshot.settings().most_alike);
    return out;
}

RegisterAnswer with_similar(RegisterAnswer answer, const Snapshot& snapshot, const Snapshot::Places& places) {
    answer.similar = pointers(snapshot, places);
    return answer;
}

// An id that the text carries, on the platforms that it may belong to.
RegisterAnswer of_id(const Question& q, const std::vector<const Platform*>& candidates, const std::string& id) {
    std::vector<const PublicAccount*> hits;
    for (const Platform* each : candidates) {
        if (const auto* account = q.snapshot.with_id(each->code, id)) hits.push_back(account);
    }
    if (hits.size() == 1) return answer_of(*hits.front());
    RegisterAnswer out;
    const std::map<std::string, std::string> args{{"platform", candidates.front()->zh}, {"id", shorten(id, 60)}};
    const bool is_known_form = std::ranges::all_of(candidates, [&](const Platform* each) { return q.snapshot.knows_ids_like(*each, id); });
    if (!hits.empty()) {
        out = cannot_tell("id_on_several", args);
        out.similar = hits;
    } else {
        out = is_known_form ? not_registered("id_unknown", args) : cannot_tell("other_kind_of_id", args);
        out.similar = pointers(q.snapshot, q.snapshot.read_like_id(id));
    }
    out.platform = candidates.front();
    out.platform_account_id = id;
    return out;
}

// A host that a hurried reader takes for a platform's: weib0.com, weibo.com.example.cn, weibo.com@example.cn.
const Platform* imitated_by(const Question& q, const Reading& reading, const std::string& host) {
    if (host.empty()) return nullptr;
    const std::u32string read = reading.of_whole(host);
    for (const Platform& platform : q.platforms.all()) {
        for (const auto& rule : platform.links) {
            for (const std::string& real : rule.hosts) {
                const bool is_part = host.starts_with(real + ".") || host.starts_with(real + "@") ||
                                     host.find("." + real + ".") != std::string::npos || host.starts_with(real + ":");
                if (host != real && (is_part || read == reading.of_whole(real))) return &platform;
            }
        }
    }
    return nullptr;
}

RegisterAnswer of_unknown_link(const Question& q, const registry::Link& link) {
    if (const Platform* imitated = imitated_by(q, q.snapshot.reading(), link.host))
        return not_registered("imitated_host", {{"host", shorten(link.host, 80)}, {"platform", imitated->zh}});
    const auto places = q.snapshot.with_link(link.normalised);
    // On a platform of the rule book the permanent id names an account; elsewhere the registered address itself is all there is.
    if (places.size() == 1 && q.snapshot.accounts()[places.front()].platform->links.empty())
        return answer_of(q.snapshot.accounts()[places.front()]);
    const std::string& shown = link.host.empty() ? link.normalised : link.host;
    return with_similar(cannot_tell("unknown_platform", {{"host", shorten(shown, 80)}}), q.snapshot, places);
}

RegisterAnswer of_link(const Question& q, const registry::Link& link) {
    const Recognised seen = q.platforms.recognise(link.normalised);
    if (!seen.platform || link.host.empty()) return of_unknown_link(q, link);
    if (seen.platform_account_id.empty()) {
        auto out = with_similar(cannot_tell("link_without_id", seen.note_args), q.snapshot, q.snapshot.with_link(link.normalised));
        out.platform = seen.platform;
        return out;
    }
    std::vector<const Platform*> candidates{seen.platform};
    candidates.insert(candidates.end(), seen.others.begin(), seen.others.end());
    return of_id(q, candidates, seen.platform_account_id);
}

RegisterAnswer of_links(const Question& q, const std::vector<registry::Link>& links) {
    RegisterAnswer first = of_link(q, links.front());
    for (std::size_t i = 1; i < links.size(); ++i) {
        const RegisterAnswer other = of_link(q, links[i]);
        if (other.account != first.account || other.verdict != first.verdict) return cannot_tell("several_links");
    }
    return first;
}

std::optional<RegisterAnswer> of_bare_id(const Question& q) {
    if (q.platform) {
        const auto id = q.platforms.checked_id(*q.platform, q.text);
        const bool is_digits = std::ranges::all_of(q.text, [](char c) { return c >= '0' && c <= '9'; });
        if (id && *id == q.text && (is_digits || q.snapshot.with_id(q.platform->code, *id))) return of_id(q, {q.platform}, *id);
    }
    const Recognised seen = q.platforms.recognise(q.text);
    if (seen.platform && !seen.platform_account_id.empty()) {
        std::vector<const Platform*> candidates{seen.platform};
        candidates.insert(candidates.end(), seen.others.begin(), seen.others.end());
        std::erase_if(candidates, [&](const Platform* each) { return q.platform && each != q.platform; });
        if (!candidates.empty()) return of_id(q, candidates, seen.platform_account_id);
    }
    if (seen.platform) return cannot_tell("link_without_id", seen.note_args);  // "#小程序://…"
    // The same number is another account's on another platform.
    const auto places = q.snapshot.with_any_id(q.text);
    if (q.text.size() < shortest_id || places.empty() || !q.snapshot.named(q.text).empty()) return std::nullopt;
    return with_similar(cannot_tell("id_without_platform"), q.snapshot, places);
}

Snapshot::Places on_platform(const Question& q, Snapshot::Places places) {
    std::erase_if(places, [&](std::size_t place) { return q.platform && q.snapshot.accounts()[place].platform != q.platform; });
    return places;
}

RegisterAnswer of_name(const Question& q) {
    const std::string name = q.text.starts_with('@') ? q.text.substr(1) : q.text;
    const std::map<std::string, std::string> args{{"name", shorten(name, 40)}};
    if (count_code_points(name) > longest_name) return cannot_tell("no_name");
    const auto places = on_platform(q, q.snapshot.named(name));
    if (places.size() == 1) return answer_of(q.snapshot.accounts()[places.front()]);
    if (!places.empty()) return with_similar(cannot_tell("name_of_several", args), q.snapshot, places);
    auto out = with_similar(not_registered("name_unknown", args), q.snapshot,
                            q.snapshot.alike_names().find(name, q.snapshot.settings().most_alike));
    if (out.similar.empty()) out.similar = pointers(q.snapshot, q.snapshot.read_like_id(name));
    return out;
}

}  // namespace

std::string_view code_of(Verdict verdict) {
    static constexpr std::string_view codes[] = {"registered", "cancelled", "not_registered", "cannot_tell"};
    return codes[static_cast<std::size_t>(verdict)];
}

RegisterAnswer answer_of(const PublicAccount& account) {
    const bool is_cancelled = account.state == PublicState::cancelled;
    RegisterAnswer out{is_cancelled ? Verdict::cancelled : Verdict::registered, "public_register.reason."};
    out.reason += account.state == PublicState::in_use ? "in_use" : account.state == PublicState::shut_down ? "shut_down" : "cancelled";
    out.args = {{"name", account.name}, {"unit", account.host_unit}, {"platform", account.platform->zh}, {"day", account.since.iso()}};
    out.account = &account;
    out.platform = account.platform;
    out.platform_account_id = account.platform_account_id;
    return out;
}

RegisterAnswer answer_to(const Snapshot& snapshot, const Platforms& platforms, std::string_view text, const Platform* platform) {
    const Question q{snapshot, platforms, std::string(trim(text)), platform};
    if (q.text.empty()) return cannot_tell("nothing_asked");
    if (const auto links = registry::links_in(q.text); !links.empty()) return of_links(q, links);
    if (auto answer = of_bare_id(q)) return std::move(*answer);
    return of_name(q);
}

Json account_json(const Rulebook& rulebook, const PublicAccount& account) {
    return {{"id", account.id.value},
            {"name", account.name},
            {"platform", account.platform->code},
            {"platform_zh", account.platform->zh},
            {"platform_account_id", account.platform_account_id},
            {"host_unit", account.host_unit},
            {"link", account.link},
            {"state", code_of(account.state)},
            {"state_zh", rulebook.message("public_register.state." + std::string(code_of(account.state)))},
            {"since", account.since.iso()},
            {"opened_on", account.opened_on ? Json(account.opened_on->iso()) : Json(nullptr)}};
}

Json answer_json(const Snapshot& snapshot, const Rulebook& rulebook, const RegisterAnswer& answer) {
    const std::string verdict(code_of(answer.verdict));
    Json similar = Json::array();
    for (const PublicAccount* each : answer.similar) similar.push_back(account_json(rulebook, *each));
    return {{"verdict", verdict},
            {"verdict_zh", rulebook.message("public_register.verdict." + verdict)},
            {"reason", rulebook.message(answer.reason, answer.args)},
            {"account", answer.account ? account_json(rulebook, *answer.account) : Json(nullptr)},
            {"platform_zh", answer.platform ? Json(answer.platform->zh) : Json(nullptr)},
            {"platform_account_id", answer.platform_account_id.empty() ? Json(nullptr) : Json(answer.platform_account_id)},
            {"similar", std::move(similar)},
            {"as_of", snapshot.day().iso()}};
}

}  // namespace yanlu::public_register
