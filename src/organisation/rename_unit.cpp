// A unit goes on under another name, by a decision, from a day on.
#include "organisation/unit_checks.hpp"
#include "organisation/unit_view.hpp"
#include "organisation/units.hpp"

namespace yanlu::organisation {

Result<Json> rename_unit(Context& context, const Caller& caller, UnitId id, const Rename& input) {
    const Json request{{"id", id.value}, {"name", input.name}, {"effective_on", input.effective_on.iso()}};
    return ledger::perform(context, caller.command("organisation.rename_unit", request),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               auto unit = unit_for(context, caller, "organisation.rename_unit", id);
                               if (!unit) return refuse(std::move(unit.error()));
                               if (auto refusal = why_not_effective(context.clock, *unit, input.effective_on))
                                   return refuse(std::move(*refusal));
                               if (auto refusal = why_not_named(database, input.name, id)) return refuse(std::move(*refusal));
                               UnitFacts after = unit->facts;
                               after.name = input.name;
                               after.short_name = input.short_name;
                               after.decision = input.decision;
                               change_unit(context, *unit, after, input.effective_on);
                               journal.record(unit_change(*unit, after, input.decision));
                               journal.emit({"unit.renamed", "unit", id.value, {{"effective_on", input.effective_on.iso()}}});
                               return unit_detail(context, caller, *find_unit(database, id));
                           });
}

}  // namespace yanlu::organisation
