// A unit after the other: vetoes, deductions account by account, their mean, the unit's own deductions, bonus, website, rank.
#include "assessment/domain/score.hpp"

#include "assessment/domain/measure.hpp"

namespace yanlu::assessment {
namespace {

// How an indicator counts for a class, after what the class is exempt from was handed to the others.
struct Limits {
    bool is_exempt = false;
    Points cap = 0;
    std::int64_t numerator = 1;  // what a case costs grows by this share
    std::int64_t denominator = 1;
};

std::map<std::string, Limits> limits_of(const IndicatorSet& set, const ObjectClass& of) {
    Points scaled_away = 0;
    std::map<std::string, Points> more;
    std::map<std::string, Limits> out;
    for (const Exemption& exemption : of.exempt) {
        out[exemption.indicator].is_exempt = true;
        if (exemption.by == Redistribution::scale) scaled_away += set.indicator(exemption.indicator)->points;
        for (const auto& [to, points] : exemption.to) more[to] += exemption.by == Redistribution::spread ? points : 0;
    }
    for (const Indicator& indicator : set.indicators) {
        Limits& limits = out[indicator.id];
        const bool is_scaled = indicator.kind == Kind::deduct && scaled_away > 0;
        limits.numerator = is_scaled ? full_score : 1;
        limits.denominator = is_scaled ? full_score - scaled_away : 1;
        limits.cap = share_of(indicator.points + more[indicator.id], limits.numerator, limits.denominator);
    }
    return out;
}

class UnitAssessment {
public:
    UnitAssessment(const Facts& facts, const FactIndex& index, const IndicatorSet& set, const Decisions& decisions, const Object& object)
        : facts_(facts), index_(index), set_(set), decisions_(decisions), object_(object), limits_(limits_of(set, *object.object_class)) {}

    Sheet run() {
        sheet_.unit = object_.unit;
        sheet_.object_class = object_.object_class->code;
        for (const MemberUnit& member : object_.members) rate_accounts(member);
        std::ranges::sort(sheet_.accounts, {}, &AccountScore::account);
        const bool is_vetoed = judge_unit(Kind::veto) || reached_by_a_veto();
        sheet_.media = is_vetoed ? std::optional(set_.veto_score) : media();
        if (sheet_.media && !is_vetoed) {
            judge_unit(Kind::deduct);
            sheet_.media = std::max<Points>(0, *sheet_.media - taken_of_unit_);
            add_bonus();
        }
        const bool site_vetoed = rate_sites();
        conclude(is_vetoed || site_vetoed);
        return std::move(sheet_);
    }

private:
    // Looks at every case, takes what the limit leaves, and says why where it takes nothing.
    Item take(const Indicator& indicator, Measured measured) {
        const Limits& limits = limits_.at(indicator.id);
        Item item{indicator.id, 0, measured.whole, false, {}};
        if (limits.is_exempt) return item;
        std::set<std::int64_t> accounts;
        std::vector<std::size_t> counted;
        for (Seen& seen : measured.seen) {
            Case& each = item.cases.emplace_back(std::move(seen.what));
            const bool is_new = why_nothing(indicator, seen.is_confirmed, accounts, each).empty();
            if (!is_new) continue;
            item.is_vetoed = item.is_vetoed || indicator.kind == Kind::veto;
            counted.push_back(item.cases.size() - 1);
            if (indicator.counts == Counts::proportion || indicator.kind == Kind::veto) continue;
            const Points costs = share_of(seen.costs, limits.numerator, limits.denominator);
            each.points = std::min(costs, limits.cap - item.points);
            item.points += each.points;
            if (each.points == 0 && costs > 0) each.why = "limit_reached";
        }
        if (indicator.counts == Counts::proportion && measured.whole > 0) share_out(item, counted, limits.cap, measured.whole);
        return item;
    }

    const std::string& why_nothing(const Indicator& indicator, bool is_confirmed, std::set<std::int64_t>& accounts, Case& each) {
        const auto struck = decisions_.struck.find({object_.unit, indicator.id, each.key});
        if (struck != decisions_.struck.end()) {
            each.why = "struck_out";
            each.appeal = struck->second;
            taken_.insert(each.key);  // it is no fault under another indicator either
        } else if (!is_confirmed) {
            each.why = "unverified";
        } else if (!taken_.insert(each.key).second) {
            each.why = "already_taken";
        } else if (indicator.counts == Counts::accounts && !accounts.insert(each.account).second) {
            each.why = "once_an_account";
        }
        return each.why;
    }

