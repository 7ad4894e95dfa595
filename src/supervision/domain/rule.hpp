// A supervision rule as its file states it: a head of facts (id, article, severity, dated parameters) over one SELECT.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace yanlu::supervision {

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

// Throws std::invalid_argument with the reason.
Rule parse_rule(const std::string& text);

// {name} replaced by its value; an unknown name stays as it is.
std::string fill_in(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace yanlu::supervision
