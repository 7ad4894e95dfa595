// Corrects facts that are no reorganisation: the same time, other facts; what was known before stays readable.
#include "base/text.hpp"
#include "organisation/domain/credit_code.hpp"
#include "organisation/unit_checks.hpp"
#include "organisation/unit_view.hpp"
#include "organisation/units.hpp"

namespace yanlu::organisation {
namespace {

UnitFacts amended(UnitFacts facts, const UnitAmendment& input) {
    if (input.short_name) facts.short_name = *input.short_name;
    if (input.credit_code) {
        const std::string code = tidy_credit_code(*input.credit_code);
        facts.credit_code = code.empty() ? std::nullopt : std::optional(code);
    }
    if (input.sector_authority) facts.sector_authority = *input.sector_authority;
    if (input.is_covered) facts.is_covered = *input.is_covered;
    return facts;
}

std::optional<Refusal> why_not(Context& context, const Unit& unit, const UnitFacts& after) {
    if (!unit.facts.is_active())
        return Refusal{RefusalClass::conflict, "organisation.unit_not_active", {}, {}, {{"unit", unit.facts.name}}};
    if (after.credit_code && after.credit_code != unit.facts.credit_code) {
        if (auto refusal = why_not_coded(context.database, *after.credit_code, unit.id)) return refusal;
    }
    if (after.sector_authority && after.sector_authority != unit.facts.sector_authority) {
        const auto authority = find_unit(context.database, *after.sector_authority);
        if (!authority || !authority->facts.is_active() || authority->id == unit.id)
            return invalid("organisation.no_such_unit", "sector_authority_id", {{"id", std::to_string(after.sector_authority->value)}})
                .value();
    }
    return std::nullopt;
}

}  // namespace

Result<Unit> record_amendment(Context& context, const Caller& caller, ledger::Journal& journal, UnitId id, const UnitAmendment& input) {
    auto unit = unit_for(context, caller, "organisation.amend_unit", id);
    if (!unit) return unit;
    const UnitFacts after = amended(unit->facts, input);
    if (auto refusal = why_not(context, *unit, after)) return refuse(std::move(*refusal));
    if (after == unit->facts) return unit;
    correct_unit(context, *unit, after);
    journal.record(unit_change(*unit, after, input.reason));
    journal.emit({"unit.amended", "unit", id.value});
    return *find_unit(context.database, id);
}

Result<Json> amend_unit(Context& context, const Caller& caller, UnitId id, const UnitAmendment& input) {
    const Json request{{"id", id.value}, {"short_name", input.short_name.value_or("")}, {"credit_code", input.credit_code.value_or("")}};
    return ledger::perform(context, caller.command("organisation.amend_unit", request),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               const auto unit = record_amendment(context, caller, journal, id, input);
                               if (!unit) return refuse(unit.error());
                               return unit_detail(context, caller, *unit);
                           });
}

}  // namespace yanlu::organisation
