// What every change of units asks of the registry of units: names and codes not taken, days in order.
#pragma once

#include "ledger/perform.hpp"
#include "organisation/unit_store.hpp"
#include "organisation/units.hpp"

namespace yanlu::organisation {

std::optional<Refusal> why_not_named(storage::Connection& database, std::string_view name, UnitId except);
std::optional<Refusal> why_not_coded(storage::Connection& database, const std::string& credit_code, UnitId except);
// Neither before the version in force began nor after today: a reorganisation is entered when it is true.
std::optional<Refusal> why_not_effective(const Clock& clock, const Unit& unit, Date effective_on);
// 152号 一: an ancestor, the city office or the sector authority.
std::optional<Refusal> why_not_supervised_by(Context& context, UnitId supervisor, const UnitFacts& facts);
// The unit that supervises by the tree.
std::optional<UnitId> supervisor_by_tree(Context& context, const UnitFacts& facts);

// Units below `top` that still carry the area `old_area` take the area of `top`: after a move or a merger.
void spread_area(Context& context, ledger::Journal& journal, const Unit& top, const std::string& old_area, Date from);

// Inside a transaction that the caller holds: what create_unit and amend_unit do, a row of an import at a time.
Result<Unit> record_new_unit(Context& context, const Caller& caller, ledger::Journal& journal, const NewUnit& input);
Result<Unit> record_amendment(Context& context, const Caller& caller, ledger::Journal& journal, UnitId id, const UnitAmendment& input);

ledger::Change unit_change(const Unit& before, const UnitFacts& after, std::string reason);

}  // namespace yanlu::organisation
