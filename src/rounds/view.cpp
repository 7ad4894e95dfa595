// Codes to words, rounds to JSON.
#include "rounds/view.hpp"

#include <algorithm>

#include "api/response.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_view.hpp"
#include "registry/platforms.hpp"
#include "rounds/corrections.hpp"
#include "rounds/rounds.hpp"
#include "rounds/settings.hpp"
#include "rounds/statements.hpp"
#include "supervision/rules.hpp"

namespace yanlu::rounds {
namespace {

using organisation::Caller;

Json unit_json(Context& context, UnitId id) {
    const auto unit = organisation::find_unit(context.database, id);
    return unit ? organisation::unit_reference(*unit) : Json(nullptr);
}

Json units_json(Context& context, const std::vector<std::string>& ids) {
    Json out = Json::array();
    for (const auto& id : ids) out.push_back(unit_json(context, UnitId{std::stoll(id)}));
    return out;
}

Json parameter_json(const RoundParameter& parameter, Date day) {
    const auto& value = parameter.on(day);
    return {{"name", parameter.name}, {"zh", parameter.zh},       {"unit", parameter.unit},
            {"value", value.value},   {"from", value.from.iso()}, {"source", value.source}};
}

std::string state_zh(const Context& context, const std::string& state) {
    const auto* found = settings(context.rulebook).round().state(state);
    return found ? found->zh : state;
}

Json actions_json(Context& context, const Caller& caller, const Round& round) {
    const auto& machine = settings(context.rulebook).round();
    Json out = Json::array();
    if (!caller.is_system && !context.rulebook.part<organisation::Permissions>().reach(caller.role, "rounds.run_round")) return out;
    for (const char* action : {"start", "amend", "check", "assign", "follow_units", "close", "withdraw"}) {
        const auto* transition = machine.transition(round.state, action);
        if (!transition) continue;
        out.push_back(
            allowed_action(context, caller, transition->zh, action, transition->asks, why_not_step(context, caller, round, action)));
    }
    if (round.state == "closed")
        out.push_back(allowed_action(context, caller, context.rulebook.message("rounds.correct"), "correct", {"check_ids", "reason"},
                                     why_not_correct(context, caller, round)));
    return out;
}

Json strata_json(Context& context, const Round& round) {
    Json out = Json::array();
    context.database.each(
        sql::strata_with_names,
        [&](const storage::Row& row) {
            out.push_back(stratum_json(
                context, {row.get<std::string>(0), row.get<std::string>(2), row.integer(3), row.integer(4), row.integer(5), row.integer(6)},
                row.get<std::string>(1)));
        },
        round.id);
    return out;
}

Json reasons_json(Context& context, const Round& round) {
    Json out = Json::array();
    context.database.each(
        sql::reasons_of_round,
        [&](const storage::Row& row) {
            out.push_back({{"reason", row.text(0)}, {"reason_zh", reason_zh(context, row.text(0))}, {"accounts", row.integer(1)}});
        },
        round.id);
    return out;
}

Json previous_json(Context& context, const Round& round) {
    const auto previous = round.previous ? load_round(context.database, *round.previous) : std::nullopt;
    if (!previous) return nullptr;
    return {{"id", previous->id.value}, {"title", previous->title}};
}

Json items_json(const Context& context, const Round& round) {
    Json out = Json::array();
    for (const Item* item : settings(context.rulebook).chosen(round.scope, round.items)) out.push_back(item_json(context, *item));
    return out;
}

}  // namespace

std::string platform_zh(const Context& context, std::string_view platform) {
    const auto* found = context.rulebook.part<registry::Platforms>().find(platform);
    return found ? found->zh : std::string(platform);
}

std::string reason_zh(const Context& context, std::string_view reason) {
    return context.rulebook.message("rounds.reason." + std::string(reason));
}

std::string verdict_zh(const Context& context, std::string_view verdict) {
    return context.rulebook.message("rounds.verdict." + (verdict.empty() ? "open" : std::string(verdict)));
}

Json stratum_json(const Context& context, const Stratum& stratum, const std::string& area_name) {
    return {{"area_code", stratum.area},    {"area_name", area_name},
            {"platform", stratum.platform}, {"platform_zh", platform_zh(context, stratum.platform)},
            {"total", stratum.total},       {"quota", stratum.quota},
            {"always", stratum.always},     {"drawn", stratum.drawn}};
}

Json item_json(const Context& context, const Item& item) {
    return {{"id", item.id},
            {"title", item.title},
            {"article", api::article_reference(item.article, context.rulebook)},
            {"is_veto", item.is_veto},
            {"is_by_machine", item.is_by_machine},
            {"check_list", item.check_list},
            {"how", item.how},
            {"evidence", item.evidence},
            {"needs_evidence", item.needs_evidence}};
}

Json values_json(const Context& context, std::string_view item, const Json& evidence) {
    const auto* composed = context.rulebook.part<supervision::RuleSet>().find(item);
    Json out = Json::array();
    for (const auto& [key, value] : evidence.items()) {
        if (value.is_null() || value.is_structured()) continue;
        const auto named = composed ? composed->rule.evidence.find(key) : std::map<std::string, std::string>::const_iterator();
        const bool is_named = composed && named != composed->rule.evidence.end();
        out.push_back({{"key", key},
                       {"zh", is_named        ? named->second
                              : key == "note" ? context.rulebook.message("rounds.note")
                                              : key},
                       {"value", value}});
    }
    return out;
}

Json allowed_action(const Context& context, const Caller& caller, std::string_view zh, std::string_view action,
                    const std::vector<std::string>& asks, const std::optional<Refusal>& refusal) {
    Json out{{"action", action}, {"zh", zh}, {"is_allowed", !refusal}, {"asks", asks}};
    if (refusal) out["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
    return out;
}

Json instant_or_null(const std::optional<Instant>& at) { return at ? Json(rfc3339(*at)) : Json(nullptr); }

std::optional<std::string> person_name(Context& context, std::optional<PersonId> person) {
    if (!person || !*person) return std::nullopt;
    return context.database.value<std::string>(sql::person_name, *person);
}

Json round_summary(Context& context, const Caller&, const Round& round) {
    const bool is_closed = round.state == "closed";
    return {{"id", round.id.value},
            {"title", round.title},
            {"kind", round.kind},
            {"kind_zh", context.rulebook.message("rounds.kind." + round.kind)},
            {"scope", round.scope},
            {"scope_zh", context.rulebook.message("rounds.scope." + round.scope)},
            {"period_from", round.period_from.iso()},
            {"period_to", round.period_to.iso()},
            {"scope_unit", unit_json(context, round.scope_unit)},
            {"share_percent", round.share_percent},
            {"state", round.state},
            {"state_zh", state_zh(context, round.state)},
            {"is_proposed", !round.proposal.empty()},
            {"accounts_total", round.accounts_total},
            {"accounts_drawn", round.accounts_drawn},
            {"passed", is_closed ? Json(round.passed) : Json(nullptr)},
            {"failed", is_closed ? Json(round.failed) : Json(nullptr)},
            {"not_observed", is_closed ? Json(round.failed_to_observe + round.blocked) : Json(nullptr)},
            {"created_at", rfc3339(round.created_at)},
            {"started_at", instant_or_null(round.started_at)},
            {"closed_at", instant_or_null(round.closed_at)},
            {"version", round.version}};
}

Json round_detail(Context& context, const Caller& caller, const Round& round) {
    Json out = round_summary(context, caller, round);
    out["units"] = units_json(context, round.units);
    out["unit_kinds"] = round.unit_kinds;
    out["platforms"] = round.platforms;
    out["account_kinds"] = round.account_kinds;
    out["item_ids"] = round.items;
    out["items"] = items_json(context, round);
    out["seed"] = round.seed;
    out["drawn_on"] = round.drawn_on ? Json(round.drawn_on->iso()) : Json(nullptr);
    out["units_total"] = round.units_total;
    out["previous_round"] = previous_json(context, round);
    out["checked_at"] = instant_or_null(round.checked_at);
    out["strata"] = strata_json(context, round);
    out["reasons"] = reasons_json(context, round);
    out["to_confirm"] = context.database.value<std::int64_t>(sql::count_checks_in_state, round.id, "to_confirm").value_or(0);
    out["allowed_actions"] = actions_json(context, caller, round);
    return out;
}

Result<Json> show_round(Context& context, const Caller& caller, RoundId id) {
    const auto round = round_for(context, caller, id);
    if (!round) return refuse(round.error());
    return round_detail(context, caller, *round);
}

Result<Json> list_rounds(Context& context, const Caller& caller, const std::string& state, const std::string& kind, const api::Page& page) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, "rounds.read_rounds");
    if (!scope) return refuse(scope.error());
    const auto found = context.database.all(sql::rounds, read_round, scope->path_from, scope->path_to, state, kind,
                                            page.after_integer(0, INT64_MAX), page.rows_to_read());
    Json items = Json::array();
    for (const auto& round : found) items.push_back(round_summary(context, caller, round));
    const auto next = page.cut(items, [](const Json& last) { return Json{last["id"]}; });
    const auto total = context.database.value<std::int64_t>(sql::count_rounds, scope->path_from, scope->path_to, state, kind);
    return api::list(std::move(items), next, total.value_or(0));
}

Result<Json> round_options(Context& context, const Caller& caller) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "rounds.read_rounds"))
        return refuse(std::move(*refusal));
    const auto& figures = settings(context.rulebook);
    Json items = Json::array();
    for (const Item& item : figures.items()) items.push_back(item_json(context, item));
    Json parameters = Json::array();
    for (const auto& parameter : figures.parameters()) parameters.push_back(parameter_json(parameter, context.clock.today()));
    return Json{{"items", std::move(items)}, {"parameters", std::move(parameters)}};
}

}  // namespace yanlu::rounds
