// States, lights and holders in words.
#include "supervision/finding_summary.hpp"

#include "api/response.hpp"
#include "flow/domain/deadline.hpp"
#include "organisation/permissions.hpp"
#include "registry/platforms.hpp"
#include "supervision/finding_view.hpp"
#include "supervision/process.hpp"
#include "supervision/rules.hpp"

namespace yanlu::supervision {
namespace {

template <class T, class Form>
Json or_null(const std::optional<T>& value, Form form) {
    return value ? Json(form(*value)) : Json(nullptr);
}

std::string_view word_of(flow::Light light) {
    switch (light) {
        case flow::Light::green:
            return "充裕";
        case flow::Light::yellow:
            return "临期";
        case flow::Light::red:
            return "逾期";
    }
    return "";
}

std::string holder_of(Context& context, const storage::Row& row) {
    if (row.is_null(20) || row.is_null(21)) return "";
    const auto* role = context.rulebook.part<organisation::Permissions>().role(row.text(21));
    return std::string(row.text(20)) + "·" + (role ? role->zh : std::string(row.text(21)));
}

void add_time(Context& context, const storage::Row& row, Json& summary) {
    const auto due = row.get<std::optional<Instant>>(10);
    const Instant started = row.get<std::optional<Instant>>(12).value_or(row.get<Instant>(6));
    summary["due_at"] = or_null(due, rfc3339);
    summary["due_is_provisional"] = row.get<bool>(11);
    summary["light"] = summary["light_zh"] = summary["time_left_zh"] = nullptr;
    if (!due) return;
    const auto light = flow::light_of(context.rulebook.calendar(), started, *due, context.clock.now());
    summary["light"] = flow::code_of(light);
    summary["light_zh"] = word_of(light);
    summary["time_left_zh"] = time_left(context.rulebook.calendar(), *due, context.clock.now());
}

Json account_reference(Context& context, const storage::Row& row) {
    if (row.is_null(17)) return nullptr;
    return {{"id", row.integer(17)},
            {"name", row.text(18)},
            {"platform", row.text(19)},
            {"platform_zh", platform_zh(context.rulebook, row.text(19))}};
}

}  // namespace

std::string time_left(const WorkingCalendar& calendar, Instant due_at, Instant now) {
    constexpr std::int64_t ms_an_hour = 3'600'000;
    const std::int64_t left = due_at.ms - now.ms;
    const std::int64_t hours = (left < 0 ? -left : left) / ms_an_hour;
    if (left <= 0) return hours < 24 ? "逾期 " + std::to_string(hours) + " 小时" : "逾期 " + std::to_string(hours / 24) + " 天";
    // A deadline is the end of its last day: the instant before lies on it.
    const std::int64_t days = calendar.working_ordinal(Date::of(Instant{due_at.ms - 1})) - calendar.working_ordinal(Date::of(now));
    if (hours < 24 || days == 0) return "剩 " + std::to_string(hours) + " 小时";
    return "剩 " + std::to_string(days) + " 个工作日";
}

std::string platform_zh(const Rulebook& rulebook, std::string_view code) {
    const auto* platform = rulebook.part<registry::Platforms>().find(code);
    return platform ? platform->zh : std::string(code);
}

std::string rule_title(const Rulebook& rulebook, std::string_view rule) {
    const ComposedRule* composed = rulebook.part<RuleSet>().find(rule);
    return composed ? composed->rule.title : std::string(rule);
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
    return summary;
}

}  // namespace yanlu::supervision
