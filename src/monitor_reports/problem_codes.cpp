// Every entry is held to what the process needs, at start: an unknown article or a fast lane without seriousness is a fault of the file.
#include "monitor_reports/problem_codes.hpp"

#include <algorithm>

namespace yanlu::monitor_reports {
namespace {

using Path = std::filesystem::path;

std::size_t number(const Path& file, const YAML::Node& node, const char* name) {
    const auto value = node[name].as<std::int64_t>(0);
    if (value < 1) throw RulebookError(file, std::string(name) + " is no number above 0");
    return static_cast<std::size_t>(value);
}

std::string text(const Path& file, const YAML::Node& node, const char* name) {
    auto value = node[name].as<std::string>("");
    if (value.empty()) throw RulebookError(file, std::string(name) + " is missing");
    return value;
}

flow::TimeLimit limit(const Path& file, const YAML::Node& node) {
    const auto unit = node["unit"].as<std::string>("");
    if (unit != "working_day" && unit != "calendar_day") throw RulebookError(file, "late is counted in days");
    return {static_cast<int>(number(file, node, "n")), unit == "working_day" ? flow::TimeUnit::working_day : flow::TimeUnit::calendar_day,
            text(file, node, "source")};
}

bool holds(const YAML::Node& list, std::string_view word) {
    return std::ranges::any_of(list, [&](const YAML::Node& each) { return each.as<std::string>() == word; });
}

ProblemCode code_of(const Rulebook& rulebook, const Path& file, const YAML::Node& node) {
    ProblemCode out{.code = text(file, node, "code"), .zh = text(file, node, "zh"), .article = text(file, node, "article")};
    const auto severity = supervision::severity_of(node["severity"].as<std::string>(""));
    if (!severity) throw RulebookError(file, out.code + ": unknown severity");
    if (!rulebook.article(out.article)) throw RulebookError(file, out.code + ": unknown article " + out.article);
    out.severity = *severity;
    out.is_fast = node["fast"].as<bool>(false);
    if (out.is_fast && out.severity != supervision::Severity::serious)
        throw RulebookError(file, out.code + ": the fast lane is for serious problems");
    out.needs_picture = holds(node["evidence"], "picture");
    out.needs_link = holds(node["evidence"], "link");
    out.is_per_post = node["per"].as<std::string>("account") == "post";
    out.is_about_unregistered = node["about"].as<std::string>("account") == "unregistered";
    out.is_in_use = node["in_use"].as<bool>(true);
    out.rule = text(file, node, "rule");
    out.item = node["item"].as<std::string>("");
    return out;
}

}  // namespace

ProblemCodes::ProblemCodes(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "problem_codes.yaml";
    const auto node = Rulebook::load_yaml(file);
    for (const auto& each : node["codes"]) {
        codes_.push_back(code_of(rulebook, file, each));
        if (find(codes_.back().code) != &codes_.back()) throw RulebookError(file, "a code stands twice: " + codes_.back().code);
    }
    if (codes_.empty()) throw RulebookError(file, "no codes");
    read_reasons(file, node["reject_reasons"]);
    read_limits(file, node["limits"]);
    late = limit(file, node["late"]);
    late_fast = limit(file, node["late_fast"]);
    unauthorised_rule = text(file, node["cases"], "unauthorised");
    omitted_rule = text(file, node["cases"], "omitted");
}

void ProblemCodes::read_reasons(const Path& file, const YAML::Node& node) {
    for (const auto& each : node) reasons_.push_back({text(file, each, "code"), text(file, each, "zh"), each["faults"].as<bool>(true)});
    if (reasons_.empty()) throw RulebookError(file, "no reject_reasons");
}

void ProblemCodes::read_limits(const Path& file, const YAML::Node& node) {
    most_rows = number(file, node, "rows");
    most_in_batch = number(file, node, "batch");
    most_pictures = number(file, node, "pictures");
    picture_limits.max_bytes = number(file, node, "picture_mib") << 20U;
    picture_limits.max_pixels = number(file, node, "picture_megapixels") * 1'000'000;
}

const ProblemCode* ProblemCodes::find(std::string_view code) const {
    const auto found = std::ranges::find(codes_, code, &ProblemCode::code);
    return found == codes_.end() ? nullptr : &*found;
}

const RejectReason* ProblemCodes::reason(std::string_view code) const {
    const auto found = std::ranges::find(reasons_, code, &RejectReason::code);
    return found == reasons_.end() ? nullptr : &*found;
}

}  // namespace yanlu::monitor_reports
