// Both from the registry's present accounts.
#include "overview/watch.hpp"

#include <map>
#include <string>

#include "overview/names.hpp"
#include "overview/statements.hpp"
#include "supervision/rules.hpp"

namespace yanlu::overview {
namespace {

using storage::Row;

// The limit that the update rule applies on that day; the rule book always has that rule (a test says so).
std::int64_t idle_limit(Context& context, Date day) {
    const auto* rule = context.rulebook.part<supervision::RuleSet>().find("2.4d-stale-update");
    const auto* parameter = rule ? rule->rule.parameter("max_idle_days") : nullptr;
    const auto* value = parameter ? parameter->on(day) : nullptr;
    return value ? std::stoll(value->value) : 14;
}

Json failing_json(Context& context, const Row& row, Date day, std::int64_t limit) {
    const Instant last_post = row.get<Instant>(6);
    const Date fails_on = Date::of(last_post) + limit;
    const auto platform = row.get<std::string>(2);
    return {{"account",
             {{"id", row.integer(0)}, {"name", row.text(1)}, {"platform", platform}, {"platform_zh", platform_name(context, platform)}}},
            {"host_unit", {{"id", row.integer(3)}, {"name", row.text(4)}, {"short_name", row.text(5)}}},
            {"last_post_at", rfc3339(last_post)},
            {"idle_days", day - Date::of(last_post)},
            {"fails_on", fails_on.iso()},
            {"days_left", fails_on - day}};
}

}  // namespace

Json failing_next(Context& context, const Watched& watched, Date day) {
    const std::int64_t limit = idle_limit(context, day);
    const auto city = organisation::Scope::city();
    const bool is_whole = watched.scope.path_from == city.path_from && watched.scope.path_to == city.path_to;
    return context.database.all(
        is_whole ? sql::failing_next_of_city : sql::failing_next, [&](const Row& row) { return failing_json(context, row, day, limit); },
        watched.scope.path_from, watched.scope.path_to, day.ordinal(), limit, watched.account);
}

Json coverage_of(Context& context, const Watched& watched, Instant at) {
    std::int64_t expected = 0;
    std::map<std::string, std::int64_t> counts;
    context.database.each(
        sql::coverage,
        [&](const Row& row) {
            expected += row.integer(1);
            counts[row.get<std::string>(0)] = row.integer(1);
        },
        watched.scope.path_from, watched.scope.path_to, at, watched.account);
    const auto last = context.database.value<std::optional<Instant>>(sql::last_run, at).value_or(std::nullopt);
    return {{"expected", expected},
            {"observed", counts["observed"]},
            {"failed", counts["failed"]},
            {"blocked", counts["blocked"]},
            {"last_run_at", last ? Json(rfc3339(*last)) : Json(nullptr)}};
}

}  // namespace yanlu::overview
