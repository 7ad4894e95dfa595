#include "assessment/domain/read_set.hpp"

#include "assessment/domain/check_set.hpp"
#include "assessment/domain/set_reader.hpp"

namespace yanlu::assessment {
namespace {

using Words = std::vector<std::string_view>;
const Words kinds{"deduct", "veto", "bonus"};
const Words levels{"account", "unit"};
const Words measures{"rule", "round_failures", "rounds_held", "filing_punctuality", "rectification", "error_reports", "entry"};
const Words counted{"cases", "accounts", "proportion"};
const Words means{"mean", "minimum", "by_accounts", "by_posts"};
const Words redistributions{"scale", "spread", "full"};

class Reading {
public:
    Reading(const References& references, std::vector<Fault>& faults) : references_(references), faults_(faults) {}

    IndicatorSet read(std::string_view text) {
        IndicatorSet set;
        YAML::Node root;
        try {
            root = YAML::Load(std::string(text));
        } catch (const YAML::Exception& fault) {
            faults_.push_back({fault.mark.line + 1, "assessment.set.not_yaml", {{"reason", fault.msg}}});
            return set;
        }
        Section section(root, faults_,
                        {"id", "title", "source", "checked", "valid_from", "extends", "fail_line", "veto", "bonus", "weights",
                         "without_website", "aggregation", "findings", "accounts", "classes", "indicators"});
        read_head(section, set);
        read_scoring(section, set);
        if (section.has("extends")) inherit(section, set);
        for (const YAML::Node& each : section.list("classes")) set.classes.push_back(read_class(each));
        for (const YAML::Node& each : section.list("indicators")) put(set, read_indicator(each));
        return set;
    }

private:
    void read_head(Section& section, IndicatorSet& set) {
        set.id = section.text("id");
        if (!is_code(set.id)) section.fault("id", "assessment.set.not_a_code");
        set.title = section.text("title");
        set.source = section.text("source");
        set.checked = section.text("checked");
        if (set.checked != "已核" && set.checked != "待核")
            section.fault("checked", "assessment.set.not_one_of", {{"choices", "已核、待核"}});
        const auto day = Date::parse(section.text("valid_from"));
        if (!day) section.fault("valid_from", "assessment.set.not_a_day");
        set.valid_from = day.value_or(Date());
    }

    void read_scoring(Section& section, IndicatorSet& set) {
        set.fail_line = section.points("fail_line", 0, 60 * one_point);
        read_part(section, "veto", {"score", "reaches"}, [&](Section& veto) {
            set.veto_score = veto.points("score", 0, 0);
            set.veto_reach = veto.one_of("reaches", {"account", "unit"}) == 0 ? VetoReach::account : VetoReach::unit;
        });
        read_part(section, "bonus", {"gate", "cap"}, [&](Section& bonus) {
            set.bonus_gate = bonus.points("gate", 0, 80 * one_point);
            set.bonus_cap = bonus.points("cap", 0, 0);
        });
        read_part(section, "weights", {"website", "media"}, [&](Section& weights) {
            set.website_weight = weights.integer("website", 0, 100, 0);
            const std::int64_t media = weights.integer("media", 0, 100, 100 - set.website_weight);
            if (set.website_weight + media != 100)
                weights.fault("media", "assessment.set.weights_do_not_sum", {{"sum", std::to_string(set.website_weight + media)}});
        });
        set.rates_without_website = section.one_of("without_website", {"media_alone", "not_rated"}) == 0;
        read_part(section, "aggregation", {"account_to_unit", "unit_to_object", "sites"}, [&](Section& part) {
            set.account_to_unit = read_mean(part, "account_to_unit", {"mean", "minimum", "by_posts"});
            set.unit_to_object = read_mean(part, "unit_to_object", means);
            set.of_sites = read_mean(part, "sites", {"mean", "minimum"});
        });
        set.counts_from_begin = section.one_of("findings", {"present", "begun"}) == 1;
        set.counts_accounts_that_ended = section.one_of("accounts", {"in_force_at_end", "in_force_in_period"}) == 1;
    }

    static Mean read_mean(Section& part, std::string_view name, const Words& allowed) {
        const std::string_view word = allowed[part.one_of(name, allowed)];
        return static_cast<Mean>(std::ranges::find(means, word) - means.begin());
    }

    template <class Read>
    void read_part(Section& section, std::string_view name, std::initializer_list<std::string_view> members, Read read) {
        if (!section.has(name)) return;
        Section part(section.node(name), faults_, members);
        read(part);
    }

    ObjectClass read_class(const YAML::Node& node) {
        Section section(node, faults_, {"code", "zh", "unit_kinds", "needs", "exempt"});
        ObjectClass out{section.text("code"), section.text("zh"), section.texts("unit_kinds"), false, {}};
        if (section.has("needs")) out.needs_service_account = section.one_of("needs", {"service_account"}) == 0;
        for (const YAML::Node& each : section.list("exempt")) out.exempt.push_back(read_exemption(each));
        return out;
    }

