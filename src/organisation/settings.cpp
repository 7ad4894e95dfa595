// Reads the figures; one that is missing or senseless is a fault of the rule book.
#include "organisation/settings.hpp"

namespace yanlu::organisation {
namespace {

int positive(const YAML::Node& node, const char* group, const char* name, const std::filesystem::path& file) {
    const int value = node[group][name].as<int>(0);
    if (value <= 0) throw RulebookError(file, std::string("a positive number is missing: ") + group + "." + name);
    return value;
}

}  // namespace

LoginSettings::LoginSettings(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "organisation.yaml";
    const auto node = Rulebook::load_yaml(file);
    const auto number = [&](const char* group, const char* name) { return positive(node, group, name, file); };
    password.min_length = static_cast<std::size_t>(number("password", "min_length"));
    password.max_length = static_cast<std::size_t>(number("password", "max_length"));
    password.min_classes = number("password", "min_classes");
    failures_before_lock = number("lock", "failures");
    lock = std::chrono::minutes(number("lock", "minutes"));
    idle_limit = std::chrono::minutes(number("session", "idle_minutes"));
    absolute_limit = std::chrono::hours(number("session", "absolute_hours"));
    hash.passes = static_cast<std::uint32_t>(number("password_hash", "passes"));
    hash.memory_kib = static_cast<std::uint32_t>(number("password_hash", "memory_kib"));
    hash.lanes = static_cast<std::uint32_t>(number("password_hash", "lanes"));
    hash.at_once = number("password_hash", "at_once");
}

}  // namespace yanlu::organisation