    // Shares of one rounded whole, so that the cases add up to it.
    static void share_out(Item& item, const std::vector<std::size_t>& counted, Points cap, std::int64_t whole) {
        const auto late = static_cast<std::int64_t>(counted.size());
        item.points = share_of(cap, late, whole);
        Points given = 0;
        for (std::int64_t n = 0; n < late; ++n) {
            const Points up_to = share_of(item.points, n + 1, late);
            item.cases[counted[static_cast<std::size_t>(n)]].points = up_to - given;
            given = up_to;
        }
    }

    void rate_accounts(const MemberUnit& member) {
        Weighed unit{member.unit, {}, 0};
        for (const AccountFact* account : member.accounts) {
            AccountScore score = rate(*account);
            if (score.verdict != Verdict::not_rated) {
                unit.scores.push_back({score.score, account->posts});
                unit.posts += account->posts;
            }
            has_vetoed_account_ = has_vetoed_account_ || score.verdict == Verdict::vetoed;
            sheet_.accounts.push_back(std::move(score));
        }
        sheet_.accounts_rated += static_cast<std::int64_t>(unit.scores.size());
        if (!unit.scores.empty()) units_.push_back(std::move(unit));
    }

    AccountScore rate(const AccountFact& account) {
        AccountScore out{account.id, account.unit, full_score, Verdict::passed, {}};
        for (const Kind kind : {Kind::veto, Kind::deduct}) {
            for (const Indicator& indicator : set_.indicators) {
                if (indicator.kind != kind || indicator.level != Level::account) continue;
                Item item = take(indicator, index_.of_account(indicator, set_, account.id));
                out.score -= item.points;
                if (item.is_vetoed) out.verdict = Verdict::vetoed;
                if (!item.cases.empty()) out.items.push_back(std::move(item));
            }
            if (out.verdict == Verdict::vetoed) break;  // 19号: a veto ends the inspection
        }
        out.score = out.verdict == Verdict::vetoed ? set_.veto_score : std::max<Points>(0, out.score);
        if (out.verdict == Verdict::passed && published(out.score) < set_.fail_line) out.verdict = Verdict::failed;
        // Who was not looked at neither passes nor fails; what people or filings say of it counts all the same.
        if (!account.is_observed && out.verdict == Verdict::passed && out.score == full_score) out.verdict = Verdict::not_rated;
        return out;
    }

    bool reached_by_a_veto() const { return set_.veto_reach == VetoReach::unit && has_vetoed_account_; }

    bool judge_unit(Kind kind) {
        bool is_vetoed = false;
        for (const Indicator& indicator : set_.indicators) {
            if (indicator.kind != kind || indicator.level != Level::unit) continue;
            Item item = take(indicator, index_.of_units(indicator, set_, object_));
            settle_by_appeal(item);
            is_vetoed = is_vetoed || item.is_vetoed;
            taken_of_unit_ += kind == Kind::deduct ? item.points : 0;
            if (!item.cases.empty() || item.whole > 0) sheet_.items.push_back(std::move(item));
        }
        return is_vetoed;
    }

    void settle_by_appeal(Item& item) const {
        const auto decided = decisions_.set_to.find({object_.unit, item.indicator});
        if (decided == decisions_.set_to.end() || item.is_vetoed) return;
        const auto& [points, appeal] = decided->second;
        item.cases.push_back({"appeal:" + std::to_string(appeal), {}, facts_.period.to, 0, points - item.points, {}, appeal});
        item.points = points;
    }

    void add_bonus() {
        if (published(*sheet_.media) <= set_.bonus_gate) return;
        Points left = set_.bonus_cap;
        for (const Indicator& indicator : set_.indicators) {
            if (indicator.kind != Kind::bonus) continue;
            Item item = take(indicator, index_.of_units(indicator, set_, object_));
            settle_by_appeal(item);
            // Beyond the cap of all bonuses the last ones give less.
            for (Case& each : item.cases) {
                each.points = std::min(each.points, left);
                left -= each.points;
                if (each.points == 0 && each.why.empty()) each.why = "limit_reached";
            }
            item.points = 0;
            for (const Case& each : item.cases) item.points += each.points;
            sheet_.bonus += item.points;
            if (!item.cases.empty()) sheet_.items.push_back(std::move(item));
        }
        *sheet_.media += sheet_.bonus;
    }

    struct Weighed {
        std::int64_t unit = 0;
        std::vector<std::pair<Points, std::int64_t>> scores;  // with the posts behind each
        std::int64_t posts = 0;
    };

