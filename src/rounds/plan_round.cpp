// A round before it starts: planned by a person or proposed by a job, changed, previewed.
#include <algorithm>

#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/platforms.hpp"
#include "rounds/population.hpp"
#include "rounds/rounds.hpp"
#include "rounds/settings.hpp"
#include "rounds/statements.hpp"

namespace yanlu::rounds {
namespace {

using organisation::Caller;

constexpr std::int64_t longest_period_days = 366;
constexpr std::int64_t whole_percent = 100;

std::optional<Refusal> bad(std::string code, std::string field, std::map<std::string, std::string> args = {}, std::string article = {}) {
    return Refusal{RefusalClass::invalid, std::move(code), std::move(field), std::move(article), std::move(args)};
}

std::optional<Refusal> why_not_period(const Context& context, const RoundPlan& plan) {
    const Date today = context.clock.today();
    if (plan.period_to < plan.period_from)
        return bad("rounds.period_reversed", "period_to", {{"from", plan.period_from.iso()}, {"to", plan.period_to.iso()}});
    if (plan.period_from > today) return bad("rounds.period_ahead", "period_from", {{"day", plan.period_from.iso()}});
    if (plan.period_to - plan.period_from >= longest_period_days)
        return bad("rounds.period_too_long", "period_to", {{"days", std::to_string(longest_period_days)}});
    const auto& calendar = context.rulebook.calendar();
    if (plan.period_from < calendar.first_day())
        return bad("rounds.period_before_calendar", "period_from", {{"day", calendar.first_day().iso()}});
    return std::nullopt;
}

std::string successor_names(Context& context, UnitId unit) {
    std::string out;
    for (const UnitId next : organisation::successors_of(context.database, unit)) {
        const auto found = organisation::find_unit(context.database, next);
        if (found && next != unit) out += (out.empty() ? "" : "、") + found->facts.name;
    }
    return out.empty() ? context.rulebook.message("rounds.no_successor") : out;
}

std::optional<Refusal> why_not_unit(Context& context, const std::optional<organisation::Unit>& unit, const std::string& field) {
    if (!unit) return bad("rounds.no_such_unit", field);
    if (unit->facts.is_active()) return std::nullopt;
    return bad("rounds.unit_not_active", field, {{"unit", unit->facts.name}, {"successor", successor_names(context, unit->id)}});
}

// The unit must be one that the caller reaches; the units named in it must lie beneath it.
std::optional<Refusal> why_not_units(Context& context, const Caller& caller, const RoundPlan& plan) {
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    const auto top = organisation::find_unit(context.database, plan.scope_unit);
    if (!top || permissions.why_not(caller, "rounds.run_round", top->path)) return bad("rounds.no_such_unit", "scope_unit_id");
    if (auto refusal = why_not_unit(context, top, "scope_unit_id")) return refusal;
    for (const UnitId id : plan.units) {
        const auto unit = organisation::find_unit(context.database, id);
        if (!unit || !unit->path.starts_with(top->path)) return bad("rounds.no_such_unit", "unit_ids");
        if (auto refusal = why_not_unit(context, unit, "unit_ids")) return refusal;
    }
    return std::nullopt;
}

std::optional<Refusal> why_not_items(const Context& context, const RoundPlan& plan) {
    for (const auto& id : plan.items) {
        const Item* item = settings(context.rulebook).item(id);
        if (!item) return bad("rounds.unknown_item", "items", {{"item", id}});
        if (plan.scope == "veto_only" && !item->is_veto) return bad("rounds.item_is_no_veto", "items", {{"item", item->title}});
    }
    for (const auto& platform : plan.platforms) {
        if (!context.rulebook.part<registry::Platforms>().find(platform))
            return bad("rounds.unknown_platform", "platforms", {{"platform", platform}});
    }
    return std::nullopt;
}

bool is_whole_city(Context& context, const RoundPlan& plan) {
    const auto root = organisation::root_unit(context.database);
    return root && root->id == plan.scope_unit && plan.units.empty() && plan.unit_kinds.empty() && plan.platforms.empty() &&
           plan.account_kinds.empty();
}

// 粤办函〔2019〕90号（四）: what binds the city's round as a whole does not bind a look at one town or platform.
std::optional<Refusal> why_not_share(Context& context, const RoundPlan& plan) {
    if (plan.kind == "full" || !plan.share_percent) return std::nullopt;
    const auto share = *plan.share_percent;
    if (share < 1 || share > whole_percent) return bad("rounds.share_out_of_bounds", "share_percent", {{"share", std::to_string(share)}});
    const auto& least = settings(context.rulebook).parameter("least_share").on(plan.period_to);
    if (share >= least.value || !is_whole_city(context, plan)) return std::nullopt;
    const std::string article = context.rulebook.article(least.source) ? least.source : "";
    return bad("rounds.share_too_small", "share_percent", {{"share", std::to_string(share)}, {"least", std::to_string(least.value)}},
               article);
}

std::optional<Refusal> why_not(Context& context, const Caller& caller, const RoundPlan& plan) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "rounds.run_round")) return refusal;
    if (auto refusal = why_not_period(context, plan)) return refusal;
    if (auto refusal = why_not_units(context, caller, plan)) return refusal;
    if (auto refusal = why_not_items(context, plan)) return refusal;
    return why_not_share(context, plan);
}

