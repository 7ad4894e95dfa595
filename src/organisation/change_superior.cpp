// A unit with all below it goes under another unit: scope follows at once, history keeps the old line.
#include "organisation/permissions.hpp"
#include "organisation/session.hpp"
#include "organisation/unit_checks.hpp"
#include "organisation/unit_view.hpp"
#include "organisation/units.hpp"

namespace yanlu::organisation {
namespace {

std::optional<Refusal> why_not(Context& context, const Caller& caller, const Unit& unit, const Unit& parent, Date effective_on) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "organisation.change_superior", parent.path)) return refusal;
    if (auto refusal = why_not_effective(context.clock, unit, effective_on)) return refusal;
    if (Scope::subtree(unit.path).holds(parent.path)) return invalid("organisation.parent_below_unit", "parent_id").value();
    return why_not_under(unit.facts.kind, unit.facts.level, &parent.facts);
}

}  // namespace

Result<Json> change_superior(Context& context, const Caller& caller, UnitId id, const ChangeOfSuperior& input) {
    const Json request{{"id", id.value}, {"parent_id", input.parent.value}, {"effective_on", input.effective_on.iso()}};
    return perform_on_sessions(
        context, caller.command("organisation.change_superior", request),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            auto unit = unit_for(context, caller, "organisation.change_superior", id);
            if (!unit) return refuse(std::move(unit.error()));
            const auto parent = find_unit(database, input.parent);
            if (!parent) return invalid("organisation.no_such_unit", "parent_id", {{"id", std::to_string(input.parent.value)}});
            if (auto refusal = why_not(context, caller, *unit, *parent, input.effective_on)) return refuse(std::move(*refusal));
            UnitFacts after = unit->facts;
            after.parent = input.parent;
            after.decision = input.decision;
            if (input.supervising_unit) {
                if (auto refusal = why_not_supervised_by(context, *input.supervising_unit, after)) return refuse(std::move(*refusal));
            }
            after.supervising_unit = input.supervising_unit ? input.supervising_unit : supervisor_by_tree(context, after);
            change_unit(context, *unit, after, input.effective_on);
            move_unit(database, *unit, parent->path);
            journal.record(unit_change(*unit, after, input.decision));
            if (after.kind != "town") spread_area(context, journal, *find_unit(database, input.parent), after.area, input.effective_on);
            journal.emit({"unit.moved", "unit", id.value, {{"effective_on", input.effective_on.iso()}}});
            return unit_detail(context, caller, *find_unit(database, id));
        });
}

}  // namespace yanlu::organisation
