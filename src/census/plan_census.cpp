// A campaign before it starts: planned and changed.
#include "census/campaigns.hpp"
#include "census/process.hpp"
#include "census/statements.hpp"
#include "census/view.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::census {
namespace {

using organisation::Caller;

Json request_json(const CensusPlan& plan) {
    return {{"title", plan.title},
            {"reference_day", plan.reference_day.iso()},
            {"due_on", plan.due_on.iso()},
            {"scope_unit_id", plan.scope_unit.value},
            {"unit_kinds", joined(plan.unit_kinds)},
            {"answered_by", plan.answered_by},
            {"instructions", plan.instructions}};
}

// The unit must be one that the caller reaches: a town plans for itself and what stands beneath.
std::optional<Refusal> why_not(Context& context, const Caller& caller, const CensusPlan& plan) {
    const auto unit = organisation::find_unit(context.database, plan.scope_unit);
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    if (auto refusal = permissions.why_not(caller, "census.run_census")) return refusal;
    if (!unit || permissions.why_not(caller, "census.run_census", unit->path))
        return Refusal{RefusalClass::invalid, "census.no_such_scope", "scope_unit_id", "", {}};
    if (!unit->facts.is_active())
        return Refusal{RefusalClass::invalid, "census.scope_not_active", "scope_unit_id", "", {{"unit", unit->facts.name}}};
    if (plan.due_on < plan.reference_day) return Refusal{RefusalClass::invalid, "census.due_before_reference", "due_on", "", {}};
    return std::nullopt;
}

void apply(const Context& context, const CensusPlan& plan, Census& census) {
    census.title = plan.title;
    census.reference_day = plan.reference_day;
    census.due_on = plan.due_on;
    census.scope_unit = plan.scope_unit;
    census.unit_kinds = plan.unit_kinds;
    census.answered_by = plan.answered_by.empty() ? process(context.rulebook).answered_by : plan.answered_by;
    census.instructions = plan.instructions;
}

Result<Json> create(Context& context, const Caller& caller, const CensusPlan& plan, ledger::Journal& journal) {
    if (auto refusal = why_not(context, caller, plan)) return refuse(std::move(*refusal));
    const auto step = flow::decide(process(context.rulebook).campaign(), "", "create", caller.role, nullptr);
    if (!step) return refuse(step.error());
    Census census;
    census.id = storage::allocate<CensusId>(context.database);
    census.state = (*step)->to;
    census.created_by = caller.actor.person;
    census.created_unit = caller.actor.unit;
    census.created_at = context.clock.now();
    apply(context, plan, census);
    insert_census(context.database, census);
    journal.record({.subject_kind = "census", .subject_id = census.id.value, .to = census.state, .after = census.facts()});
    journal.emit({"census.created", "census", census.id.value});
    return census_detail(context, caller, census);
}

Result<Json> amend(Context& context, const Caller& caller, CensusId id, const CensusPlan& plan, ledger::Journal& journal) {
    auto census = census_for(context, caller, id);
    if (!census) return refuse(census.error());
    if (auto refusal = why_not_step(context, caller, *census, "amend")) return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != census->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    if (auto refusal = why_not(context, caller, plan)) return refuse(std::move(*refusal));
    const Json before = census->facts();
    apply(context, plan, *census);
    update_census(context.database, *census);
    journal.record({.subject_kind = "census",
                    .subject_id = id.value,
                    .from = census->state,
                    .to = census->state,
                    .before = before,
                    .after = census->facts()});
    return census_detail(context, caller, *census);
}

}  // namespace

Result<Json> create_census(Context& context, const Caller& caller, const CensusPlan& plan) {
    return ledger::perform(context, caller.command("census.create_census", request_json(plan)),
                           [&](storage::Connection&, ledger::Journal& journal) { return create(context, caller, plan, journal); });
}

Result<Json> amend_census(Context& context, const Caller& caller, CensusId id, const CensusPlan& plan) {
    Json request = request_json(plan);
    request["id"] = id.value;
    return ledger::perform(context, caller.command("census.amend_census", request),
                           [&](storage::Connection&, ledger::Journal& journal) { return amend(context, caller, id, plan, journal); });
}

}  // namespace yanlu::census
