// Reads the file; what is shortened how is the office's to change.
#include "reconciliation/abbreviations.hpp"

#include <set>

#include "base/text.hpp"

namespace yanlu::reconciliation {
namespace {

std::vector<std::string> texts(const YAML::Node& node) {
    std::vector<std::string> out;
    for (const auto& each : node) out.push_back(each.as<std::string>());
    return out;
}

void read_words(const std::filesystem::path& file, const YAML::Node& node, Abbreviations& out) {
    std::set<std::string> seen;
    const auto add = [&](const std::string& full, const std::string& brief) {
        if (!seen.insert(full).second) throw RulebookError(file, "a wording stands twice: " + full);
        if (full != brief) out.words.emplace_back(full, brief);
    };
    for (const auto& word : node) {
        const auto brief = word["short"].as<std::string>();
        add(word["full"].as<std::string>(), brief);
        for (const auto& other : texts(word["also"])) add(other, brief);
    }
}

}  // namespace

AbbreviationBook::AbbreviationBook(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "abbreviations.yaml";
    try {
        const YAML::Node node = Rulebook::load_yaml(file);
        read_words(file, node["words"], data_);
        data_.passed_over = texts(node["passed_over"]);
        data_.passed_over_units = texts(node["passed_over_units"]);
        data_.passed_over_accounts = texts(node["passed_over_accounts"]);
        for (const auto& pair : node["same_characters"])
            data_.same_characters.emplace(to_code_points(pair.first.as<std::string>()).front(),
                                          to_code_points(pair.second.as<std::string>()).front());
    } catch (const YAML::Exception& e) {
        throw RulebookError(file, e.what());
    }
}

NameForms AbbreviationBook::forms(std::vector<std::string> cities) const {
    Abbreviations data = data_;
    data.cities = std::move(cities);
    return NameForms(data);
}

}  // namespace yanlu::reconciliation
