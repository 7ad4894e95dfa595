// States, lights and holders in words.
#include "supervision/finding_summary.hpp"

#include "api/response.hpp"
#include "flow/time_left.hpp"
#include "organisation/permissions.hpp"
#include "registry/platforms.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/flag.hpp"
#include "supervision/manual_items.hpp"
#include "supervision/own_rules.hpp"
#include "supervision/process.hpp"

namespace yanlu::supervision {
namespace {

template <class T, class Form>
Json or_null(const std::optional<T>& value, Form form) {
    return value ? Json(form(*value)) : Json(nullptr);
}

std::string holder_of(Context& context, const storage::Row& row) {
    if (row.is_null(20) || row.is_null(21)) return "";
    const auto* role = context.rulebook.part<organisation::Permissions>().role(row.text(21));
    return std::string(row.text(20)) + "·" + (role ? role->zh : std::string(row.text(21)));
}

void add_time(Context& context, const storage::Row& row, Json& summary) {
    const Instant started = row.get<std::optional<Instant>>(12).value_or(row.get<Instant>(6));
    summary["due_is_provisional"] = row.get<bool>(11);
    flow::add_time(summary, context.rulebook.calendar(), started, row.get<std::optional<Instant>>(10), context.clock.now());
}

// Of the clock that runs: the desk's where the supervising side must act, else the order's.
Json flag_of(Context& context, const storage::Row& row, bool is_final) {
    const auto due = row.get<std::optional<Instant>>(10);
    if (is_final || !due || row.text(5) == "suspended") return nullptr;
    const Instant opened = row.get<Instant>(6);
    const auto dispatched = row.get<std::optional<Instant>>(12);
    return flag_json(context, {row.get<std::optional<Instant>>(25).value_or(dispatched.value_or(opened)), *due});
}

Json account_reference(Context& context, const storage::Row& row) {
    if (row.is_null(17)) return nullptr;
    return {{"id", row.integer(17)},
            {"name", row.text(18)},
            {"platform", row.text(19)},
            {"platform_zh", platform_zh(context.rulebook, row.text(19))}};
}

std::string rulebook_word(const Context& context, const std::string& group, std::string_view code) {
    return context.rulebook.message("supervision." + group + "." + std::string(code));
}

}  // namespace

std::string platform_zh(const Rulebook& rulebook, std::string_view code) {
    const auto* platform = rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : std::string(code);
}

std::string rule_title(const Rulebook& rulebook, std::string_view rule) {
    if (const ComposedRule* composed = rulebook.part<RuleSet>().find(rule)) return composed->rule.title;
    if (const ManualItem* item = rulebook.part<ManualItems>().find(rule)) return item->title;
    return rulebook.part<OwnRules>().title_of(rule).value_or(std::string(rule));
}

Json article_json(const Rulebook& rulebook, const std::string& key) {
    Json article = api::article_reference(key, rulebook);
    return article.is_null() ? Json{{"key", key}, {"document", ""}, {"clause", ""}} : article;
}

Json unit_reference(const storage::Row& row, int id, int name, int short_name) {
    return {{"id", row.integer(id)}, {"name", row.text(name)}, {"short_name", row.text(short_name)}};
}

Json summary_of(Context& context, const storage::Row& row) {
    const flow::State* state = finding_machine(context.rulebook).state(row.text(5));
    Json summary{{"id", row.integer(0)},
                 {"version", row.integer(1)},
                 {"title", row.text(2)},
                 {"rule", row.text(3)},
                 {"rule_title", rule_title(context.rulebook, row.text(3))},
                 {"source", row.text(23)},
                 {"source_zh", rulebook_word(context, "source", row.text(23))},
                 {"order_number", row.is_null(24) ? Json(nullptr) : Json(row.text(24))},
                 {"severity", row.text(4)},
                 {"severity_zh", zh_of(severity_of(row.text(4)).value_or(Severity::general))},
                 {"state", row.text(5)},
                 {"state_zh", state ? state->zh : std::string(row.text(5))},
                 {"is_final", state && state->is_final},
                 {"host_unit", unit_reference(row, 13, 14, 15)},
                 {"account", account_reference(context, row)},
                 {"holder", holder_of(context, row)},
                 {"opened_at", rfc3339(row.get<Instant>(6))},
                 {"closed_at", or_null(row.get<std::optional<Instant>>(7), rfc3339)},
                 {"first_day", row.text(8)},
                 {"last_day", row.is_null(9) ? Json(nullptr) : Json(row.text(9))}};
    add_time(context, row, summary);
    summary["flag"] = flag_of(context, row, state && state->is_final);
    return summary;
}

}  // namespace yanlu::supervision
