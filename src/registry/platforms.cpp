// Reads the platform files and matches links against them.
#include "registry/platforms.hpp"

#include <algorithm>
#include <cassert>

#include "base/text.hpp"
#include "registry/links.hpp"

namespace yanlu::registry {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t longest_text = 4000;

std::regex regex_of(const YAML::Node& node, const fs::path& file) {
    try {
        return std::regex(node.as<std::string>(), std::regex::ECMAScript | std::regex::optimize);
    } catch (const std::regex_error& e) {
        throw RulebookError(file, "bad pattern " + node.as<std::string>() + ": " + e.what());
    }
}

std::string text_of(const YAML::Node& node, const char* key, const fs::path& file) {
    if (!node[key] || !node[key].IsScalar()) throw RulebookError(file, std::string("missing `") + key + "`");
    return node[key].as<std::string>();
}

LinkRule link_of(const YAML::Node& node, const fs::path& file) {
    LinkRule rule;
    for (const auto& host : node["hosts"]) rule.hosts.push_back(host.as<std::string>());
    rule.scheme = node["scheme"].as<std::string>("");
    if (node["path"]) rule.path = regex_of(node["path"], file);
    rule.query = node["query"].as<std::string>("");
    rule.missing = node["missing"].as<std::string>("");
    if (rule.hosts.empty() && rule.scheme.empty()) throw RulebookError(file, "a link form needs hosts or a scheme");
    return rule;
}

// `cancellation: {freezing: [{most_followers: 1000, days: 7}, …, {days: 60}], source, checked}`; the last step holds for any number.
std::vector<FreezingStep> freezing_of(const YAML::Node& node, const fs::path& file) {
    std::vector<FreezingStep> steps;
    for (const auto& step : node["freezing"]) {
        FreezingStep made{.most_followers = std::nullopt, .days = step["days"].as<int>()};
        if (step["most_followers"]) made.most_followers = step["most_followers"].as<std::int64_t>();
        const bool is_after_open = !steps.empty() && !steps.back().most_followers;
        const bool is_ascending = steps.empty() || !made.most_followers || *steps.back().most_followers < *made.most_followers;
        if (made.days < 1 || is_after_open || !is_ascending) throw RulebookError(file, "freezing steps are not ascending");
        steps.push_back(made);
    }
    if (!steps.empty() && steps.back().most_followers) throw RulebookError(file, "the last freezing step must hold for any number");
    if (!steps.empty() && (!node["source"] || !node["checked"])) throw RulebookError(file, "freezing steps need `source` and `checked`");
    return steps;
}

Platform platform_of(const YAML::Node& node, const fs::path& file) {
    Platform platform;
    platform.code = text_of(node, "code", file);
    platform.zh = text_of(node, "zh", file);
    platform.company = node["company"].as<std::string>("");
    platform.family = text_of(node, "family", file);
    platform.order = node["order"].as<int>();
    platform.default_kind = text_of(node, "default_kind", file);
    platform.is_client = node["is_client"].as<bool>(false);
    platform.id_zh = text_of(node["id"], "zh", file);
    platform.id_example = text_of(node["id"], "example", file);
    platform.id_format = regex_of(node["id"]["format"], file);
    for (const auto& form : node["id"]["forms"]) platform.id_forms.push_back(regex_of(form, file));
    for (const auto& link : node["links"]) platform.links.push_back(link_of(link, file));
    for (const auto& example : node["examples"]) platform.examples.push_back(example.as<std::string>());
    for (const auto& text : node["texts"]) platform.texts.push_back(regex_of(text, file));
    platform.notes = node["notes"].as<std::string>("");
    if (node["cancellation"]) platform.freezing = freezing_of(node["cancellation"], file);
    if (!std::regex_match(platform.id_example, platform.id_format)) throw RulebookError(file, "the example is no id by its own format");
    return platform;
}

std::string query_value(const Link& link, const std::string& name) {
    const auto is_it = [&](const auto& pair) { return pair.first == name; };
    // Named twice, the site may take the other one.
    return std::ranges::count_if(link.query, is_it) == 1 ? std::ranges::find_if(link.query, is_it)->second : std::string();
}

// The id that this form of link carries; empty if the form fits without one; nothing if it does not fit.
std::optional<std::string> match(const Platform& platform, const LinkRule& rule, const Link& link) {
    if (std::ranges::find(rule.hosts, link.host) == rule.hosts.end()) return std::nullopt;
    std::smatch groups;
    if (rule.path && !std::regex_search(link.path, groups, *rule.path)) return std::nullopt;
    if (!rule.missing.empty()) return std::string();
    const std::string id = rule.query.empty() ? groups[1].str() : query_value(link, rule.query);
    return std::regex_match(id, platform.id_format) ? std::optional(id) : std::nullopt;
}

void take(Recognised& found, const Platform& platform, const std::string& id, const std::string& note) {
    if (!found.platform || (found.platform_account_id.empty() && !id.empty())) {
        found.platform = &platform;
        found.platform_account_id = id;
        found.note = note;
        found.others.clear();
    } else if (found.platform_account_id == id && found.platform != &platform) {
        found.others.push_back(&platform);
    }
}

void match_link(Recognised& found, const Platform& platform, const Link& link) {
    for (const LinkRule& rule : platform.links) {
        if (const auto id = match(platform, rule, link)) return take(found, platform, *id, rule.missing);
    }
}

// "gh_0123456789ab０" is another id than the one it begins with: what stands before and behind must be no letter or digit of any script.
bool stands_alone(const std::string& text, const std::smatch& groups) {
    const auto begin = static_cast<std::size_t>(groups.position(1));
    std::size_t at = 0;
    char32_t before = U' ';
    while (at < begin) before = next_code_point(text, at);
    at = begin + static_cast<std::size_t>(groups.length(1));
    const char32_t behind = at < text.size() ? next_code_point(text, at) : U' ';
    const auto is_apart = [](char32_t c) { return c < 0x80 || stands_beside_links(c); };  // ASCII is the pattern's own matter
    return is_apart(before) && is_apart(behind);
}

void match_text(Recognised& found, const Platform& platform, const std::string& text) {
    for (const LinkRule& rule : platform.links) {
        if (!rule.scheme.empty() && text.starts_with(rule.scheme)) take(found, platform, {}, rule.missing);
    }
    for (const std::regex& pattern : platform.texts) {
        std::smatch groups;
        if (std::regex_search(text, groups, pattern) && stands_alone(text, groups)) return take(found, platform, groups[1].str(), {});
    }
}

// `missing` is what the form of the link lacks, in the words of the platform's file.
void explain(Recognised& found, const std::string& missing) {
    if (!found.platform) {
        found.note = "registry.link_unknown";
        return;
    }
    std::string names = found.platform->zh;
    for (const Platform* other : found.others) names += "、" + other->zh;
    found.note = found.platform_account_id.empty() ? "registry.link_without_id"
                 : found.others.empty()            ? "registry.link_recognised"
                                                   : "registry.link_ambiguous";
    found.note_args = {{"platform", found.platform->zh}, {"platforms", names}, {"missing", missing}};
}

}  // namespace

