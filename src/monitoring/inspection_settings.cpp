#include "monitoring/inspection_settings.hpp"

namespace yanlu::monitoring {
namespace {

class Reader {
public:
    explicit Reader(std::filesystem::path file) : file_(std::move(file)), node_(Rulebook::load_yaml(file_)) {}
    std::int64_t number(const char* name, std::int64_t least, std::int64_t most) const {
        const auto value = node_[name].as<std::int64_t>(least - 1);
        if (value < least || value > most) throw RulebookError(file_, std::string("not a number within its bounds: ") + name);
        return value;
    }

    OwnWordKind kind(const std::string& name, const Rulebook& rulebook) const {
        const YAML::Node node = node_["own_words"][name];
        if (!node) throw RulebookError(file_, "own_words says nothing of " + name);
        OwnWordKind out{node["title"].as<std::string>(""), node["article"].as<std::string>("")};
        if (out.title.empty() || !rulebook.article(out.article)) throw RulebookError(file_, "no title or no such article: " + name);
        return out;
    }

    std::map<std::string, std::vector<std::string>> modes() const {
        std::map<std::string, std::vector<std::string>> out;
        for (const auto& kind : node_["modes"]) {
            for (const auto& mode : kind.second) out[kind.first.as<std::string>()].push_back(known_mode(mode.as<std::string>()));
        }
        return out;
    }

    std::vector<std::string> later() const {
        std::vector<std::string> out;
        for (const auto& file : node_["later"]) out.push_back(file.as<std::string>());
        return out;
    }

private:
    std::string known_mode(std::string mode) const {
        if (mode != "shown" && mode != "warning" && mode != "off") throw RulebookError(file_, "no mode of a rule: " + mode);
        return mode;
    }

    std::filesystem::path file_;
    YAML::Node node_;
};

std::vector<inspect::RuleDescription> rules_in(const std::filesystem::path& file) {
    const YAML::Node node = Rulebook::load_yaml(file);
    std::vector<inspect::RuleDescription> out;
    for (const auto& each : node["rules"]) {
        const auto text = [&](const char* name) { return each[name].as<std::string>(""); };
        out.push_back({.id = text("id"),
                       .version = each["version"].as<int>(),
                       .kind = text("kind"),
                       .title = text("title"),
                       .article = each["article"].as<std::string>(node["article"].as<std::string>("")),
                       .severity = severity_of(each["severity"].as<std::string>("hint"), file),
                       .source = node["source"].as<std::string>(""),
                       .why = text("why"),
                       .suggestion = text("suggestion")});
    }
    return out;
}

std::vector<ShownSetting> shown_in(const std::filesystem::path& file) {
    const YAML::Node node = Rulebook::load_yaml(file);
    std::vector<ShownSetting> out;
    for (const auto& each : node["shown"]) {
        const auto value = node["settings"][each["setting"].as<std::string>("")];
        if (!value) throw RulebookError(file, "no such setting: " + each["setting"].as<std::string>(""));
        out.push_back({each["zh"].as<std::string>(""), value.as<std::string>() + " " + each["unit"].as<std::string>("")});
    }
    return out;
}

std::map<std::string, RuleExample> examples_in(const std::filesystem::path& file) {
    std::map<std::string, RuleExample> out;
    if (!std::filesystem::exists(file)) return out;
    for (const auto& each : Rulebook::load_yaml(file)["examples"]) {
        const YAML::Node& node = each.second;
        RuleExample example{node["wrong"].as<std::string>(""), node["right"].as<std::string>(""),
                            Date::parse(node["wrong_on"].as<std::string>("")), Date::parse(node["right_on"].as<std::string>(""))};
        if (example.wrong.empty() || example.right.empty())
            throw RulebookError(file, "an example lacks a side: " + each.first.as<std::string>());
        out[each.first.as<std::string>()] = std::move(example);
    }
    return out;
}

}  // namespace

inspect::Severity severity_of(const std::string& name, const std::filesystem::path& file) {
    for (const auto each : {inspect::Severity::serious, inspect::Severity::general, inspect::Severity::hint})
        if (inspect::name_of(each) == name) return each;
    throw RulebookError(file, "no such severity: " + name);
}

InspectionSettings::InspectionSettings(const Rulebook& rulebook) try {
    const Reader read(rulebook.root() / "inspection.yaml");
    certain_confidence = read.number("certain_confidence", 0, 1000);
    longest_title = read.number("longest_title", 0, 200);
    typo_bytes_at_intake = read.number("typo_bytes_at_intake", 0, 1'000'000'000);
    most_words = read.number("most_words", 1, 100'000);
    trial_seconds = read.number("trial_seconds", 1, 300);
    trial_sample = read.number("trial_sample", 1, 100);
    context_characters = read.number("context_characters", 1, 1000);
    exception_days = read.number("exception_days", 1, 3650);
    longest_exception_days = read.number("longest_exception_days", exception_days, 3650);
    for (const char* name : {"serious_wording", "typo", "form", "advertisement"}) own_words[name] = read.kind(name, rulebook);
    modes = read.modes();
    for (const auto& file : read.later()) {
        const auto shown = shown_in(rulebook.root() / file);
        for (auto& rule : rules_in(rulebook.root() / file)) {
            if (!shown.empty()) shown_settings[rule.id] = shown;
            later_rules.push_back(std::move(rule));
        }
    }
    examples = examples_in(rulebook.root() / "rule_examples.yaml");
} catch (const YAML::Exception& e) {
    throw RulebookError(rulebook.root() / "inspection.yaml", e.what());
}

}  // namespace yanlu::monitoring
