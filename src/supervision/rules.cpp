// Rule and relation files to composed statements; every fault names its file.
#include "supervision/rules.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/digest.hpp"

namespace yanlu::supervision {
namespace {

using Path = std::filesystem::path;

std::string content_of(const Path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    if (!in) throw RulebookError(file, "cannot be read");
    return out.str();
}

void check_articles(const Rule& rule, const Rulebook& rulebook) {
    const auto check = [&](const std::string& key) {
        if (!rulebook.article(key)) throw std::invalid_argument("unknown article " + key);
    };
    check(rule.article);
    for (const auto& key : rule.further_articles) check(key);
    for (const auto& parameter : rule.parameters) {
        for (const auto& value : parameter.values) {
            if (value.source != "系统默认") check(value.source);
        }
    }
}

void check_parameters(const ComposedRule& composed) {
    for (const auto& name : composed.query.parameters) {
        const bool is_given = name == given_as_of || name == given_as_of_day || name == given_as_of_end || name == given_known_as_of;
        if (!is_given && !composed.rule.parameter(name)) throw std::invalid_argument("unknown parameter $" + name);
    }
    for (const auto& parameter : composed.rule.parameters) {
        if (std::ranges::find(composed.query.parameters, parameter.name) == composed.query.parameters.end())
            throw std::invalid_argument("the body does not use $" + parameter.name);
    }
}

// Every piece of evidence has a name that people read.
void check_evidence(const Rule& rule) {
    constexpr std::string_view prefix = "evidence_";
    for (const std::string_view word : words_of(rule.body)) {
        if (word.starts_with(prefix) && !rule.evidence.contains(std::string(word.substr(prefix.size()))))
            throw std::invalid_argument("unnamed evidence " + std::string(word));
    }
}

}  // namespace

void RuleSet::load_relations(const Rulebook& rulebook) {
    for (const auto& file : rulebook.files("relations", ".sql")) {
        try {
            const std::string text = content_of(file);
            version_ += text;
            relations_.emplace(file.stem().string(), parse_relation(file.stem().string(), text));
        } catch (const std::invalid_argument& e) {
            throw RulebookError(file, e.what());
        }
    }
}

void RuleSet::load_rules(const Rulebook& rulebook) {
    for (const auto& file : rulebook.files("rules", ".sql")) {
        try {
            const std::string text = content_of(file);
            version_ += text;
            Rule rule = parse_rule(text);
            if (rule.id != file.stem().string()) throw std::invalid_argument("the id is not the file's name: " + rule.id);
            check_articles(rule, rulebook);
            check_evidence(rule);
            Composition query = compose(relations_, rule.body);
            rules_.push_back({std::move(rule), std::move(query)});
            check_parameters(rules_.back());
        } catch (const std::invalid_argument& e) {
            throw RulebookError(file, e.what());
        }
    }
}

RuleSet::RuleSet(const Rulebook& rulebook) {
    load_relations(rulebook);
    load_rules(rulebook);
    std::ranges::sort(rules_, {}, [](const ComposedRule& composed) -> const std::string& { return composed.rule.id; });
    const Digest digest = sha256(version_);
    version_ = hex(digest).substr(0, 12);
}

const ComposedRule* RuleSet::find(std::string_view id) const {
    const auto found = std::ranges::find(rules_, id, [](const ComposedRule& composed) -> std::string_view { return composed.rule.id; });
    return found == rules_.end() ? nullptr : &*found;
}

}  // namespace yanlu::supervision
