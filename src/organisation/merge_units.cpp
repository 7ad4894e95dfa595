// One unit goes up in another: children and appointments go over at once, its history stays beneath the successor.
#include <algorithm>

#include "organisation/appointment_store.hpp"
#include "organisation/permissions.hpp"
#include "organisation/session.hpp"
#include "organisation/statements.hpp"
#include "organisation/unit_checks.hpp"
#include "organisation/unit_view.hpp"
#include "organisation/units.hpp"

namespace yanlu::organisation {
namespace {

std::optional<Refusal> why_not(Context& context, const Caller& caller, const Unit& unit, const Unit& into, const Merger& input) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "organisation.merge_units", into.path)) return refusal;
    if (unit.id == into.id || Scope::subtree(unit.path).holds(into.path))
        return invalid("organisation.merged_into_itself", "into_unit_id").value();
    if (!unit.facts.parent) return invalid("organisation.root_stays", "into_unit_id").value();
    if (auto refusal = why_not_effective(context.clock, unit, input.effective_on)) return refusal;
    return why_not_effective(context.clock, into, input.effective_on);
}

void follow(std::optional<UnitId>& reference, UnitId from, UnitId to) {
    if (reference == from) reference = to;
}

// Units that stood under `from`, or were supervised or guided by it, stand so to `to`; the first that may not is the refusal.
std::optional<Refusal> hand_over_units(Context& context, ledger::Journal& journal, const Unit& from, const Unit& to, const Merger& input) {
    const auto bound = context.database.all(sql::units_bound_to, [](const storage::Row& row) { return row.get<UnitId>(0); }, from.id);
    for (const UnitId id : bound) {
        const Unit unit = *find_unit(context.database, id);
        const bool is_child = unit.facts.parent == from.id;
        UnitFacts after = unit.facts;
        follow(after.parent, from.id, to.id);
        follow(after.supervising_unit, from.id, to.id);
        follow(after.sector_authority, from.id, to.id);
        if (after.supervising_unit == id) after.supervising_unit = after.parent;  // the successor itself may have been supervised by it
        if (is_child) {
            if (auto refusal = why_not_under(after.kind, after.level, &to.facts)) return refusal;
            after.decision = input.decision;
        }
        change_unit(context, unit, after, std::max(unit.valid_from, input.effective_on));
        if (is_child) move_unit(context.database, unit, to.path);
        journal.record(unit_change(unit, after, input.decision));
    }
    return std::nullopt;
}

}  // namespace

Result<Json> merge_units(Context& context, const Caller& caller, UnitId id, const Merger& input) {
    const Json request{{"id", id.value}, {"into_unit_id", input.into.value}, {"effective_on", input.effective_on.iso()}};
    return perform_on_sessions(
        context, caller.command("organisation.merge_units", request),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            auto unit = unit_for(context, caller, "organisation.merge_units", id);
            if (!unit) return refuse(std::move(unit.error()));
            const auto into = find_unit(database, input.into);
            if (!into) return invalid("organisation.no_such_unit", "into_unit_id", {{"id", std::to_string(input.into.value)}});
            if (auto refusal = why_not(context, caller, *unit, *into, input)) return refuse(std::move(*refusal));
            if (auto refusal = hand_over_units(context, journal, *unit, *into, input)) return refuse(std::move(*refusal));
            UnitFacts after = unit->facts;
            after.state = "merged";
            after.parent = input.into;
            after.decision = input.decision;
            change_unit(context, *unit, after, input.effective_on);
            move_unit(database, *unit, into->path);  // so that the successor's people see its history
            spread_area(context, journal, *find_unit(database, input.into), unit->facts.area, input.effective_on);
            move_appointments(context, journal, id, input.into, input.effective_on);
            database.execute(sql::insert_succession, id, input.into, input.effective_on.iso(), input.decision);
            journal.record(unit_change(*unit, after, input.decision));
            journal.emit(
                {"unit.merged", "unit", id.value, {{"into_unit_id", input.into.value}, {"effective_on", input.effective_on.iso()}}});
            return unit_detail(context, caller, *find_unit(database, input.into));
        });
}

}  // namespace yanlu::organisation
