#include "monitoring/docx_rules.hpp"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

#include "base/text.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/public_address.hpp"

namespace yanlu::monitoring {
namespace {

constexpr std::array rule_ids{
    "secrecy_marking.tracked_changes", "secrecy_marking.comments", "secrecy_marking.hidden_text", "secrecy_marking.embedded",
    "personal_data.file_properties",   "link.internal_target",     "link.linked_content"};

inspect::Hit rule_of(const YAML::Node& node, const std::string& article, const Rulebook& rulebook, const std::filesystem::path& file) {
    inspect::Hit hit;
    hit.rule = node["id"].as<std::string>();
    hit.rule_version = node["version"].as<int>();
    hit.kind = node["kind"].as<std::string>();
    hit.article = node["article"].as<std::string>(article);
    hit.severity = severity_of(node["severity"].as<std::string>(), file);
    hit.confidence = node["confidence"].as<int>();
    hit.field = "file";
    hit.why = node["why"].as<std::string>();
    hit.suggestion = node["suggestion"].as<std::string>();
    if (!rulebook.article(hit.article)) throw RulebookError(file, "no such article: " + hit.article);
    return hit;
}

DocxRules::Part part_of(const YAML::Node& node) {
    DocxRules::Part out{node["zh"].as<std::string>(), node["kinds"].as<std::vector<std::string>>()};
    if (std::ranges::find(out.kinds, "all") != out.kinds.end()) out.kinds.clear();
    return out;
}

template <class Set>
void read_set(const YAML::Node& node, Set& out) {
    for (const auto& each : node) out.insert(each.as<std::string>());
}

std::optional<std::uint32_t> ipv4_of(const std::string& host) {
    in_addr address{};
    if (inet_pton(AF_INET, host.c_str(), &address) != 1) return std::nullopt;
    return ntohl(address.s_addr);
}

bool is_drive(std::string_view target) {
    return target.size() > 2 && std::isalpha(static_cast<unsigned char>(target[0])) && target[1] == ':' &&
           (target[2] == '\\' || target[2] == '/');
}

// Of scheme://user@host:port/…, in small letters; empty where no host is named.
std::string host_of(std::string_view target) {
    const auto scheme = target.find("://");
    if (scheme == target.npos) return {};
    auto rest = target.substr(scheme + 3);
    rest = rest.substr(0, std::min(rest.find_first_of("/?#\\"), rest.size()));
    if (const auto at = rest.rfind('@'); at != rest.npos) rest.remove_prefix(at + 1);
    return ascii_lower(rest.substr(0, std::min(rest.find(':'), rest.size())));
}

}  // namespace

DocxRules::DocxRules(const Rulebook& rulebook) try {
    const auto file = rulebook.root() / "docx.yaml";
    const YAML::Node node = Rulebook::load_yaml(file);
    eyes = {node["smallest_half_points"].as<int>(), node["nearest_colours"].as<int>()};
    most_characters = node["most_characters"].as<std::int64_t>();
    longest_excerpt = node["longest_excerpt"].as<std::int64_t>();
    for (int kind = 0; kind <= static_cast<int>(documents::DocxPartKind::properties); ++kind) {
        const std::string code(documents::code_of(static_cast<documents::DocxPartKind>(kind)));
        parts[code] = part_of(node["parts"][code]);
    }
    for (const auto& each : node["properties"]) properties[each.first.as<std::string>()] = each.second.as<std::string>();
    read_set(node["without_meaning"]["names"], nameless);
    read_set(node["without_meaning"]["values"], valueless);
    internal_hosts = node["internal_hosts"].as<std::vector<std::string>>();
    for (const auto& each : node["rules"]) {
        auto rule = rule_of(each, node["article"].as<std::string>(), rulebook, file);
        rules[rule.rule] = std::move(rule);
    }
    for (const char* id : rule_ids)
        if (!rules.contains(id)) throw RulebookError(file, std::string("no rule ") + id);
    if (eyes.smallest_half_points < 0 || eyes.nearest_colours < 0 || most_characters < 1 || longest_excerpt < 1)
        throw RulebookError(file, "a number is out of its bounds");
} catch (const YAML::Exception& e) {
    throw RulebookError(rulebook.root() / "docx.yaml", e.what());
}

bool DocxRules::looks_for(documents::DocxPartKind kind, const inspect::Hit& hit) const {
    const auto& kinds = parts.find(documents::code_of(kind))->second.kinds;
    return kinds.empty() || std::ranges::find(kinds, hit.kind) != kinds.end();
}

bool DocxRules::is_internal(std::string_view target) const {
    const std::string lower = ascii_lower(trim(target));
    if (lower.starts_with("file:") || lower.starts_with("smb:") || lower.starts_with("\\\\") || is_drive(lower)) return true;
    const std::string host = host_of(lower);
    if (host.empty()) return false;
    if (const auto address = ipv4_of(host)) return !is_public_ipv4(*address);
    if (host.find('.') == host.npos) return host.find_first_not_of("[0123456789abcdef:]") != host.npos;  // not an address in brackets
    return std::ranges::any_of(internal_hosts, [&](const std::string& suffix) { return host.ends_with(suffix); });
}

}  // namespace yanlu::monitoring
