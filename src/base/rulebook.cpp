// Reads the parts of the rule book that every module needs.
#include "base/rulebook.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <stdexcept>

#include "base/digest.hpp"

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

using Exceptions = std::vector<WorkingCalendar::Exception>;

// A wrong shape (no such key, a list where a word belongs) names the file like every other fault of the rule book.
template <class Read>
void reading(const fs::path& file, Read read) {
    try {
        read(Rulebook::load_yaml(file));
    } catch (const YAML::Exception& e) {
        throw RulebookError(file, e.what());
    }
}

void read_articles(const fs::path& file, const YAML::Node& node, std::map<std::string, Article>& out) {
    const auto document = node["document"].as<std::string>();
    const auto grade = node["checked"].as<std::string>("待核");
    for (const auto& item : node["articles"]) {
        const Article article{.key = item["key"].as<std::string>(),
                              .document = document,
                              .clause = item["clause"].as<std::string>(""),
                              .text = item["text"].as<std::string>(),
                              .is_verified = item["checked"].as<std::string>(grade) == "已核",
                              .title = node["title"].as<std::string>(document),
                              .issuer = node["issuer"].as<std::string>(""),
                              .issued_on = node["issued_on"].as<std::string>(""),
                              .heading = item["heading"].as<std::string>("")};
        if (!out.emplace(article.key, article).second) throw RulebookError(file, "article defined twice: " + article.key);
    }
}

// calendars/*.yaml: {year, source, holidays: [{name, from, to}], makeup_workdays: [dates]}
int read_calendar_year(const fs::path& file, const YAML::Node& node, Exceptions& exceptions) {
    const int year = node["year"].as<int>();
    const auto day_of = [&](const YAML::Node& text) {
        const auto day = Date::parse(text.as<std::string>());
        if (!day) throw RulebookError(file, "not a date: " + text.as<std::string>());
        if (day->year() != year) throw RulebookError(file, "not a day of " + std::to_string(year) + ": " + day->iso());
        return *day;
    };
    for (const auto& holiday : node["holidays"]) {
        const Date last = day_of(holiday["to"]);
        Date day = day_of(holiday["from"]);
        if (day > last) throw RulebookError(file, "a holiday ends before it begins: " + day.iso());
        for (; day <= last; day = day + 1) exceptions.push_back({day, false});
    }
    for (const auto& day : node["makeup_workdays"]) exceptions.push_back({day_of(day), true});
    return year;
}

// Changes with every corrected day, so that a stored deadline tells by which table it was computed.
std::string calendar_version(const Exceptions& exceptions, int last_year) {
    std::string days;
    for (const auto& e : exceptions) days += e.day.iso() + (e.is_working_day ? '+' : '-');
    return "cn-" + std::to_string(last_year) + "-" + hex(sha256(days)).substr(0, 8);
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
    for (const auto& file : files("messages/zh_CN", ".yaml")) {
        reading(file, [&](const YAML::Node& node) { flatten(node, "", messages_, file); });
    }
    for (const auto& file : files("articles", ".yaml")) {
        reading(file, [&](const YAML::Node& node) { read_articles(file, node, articles_); });
    }
    Exceptions exceptions;
    std::set<int> years;
    for (const auto& file : files("calendars", ".yaml")) {
        reading(file, [&](const YAML::Node& node) {
            if (!years.insert(read_calendar_year(file, node, exceptions)).second) throw RulebookError(file, "a year stands twice");
        });
    }
    if (years.empty()) throw RulebookError(root_ / "calendars", "no calendar year found");
    const int first = *years.begin();
    const int last = *years.rbegin();
    if (static_cast<int>(years.size()) != last - first + 1)
        throw RulebookError(root_ / "calendars", "a year is missing between the first and the last");
    calendar_ = std::make_unique<WorkingCalendar>(exceptions, first, last, calendar_version(exceptions, last));
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
