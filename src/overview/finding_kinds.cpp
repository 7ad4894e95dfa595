// Reads the groups.
#include "overview/finding_kinds.hpp"

#include <algorithm>

namespace yanlu::overview {

FindingKinds::FindingKinds(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "finding_kinds.yaml";
    try {
        const YAML::Node book = Rulebook::load_yaml(file);
        for (const auto& node : book["kinds"]) {
            for (const auto& beginning : node["rules"]) beginnings_.emplace_back(beginning.as<std::string>(), kinds_.size());
            kinds_.push_back({node["code"].as<std::string>(), node["zh"].as<std::string>()});
        }
        kinds_.push_back({book["other"]["code"].as<std::string>(), book["other"]["zh"].as<std::string>()});
    } catch (const YAML::Exception& e) {
        throw RulebookError(file, e.what());
    }
    std::ranges::stable_sort(beginnings_, std::ranges::greater{}, [](const auto& each) { return each.first.size(); });
}

const FindingKind& FindingKinds::of(std::string_view rule) const {
    const auto found = std::ranges::find_if(beginnings_, [&](const auto& each) { return rule.starts_with(each.first); });
    return found == beginnings_.end() ? kinds_.back() : kinds_[found->second];
}

const FindingKind* FindingKinds::find(std::string_view code) const {
    const auto found = std::ranges::find(kinds_, code, &FindingKind::code);
    return found == kinds_.end() ? nullptr : &*found;
}

}  // namespace yanlu::overview
