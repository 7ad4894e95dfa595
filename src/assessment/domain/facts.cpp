// One description of each record (`each_member`) serves writing and reading, so that the two cannot part.
#include "assessment/domain/facts.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "base/digest.hpp"

namespace yanlu::assessment {
namespace {

template <class F, class V>
void each_member(F& f, V& v, const UnitFact*) {
    f("id", v.id), f("name", v.name), f("kind_of_unit", v.kind), f("parent", v.parent);
}
template <class F, class V>
void each_member(F& f, V& v, const AccountFact*) {
    f("id", v.id), f("name", v.name), f("platform", v.platform), f("unit", v.unit), f("is_service", v.is_service);
    f("is_in_force", v.is_in_force), f("is_observed", v.is_observed), f("posts", v.posts);
}
template <class F, class V>
void each_member(F& f, V& v, const FindingFact*) {
    f("id", v.id), f("rule", v.rule), f("key", v.key), f("title", v.title), f("unit", v.unit), f("account", v.account);
    f("subject", v.subject), f("first_day", v.first_day), f("last_day", v.last_day), f("state", v.state), f("outcome", v.outcome);
    f("due_at", v.due_at), f("done_at", v.done_at);
}
template <class F, class V>
void each_member(F& f, V& v, const FilingFact*) {
    f("id", v.id), f("account", v.account), f("system", v.system), f("system_zh", v.system_zh), f("occasion", v.occasion);
    f("effective_on", v.effective_on), f("due_on", v.due_on), f("done_on", v.done_on);
}
template <class F, class V>
void each_member(F& f, V& v, const RoundFailure*) {
    f("round", v.round), f("title", v.title), f("account", v.account), f("item", v.item), f("item_title", v.item_title);
    f("finding", v.finding), f("found_on", v.found_on);
}
template <class F, class V>
void each_member(F& f, V& v, const RoundHeld*) {
    f("round", v.round), f("title", v.title), f("unit", v.unit), f("closed_on", v.closed_on);
}
template <class F, class V>
void each_member(F& f, V& v, const ErrorReport*) {
    f("id", v.id), f("unit", v.unit), f("number", v.number), f("received_on", v.received_on), f("handled_on", v.handled_on);
}
template <class F, class V>
void each_member(F& f, V& v, const SiteFact*) {
    f("id", v.id), f("unit", v.unit), f("name", v.name), f("checked_on", v.checked_on), f("score", v.score), f("veto", v.veto);
    f("items", v.items);
}
template <class F, class V>
void each_member(F& f, V& v, const Entry*) {
    f("id", v.id), f("unit", v.unit), f("account", v.account), f("indicator", v.indicator), f("day", v.day), f("points", v.points);
    f("says", v.says);
}

Json json_of(const std::string& text) { return text; }
Json json_of(std::int64_t number) { return number; }
Json json_of(bool flag) { return flag; }
Json json_of(Date day) { return day.iso(); }
Json json_of(Instant at) { return at.ms; }
Json json_of(Outcome outcome) { return static_cast<std::int64_t>(outcome); }
template <class T>
Json json_of(const std::optional<T>& value) {
    return value ? json_of(*value) : Json(nullptr);
}

void take(const Json& json, std::string& text) { text = json.get<std::string>(); }
void take(const Json& json, std::int64_t& number) { number = json.get<std::int64_t>(); }
void take(const Json& json, bool& flag) { flag = json.get<bool>(); }
void take(const Json& json, Instant& at) { at.ms = json.get<std::int64_t>(); }
void take(const Json& json, Date& day) {
    const auto parsed = Date::parse(json.get_ref<const std::string&>());
    if (!parsed) throw std::runtime_error("a stored fact has no day: " + json.dump());
    day = *parsed;
}
void take(const Json& json, Outcome& outcome) { outcome = static_cast<Outcome>(json.get<std::int64_t>()); }
template <class T>
void take(const Json& json, std::optional<T>& value) {
    if (json.is_null()) return value.reset();
    take(json, value.emplace());
}

// The kinds in the order of their lines.
template <class F>
void each_kind(Facts& facts, F f) {
    f("account", facts.accounts);
    f("entry", facts.entries);
    f("error_report", facts.reports);
    f("filing", facts.filings);
    f("finding", facts.findings);
    f("round", facts.rounds);
    f("round_failure", facts.failures);
    f("site", facts.sites);
    f("unit", facts.units);
}

template <class T>
std::string line_of(const char* kind, const T& record) {
    Json json{{"kind", kind}};
    auto write = [&](const char* name, const auto& member) { json[name] = json_of(member); };
    each_member(write, record, static_cast<const T*>(nullptr));
    return canonical(json);
}

template <class T>
T record_of(const Json& json) {
    T record;
    auto read = [&](const char* name, auto& member) { take(json.at(name), member); };
    each_member(read, record, static_cast<const T*>(nullptr));
    return record;
}

auto order_of(const RoundFailure& f) { return std::tuple(f.round, f.account, f.item); }
auto order_of(const RoundHeld& r) { return std::tuple(r.round); }
template <class T>
auto order_of(const T& record) {
    return std::tuple(record.id);
}

constexpr std::string_view head_kind = "facts";

}  // namespace

std::vector<std::string> lines_of(Facts facts) {
    std::vector<std::string> lines;
    lines.push_back(canonical(Json{{"kind", head_kind},
                                   {"format", 1},
                                   {"from", facts.period.from.iso()},
                                   {"to", facts.period.to.iso()},
                                   {"known_at", facts.known_at.ms}}));
    each_kind(facts, [&](const char* kind, auto& records) {
        std::ranges::sort(records, [](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
        for (const auto& record : records) lines.push_back(line_of(kind, record));
    });
    return lines;
}

Facts facts_of(const std::vector<std::string>& lines) {
    Facts facts;
    for (const std::string& line : lines) {
        const Json json = Json::parse(line);
        const auto& kind = json.at("kind").get_ref<const std::string&>();
        bool is_known = kind == head_kind;
        if (is_known) {
            take(json.at("from"), facts.period.from);
            take(json.at("to"), facts.period.to);
            take(json.at("known_at"), facts.known_at);
        }
        each_kind(facts, [&](const char* name, auto& records) {
            if (kind != name) return;
            is_known = true;
            records.push_back(record_of<typename std::remove_reference_t<decltype(records)>::value_type>(json));
        });
        if (!is_known) throw std::runtime_error("a stored fact of an unknown kind: " + kind);
    }
    return facts;
}

std::string digest_of(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) (all += line) += '\n';
    return hex(sha256(all));
}

}  // namespace yanlu::assessment
