// Reads the settings; a figure that is missing or senseless is a fault of the rule book.
#include "public_register/settings.hpp"

#include <array>
#include <fstream>
#include <sstream>

#include "base/digest.hpp"

namespace yanlu::public_register {
namespace {

constexpr std::array<std::pair<std::string_view, PublicState>, 3> codes{
    {{"in_use", PublicState::in_use}, {"shut_down", PublicState::shut_down}, {"cancelled", PublicState::cancelled}}};

PublicState state_named(const std::string& code, const std::filesystem::path& file) {
    for (const auto& [name, state] : codes) {
        if (name == code) return state;
    }
    throw RulebookError(file, "no public state: " + code);
}

std::int64_t positive(const YAML::Node& node, const std::string& name, const std::filesystem::path& file) {
    const auto value = node[name].as<std::int64_t>(0);
    if (value <= 0) throw RulebookError(file, "a positive number is missing: " + name);
    return value;
}

RateLimit limit_of(const YAML::Node& node, const std::string& name, const std::filesystem::path& file) {
    return {positive(node[name], "n", file), positive(node[name], "seconds", file)};
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

}  // namespace

std::string_view code_of(PublicState state) { return codes[static_cast<std::size_t>(state)].first; }

Settings::Settings(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "public_register.yaml";
    const auto node = Rulebook::load_yaml(file);
    try {
        for (const auto& pair : node["states"]) states_[pair.first.as<std::string>()] = state_named(pair.second.as<std::string>(), file);
        ask = limit_of(node["limits"], "ask", file);
        download = limit_of(node["limits"], "download", file);
        report = limit_of(node["limits"], "report", file);
        picture = limit_of(node["limits"], "picture", file);
        cache_seconds = positive(node, "cache_seconds", file);
        feed_entries = static_cast<std::size_t>(positive(node, "feed_entries", file));
        contact_kept_days = positive(node, "contact_kept_days", file);
        least_likeness = static_cast<int>(positive(node["look_alike"], "least_likeness", file));
        most_alike = static_cast<std::size_t>(positive(node["look_alike"], "most", file));
        decorations = node["look_alike"]["decorations"].as<std::vector<std::string>>();
        confusables = node["look_alike"]["confusables"].as<std::vector<std::string>>();
    } catch (const YAML::Exception& e) {
        throw RulebookError(file, e.what());
    }
    digest = hex(sha256({text_of(file), text_of(rulebook.root() / "messages/zh_CN/public_register.yaml")})).substr(0, 8);
}

std::optional<PublicState> Settings::public_state(std::string_view account_state) const {
    const auto found = states_.find(account_state);
    return found == states_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace yanlu::public_register