    Exemption read_exemption(const YAML::Node& node) {
        Section section(node, faults_, {"indicator", "redistribute", "to"});
        Exemption out{section.text("indicator"), Redistribution::scale, {}};
        out.by = static_cast<Redistribution>(section.one_of("redistribute", redistributions));
        if (!section.has("to")) return out;
        const YAML::Node to = section.node("to");
        if (!to.IsMap()) {
            section.fault("to", "assessment.set.not_a_map");
            return out;
        }
        for (const auto& each : to) {
            const Points points = each.second.IsScalar() ? parse_points(each.second.Scalar()).value_or(-1) : -1;
            if (points < 0)
                faults_.push_back(
                    {Section::line_of(each.first), "assessment.set.bad_points", {{"field", each.first.Scalar()}, {"least", "0.00"}}});
            out.to[each.first.Scalar()] = points;
        }
        return out;
    }

    Indicator read_indicator(const YAML::Node& node) {
        Section section(node, faults_,
                        {"id", "title", "kind", "level", "measured_by", "counts", "points", "each", "each_late", "required", "days",
                         "rules", "items", "yields_to", "article", "source", "says"});
        Indicator out{.id = section.text("id"), .title = section.text("title")};
        if (!is_code(out.id)) section.fault("id", "assessment.set.not_a_code");
        constexpr Kind kind_of[]{Kind::deduct, Kind::veto, Kind::bonus};
        out.kind = kind_of[section.one_of("kind", kinds)];
        out.level = section.one_of("level", levels) == 0 ? Level::account : Level::unit;
        if (!section.has("measured_by")) section.fault("measured_by", "assessment.set.missing");
        out.measure = static_cast<Measure>(section.one_of("measured_by", measures));
        out.counts = static_cast<Counts>(section.one_of("counts", counted));
        out.points = section.points("points", 0, 0);
        out.each = section.points("each", 0, 0);
        out.each_late = section.points("each_late", 0, out.each);
        out.required = section.integer("required", 1, 366, 0);
        out.days = section.integer("days", 1, 366, 0);
        out.rules = section.texts("rules");
        out.items = section.texts("items");
        out.yields_to = section.texts("yields_to");
        out.article = section.text("article", false);
        out.source = section.text("source", false);
        out.says = section.text("says", false);
        out.line = section.line();
        return out;
    }

    // The other set's indicators come first; one of the same id here takes the place of the inherited one.
    void inherit(Section& section, IndicatorSet& set) {
        set.extends = section.text("extends");
        if (!visited_.insert(set.id).second || visited_.contains(set.extends))
            return section.fault("extends", "assessment.set.extends_in_circle", {{"set", set.extends}});
        const auto text = references_.text_of ? references_.text_of(set.extends) : std::nullopt;
        if (!text) return section.fault("extends", "assessment.set.unknown_set", {{"set", set.extends}});
        const std::size_t before = faults_.size();
        for (Indicator each : read(*text).indicators) {
            each.is_inherited = true;
            each.line = section.line_of("extends");
            set.indicators.push_back(std::move(each));
        }
        // Faults of the other text have lines of the other text: here they count as one at the reference.
        const bool goes_round = std::any_of(faults_.begin() + static_cast<std::ptrdiff_t>(before), faults_.end(),
                                            [](const Fault& fault) { return fault.code == "assessment.set.extends_in_circle"; });
        if (faults_.size() > before) {
            faults_.resize(before);
            section.fault("extends", goes_round ? "assessment.set.extends_in_circle" : "assessment.set.extends_faulty",
                          {{"set", set.extends}});
        }
    }

    static void put(IndicatorSet& set, Indicator indicator) {
        const auto same = std::ranges::find_if(set.indicators, [&](const Indicator& i) { return i.is_inherited && i.id == indicator.id; });
        if (same == set.indicators.end())
            set.indicators.push_back(std::move(indicator));
        else
            *same = std::move(indicator);
    }

    static bool is_code(std::string_view text) {
        return !text.empty() && text.size() <= 60 && std::ranges::all_of(text, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
        });
    }

    const References& references_;
    std::vector<Fault>& faults_;
    std::set<std::string, std::less<>> visited_;
};

}  // namespace

ReadSet read_set(std::string_view text, const References& references) {
    ReadSet out;
    out.set = Reading(references, out.faults).read(text);
    if (out.faults.empty()) out.faults = check_set(out.set, references);
    if (out.faults.empty()) out.set.indicators = *in_taking_order(out.set.indicators);
    std::ranges::stable_sort(out.faults, {}, &Fault::line);
    return out;
}

std::string_view code_of(Kind kind) { return kind == Kind::veto ? "veto" : kind == Kind::deduct ? "deduct" : "bonus"; }
std::string_view code_of(Level level) { return levels[static_cast<std::size_t>(level)]; }
std::string_view code_of(Measure measure) { return measures[static_cast<std::size_t>(measure)]; }
std::string_view code_of(Counts counts) { return counted[static_cast<std::size_t>(counts)]; }
std::string_view code_of(Mean mean) { return means[static_cast<std::size_t>(mean)]; }

}  // namespace yanlu::assessment
