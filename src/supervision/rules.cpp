// Rule and relation files to composed statements; every fault names its file.
#include "supervision/rules.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace yanlu::supervision {
namespace {

using Path = std::filesystem::path;

// A frame's comments explain it and go nowhere.
std::string frame_of(const Rulebook& rulebook, const char* name) {
    const std::string text = text_of(rulebook.root() / "frames" / (std::string(name) + ".sql"));
    std::string sql;
    for (const std::string_view line : split(text, '\n')) {
        if (!line.starts_with("--") && !line.empty()) sql += std::string(line) + "\n";
    }
    return sql;
}

void check_articles(const Rule& rule, const Rulebook& rulebook) {
    const auto check = [&](const std::string& key) {
        if (!rulebook.article(key)) throw RuleFault("unknown_article", {{"article", key}}, "unknown article " + key);
    };
    check(rule.article);
    for (const auto& key : rule.further_articles) check(key);
    for (const auto& parameter : rule.parameters) {
        for (const auto& value : parameter.values) {
            if (value.source != "系统默认") check(value.source);
        }
    }
}

bool is_given(std::string_view name) {
    return name == given_as_of || name == given_as_of_day || name == given_as_of_end || name == given_known_as_of ||
           name == given_most_rows;
}

void check_parameters(const ComposedRule& composed) {
    for (const auto& name : composed.query.parameters) {
        if (!is_given(name) && !composed.rule.parameter(name))
            throw RuleFault("unknown_parameter", {{"name", name}}, "unknown parameter $" + name);
    }
    for (const auto& parameter : composed.rule.parameters) {
        if (std::ranges::find(composed.query.parameters, parameter.name) == composed.query.parameters.end())
            throw RuleFault("unused_parameter", {{"name", parameter.name}}, "the body does not use $" + parameter.name);
    }
}

// Every piece of evidence has a name that people read.
void check_evidence(const Rule& rule) {
    constexpr std::string_view prefix = "evidence_";
    for (const std::string_view word : words_of(rule.body)) {
        if (word.starts_with(prefix) && !rule.evidence.contains(std::string(word.substr(prefix.size()))))
            throw RuleFault("unnamed_evidence", {{"name", std::string(word)}}, "unnamed evidence " + std::string(word));
    }
}

// The same rule of one account; of its unit's accounts where it looks at them.
Composition narrowed(const Relations& relations, const Frames& frames, const Rule& rule, bool is_typed) {
    if (rule.subject == SubjectKind::unit) return {};
    const std::string& rows = rule.looks_at_whole_unit ? frames.rows_of_unit : frames.rows_of_account;
    std::string body = rule.body;
    if (rule.subject == SubjectKind::account) body = fill_in(frames.answer_for_account, {{"query", body}, {"column", "subject_id"}});
    if (is_typed) body = fill_in(frames.at_most, {{"query", body}});
    return compose_narrowed(relations, body, rows);
}

}  // namespace

std::string text_of(const Path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    if (!in) throw RulebookError(file, "cannot be read");
    return out.str();
}

Frames::Frames(const Rulebook& rulebook)
    : rows_of_account(frame_of(rulebook, "rows_of_account")),
      rows_of_unit(frame_of(rulebook, "rows_of_unit")),
      answer_for_account(frame_of(rulebook, "answer_for_account")),
      at_most(frame_of(rulebook, "at_most")),
      one_of_several(frame_of(rulebook, "one_of_several")) {}

void RuleSet::load_relations(const Rulebook& rulebook) {
    for (const auto& file : rulebook.files("relations", ".sql")) {
        try {
            const std::string text = text_of(file);
            version_ += text;
            relations_.emplace(file.stem().string(), parse_relation(file.stem().string(), text));
        } catch (const std::invalid_argument& e) {
            throw RulebookError(file, e.what());
        }
    }
}

ComposedRule RuleSet::compose_rule(const std::string& text, const Rulebook& rulebook, bool is_typed) const {
    ComposedRule composed{parse_rule(text), text, {}, {}};
    check_articles(composed.rule, rulebook);
    check_evidence(composed.rule);
    const std::string& body = composed.rule.body;
    composed.query = compose(relations_, is_typed ? fill_in(frames_.at_most, {{"query", body}}) : body);
    check_parameters(composed);
    composed.for_account = narrowed(relations_, frames_, composed.rule, is_typed);
    return composed;
}

void RuleSet::load_rules(const Rulebook& rulebook) {
    for (const auto& file : rulebook.files("rules", ".sql")) {
        try {
            const std::string text = text_of(file);
            version_ += text;
            rules_.push_back(compose_rule(text, rulebook));
            if (rules_.back().rule.id != file.stem().string())
                throw std::invalid_argument("the id is not the file's name: " + rules_.back().rule.id);
        } catch (const std::invalid_argument& e) {
            throw RulebookError(file, e.what());
        }
    }
}

RuleSet::RuleSet(const Rulebook& rulebook) : frames_(rulebook) {
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
