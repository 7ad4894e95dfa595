#include "assessment/domain/compare.hpp"

namespace yanlu::assessment {
namespace {

using Place = std::tuple<std::int64_t, std::string, std::int64_t, std::string>;  // unit, indicator, account, key
using Cases = std::map<Place, const Case*>;

void add(Cases& out, std::int64_t unit, std::int64_t account, const std::vector<Item>& items) {
    for (const Item& item : items) {
        for (const Case& each : item.cases) out[{unit, item.indicator, account, each.key}] = &each;
    }
}

Cases cases_of(const Scores& scores) {
    Cases out;
    for (const Sheet& sheet : scores.sheets) {
        add(out, sheet.unit, 0, sheet.items);
        for (const AccountScore& account : sheet.accounts) add(out, sheet.unit, account.account, account.items);
    }
    return out;
}

bool differs(const Sheet& a, const Sheet& b) {
    const auto shown = [](const std::optional<Points>& points) { return points ? std::optional(published(*points)) : std::nullopt; };
    return shown(a.total) != shown(b.total) || a.verdict != b.verdict || a.object_class != b.object_class || a.rank != b.rank;
}

std::map<std::int64_t, std::pair<const Sheet*, const Sheet*>> side_by_side(const Scores& before, const Scores& after) {
    std::map<std::int64_t, std::pair<const Sheet*, const Sheet*>> out;
    for (const Sheet& sheet : before.sheets) out[sheet.unit].first = &sheet;
    for (const Sheet& sheet : after.sheets) out[sheet.unit].second = &sheet;
    return out;
}

RecordChange change_of(const Place& place, const Case* before, const Case* after) {
    const auto& [unit, indicator, account, key] = place;
    const Case& known = after ? *after : *before;
    RecordChange out{unit, indicator, key, account != 0 ? account : known.account, known.says};
    if (before) {
        out.before = before->points;
        out.why_before = before->why;
    }
    if (after) {
        out.after = after->points;
        out.why_after = after->why;
    }
    return out;
}

// Nobody counts the rule's findings any more.
bool drop_rule(IndicatorSet& set, const std::string& rule) {
    std::size_t dropped = 0;
    for (Indicator& indicator : set.indicators) dropped += std::erase(indicator.rules, rule);
    return dropped > 0;
}

bool apply(IndicatorSet& set, const SetChange& change) {
    if (change.what == "fail_line") return set.fail_line = change.value, true;
    if (change.what == "veto_score") return set.veto_score = change.value, true;
    if (change.what == "bonus_gate") return set.bonus_gate = change.value, true;
    if (change.what == "bonus_cap") return set.bonus_cap = change.value, true;
    if (change.what == "website_weight") return set.website_weight = change.value, true;
    if (change.what == "rule_off") return drop_rule(set, change.indicator);
    const auto found = std::ranges::find(set.indicators, change.indicator, &Indicator::id);
    if (found == set.indicators.end()) return false;
    if (change.what == "points") return found->points = change.value, found->kind != Kind::veto;
    if (change.what == "each") return found->each = change.value, found->kind != Kind::veto;
    if (change.what != "off") return false;
    set.indicators.erase(found);
    return true;
}

}  // namespace

std::vector<Moved> moved(const Scores& before, const Scores& after) {
    std::vector<Moved> out;
    for (const auto& [unit, pair] : side_by_side(before, after)) {
        if (!pair.first || !pair.second || differs(*pair.first, *pair.second)) out.push_back({unit, pair.first, pair.second});
    }
    return out;
}

std::vector<RecordChange> record_changes(const Scores& before, const Scores& after) {
    const Cases was = cases_of(before);
    const Cases is = cases_of(after);
    std::vector<RecordChange> out;
    for (const auto& [place, each] : was) {
        const auto found = is.find(place);
        const Case* other = found == is.end() ? nullptr : found->second;
        if (!other || other->points != each->points || other->why != each->why) out.push_back(change_of(place, each, other));
    }
    for (const auto& [place, each] : is) {
        if (!was.contains(place)) out.push_back(change_of(place, nullptr, each));
    }
    std::ranges::sort(out, {}, [](const RecordChange& c) { return std::tie(c.unit, c.indicator, c.account, c.key); });
    return out;
}

std::optional<IndicatorSet> with_changes(IndicatorSet set, const std::vector<SetChange>& changes) {
    for (const SetChange& change : changes) {
        if (!apply(set, change)) return std::nullopt;
        // An indicator that is gone cannot be what a class is exempt from, nor what its points go to.
        if (change.what != "off") continue;
        for (ObjectClass& each : set.classes) {
            std::erase_if(each.exempt, [&](const Exemption& e) { return e.indicator == change.indicator; });
            for (Exemption& exemption : each.exempt) exemption.to.erase(change.indicator);
        }
    }
    return set;
}

}  // namespace yanlu::assessment
