// Rule bodies side by side with UNION ALL. A rule whose rows say how grave they are stays by itself.
#include "supervision/rule_group.hpp"

#include <algorithm>

#include "supervision/domain/named_parameters.hpp"

namespace yanlu::supervision {
namespace {

constexpr std::string_view prefix = "evidence_";

// Every name is written once behind its column; a name that is also used inside the body counts once.
std::vector<std::string> evidence_of(const Rule& rule) {
    std::vector<std::string> names;
    for (const std::string_view word : words_of(rule.body)) {
        const std::string name(word.substr(std::min(word.size(), prefix.size())));
        if (word.starts_with(prefix) && std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    return names;
}

std::string columns_of(const std::vector<std::string>& evidence, std::size_t width) {
    std::string out;
    for (std::size_t i = 0; i < width; ++i) {
        const std::string value = i < evidence.size() ? "several." + std::string(prefix) + evidence[i] : "NULL";
        out += ", CAST(" + value + " AS TEXT) AS e" + std::to_string(i);
    }
    return out;
}

// $max_idle_days → $p2_max_idle_days: two rules may have one name and two values.
std::string with_own_parameters(const Rule& rule, std::size_t member) {
    return replace_parameters(
        rule.body, [&](std::string_view name) { return "$" + (rule.parameter(name) ? own_parameter(member, name) : std::string(name)); });
}

bool is_materialized(const Relations& relations, std::string_view name) {
    const auto found = relations.find(name);
    return found != relations.end() && found->second.is_materialized;
}

}  // namespace

std::string own_parameter(std::size_t member, std::string_view name) { return "p" + std::to_string(member) + "_" + std::string(name); }

std::string shared_relation(const Relations& relations, const Rule& rule) {
    const auto words = words_of(rule.body);
    if (std::ranges::find(words, std::string_view("severity")) != words.end()) return {};
    // The one that is worked out first: those behind it differ from rule to rule.
    for (const auto& name : tables_behind(relations, rule.body)) {
        if (is_materialized(relations, name) && std::ranges::none_of(tables_behind(relations, relations.find(name)->second.body),
                                                                     [&](const auto& other) { return is_materialized(relations, other); }))
            return name;
    }
    return {};
}

RuleGroup group_of(const Relations& relations, const Frames& frames, const std::vector<const ComposedRule*>& rules) {
    RuleGroup group;
    std::size_t width = 0;
    for (const ComposedRule* composed : rules) {
        group.members.push_back({composed, evidence_of(composed->rule)});
        width = std::max(width, group.members.back().evidence.size());
    }
    std::string body;
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        const auto& member = group.members[i];
        body += body.empty() ? "" : "UNION ALL\n";
        body += fill_in(frames.one_of_several, {{"number", std::to_string(i)},
                                                {"columns", columns_of(member.evidence, width)},
                                                {"query", with_own_parameters(member.composed->rule, i)}});
    }
    group.query = compose(relations, body);
    return group;
}

}  // namespace yanlu::supervision
