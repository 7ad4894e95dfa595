// Words of the office as the engine takes them.
#include <algorithm>

#include "monitoring/inspection_settings.hpp"
#include "monitoring/words.hpp"

namespace yanlu::monitoring {
namespace {

using inspect::Severity;

Severity severity_named(std::string_view name) {
    return name == "serious" ? Severity::serious : name == "hint" ? Severity::hint : Severity::general;
}

inspect::ExtraEntry entry_of(const OwnWord& word, std::size_t rule, std::size_t within) {
    return {.rule = rule,
            .wrong = word.wrong,
            .right = word.suggestion,
            .severity = severity_named(word.severity),
            .valid_from = Date::parse(word.valid_from),
            .valid_to = Date::parse(word.valid_to),
            .near = word.near,
            .not_near = word.not_near,
            .within = within,
            .except = word.except_in};
}

inspect::ExtraRule rule_of(const Rulebook& rulebook, const OwnWord& word, const std::map<WordChangeId, WordChange>& changes) {
    const auto& kind = rulebook.part<InspectionSettings>().own_words.at(word.kind);
    const auto change = changes.find(word.change);
    inspect::ExtraRule rule;
    rule.description = {.id = "office." + std::to_string(word.change.value) + "." + word.kind,
                        .kind = word.kind,
                        .title = kind.title,
                        .article = kind.article,
                        .severity = Severity::general,
                        .source = "office"};
    rule.why = rulebook.message("monitoring.word.why");
    if (change == changes.end()) return rule;
    rule.description.title += "（" + change->second.title + "）";
    rule.why = rulebook.message("monitoring.word.why_of_list", {{"title", change->second.title}, {"reason", change->second.reason}});
    return rule;
}

// A rule only for the question what is wrong with a word.
const inspect::Extras& any_rule() {
    static const inspect::Extras extras{.rules = {{}}};
    return extras;
}

Refusal fault_refused(const std::string& fault, std::string field, const std::string& word) {
    return {RefusalClass::invalid, "monitoring.word." + fault, std::move(field), "", {{"value", word}}, {}};
}

}  // namespace

const std::vector<std::string>& own_word_kinds() {
    static const std::vector<std::string> kinds{"serious_wording", "typo", "form", "advertisement", accepted_kind};
    return kinds;
}

inspect::Extras extras_of(const Rulebook& rulebook, const std::vector<OwnWord>& words, const std::map<WordChangeId, WordChange>& changes) {
    inspect::Extras out;
    const auto within = static_cast<std::size_t>(rulebook.part<InspectionSettings>().context_characters);
    std::map<std::pair<std::int64_t, std::string>, std::size_t> rules;
    for (const OwnWord& word : words) {
        if (word.kind == accepted_kind) {
            out.accepted.push_back(word.wrong);
            continue;
        }
        const auto [rule, is_new] = rules.try_emplace({word.change.value, word.kind}, out.rules.size());
        if (is_new) out.rules.push_back(rule_of(rulebook, word, changes));
        out.entries.push_back(entry_of(word, rule->second, within));
    }
    return out;
}

std::optional<Refusal> why_not_word(const OwnWord& word) {
    const std::string fault = inspect::fault_of(entry_of(word, 0, 1), any_rule());
    if (fault.empty()) return std::nullopt;
    const std::string field = fault == "same" ? "suggestion" : fault == "dates" ? "valid_to" : "wrong";
    return fault_refused(fault, field, word.wrong);
}

}  // namespace yanlu::monitoring
