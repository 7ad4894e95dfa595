// Reads both files once, at start; whatever they lack is found then and not by a user.
#include "reconciliation/settings.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "documents/near_title.hpp"

namespace yanlu::reconciliation {
namespace {

Life life_or_fault(const std::filesystem::path& file, const std::string& code) {
    const Life life = life_named(code);
    if (life == Life::unsaid) throw RulebookError(file, "no such life of an account: " + code);
    return life;
}

std::string without_brackets(const std::string& text) {
    std::string out;
    int depth = 0;
    for (const char c : text) {
        depth += c == '(';
        if (depth == 0) out.push_back(c);
        if (c == ')' && depth > 0) --depth;
    }
    return out;
}

std::string whole_title(std::string_view title) {
    std::string text = ascii_lower(half_width(title));
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == '*' || c == ':'; });
    return text;
}

}  // namespace

std::string plain_title(std::string_view title) {
    const std::string text = whole_title(title);
    const std::string outside = without_brackets(text);
    return outside.empty() ? text : outside;
}

Settings::Settings(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "reconciliation.yaml";
    try {
        const YAML::Node node = Rulebook::load_yaml(file);
        days_to_file_ = node["days_to_file"]["value"].as<std::int64_t>();
        for (const auto& column : node["columns"])
            columns_.push_back(
                {column["field"].as<std::string>(), column["zh"].as<std::string>(), column["titles"].as<std::vector<std::string>>()});
        for (const auto& word : node["state_words"])
            for (const auto& said : word["words"])
                lives_.emplace(plain_title(said.as<std::string>()), life_or_fault(file, word["life"].as<std::string>()));
        for (const auto& state : node["account_states"])
            account_states_.emplace(state.first.as<std::string>(), life_or_fault(file, state.second.as<std::string>()));
        read_sources(rulebook, node);
        read_families(rulebook, node);
        read_words(rulebook, node);
    } catch (const YAML::Exception& e) {
        throw RulebookError(file, e.what());
    }
}

void Settings::read_sources(const Rulebook& rulebook, const YAML::Node& node) {
    const YAML::Node& lists = node["lists"];
    sources_.push_back({SourceKind::registry, "registry", lists["registry"].as<std::string>()});
    std::map<int, NamedSource> systems;  // in the order of their files
    for (const auto& file : rulebook.files("filing_systems", ".yaml")) {
        const YAML::Node system = Rulebook::load_yaml(file);
        if (system["kind"].as<std::string>("filing") != "filing" || system["applies_to"].as<std::string>("all") != "all") continue;
        systems[system["order"].as<int>(0)] = {SourceKind::filing_system, system["code"].as<std::string>(), system["zh"].as<std::string>()};
    }
    for (auto& [order, system] : systems) sources_.push_back(std::move(system));
    sources_.push_back({SourceKind::monitor, "monitor", lists["monitor"].as<std::string>()});
    for (const auto& platform : rulebook.part<registry::Platforms>().all())
        sources_.push_back({SourceKind::platform_list, platform.code, lists["platform_list"].as<std::string>() + "：" + platform.zh});
}

void Settings::read_families(const Rulebook& rulebook, const YAML::Node& node) {
    for (const auto& family : node["families"]) {
        family_names_.emplace(family.first.as<std::string>(), family.second["zh"].as<std::string>());
        for (const auto& platform : family.second["platforms"])
            families_.emplace(platform.as<std::string>(), family.first.as<std::string>());
    }
    for (const auto& platform : rulebook.part<registry::Platforms>().all()) {
        families_.emplace(platform.code, platform.code);
        family_names_.emplace(platform.code, platform.zh);
    }
}

void Settings::read_words(const Rulebook& rulebook, const YAML::Node& node) {
    const auto say = [this](const std::string& said, SaidPlatform platform) { platforms_.emplace(whole_title(said), std::move(platform)); };
    for (const auto& platform : rulebook.part<registry::Platforms>().all()) {
        say(platform.zh, {platform.code, family(platform.code)});
        say(platform.code, {platform.code, family(platform.code)});
    }
    for (const auto& word : node["platform_words"]) {
        const auto code = word["platform"].as<std::string>("");
        const std::string known = code.empty() ? word["family"].as<std::string>() : family(code);
        if (!family_names_.contains(known))
            throw RulebookError(rulebook.root() / "reconciliation.yaml", "no such platform: " + code + known);
        for (const auto& said : word["words"]) say(said.as<std::string>(), {code, known});
    }
}

const NamedSource* Settings::source(std::string_view kind, std::string_view code) const {
    const auto found =
        std::ranges::find_if(sources_, [&](const NamedSource& each) { return code_of(each.kind) == kind && each.code == code; });
    return found == sources_.end() ? nullptr : &*found;
}

std::string Settings::source_zh(std::string_view code) const {
    const auto found = std::ranges::find(sources_, code, &NamedSource::code);
    return found == sources_.end() ? std::string(code) : found->zh;
}

// As a whole first: in 微信公众号（订阅号） the bracket tells which.
SaidPlatform Settings::platform(const std::string& said) const {
    for (const std::string& title : {whole_title(said), plain_title(said)}) {
        if (const auto found = platforms_.find(title); found != platforms_.end()) return found->second;
    }
    return {};
}

const std::string& Settings::family(const std::string& platform) const {
    const auto found = families_.find(platform);
    return found == families_.end() ? platform : found->second;
}

std::string Settings::family_zh(const std::string& family) const {
    const auto found = family_names_.find(family);
    return found == family_names_.end() ? std::string() : found->second;
}

std::optional<Life> Settings::life(const std::string& said) const {
    const auto found = lives_.find(plain_title(said));
    return found == lives_.end() ? std::nullopt : std::optional(found->second);
}

Life Settings::life_of_state(const std::string& account_state) const {
    const auto found = account_states_.find(account_state);
    return found == account_states_.end() ? Life::unsaid : found->second;
}

std::size_t Settings::known_titles(const std::vector<std::string>& titles) const {
    std::set<std::string> known;
    for (const auto& column : columns_)
        for (const auto& title : column.titles) known.insert(plain_title(title));
    return static_cast<std::size_t>(
        std::ranges::count_if(titles, [&](const std::string& title) { return known.contains(plain_title(title)); }));
}

ColumnMapping Settings::suggest(const std::vector<std::string>& titles) const {
    ColumnMapping mapping;
    std::set<std::string> used;
    const auto take = [&](const ListColumn& column, auto fits) {
        if (mapping.contains(column.field)) return;
        for (const auto& known : column.titles) {
            const auto found = std::ranges::find_if(titles, [&](const std::string& title) {
                return !title.empty() && !used.contains(title) && fits(plain_title(title), plain_title(known));
            });
            if (found == titles.end()) continue;
            mapping[column.field] = *found;
            used.insert(*found);
            return;
        }
    };
    for (const auto& column : columns_) take(column, [](const std::string& title, const std::string& known) { return title == known; });
    for (const auto& column : columns_)
        take(column, [](const std::string& title, const std::string& known) {
            return count_code_points(known) > 2 && title.find(known) != std::string::npos;
        });
    for (const auto& column : columns_)
        take(column, [](const std::string& title, const std::string& known) {
            return count_code_points(known) > 3 && documents::edit_distance(title, known) == 1;
        });
    return mapping;
}

}  // namespace yanlu::reconciliation
