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

private:
    std::filesystem::path file_;
    YAML::Node node_;
};

}  // namespace

InspectionSettings::InspectionSettings(const Rulebook& rulebook) {
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
}

}  // namespace yanlu::monitoring
