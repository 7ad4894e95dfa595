// The columns of the relations are asked for once, from an empty database of today's schema.
#include "supervision/own_rules.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/digest.hpp"
#include "storage/migrations.hpp"
#include "supervision/domain/named_parameters.hpp"
#include "supervision/domain/typed_query.hpp"

namespace yanlu::supervision {
namespace {

using Fault = storage::ProbeAnswer::Fault;

constexpr std::size_t longest_text = 20'000;

std::vector<storage::ProbeTable> columns_of(const RuleSet& rules) {
    const auto database = storage::open(":memory:");
    storage::migrate(*database, SystemClock());
    std::vector<storage::ProbeTable> tables;
    for (const auto& [name, relation] : rules.relations()) {
        const Composition composed = compose(rules.relations(), relation.body);
        tables.push_back({name, storage::columns_of(*database, {name, composed.sql})});
    }
    return tables;
}

Refusal refusal_of(const std::string& code, std::map<std::string, std::string> args) {
    return {RefusalClass::invalid, "supervision.text." + code, "text", {}, std::move(args), {}};
}

// "p.word" or "word": the alias in front says nothing to whoever reads the message.
std::optional<Refusal> refusal_of(const storage::ProbeAnswer& answer) {
    switch (answer.fault) {
        case Fault::none:
            return std::nullopt;
        case Fault::unknown_table:
            return refusal_of("unknown_relation", {{"name", answer.detail}});
        case Fault::unknown_column:
            return refusal_of("unknown_column", {{"name", answer.detail}});
        case Fault::unknown_function:
            return refusal_of("unknown_function", {{"name", answer.detail}});
        case Fault::forbidden:
            return refusal_of("forbidden_read", {{"what", answer.detail}});
        case Fault::several_statements:
            return refusal_of("semicolon", {});
        case Fault::syntax:
            return refusal_of("not_sql", {{"what", answer.detail}});
    }
    return std::nullopt;
}

std::optional<Refusal> missing_column(const std::vector<std::string>& columns) {
    for (const char* name : {"subject_id", "key"}) {
        if (std::ranges::find(columns, name) == columns.end()) return refusal_of("column_missing", {{"name", name}});
    }
    return std::nullopt;
}

}  // namespace

OwnRules::OwnRules(const Rulebook& rulebook) : relations_(columns_of(rulebook.part<RuleSet>())), probe_(relations_) {}

Result<OwnRulePointer> OwnRules::check(const Rulebook& rulebook, const std::string& text) const {
    const auto& rules = rulebook.part<RuleSet>();
    if (text.size() > longest_text) return refuse(refusal_of("too_long", {{"most", std::to_string(longest_text)}}));
    try {
        const Rule parsed = parse_rule(text);
        check_typed_query(parsed.body);
        const auto answer = probe_.ask(replace_parameters(parsed.body, [](std::string_view) { return "?"; }));
        if (auto refusal = refusal_of(answer)) return refuse(std::move(*refusal));
        if (auto refusal = missing_column(answer.columns)) return refuse(std::move(*refusal));
        auto own =
            std::make_shared<OwnRule>(OwnRule{rules.compose_rule(text, rulebook, true), tables_behind(rules.relations(), parsed.body)});
        return OwnRulePointer(std::move(own));
    } catch (const RuleFault& fault) {
        return refuse(refusal_of(fault.code(), fault.args()));
    }
}

Result<OwnRulePointer> OwnRules::released(const Rulebook& rulebook, const std::string& text) const {
    const Digest digest = sha256(text);
    const std::string key = hex(digest);
    {
        const std::scoped_lock lock(mutex_);
        if (const auto found = released_.find(key); found != released_.end()) return found->second;
    }
    auto checked = check(rulebook, text);
    if (!checked) return checked;
    const std::scoped_lock lock(mutex_);
    titles_[(*checked)->composed.rule.id] = (*checked)->composed.rule.title;
    return released_.emplace(key, *checked).first->second;
}

std::optional<std::string> OwnRules::title_of(std::string_view id) const {
    const std::scoped_lock lock(mutex_);
    const auto found = titles_.find(id);
    return found == titles_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace yanlu::supervision
