// A supervision rule as its file states it: a head of facts (id, article, severity, dated parameters) over one SELECT.
#pragma once

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace YAML {
class Node;
}

namespace yanlu::supervision {

// What is wrong with a rule's text. `code` is the last part of a message's key (supervision.text.<code>): an office's own rules are worded
// back to whoever wrote them; what() is for the log and the rule book's check.
class RuleFault : public std::invalid_argument {
public:
    RuleFault(std::string code, std::map<std::string, std::string> args, const std::string& what)
        : std::invalid_argument(what), code_(std::move(code)), args_(std::move(args)) {}
    const std::string& code() const { return code_; }
    const std::map<std::string, std::string>& args() const { return args_; }

private:
    std::string code_;
    std::map<std::string, std::string> args_;
};

enum class Severity { serious, general, hint };
enum class SubjectKind { account, unit, post };
enum class ParameterType { integer, text };

std::string_view code_of(Severity severity);
std::string_view code_of(SubjectKind kind);
std::string_view code_of(ParameterType type);
std::string_view zh_of(Severity severity);  // 严重, 一般, 提示
std::optional<Severity> severity_of(std::string_view code);

// In force from that day on, until the next one.
struct DatedValue {
    Date from;
    std::string value;
    std::string source;  // an article's key, or 系统默认
};

struct Parameter {
    std::string name;
    std::string title;
    ParameterType type = ParameterType::integer;
    std::string unit;
    std::vector<DatedValue> values;  // ascending

    const DatedValue* on(Date day) const;
    bool accepts(std::string_view value) const;
};

struct Rule {
    std::string id;
    std::string version;  // of the file's bytes: the same text is the same rule
    std::string title;
    std::string article;
    std::vector<std::string> further_articles;
    Severity severity = Severity::general;
    SubjectKind subject = SubjectKind::account;
    bool looks_at_whole_unit = false;   // judges an account by the others of its unit
    bool is_closed_by_machine = false;  // else a person re-checks, even when the violation is gone
    Date in_force_from;
    std::string says;                             // the finding's title: 「{account}」连续 {idle_days} 天未更新
    std::string advice;                           // what the host unit can do
    std::map<std::string, std::string> evidence;  // column behind evidence_ → what the page calls it
    std::string violates;                         // an example of each side, for people who read the rule
    std::string complies;
    std::string explanation;  // the comments over the body
    std::vector<Parameter> parameters;
    std::string body;

    const Parameter* parameter(std::string_view name) const;
};

// Both throw RuleFault.
Rule parse_rule(const std::string& text);
Parameter parse_parameter(const YAML::Node& node);

// {name} replaced by its value; an unknown name stays as it is.
std::string fill_in(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace yanlu::supervision
