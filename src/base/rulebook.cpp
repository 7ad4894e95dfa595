// Reads the parts of the rule book that every module needs.
#include "base/rulebook.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace yanlu {
namespace fs = std::filesystem;
namespace {

// "a: {b: text}" becomes "a.b" → text, so that a file can group its messages by module.
void flatten(const YAML::Node& node, const std::string& prefix, std::map<std::string, std::string>& out, const fs::path& file) {
    for (const auto& pair : node) {
        const auto key = prefix.empty() ? pair.first.as<std::string>() : prefix + "." + pair.first.as<std::string>();
        if (pair.second.IsMap())
            flatten(pair.second, key, out, file);
        else if (!out.emplace(key, pair.second.as<std::string>()).second)
            throw RulebookError(file, "message defined twice: " + key);
    }
}

// calendars/*.yaml: {year, source, holidays: [{name, from, to}], makeup_workdays: [dates]}
void read_calendar_year(const fs::path& file, std::vector<WorkingCalendar::Exception>& exceptions, std::vector<int>& years) {
    const auto node = Rulebook::load_yaml(file);
    const auto day_of = [&](const YAML::Node& text) {
        const auto day = Date::parse(text.as<std::string>());
        if (!day) throw RulebookError(file, "not a date: " + text.as<std::string>());
        return *day;
    };
    years.push_back(node["year"].as<int>());
    for (const auto& holiday : node["holidays"]) {
        for (Date day = day_of(holiday["from"]); day <= day_of(holiday["to"]); day = day + 1) exceptions.push_back({day, false});
    }
    for (const auto& day : node["makeup_workdays"]) exceptions.push_back({day_of(day), true});
}

}  // namespace

RulebookError::RulebookError(const fs::path& file, const std::string& reason)
    : std::runtime_error("rule book: " + file.string() + ": " + reason) {}

YAML::Node Rulebook::load_yaml(const fs::path& file) {
    try {
        return YAML::LoadFile(file.string());
    } catch (const YAML::Exception& e) {
        throw RulebookError(file, e.what());
    }
}

std::vector<fs::path> Rulebook::files(std::string_view folder, std::string_view extension) const {
    std::vector<fs::path> found;
    const fs::path base = root_ / folder;
    if (!fs::is_directory(base)) return found;
    for (const auto& entry : fs::recursive_directory_iterator(base)) {
        if (entry.is_regular_file() && entry.path().extension() == extension) found.push_back(entry.path());
    }
    std::ranges::sort(found);
    return found;
}

Rulebook::Rulebook(fs::path root) : root_(std::move(root)) {
    if (!fs::is_directory(root_)) throw RulebookError(root_, "no such folder");
    for (const auto& file : files("messages/zh_CN", ".yaml")) flatten(load_yaml(file), "", messages_, file);
    for (const auto& file : files("articles", ".yaml")) {
        const auto node = load_yaml(file);
        for (const auto& item : node["articles"]) {
            Article article{item["key"].as<std::string>(), node["document"].as<std::string>(), item["clause"].as<std::string>(""),
                            item["text"].as<std::string>(),
                            item["checked"].as<std::string>(node["checked"].as<std::string>("待核")) == "已核"};
            if (!articles_.emplace(article.key, article).second) throw RulebookError(file, "article defined twice: " + article.key);
        }
    }
    std::vector<WorkingCalendar::Exception> exceptions;
    std::vector<int> years;
    std::string version;
    for (const auto& file : files("calendars", ".yaml")) read_calendar_year(file, exceptions, years);
    if (years.empty()) throw RulebookError(root_ / "calendars", "no calendar year found");
    const auto [least, greatest] = std::ranges::minmax(years);
    if (static_cast<int>(years.size()) != greatest - least + 1)
        throw RulebookError(root_ / "calendars", "a year is missing between the first and the last");
    calendar_ = std::make_unique<WorkingCalendar>(exceptions, least, greatest, "cn-" + std::to_string(greatest));
}

std::string Rulebook::message(std::string_view code, const std::map<std::string, std::string>& args) const {
    const auto found = messages_.find(std::string(code));
    if (found == messages_.end()) return std::string(code);
    std::string out;
    const std::string& pattern = found->second;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
        const auto arg = close == std::string::npos ? args.end() : args.find(pattern.substr(at + 1, close - at - 1));
        if (arg == args.end()) {
            out += pattern[at++];
        } else {
            out += arg->second;
            at = close + 1;
        }
    }
    return out;
}

const Article* Rulebook::article(std::string_view key) const {
    const auto found = articles_.find(std::string(key));
    return found == articles_.end() ? nullptr : &found->second;
}

fs::path find_rulebook() {
    if (const char* from_environment = std::getenv("YANLU_RULEBOOK"); from_environment && *from_environment) return from_environment;
    std::error_code ignored;
    const fs::path self = fs::read_symlink("/proc/self/exe", ignored);
    const fs::path installed = self.parent_path().parent_path() / "share/yanlu/rulebook";
    if (fs::is_directory(installed)) return installed;
    for (fs::path up = self.parent_path(); up.has_relative_path(); up = up.parent_path()) {
        if (fs::is_directory(up / "rulebook/messages")) return up / "rulebook";
    }
    throw std::runtime_error("the rule book was not found; set YANLU_RULEBOOK to its folder");
}

}  // namespace yanlu
