// YAML → JSON once; whatever is read later is read from JSON, be it today's file or what a run of last year kept.
#include "consolidation/settings.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace yanlu::consolidation {
namespace {

Json scalar(const YAML::Node& node) {
    const std::string& text = node.Scalar();
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_quoted = node.Tag() == "!";
    if (!is_quoted && error == std::errc() && end == text.data() + text.size()) return number;
    return text;
}

Json to_json(const YAML::Node& node) {
    if (node.IsSequence()) {
        Json out = Json::array();
        for (const auto& each : node) out.push_back(to_json(each));
        return out;
    }
    if (!node.IsMap()) return scalar(node);
    Json out = Json::object();
    for (const auto& each : node) out[each.first.Scalar()] = to_json(each.second);
    return out;
}

std::int64_t number(const Json& json, const char* name) {
    if (!json.contains(name) || !json[name].is_number_integer() || json[name].get<std::int64_t>() < 0)
        throw std::runtime_error(std::string("a number is missing: ") + name);
    return json[name].get<std::int64_t>();
}

TextSettings read_texts(const Json& json, const Json& words) {
    TextSettings out;
    out.newest_posts = number(json, "newest_posts");
    out.most_characters = number(json, "most_characters");
    out.least_characters = std::max<std::int64_t>(5, number(json, "least_characters"));
    out.least_compared = number(json, "least_compared");
    out.shown_from = number(json, "shown_from");
    out.most_partners = number(json, "most_partners");
    out.duplicates = {number(json, "near_duplicate"), number(json, "common_from_accounts")};
    out.weight_shared_posts = number(json, "weight_shared_posts");
    out.weight_topics = number(json, "weight_topics");
    out.weight_purpose = number(json, "weight_purpose");
    if (out.weight_shared_posts + out.weight_topics + out.weight_purpose != 1000)
        throw std::runtime_error("the three weights of texts do not add up to 1000");
    out.service_words = words.at("service").get<std::vector<std::string>>();
    out.interaction_words = words.at("interaction").get<std::vector<std::string>>();
    return out;
}

Thresholds read_thresholds(const Json& json) {
    Thresholds out;
    for (const Json& each : json) out[each.at("name").get<std::string>()] = number(each, "value");
    for (const std::string& name : threshold_names()) {
        if (!out.contains(name)) throw std::runtime_error("a threshold is missing: " + name);
    }
    if (out.size() != threshold_names().size()) throw std::runtime_error("a threshold is listed that nobody reads");
    return out;
}

PartRule read_part(const Json& json) {
    PartRule rule{json.at("code").get<std::string>(), number(json, "weight"), {}};
    if (std::ranges::find(part_codes(), rule.code) == part_codes().end()) throw std::runtime_error("no such part: " + rule.code);
    for (const Json& band : json.at("bands")) rule.bands.push_back({number(band, "from"), number(band, "points")});
    if (rule.bands.empty() || !std::ranges::is_sorted(rule.bands, {}, &Band::from))
        throw std::runtime_error("bands are not ascending: " + rule.code);
    return rule;
}

}  // namespace

Settings Settings::from_json(const Json& json) {
    Settings out;
    out.period_months = static_cast<int>(number(json, "period_months"));
    out.texts = read_texts(json.at("texts"), json.at("words"));
    out.thresholds = read_thresholds(json.at("thresholds"));
    for (const Json& part : json.at("parts")) out.parts.push_back(read_part(part));
    return out;
}

ConsolidationRules::ConsolidationRules(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "consolidation.yaml";
    try {
        json_ = to_json(Rulebook::load_yaml(file));
        settings_ = Settings::from_json(json_);
        article_ = json_.at("article").get<std::string>();
        never_inputs_ = json_.at("never_inputs").at("titles").get<std::vector<std::string>>();
    } catch (const RulebookError&) {
        throw;
    } catch (const std::exception& fault) {
        throw RulebookError(file, fault.what());
    }
}

Result<Thresholds> ConsolidationRules::with(const Thresholds& base, const std::map<std::string, std::int64_t>& changes) const {
    Thresholds out = base;
    for (const auto& [name, value] : changes) {
        const auto& listed = json_.at("thresholds");
        const auto found = std::ranges::find_if(listed, [&](const Json& each) { return each["name"] == name; });
        if (found == listed.end()) return invalid("consolidation.unknown_threshold", "thresholds", {{"name", name}});
        const auto least = (*found)["least"].get<std::int64_t>();
        const auto most = (*found)["most"].get<std::int64_t>();
        if (value < least || value > most)
            return invalid("consolidation.threshold_out_of_range", "thresholds",
                           {{"name", (*found)["zh"].get<std::string>()}, {"least", std::to_string(least)}, {"most", std::to_string(most)}});
        out[name] = value;
    }
    return out;
}

Json thresholds_json(const Json& settings, const Thresholds& values) {
    Json out = Json::array();
    for (Json each : settings.at("thresholds")) {
        each["value"] = values.find(each["name"].get<std::string>())->second;
        out.push_back(std::move(each));
    }
    return out;
}

}  // namespace yanlu::consolidation
