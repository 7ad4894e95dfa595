// A unit ends without a successor: only when nothing hangs on it any more. Its history stays.
#include "organisation/appointment_store.hpp"
#include "organisation/statements.hpp"
#include "organisation/unit_checks.hpp"
#include "organisation/unit_view.hpp"
#include "organisation/units.hpp"

namespace yanlu::organisation {
namespace {

std::optional<Refusal> why_not(Context& context, const Unit& unit, Date effective_on) {
    if (!unit.facts.parent) return Refusal{RefusalClass::conflict, "organisation.root_stays"};
    if (auto refusal = why_not_effective(context.clock, unit, effective_on)) return refusal;
    const auto still_has = [](std::string code, std::size_t count) {
        return Refusal{RefusalClass::conflict, "organisation." + code, {}, {}, {{"count", std::to_string(count)}}};
    };
    const auto id_of = [](const storage::Row& row) { return row.integer(0); };
    if (const auto bound = context.database.all(sql::units_bound_to, id_of, unit.id); !bound.empty())
        return still_has("has_children", bound.size());
    if (const auto hosted = context.database.all(sql::hosted_accounts, id_of, unit.id); !hosted.empty())
        return still_has("has_accounts", hosted.size());
    if (const auto held = appointments_of_unit(context, unit.id); !held.empty()) return still_has("has_appointments", held.size());
    return std::nullopt;
}

}  // namespace

Result<Json> abolish_unit(Context& context, const Caller& caller, UnitId id, const Abolition& input) {
    const Json request{{"id", id.value}, {"effective_on", input.effective_on.iso()}};
    return ledger::perform(context, caller.command("organisation.abolish_unit", request),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               auto unit = unit_for(context, caller, "organisation.abolish_unit", id);
                               if (!unit) return refuse(std::move(unit.error()));
                               if (auto refusal = why_not(context, *unit, input.effective_on)) return refuse(std::move(*refusal));
                               UnitFacts after = unit->facts;
                               after.state = "abolished";
                               after.decision = input.decision;
                               change_unit(context, *unit, after, input.effective_on);
                               journal.record(unit_change(*unit, after, input.decision));
                               journal.emit({"unit.abolished", "unit", id.value, {{"effective_on", input.effective_on.iso()}}});
                               return unit_detail(context, caller, *find_unit(database, id));
                           });
}

}  // namespace yanlu::organisation
