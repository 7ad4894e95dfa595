#include "assessment/domain/set_reader.hpp"

#include <algorithm>
#include <charconv>

namespace yanlu::assessment {
namespace {

std::string joined(const std::vector<std::string_view>& words) {
    std::string out;
    for (const std::string_view word : words) out += (out.empty() ? "" : "、") + std::string(word);
    return out;
}

}  // namespace

Section::Section(const YAML::Node& node, std::vector<Fault>& faults, std::initializer_list<std::string_view> members)
    : node_(node), faults_(faults) {
    if (!node_.IsMap()) {
        faults_.push_back({line(), "assessment.set.not_a_map"});
        node_ = YAML::Node(YAML::NodeType::Map);
        return;
    }
    std::set<std::string> seen;
    for (const auto& each : node_) {
        const std::string name = each.first.Scalar();
        if (std::ranges::find(members, name) == members.end())
            faults_.push_back({line_of(each.first), "assessment.set.unknown_field", {{"field", name}}});
        if (!seen.insert(name).second) faults_.push_back({line_of(each.first), "assessment.set.field_twice", {{"field", name}}});
    }
}

YAML::Node Section::find(std::string_view name) const { return static_cast<const YAML::Node&>(node_)[std::string(name)]; }

void Section::fault(std::string_view name, std::string code, std::map<std::string, std::string> args) {
    args.emplace("field", name);
    faults_.push_back({line_of(name), std::move(code), std::move(args)});
}

std::string Section::text(std::string_view name, bool is_required) {
    const YAML::Node found = find(name);
    if (found.IsDefined() && found.IsScalar() && !found.Scalar().empty()) return found.Scalar();
    if (is_required || found.IsDefined()) fault(name, found.IsDefined() ? "assessment.set.not_a_text" : "assessment.set.missing");
    return {};
}

std::vector<std::string> Section::texts(std::string_view name) {
    std::vector<std::string> out;
    for (const YAML::Node& each : list(name)) {
        if (each.IsScalar())
            out.push_back(each.Scalar());
        else
            faults_.push_back({line_of(each), "assessment.set.not_a_text", {{"field", std::string(name)}}});
    }
    return out;
}

std::vector<YAML::Node> Section::list(std::string_view name) {
    std::vector<YAML::Node> out;
    const YAML::Node found = find(name);
    if (!found.IsDefined()) return out;
    if (!found.IsSequence()) {
        fault(name, "assessment.set.not_a_list");
        return out;
    }
    for (const auto& each : found) out.push_back(each);
    return out;
}

std::int64_t Section::integer(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t otherwise) {
    if (!has(name)) return otherwise;
    const std::string written = text(name);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
    if (error == std::errc() && end == written.data() + written.size() && number >= least && number <= most) return number;
    fault(name, "assessment.set.bad_number", {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
    return otherwise;
}

Points Section::points(std::string_view name, Points least, Points otherwise) {
    if (!has(name)) return otherwise;
    const auto value = parse_points(text(name));
    if (value && *value >= least) return *value;
    fault(name, "assessment.set.bad_points", {{"least", to_text(least)}});
    return otherwise;
}

bool Section::flag(std::string_view name, bool otherwise) {
    if (!has(name)) return otherwise;
    const std::string written = text(name);
    if (written == "true" || written == "false") return written == "true";
    fault(name, "assessment.set.not_a_flag");
    return otherwise;
}

std::size_t Section::one_of(std::string_view name, const std::vector<std::string_view>& choices) {
    if (!has(name)) return 0;
    const auto found = std::ranges::find(choices, text(name));
    if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
    fault(name, "assessment.set.not_one_of", {{"choices", joined(choices)}});
    return 0;
}

}  // namespace yanlu::assessment
