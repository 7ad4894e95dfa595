// The rule book on disk: the law as data. This header opens the folder, words refusals and loads the working-day calendar;
// machines, rules, lexicons and platforms are read by the modules that apply them.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <typeindex>
#include <vector>

#include <yaml-cpp/yaml.h>

#include "base/calendar.hpp"
#include "base/result.hpp"

namespace yanlu {

// A fault in the rule book: names file and reason. Raised at start, never while serving.
class RulebookError : public std::runtime_error {
public:
    RulebookError(const std::filesystem::path& file, const std::string& reason);
};

// A provision that rules and refusals cite (rulebook/articles/*.yaml).
struct Article {
    std::string key;       // "152-2021.2.1"
    std::string document;  // 东府办函〔2021〕152号
    std::string clause;    // 二(一)
    std::string text;
    bool is_verified = false;  // 已核; otherwise shown as 待核
    std::string title = {};    // of the document
    std::string issuer = {};
    std::string issued_on = {};  // a day, empty where not known
    std::string heading = {};    // 严格开设要求
};

class Rulebook {
public:
    // Loads messages, articles and calendars; throws RulebookError on any fault.
    explicit Rulebook(std::filesystem::path root);

    const std::filesystem::path& root() const { return root_; }
    const WorkingCalendar& calendar() const { return *calendar_; }
    // The files of a folder with the extension (".yaml"), sorted by path, subfolders included.
    std::vector<std::filesystem::path> files(std::string_view folder, std::string_view extension) const;
    static YAML::Node load_yaml(const std::filesystem::path& file);  // RulebookError with line on bad YAML

    // The Chinese sentence for a refusal's code, {args} filled in; the code itself if the catalogue lacks it (a test forbids that).
    std::string message(std::string_view code, const std::map<std::string, std::string>& args = {}) const;
    bool has_message(std::string_view code) const { return messages_.contains(std::string(code)); }
    const Article* article(std::string_view key) const;
    const std::map<std::string, Article>& articles() const { return articles_; }

    // A part that a module reads (machines, permissions, platforms, rules, lexicons): made from this rule book at first use and kept.
    // `Part` needs a constructor from const Rulebook&. Safe from several threads; `serve` asks for every part before it listens.
    template <class Part>
    const Part& part() const {
        const std::scoped_lock lock(*parts_mutex_);
        auto& slot = parts_[std::type_index(typeid(Part))];
        if (!slot) slot = std::make_shared<Part>(*this);
        return *static_cast<const Part*>(slot.get());
    }

private:
    std::filesystem::path root_;
    std::map<std::string, std::string> messages_;
    std::map<std::string, Article> articles_;
    std::unique_ptr<WorkingCalendar> calendar_;
    // Recursive: a part may ask for another while it is made.
    std::unique_ptr<std::recursive_mutex> parts_mutex_ = std::make_unique<std::recursive_mutex>();
    mutable std::map<std::type_index, std::shared_ptr<void>> parts_;
};

// $YANLU_RULEBOOK, else ../share/yanlu/rulebook beside the executable, else the source tree's, as found in that order.
std::filesystem::path find_rulebook();

}  // namespace yanlu