int Platform::freezing_days(std::int64_t followers) const {
    assert(has_freezing_period());
    const auto fits = [&](const FreezingStep& step) { return !step.most_followers || followers <= *step.most_followers; };
    return std::ranges::find_if(freezing, fits)->days;
}

Platforms::Platforms(const Rulebook& rulebook) {
    for (const auto& file : rulebook.files("platforms", ".yaml")) {
        try {
            Platform platform = platform_of(Rulebook::load_yaml(file), file);
            if (find(platform.code) || titled(platform.zh)) throw RulebookError(file, "platform defined twice: " + platform.code);
            platforms_.push_back(std::move(platform));
        } catch (const YAML::Exception& e) {
            throw RulebookError(file, e.what());
        }
    }
    std::ranges::stable_sort(platforms_, {}, &Platform::order);
    if (platforms_.empty()) throw RulebookError(rulebook.root() / "platforms", "no platform found");
}

const Platform* Platforms::find(std::string_view code) const {
    const auto found = std::ranges::find(platforms_, code, &Platform::code);
    return found == platforms_.end() ? nullptr : &*found;
}

const Platform* Platforms::titled(std::string_view zh) const {
    const auto found = std::ranges::find(platforms_, zh, &Platform::zh);
    return found == platforms_.end() ? nullptr : &*found;
}

Recognised Platforms::recognise(std::string_view pasted) const {
    const std::string text(trim(pasted.substr(0, longest_text)));
    Recognised found;
    const auto links = links_in(text);
    for (const Platform& platform : platforms_) {
        if (!links.empty())
            match_link(found, platform, links.front());
        else
            match_text(found, platform, text);
    }
    if (!links.empty()) found.link = links.front().normalised;
    if (!links.empty()) found.host = links.front().host;
    found.is_sure = found.platform && !found.platform_account_id.empty() && found.others.empty();
    explain(found, std::string(found.note));
    return found;
}

Result<std::string> Platforms::checked_id(const Platform& platform, std::string_view typed) const {
    std::string id = half_width(trim(typed));
    if (std::regex_match(id, platform.id_format)) return id;
    return invalid("registry.bad_platform_account_id", "platform_account_id",
                   {{"platform", platform.zh}, {"id", shorten(id, 40)}, {"meaning", platform.id_zh}, {"example", platform.id_example}});
}

}  // namespace yanlu::registry