void apply(const Context& context, const RoundPlan& plan, Round& round) {
    round.title = plan.title;
    round.kind = plan.kind;
    round.scope = plan.scope;
    round.period_from = plan.period_from;
    round.period_to = plan.period_to;
    round.scope_unit = plan.scope_unit;
    round.units.clear();
    for (const UnitId unit : plan.units) round.units.push_back(std::to_string(unit.value));
    round.unit_kinds = plan.unit_kinds;
    round.platforms = plan.platforms;
    round.account_kinds = plan.account_kinds;
    round.items = plan.items;
    const auto least = settings(context.rulebook).value("least_share", plan.period_to);
    round.share_percent = plan.kind == "full" ? whole_percent : plan.share_percent.value_or(least);
    round.seed = plan.seed;
}

Json request_json(const RoundPlan& plan) {
    Json out{{"title", plan.title},
             {"kind", plan.kind},
             {"scope", plan.scope},
             {"period_from", plan.period_from.iso()},
             {"period_to", plan.period_to.iso()},
             {"scope_unit_id", plan.scope_unit.value},
             {"unit_ids", Json::array()},
             {"unit_kinds", joined(plan.unit_kinds)},
             {"platforms", joined(plan.platforms)},
             {"account_kinds", joined(plan.account_kinds)},
             {"items", joined(plan.items)},
             {"share_percent", plan.share_percent.value_or(0)},
             {"seed", plan.seed}};
    for (const UnitId unit : plan.units) out["unit_ids"].push_back(unit.value);
    return out;
}

Result<Json> create(Context& context, const Caller& caller, const RoundPlan& plan, const std::string& event, const std::string& proposal,
                    ledger::Journal& journal) {
    if (auto refusal = why_not(context, caller, plan)) return refuse(std::move(*refusal));
    const auto step = flow::decide(settings(context.rulebook).round(), "", event, caller.role, nullptr);
    if (!step) return refuse(step.error());
    Round round;
    round.id = storage::allocate<RoundId>(context.database);
    round.state = (*step)->to;
    round.proposal = proposal;
    round.created_by = caller.actor.person;
    round.created_unit = caller.actor.unit;
    round.created_at = context.clock.now();
    apply(context, plan, round);
    insert_round(context.database, round);
    journal.record({.subject_kind = "round", .subject_id = round.id.value, .to = round.state, .after = round.facts()});
    journal.emit({"rounds.created", "round", round.id.value});
    return round_detail(context, caller, round);
}

Result<Json> amend(Context& context, const Caller& caller, RoundId id, const RoundPlan& plan, ledger::Journal& journal) {
    auto round = round_for(context, caller, id);
    if (!round) return refuse(round.error());
    if (auto refusal = why_not_step(context, caller, *round, "amend")) return refuse(std::move(*refusal));
    if (auto refusal = why_not(context, caller, plan)) return refuse(std::move(*refusal));
    const Json before = round->facts();
    apply(context, plan, *round);
    update_round(context.database, *round);
    journal.record({.subject_kind = "round",
                    .subject_id = id.value,
                    .from = round->state,
                    .to = round->state,
                    .before = before,
                    .after = round->facts()});
    return round_detail(context, caller, *round);
}

}  // namespace

Result<Json> create_round(Context& context, const Caller& caller, const RoundPlan& plan) {
    return ledger::perform(
        context, caller.command("rounds.create_round", request_json(plan)),
        [&](storage::Connection&, ledger::Journal& journal) { return create(context, caller, plan, "create", "", journal); });
}

Result<Json> amend_round(Context& context, const Caller& caller, RoundId id, const RoundPlan& plan) {
    Json request = request_json(plan);
    request["id"] = id.value;
    return ledger::perform(context, caller.command("rounds.amend_round", request),
                           [&](storage::Connection&, ledger::Journal& journal) { return amend(context, caller, id, plan, journal); });
}

Result<Json> propose_round(Context& context, const RoundPlan& plan, const std::string& proposal) {
    const auto caller = Caller::system("job");
    return ledger::perform(context, caller.command("rounds.propose_round", request_json(plan)),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               if (const auto known = database.value<RoundId>(sql::round_of_proposal, proposal))
                                   return round_detail(context, caller, *load_round(database, *known));
                               return create(context, caller, plan, "propose", proposal, journal);
                           });
}

Result<Json> preview_round(Context& context, const Caller& caller, const RoundPlan& plan) {
    if (auto refusal = why_not(context, caller, plan)) return refuse(std::move(*refusal));
    Round round;
    apply(context, plan, round);
    return preview_json(context, round);
}

}  // namespace yanlu::rounds
