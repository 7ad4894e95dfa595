// Rule file to rule: YAML in the leading `-- ` lines, the rest is the body.
#include "supervision/domain/rule.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include <yaml-cpp/yaml.h>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace yanlu::supervision {
namespace {

struct Parts {
    std::string head;
    std::string explanation;
    std::string body;
};

// The head ends with a bare "--"; comments behind it explain the body.
Parts parts_of(std::string_view text) {
    Parts parts;
    bool is_head = true;
    for (const std::string_view line : split(text, '\n')) {
        is_head = is_head && line.starts_with("--") && line != "--";
        const std::string_view comment = line.substr(std::min<std::size_t>(line.size(), 3));
        if (is_head)
            parts.head += std::string(comment) + "\n";
        else if (line.starts_with("--"))
            parts.explanation += std::string(comment) + (comment.empty() ? "" : "\n");
        else
            parts.body += std::string(line) + "\n";
    }
    parts.body = std::string(trim(parts.body));
    parts.explanation = std::string(trim(parts.explanation));
    return parts;
}

std::string required(const YAML::Node& node, const char* key) {
    if (!node.IsMap() || !node[key] || !node[key].IsScalar())
        throw RuleFault("missing", {{"field", key}}, std::string("missing `") + key + "`");
    return node[key].as<std::string>();
}

Date day_of(const std::string& text) {
    const auto day = Date::parse(text);
    if (!day) throw RuleFault("not_a_day", {{"text", text}}, "not a day: " + text);
    return *day;
}

template <class Enum>
Enum choice(const YAML::Node& node, const char* key, const std::map<std::string, Enum>& codes) {
    const std::string value = required(node, key);
    const auto found = codes.find(value);
    if (found == codes.end())
        throw RuleFault("unknown_value", {{"field", key}, {"value", value}}, std::string("unknown value of `") + key + "`: " + value);
    return found->second;
}

void check_body(const std::string& body) {
    if (!body.starts_with("SELECT")) throw RuleFault("not_a_select", {}, "the body is not one SELECT");
    if (body.find(';') != std::string::npos) throw RuleFault("semicolon", {}, "the body holds a semicolon");
}

std::string optional(const YAML::Node& node, const char* key) { return node[key] ? node[key].as<std::string>() : std::string(); }

Rule rule_of(const YAML::Node& head, std::string body) {
    static const std::map<std::string, Severity> severities{
        {"serious", Severity::serious}, {"general", Severity::general}, {"hint", Severity::hint}};
    static const std::map<std::string, SubjectKind> subjects{
        {"account", SubjectKind::account}, {"unit", SubjectKind::unit}, {"post", SubjectKind::post}};
    static const std::map<std::string, bool> closings{{"by_machine", true}, {"by_person", false}};
    Rule rule;
    rule.id = required(head, "id");
    rule.title = required(head, "title");
    rule.article = required(head, "article");
    for (const auto& key : head["further_articles"]) rule.further_articles.push_back(key.as<std::string>());
    rule.severity = choice(head, "severity", severities);
    rule.subject = choice(head, "subject", subjects);
    rule.is_closed_by_machine = choice(head, "closes", closings);
    rule.in_force_from = day_of(required(head, "in_force_from"));
    rule.says = required(head, "says");
    rule.advice = required(head, "advice");
    rule.looks_at_whole_unit = optional(head, "looks_at") == "unit";
    rule.violates = required(head["examples"], "violates");
    rule.complies = required(head["examples"], "complies");
    for (const auto& parameter : head["parameters"]) rule.parameters.push_back(parse_parameter(parameter));
    for (const auto& pair : head["evidence"]) rule.evidence.emplace(pair.first.as<std::string>(), pair.second.as<std::string>());
    check_body(body);
    rule.body = std::move(body);
    // A hint is a warning beside the process: nobody verifies it, so nobody could close it.
    if (rule.severity == Severity::hint && !rule.is_closed_by_machine)
        throw RuleFault("hint_closes_by_machine", {}, "a hint must close by_machine");
    return rule;
}

}  // namespace

std::string_view code_of(Severity severity) {
    switch (severity) {
        case Severity::serious:
            return "serious";
        case Severity::general:
            return "general";
        case Severity::hint:
            return "hint";
    }
    return "";
}

std::string_view zh_of(Severity severity) {
    switch (severity) {
        case Severity::serious:
            return "严重";
        case Severity::general:
            return "一般";
        case Severity::hint:
            return "提示";
    }
    return "";
}

std::string_view code_of(SubjectKind kind) {
    switch (kind) {
        case SubjectKind::account:
            return "account";
        case SubjectKind::unit:
            return "unit";
        case SubjectKind::post:
            return "post";
    }
    return "";
}

std::string_view code_of(ParameterType type) { return type == ParameterType::integer ? "integer" : "text"; }

std::optional<Severity> severity_of(std::string_view code) {
    for (const Severity severity : {Severity::serious, Severity::general, Severity::hint}) {
        if (code_of(severity) == code) return severity;
    }
    return std::nullopt;
}

const DatedValue* Parameter::on(Date day) const {
    const DatedValue* found = nullptr;
    for (const DatedValue& value : values) {
        if (value.from <= day) found = &value;
    }
    return found;
}

bool Parameter::accepts(std::string_view value) const {
    if (type == ParameterType::text) return true;
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    return fault == std::errc() && end == value.data() + value.size();
}

const Parameter* Rule::parameter(std::string_view name) const {
    const auto found = std::ranges::find(parameters, name, &Parameter::name);
    return found == parameters.end() ? nullptr : &*found;
}

Parameter parse_parameter(const YAML::Node& node) {
    static const std::map<std::string, ParameterType> types{{"integer", ParameterType::integer}, {"text", ParameterType::text}};
    Parameter parameter{required(node, "name"), required(node, "title"), choice(node, "type", types), optional(node, "unit"), {}};
    const auto fault = [&](const char* code, const std::string& what) {
        return RuleFault(code, {{"name", parameter.name}}, parameter.name + ": " + what);
    };
    for (const auto& value : node["values"]) {
        parameter.values.push_back({day_of(required(value, "from")), required(value, "value"), required(value, "source")});
        if (!parameter.accepts(parameter.values.back().value))
            throw fault("not_of_type", "not of its type: " + parameter.values.back().value);
    }
    if (parameter.values.empty()) throw fault("no_value", "no value");
    if (!std::ranges::is_sorted(parameter.values, {}, &DatedValue::from))
        throw fault("not_ascending", "values are not in the order of their days");
    return parameter;
}

Rule parse_rule(const std::string& text) {
    Parts parts = parts_of(text);
    try {
        Rule rule = rule_of(YAML::Load(parts.head), std::move(parts.body));
        rule.explanation = std::move(parts.explanation);
        const Digest digest = sha256(text);
        rule.version = hex(digest).substr(0, 12);
        return rule;
    } catch (const YAML::Exception& e) {
        throw RuleFault("not_yaml", {{"what", e.what()}}, e.what());
    }
}

std::string fill_in(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& values) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
        const auto name = close == std::string_view::npos ? std::string_view() : pattern.substr(at + 1, close - at - 1);
        const auto found = std::ranges::find(values, name, [](const auto& value) { return std::string_view(value.first); });
        if (close == std::string_view::npos || found == values.end()) {
            out += pattern[at++];
        } else {
            out += found->second;
            at = close + 1;
        }
    }
    return out;
}

}  // namespace yanlu::supervision
