// A campaign with its progress: counted over the sheets that the caller sees, so that every figure opens exactly the records behind it.
#include <algorithm>
#include <charconv>
#include <map>

#include "api/response.hpp"
#include "base/text.hpp"
#include "census/campaigns.hpp"
#include "census/process.hpp"
#include "census/statements.hpp"
#include "census/view.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_view.hpp"

namespace yanlu::census {
namespace {

using organisation::Caller;
using organisation::Scope;

struct Figures {
    int sheets = 0, to_answer = 0, to_sign = 0, signed_ = 0, unanswered = 0, late = 0, none = 0;

    void count(std::string_view state, bool is_late, bool declares_none) {
        ++sheets;
        const bool is_signed = state == "signed" || state == "archived";
        if (state == "to_answer") ++to_answer;
        if (state == "to_sign") ++to_sign;
        if (state == "unanswered") ++unanswered;
        if (is_signed) ++signed_;
        if (is_signed && is_late) ++late;
        if (is_signed && declares_none) ++none;
    }
    Json json() const {
        return {{"sheets", sheets},         {"to_answer", to_answer},
                {"to_sign", to_sign},       {"signed", signed_},
                {"unanswered", unanswered}, {"late", late},
                {"declared_none", none},    {"signed_per_mille", sheets == 0 ? 0 : signed_ * 1000 / sheets}};
    }
};

struct Progress {
    Figures all;
    std::map<UnitId, Figures> groups;
};

Scope sight(Context& context, const Caller& caller) {
    return context.rulebook.part<organisation::Permissions>().scope_for(caller, "census.read_censuses").value_or(Scope::nothing());
}

Progress progress_of(Context& context, const Caller& caller, CensusId id) {
    const Scope scope = sight(context, caller);
    Progress out;
    context.database.each(
        sql::sheet_figures,
        [&](const storage::Row& row) {
            for (Figures* figures : {&out.all, &out.groups[group_of(row.text(0))]})
                figures->count(row.text(1), row.get<bool>(2), row.get<bool>(3));
        },
        id, scope.path_from, scope.path_to);
    return out;
}

Json groups_json(Context& context, const Progress& progress) {
    Json out = Json::array();
    for (const auto& [unit, figures] : progress.groups) {
        const auto found = organisation::find_unit(context.database, unit);
        if (!found) continue;
        Json group = figures.json();
        group["unit"] = organisation::unit_reference(*found);
        out.push_back(std::move(group));
    }
    return out;
}

Json answers_json(Context& context, const Caller& caller, CensusId id) {
    const Scope scope = sight(context, caller);
    std::map<std::string, std::int64_t> counts;
    context.database.each(
        sql::line_figures,
        [&](const storage::Row& row) {
            counts[row.get<std::string>(0)] += row.integer(2);
            if (!row.text(1).empty()) counts["decision_" + row.get<std::string>(1)] += row.integer(2);
        },
        id, scope.path_from, scope.path_to);
    return {{"confirmed", counts["confirmed"]},        {"corrected", counts["corrected"]},
            {"not_ours", counts["not_ours"]},          {"added", counts["added"]},
            {"proposed", counts["decision_proposed"]}, {"accepted", counts["decision_accepted"]},
            {"rejected", counts["decision_rejected"]}, {"unauthorised", counts["decision_unauthorised"]}};
}

Json actions_json(Context& context, const Caller& caller, const Census& census) {
    const auto& machine = process(context.rulebook).campaign();
    Json out = Json::array();
    if (!caller.is_system && !context.rulebook.part<organisation::Permissions>().reach(caller.role, "census.run_census")) return out;
    for (const char* action : {"start", "amend", "extend", "close", "withdraw"}) {
        const auto* transition = machine.transition(census.state, action);
        if (!transition) continue;
        out.push_back(
            allowed_action(context, caller, transition->zh, action, transition->asks, why_not_step(context, caller, census, action)));
    }
    return out;
}

Json instant_or_null(const std::optional<Instant>& at) { return at ? Json(rfc3339(*at)) : Json(nullptr); }

}  // namespace

UnitId group_of(std::string_view path) {
    const auto parts = split(path, '/');  // "", root, group, …, ""
    const std::string_view part = parts.size() > 3 ? parts[2] : parts.size() > 1 ? parts[1] : std::string_view();
    std::int64_t id = 0;
    std::from_chars(part.data(), part.data() + part.size(), id);
    return UnitId{id};
}

Json allowed_action(const Context& context, const Caller& caller, std::string_view zh, std::string_view action,
                    const std::vector<std::string>& asks, const std::optional<Refusal>& refusal) {
    Json out{{"action", action}, {"zh", zh}, {"is_allowed", !refusal}, {"asks", asks}};
    if (refusal) out["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
    return out;
}

Json census_summary(Context& context, const Caller& caller, const Census& census) {
    const auto& machine = process(context.rulebook).campaign();
    const auto unit = organisation::find_unit(context.database, census.scope_unit);
    const bool is_running = census.state == "running";
    return {{"id", census.id.value},
            {"title", census.title},
            {"reference_day", census.reference_day.iso()},
            {"due_on", census.due_on.iso()},
            {"scope_unit", unit ? organisation::unit_reference(*unit) : Json(nullptr)},
            {"unit_kinds", census.unit_kinds},
            {"answered_by", census.answered_by},
            {"answered_by_zh", context.rulebook.message("census.answered_by." + census.answered_by)},
            {"instructions", census.instructions},
            {"state", census.state},
            {"state_zh", state_name(machine, census.state)},
            {"is_overdue", is_running && context.clock.now() >= census.due_at()},
            {"days_left", is_running ? Json(census.due_on - context.clock.today()) : Json(nullptr)},
            {"created_at", rfc3339(census.created_at)},
            {"started_at", instant_or_null(census.started_at)},
            {"closed_at", instant_or_null(census.closed_at)},
            {"counts", progress_of(context, caller, census.id).all.json()},
            {"version", census.version}};
}

Json census_detail(Context& context, const Caller& caller, const Census& census) {
    Json out = census_summary(context, caller, census);
    out["groups"] = groups_json(context, progress_of(context, caller, census.id));
    out["answers"] = answers_json(context, caller, census.id);
    out["allowed_actions"] = actions_json(context, caller, census);
    return out;
}

Result<Json> show_census(Context& context, const Caller& caller, CensusId id) {
    const auto census = census_for(context, caller, id);
    if (!census) return refuse(census.error());
    return census_detail(context, caller, *census);
}

Result<Json> list_censuses(Context& context, const Caller& caller, const std::string& state, const api::Page& page) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "census.read_censuses");
    if (!scope) return refuse(scope.error());
    const auto found = context.database.all(sql::censuses, read_census, scope->path_from, scope->path_to, state,
                                            page.after_integer(0, INT64_MAX), page.rows_to_read());
    Json items = Json::array();
    for (const auto& census : found) items.push_back(census_summary(context, caller, census));
    const auto next = page.cut(items, [](const Json& last) { return Json{last["id"]}; });
    const auto total = context.database.value<std::int64_t>(sql::count_censuses, scope->path_from, scope->path_to, state);
    return api::list(std::move(items), next, total.value_or(0));
}

}  // namespace yanlu::census
