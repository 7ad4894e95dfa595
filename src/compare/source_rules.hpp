// The sources that a text names, against the lists in force on the day of its publication (rulebook/sources): hits of kind `source`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/rulebook.hpp"
#include "compare/domain/facts.hpp"
#include "compare/domain/source_marks.hpp"
#include "inspect/inspect.hpp"

namespace yanlu::compare {

enum class SourceStatus { government, listed, unlisted, unnamed };
std::string_view name_of(SourceStatus status);

struct SourceFinding {
    SourceStatus status = SourceStatus::unlisted;
    std::string name;  // as the list has it, else as written
    std::size_t start = 0;
    std::size_t end = 0;
};

// A part of the rule book; throws RulebookError naming file and reason. Thread-safe.
class SourceRules {
public:
    explicit SourceRules(const Rulebook& rulebook);

    std::vector<SourceFinding> find(std::string_view text, Date day) const;
    std::vector<inspect::RuleDescription> rules() const;  // by id
    // Adds the hits of title and text in their order; a text without a day is judged by the newest lists.
    void inspect_into(const inspect::Document& document, std::vector<inspect::Hit>& out) const;

private:
    struct Unit {
        std::string name;
        std::size_t list;
    };
    struct List {
        Date valid_from;
        Date valid_to;
        bool is_complete;
    };
    struct Rule {
        std::string id;
        int version;
        std::string article;
        inspect::Severity severity;
        int confidence;
        std::string why;
        std::string suggestion;
        std::string title;
        std::string source;
        bool is_verified;
    };

    void read_list(const YAML::Node& node);
    void read_marks(const YAML::Node& node);
    bool is_in_force(std::size_t list, Date day) const { return day >= lists_[list].valid_from && day <= lists_[list].valid_to; }
    const Unit* unit_named(std::u32string_view name, Date day) const;
    bool is_government(std::u32string_view name) const;
    bool is_unnamed(std::u32string_view name) const;
    std::optional<SourceFinding> judge(const SourceMention& mention, Date day) const;
    SourceFinding judge_link(const Fact& link, Date day) const;
    void judge_field(std::string_view field, std::string_view text, Date day, std::vector<inspect::Hit>& out) const;
    std::u32string trimmed(std::u32string name) const;
    bool is_complete_on(Date day) const;

    SourceMarks marks_;
    Words trims_;
    Words unnamed_;
    std::vector<List> lists_;
    std::multimap<std::u32string, Unit, std::less<>> units_;
    std::vector<std::u32string> endings_;
    Words government_;
    std::vector<std::u32string> known_;
    std::vector<std::string> government_hosts_;
    std::vector<std::pair<std::string, Unit>> hosts_;
    std::map<std::string, Rule, std::less<>> rules_;
};

}  // namespace yanlu::compare
