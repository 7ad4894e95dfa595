#include "releases/settings.hpp"

#include "flow/machines.hpp"

namespace yanlu::releases {

Settings::Settings(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "releases.yaml";
    const YAML::Node node = Rulebook::load_yaml(file);
    const auto number = [&](const char* name, std::int64_t most) {
        const auto value = node[name].as<std::int64_t>(-1);
        if (value < 1 || value > most) throw RulebookError(file, std::string("not a number within its bounds: ") + name);
        return value;
    };
    article = node["article"].as<std::string>("");
    if (!rulebook.article(article)) throw RulebookError(file, "no such article: " + article);
    least_similarity = number("least_similarity", 1000);
    certain_similarity = number("certain_similarity", 1000);
    days_before = number("days_before", 365);
    days_after = number("days_after", 3650);
    most_hits = number("most_hits", 100);
    for (const auto& rule : node["rules"]) {
        const auto id = rule["id"].as<std::string>();
        rules_[id] = {id, rule["version"].as<std::string>(), rule["kind"].as<std::string>(), rule["confidence"].as<std::int64_t>()};
    }
    for (const char* id : {"release.differs", "release.early", "release.withdrawn"}) {
        if (!rules_.contains(id)) throw RulebookError(file, std::string("no rule ") + id);
    }
}

ReleaseProcess::ReleaseProcess(const Rulebook& rulebook)
    : machine_(&rulebook.part<flow::Machines>().require("release", {"may_end_there"})) {}

}  // namespace yanlu::releases
