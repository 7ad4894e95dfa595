#include "assessment/domain/check_set.hpp"

namespace yanlu::assessment {
namespace {

constexpr std::string_view name_prefix = "assessment.set.";

class Check {
public:
    Check(const IndicatorSet& set, const References& references) : set_(set), references_(references) {}

    std::vector<Fault> run() {
        for (const Indicator& each : set_.indicators) check_indicator(each);
        check_names();
        check_sum();
        check_bonus();
        check_verdicts();
        for (std::size_t i = 0; i < set_.classes.size(); ++i) check_class(i);
        if (set_.classes.empty()) add(0, "no_classes");
        if (set_.indicators.empty()) add(0, "no_indicators");
        if (!in_taking_order(set_.indicators)) add(0, "yields_in_circle");
        std::ranges::stable_sort(faults_, {}, &Fault::line);
        return std::move(faults_);
    }

private:
    void add(std::int64_t line, std::string_view code, std::map<std::string, std::string> args = {}) {
        faults_.push_back({line, std::string(name_prefix) + std::string(code), std::move(args)});
    }

    void check_indicator(const Indicator& i) {
        if (i.article.empty() && i.source.empty()) add(i.line, "no_source", {{"indicator", i.id}});
        if (!i.article.empty() && !references_.articles.contains(i.article)) add(i.line, "unknown_article", {{"article", i.article}});
        for (const std::string& rule : i.rules) {
            if (!references_.rules.contains(rule)) add(i.line, "unknown_rule", {{"rule", rule}});
        }
        for (const std::string& other : i.yields_to) {
            if (!set_.indicator(other)) add(i.line, "unknown_indicator", {{"indicator", other}});
        }
        check_measure(i);
        if (i.kind != Kind::veto) check_points(i);
    }

    void check_measure(const Indicator& i) {
        if ((i.measure == Measure::rule) != !i.rules.empty()) add(i.line, "rules_and_measure", {{"indicator", i.id}});
        const bool is_of_units = i.measure == Measure::rounds_held || i.measure == Measure::error_reports;
        if (is_of_units && i.level == Level::account) add(i.line, "measured_by_unit", {{"indicator", i.id}});
        if (i.measure == Measure::rounds_held && i.required == 0) add(i.line, "needs_required", {{"indicator", i.id}});
        if (i.measure == Measure::error_reports && i.days == 0) add(i.line, "needs_days", {{"indicator", i.id}});
        const bool has_whole = i.measure == Measure::filing_punctuality || i.measure == Measure::rectification;
        if (i.counts == Counts::proportion && !has_whole) add(i.line, "no_whole", {{"indicator", i.id}});
        if (i.kind == Kind::bonus && i.measure != Measure::entry) add(i.line, "bonus_is_entered", {{"indicator", i.id}});
        if (i.kind == Kind::bonus && i.level == Level::account) add(i.line, "bonus_is_of_units", {{"indicator", i.id}});
    }

    void check_points(const Indicator& i) {
        if (i.points == 0) add(i.line, "no_points", {{"indicator", i.id}});
        const bool costs_a_case = i.counts != Counts::proportion && i.measure != Measure::entry;
        if (costs_a_case && i.each == 0) add(i.line, "no_each", {{"indicator", i.id}});
        if (std::max(i.each, i.each_late) > i.points)
            add(i.line, "cap_below_case",
                {{"indicator", i.id}, {"cap", to_text(i.points)}, {"each", to_text(std::max(i.each, i.each_late))}});
    }

    void check_names() {
        std::set<std::string> seen;
        for (const Indicator& i : set_.indicators) {
            if (!seen.insert(i.id).second) add(i.line, "indicator_twice", {{"indicator", i.id}});
        }
        std::set<std::string> codes;
        for (const ObjectClass& each : set_.classes) {
            if (!codes.insert(each.code).second) add(0, "class_twice", {{"class", each.code}});
        }
    }

    // 100 points are handed out, no more and no less; a set of vetoes alone hands out none.
    void check_sum() {
        Points sum = 0;
        for (const Indicator& i : set_.indicators) sum += i.kind == Kind::deduct ? i.points : 0;
        if (sum != 0 && sum != full_score) add(0, "points_do_not_sum", {{"sum", to_text(sum)}});
    }

