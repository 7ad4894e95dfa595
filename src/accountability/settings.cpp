// YAML → settings; a code that the schema does not know is a fault of the file.
#include "accountability/settings.hpp"

#include <algorithm>
#include <stdexcept>

namespace yanlu::accountability {
namespace {

const std::vector<std::string>& known_levels() {
    static const std::vector<std::string> codes{"national", "provincial", "city"};
    return codes;
}

const std::vector<std::string>& known_causes() {
    static const std::vector<std::string> codes{"stale_content", "inaccurate_release", "late_response", "irregular_management", "other"};
    return codes;
}

std::string known(const YAML::Node& node, const std::vector<std::string>& codes) {
    auto code = node.as<std::string>();
    if (std::ranges::find(codes, code) == codes.end()) throw std::runtime_error("no such code: " + code);
    return code;
}

// Every figure of the ladder says where it comes from.
YAML::Node sourced(const YAML::Node& group, const char* name) {
    const YAML::Node node = group[name];
    if (!node || !node["value"] || !node["source"]) throw std::runtime_error(std::string("without value or source: ") + name);
    return node["value"];
}

std::set<std::string, std::less<>> known_set(const YAML::Node& node, const std::vector<std::string>& codes) {
    std::set<std::string, std::less<>> out;
    for (const auto& each : node) out.insert(known(each, codes));
    return out;
}

LadderRules rules_of(const YAML::Node& root) {
    const YAML::Node admonition = root["admonition"];
    const YAML::Node closure = root["closure_advice"];
    LadderRules out;
    out.admonition_levels = known_set(sourced(admonition, "levels"), known_levels());
    out.admonition_causes = known_set(sourced(admonition, "causes"), known_causes());
    out.closure_levels = known_set(sourced(closure, "levels"), known_levels());
    out.closure_times = sourced(closure, "times").as<std::int64_t>();
    out.includes_number = sourced(closure, "includes_number").as<bool>();
    out.is_prominent_only = sourced(closure, "prominent_only").as<bool>();
    // 152号 四(三): 2次以上. A letter after one notification would have no basis.
    if (out.closure_times < 1 || out.least_for_closure() < 2) throw std::runtime_error("a letter needs two notifications at least");
    return out;
}

template <class Item>
const Item& named(const std::vector<Item>& items, std::string_view code) {
    const auto found = std::ranges::find(items, code, &Item::code);
    if (found == items.end()) throw std::logic_error("rulebook/ladder.yaml has no " + std::string(code));
    return *found;
}

template <class Item>
std::vector<std::string> codes_of(const std::vector<Item>& items) {
    std::vector<std::string> out;
    for (const Item& item : items) out.push_back(item.code);
    return out;
}

}  // namespace

Ladder::Ladder(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "ladder.yaml";
    const YAML::Node root = Rulebook::load_yaml(file);
    try {
        article_ = root["article"].as<std::string>();
        rules_ = rules_of(root);
        for (const auto& each : root["levels"])
            levels_.push_back({known(each["code"], known_levels()), each["zh"].as<std::string>(), each["issuer"].as<std::string>()});
        for (const auto& each : root["causes"])
            causes_.push_back(
                {known(each["code"], known_causes()), each["zh"].as<std::string>(), each["rules"].as<std::vector<std::string>>()});
        for (const auto& each : root["accountability"]["matters"])
            matters_.push_back({each["code"].as<std::string>(), each["zh"].as<std::string>(), each["needs_consequences"].as<bool>()});
        addressees_ = sourced(root["admonition"], "addressees").as<std::vector<std::string>>();
        if (levels_.size() != known_levels().size() || causes_.size() != known_causes().size() || matters_.empty())
            throw std::runtime_error("levels, causes or matters are incomplete");
    } catch (const RulebookError&) {
        throw;
    } catch (const std::exception& fault) {
        throw RulebookError(file, fault.what());
    }
}

std::vector<std::string> Ladder::level_codes() const { return codes_of(levels_); }
std::vector<std::string> Ladder::cause_codes() const { return codes_of(causes_); }
std::vector<std::string> Ladder::matter_codes() const { return codes_of(matters_); }
const Level& Ladder::level(std::string_view code) const { return named(levels_, code); }
const Cause& Ladder::cause(std::string_view code) const { return named(causes_, code); }
const Matter& Ladder::matter(std::string_view code) const { return named(matters_, code); }

const Cause& Ladder::cause_of_rule(std::string_view rule) const {
    const Cause* found = &cause("other");
    std::size_t longest = 0;
    for (const Cause& each : causes_) {
        for (const std::string& begin : each.rules) {
            if (begin.size() <= longest || !rule.starts_with(begin)) continue;
            longest = begin.size();
            found = &each;
        }
    }
    return *found;
}

}  // namespace yanlu::accountability
