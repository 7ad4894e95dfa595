#include "pictures/settings.hpp"

#include "pictures/domain/reading.hpp"

namespace yanlu::pictures {
namespace {

class Reader {
public:
    Reader(std::filesystem::path file, YAML::Node node) : file_(std::move(file)), node_(std::move(node)) {}
    std::int64_t number(const char* name, std::int64_t least, std::int64_t most) const {
        const auto value = node_[name].as<std::int64_t>(least - 1);
        if (value < least || value > most) throw RulebookError(file_, std::string("not a number within its bounds: ") + name);
        return value;
    }
    std::string text(const char* name) const {
        const auto value = node_[name].as<std::string>("");
        if (value.empty()) throw RulebookError(file_, std::string("nothing is said of ") + name);
        return value;
    }

private:
    std::filesystem::path file_;
    YAML::Node node_;
};

inspect::Severity severity_of(const std::string& name, const std::filesystem::path& file) {
    for (const auto each : {inspect::Severity::serious, inspect::Severity::general, inspect::Severity::hint})
        if (inspect::name_of(each) == name) return each;
    throw RulebookError(file, "no such severity: " + name);
}

PictureRule rule_of(const std::string& id, const YAML::Node& node, const Rulebook& rulebook, const std::filesystem::path& file) {
    const Reader read(file, node);
    inspect::Hit hit;
    hit.rule = id;
    hit.rule_version = static_cast<int>(read.number("version", 1, 1000));
    hit.kind = read.text("kind");
    hit.article = read.text("article");
    hit.severity = severity_of(read.text("severity"), file);
    hit.confidence = static_cast<int>(read.number("confidence", 0, 1000));
    hit.why = read.text("why");
    hit.suggestion = read.text("suggestion");
    if (!rulebook.article(hit.article)) throw RulebookError(file, "no such article: " + hit.article);
    return {std::move(hit)};
}

VideoSettings video_of(const Reader& read, const YAML::Node& node) {
    return {.program = node["program"].as<std::string>(""),
            .probe = node["probe"].as<std::string>(""),
            .max_mib = read.number("max_mib", 1, 1024),
            .most_seconds = read.number("most_seconds", 1, 7200),
            .seconds_between_frames = read.number("seconds_between_frames", 1, 60),
            .most_frames = read.number("most_frames", 1, 200),
            .widest = read.number("widest", 320, 3840),
            .processor_seconds = read.number("processor_seconds", 1, 600),
            .wall_seconds = read.number("wall_seconds", 1, 3600)};
}

}  // namespace

PictureSettings::PictureSettings(const Rulebook& rulebook) try {
    const auto file = rulebook.root() / "pictures.yaml";
    const YAML::Node node = Rulebook::load_yaml(file);
    const Reader read(file, node);
    max_mib = read.number("max_mib", 1, 64);
    max_megapixels = read.number("max_megapixels", 1, 100);
    recognised_megapixels = read.number("recognised_megapixels", 1, 40);
    memory_mib = read.number("memory_mib", 256, 8192);
    processor_seconds = read.number("processor_seconds", 1, 600);
    wall_seconds = read.number("wall_seconds", 1, 1200);
    at_once = read.number("at_once", 1, 64);
    waiting = read.number("waiting", 0, 1000);
    least_certainty = read.number("least_certainty", 0, 100);
    doubtful_certainty = read.number("doubtful_certainty", 0, 100);
    near_bits = read.number("near_bits", 0, most_near_bits);
    video = video_of({file, node["video"]}, node["video"]);
    for (const auto& host : node["approved_hosts"]) approved_hosts.push_back(host.as<std::string>());
    for (const char* id : {"picture.position", "picture.code_outside"}) rules[id] = rule_of(id, node["rules"][id], rulebook, file);
} catch (const YAML::Exception& e) {
    throw RulebookError(rulebook.root() / "pictures.yaml", e.what());
}

}  // namespace yanlu::pictures