    void check_bonus() {
        const bool has_bonus = std::ranges::any_of(set_.indicators, [](const Indicator& i) { return i.kind == Kind::bonus; });
        if (has_bonus != (set_.bonus_cap > 0)) return add(0, has_bonus ? "bonus_without_cap" : "cap_without_bonus");
        if (has_bonus && set_.bonus_gate >= full_score) add(0, "gate_out_of_reach", {{"gate", to_text(set_.bonus_gate)}});
        for (const Indicator& i : set_.indicators) {
            if (i.kind == Kind::bonus && i.points > set_.bonus_cap)
                add(i.line, "bonus_above_cap", {{"indicator", i.id}, {"cap", to_text(set_.bonus_cap)}});
        }
    }

    void check_verdicts() {
        if (set_.fail_line <= 0 || set_.fail_line > full_score) add(0, "fail_line_out_of_reach", {{"line", to_text(set_.fail_line)}});
        if (set_.veto_score >= set_.fail_line) add(0, "veto_would_pass", {{"score", to_text(set_.veto_score)}});
    }

    void check_class(std::size_t at) {
        const ObjectClass& each = set_.classes[at];
        for (const std::string& kind : each.unit_kinds) {
            if (!references_.unit_kinds.contains(kind)) add(0, "unknown_unit_kind", {{"kind", kind}});
        }
        const auto is_taken = [&](const std::string& kind) {
            return std::any_of(
                set_.classes.begin(), set_.classes.begin() + static_cast<std::ptrdiff_t>(at), [&](const ObjectClass& before) {
                    return !before.needs_service_account && std::ranges::find(before.unit_kinds, kind) != before.unit_kinds.end();
                });
        };
        if (each.unit_kinds.empty() || std::ranges::all_of(each.unit_kinds, is_taken)) add(0, "class_out_of_reach", {{"class", each.code}});
        check_exemptions(each);
    }

    void check_exemptions(const ObjectClass& of) {
        Points scaled_away = 0;
        for (const Exemption& exemption : of.exempt) {
            const Indicator* indicator = set_.indicator(exemption.indicator);
            if (!indicator || indicator->kind != Kind::deduct) {
                add(0, "exempt_of_nothing", {{"class", of.code}, {"indicator", exemption.indicator}});
                continue;
            }
            if (exemption.by == Redistribution::scale) scaled_away += indicator->points;
            if (exemption.by == Redistribution::spread) check_spread(of, exemption, *indicator);
        }
        if (scaled_away >= full_score) add(0, "nothing_left", {{"class", of.code}});
    }

    void check_spread(const ObjectClass& of, const Exemption& exemption, const Indicator& indicator) {
        Points sum = 0;
        for (const auto& [to, points] : exemption.to) {
            const Indicator* target = set_.indicator(to);
            const bool is_exempt = std::ranges::find(of.exempt, to, &Exemption::indicator) != of.exempt.end();
            if (!target || target->kind != Kind::deduct || is_exempt) add(0, "spread_to_nothing", {{"class", of.code}, {"indicator", to}});
            sum += points;
        }
        if (sum != indicator.points)
            add(0, "spread_does_not_sum", {{"class", of.code}, {"sum", to_text(sum)}, {"points", to_text(indicator.points)}});
    }

    const IndicatorSet& set_;
    const References& references_;
    std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> check_set(const IndicatorSet& set, const References& references) { return Check(set, references).run(); }

std::optional<std::vector<Indicator>> in_taking_order(const std::vector<Indicator>& indicators) {
    std::vector<Indicator> out;
    std::set<std::string> done;
    for (const bool is_veto : {true, false}) {
        const auto is_of_kind = [&](const Indicator& i) { return (i.kind == Kind::veto) == is_veto; };
        while (std::ranges::any_of(indicators, [&](const Indicator& i) { return is_of_kind(i) && !done.contains(i.id); })) {
            const auto next = std::ranges::find_if(indicators, [&](const Indicator& i) {
                const auto is_ready = [&](const std::string& other) {
                    const auto named = std::ranges::find(indicators, other, &Indicator::id);
                    return named == indicators.end() || done.contains(other) || (is_veto && named->kind != Kind::veto);
                };
                return is_of_kind(i) && !done.contains(i.id) && std::ranges::all_of(i.yields_to, is_ready);
            });
            if (next == indicators.end()) return std::nullopt;
            done.insert(next->id);
            out.push_back(*next);
        }
    }
    return out;
}

}  // namespace yanlu::assessment
