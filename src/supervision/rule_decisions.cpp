// Rows to decisions. They are few: an office changes its rules some times a year.
#include "supervision/rule_decisions.hpp"

#include <charconv>

#include "base/log.hpp"
#include "supervision/office_settings.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {

std::int64_t integer_of(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

RuleDecisions::RuleDecisions(Context& context, Instant known) : rulebook_(&context.rulebook) {
    auto& database = context.database;
    settings_ = database.all(
        sql::parameter_settings,
        [](const storage::Row& row) {
            return Setting{
                row.get<std::string>(0), row.get<std::string>(1), {row.get<Date>(3), row.get<std::string>(2), row.get<std::string>(4)}};
        },
        known);
    switches_ = database.all(
        sql::rule_switches, [](const storage::Row& row) { return Switch{row.get<std::string>(0), row.get<bool>(1), row.get<Date>(2)}; },
        known);
    const auto& own_rules = context.rulebook.part<OwnRules>();
    own_texts_ = database.all(
        sql::own_rule_texts,
        [&](const storage::Row& row) {
            const auto checked = own_rules.released(context.rulebook, row.get<std::string>(1));
            if (!checked) log::warning("supervision.own_rule_left_out", {{"rule", row.text(0)}, {"code", checked.error().code}});
            return OwnText{row.get<std::string>(0), row.get<Date>(2), checked ? *checked : nullptr};
        },
        known);
}

DatedValue RuleDecisions::value_of(std::string_view rule, const Parameter& parameter, Date day) const {
    const Setting* last = nullptr;
    for (const Setting& setting : settings_) {
        if (setting.rule == rule && setting.parameter == parameter.name && setting.value.from <= day) last = &setting;
    }
    if (last) return last->value;
    const DatedValue* value = parameter.on(day);
    return value ? *value : parameter.values.front();  // the rule itself is not in force before its parameters are
}

std::int64_t RuleDecisions::office_setting(std::string_view name, Date day) const {
    return integer_of(value_of(office_settings_name, rulebook_->part<OfficeSettings>().parameter(name), day).value);
}

bool RuleDecisions::is_on(std::string_view rule, Date day) const {
    bool is_on = true;
    for (const Switch& each : switches_) {
        if (each.rule == rule && each.from <= day) is_on = each.is_on;
    }
    return is_on;
}

namespace {

std::vector<OwnRulePointer> sound_ones(const auto& texts) {
    std::vector<OwnRulePointer> out;
    for (const auto* text : texts) {
        if (text->own) out.push_back(text->own);
    }
    return out;
}

}  // namespace

// The last text of each rule up to that day; without a day the last of all.
std::vector<const RuleDecisions::OwnText*> RuleDecisions::texts_on(std::optional<Date> day) const {
    std::vector<const OwnText*> out;
    for (const OwnText& text : own_texts_) {
        if (day && text.from > *day) continue;
        if (!out.empty() && out.back()->rule == text.rule)
            out.back() = &text;
        else
            out.push_back(&text);
    }
    return out;
}

std::vector<OwnRulePointer> RuleDecisions::own_rules_on(Date day) const { return sound_ones(texts_on(day)); }

std::vector<OwnRulePointer> RuleDecisions::own_rules() const { return sound_ones(texts_on(std::nullopt)); }

std::vector<std::string> RuleDecisions::broken_on(Date day) const {
    std::vector<std::string> out;
    for (const OwnText* text : texts_on(day)) {
        if (!text->own) out.push_back(text->rule);
    }
    return out;
}

}  // namespace yanlu::supervision
