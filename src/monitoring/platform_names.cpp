// Reads code and zh of rulebook/platforms/*.yaml.
#include "monitoring/platform_names.hpp"

#include <map>

namespace yanlu::monitoring {
namespace {

struct PlatformNames {
    explicit PlatformNames(const Rulebook& rulebook) {
        for (const auto& file : rulebook.files("platforms", ".yaml")) {
            const auto node = Rulebook::load_yaml(file);
            names.emplace(node["code"].as<std::string>(), node["zh"].as<std::string>());
        }
    }
    std::map<std::string, std::string, std::less<>> names;
};

}  // namespace

std::string platform_zh(const Rulebook& rulebook, std::string_view code) {
    const auto& names = rulebook.part<PlatformNames>().names;
    const auto found = names.find(code);
    return found == names.end() ? std::string(code) : found->second;
}

std::string platform_code(const Rulebook& rulebook, std::string_view written) {
    for (const auto& [code, zh] : rulebook.part<PlatformNames>().names) {
        if (zh == written) return code;
    }
    return std::string(written);
}

}  // namespace yanlu::monitoring