    // A weighted mean of nothing but zero weights is the plain one.
    static Points mean_of(const std::vector<std::pair<Points, std::int64_t>>& scores, Mean by) {
        if (by == Mean::minimum) return std::ranges::min_element(scores)->first;
        std::int64_t whole = 0;
        for (const auto& [score, weight] : scores) whole += by == Mean::mean ? 1 : weight;
        if (whole == 0) return mean_of(scores, Mean::mean);
        Wide sum = 0;
        for (const auto& [score, weight] : scores) sum += static_cast<Wide>(score) * (by == Mean::mean ? 1 : weight);
        return static_cast<Points>((2 * sum + whole) / (2 * static_cast<Wide>(whole)));  // half up; scores are not negative
    }

    std::optional<Points> media() const {
        if (units_.empty()) return std::nullopt;
        std::vector<std::pair<Points, std::int64_t>> of_units;
        for (const Weighed& unit : units_) {
            const auto weight = set_.unit_to_object == Mean::by_posts ? unit.posts : static_cast<std::int64_t>(unit.scores.size());
            of_units.emplace_back(mean_of(unit.scores, set_.account_to_unit), weight);
        }
        return mean_of(of_units, set_.unit_to_object);
    }

    bool rate_sites() {
        std::vector<std::pair<Points, std::int64_t>> scores;
        bool is_vetoed = false;
        for (const SiteFact& site : facts_.sites) {
            if (std::ranges::find(object_.members, site.unit, &MemberUnit::unit) == object_.members.end()) continue;
            sheet_.sites.push_back(site.id);
            scores.emplace_back(site.veto.empty() ? site.score : set_.veto_score, 1);
            is_vetoed = is_vetoed || !site.veto.empty();
        }
        if (!scores.empty() && set_.website_weight > 0) sheet_.website = mean_of(scores, set_.of_sites);
        return is_vetoed && set_.website_weight > 0 && set_.veto_reach == VetoReach::unit;
    }

    void conclude(bool is_vetoed) {
        const bool needs_both = set_.website_weight > 0 && !set_.rates_without_website;
        if (sheet_.website && sheet_.media)
            sheet_.total = share_of(*sheet_.website * set_.website_weight + *sheet_.media * set_.media_weight(), 1, 100);
        else if (!needs_both)
            sheet_.total = sheet_.media ? sheet_.media : sheet_.website;
        sheet_.basis = basis();
        if (!sheet_.total) return;
        sheet_.verdict = is_vetoed ? Verdict::vetoed : published(*sheet_.total) < set_.fail_line ? Verdict::failed : Verdict::passed;
    }

    // The set decides which accounts count (accounts: in_force_at_end | in_force_in_period); the sheet says what came of it.
    std::string basis() const {
        bool has_account = false;
        bool is_any_in_force = false;
        for (const MemberUnit& member : object_.members) {
            has_account = has_account || !member.accounts.empty();
            is_any_in_force = is_any_in_force || std::ranges::any_of(member.accounts, &AccountFact::is_in_force);
        }
        if (sheet_.total) return has_account && !is_any_in_force ? "part_of_period" : "";
        if (!has_account) return object_.accounts_left_out > 0 ? "all_ended" : "no_account";
        return sheet_.media ? "website_missing" : "not_observed";
    }

    const Facts& facts_;
    const FactIndex& index_;
    const IndicatorSet& set_;
    const Decisions& decisions_;
    const Object& object_;
    std::map<std::string, Limits> limits_;
    std::set<std::string> taken_;
    std::vector<Weighed> units_;
    bool has_vetoed_account_ = false;
    Points taken_of_unit_ = 0;
    Sheet sheet_;
};

// Equal published totals share a rank, and the next one counts those before it: 1, 2, 2, 4.
void rank(std::vector<Sheet>& sheets) {
    std::map<std::string, std::vector<Points>> totals;
    for (const Sheet& sheet : sheets) {
        if (sheet.total) totals[sheet.object_class].push_back(published(*sheet.total));
    }
    for (auto& [object_class, of_class] : totals) std::ranges::sort(of_class, std::greater());
    for (Sheet& sheet : sheets) {
        if (!sheet.total) continue;
        const auto& of_class = totals.at(sheet.object_class);
        sheet.rank = std::ranges::lower_bound(of_class, published(*sheet.total), std::greater()) - of_class.begin() + 1;
    }
}

}  // namespace

Scores assess(const Facts& facts, const IndicatorSet& set, const Decisions& decisions) {
    const FactIndex index(facts);
    Scores scores;
    for (const Object& object : objects_of(facts, set, decisions))
        scores.sheets.push_back(UnitAssessment(facts, index, set, decisions, object).run());
    rank(scores.sheets);
    return scores;
}

}  // namespace yanlu::assessment
