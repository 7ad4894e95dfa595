// Registers a unit under another one, or the root of the tree.
#include "base/text.hpp"
#include "organisation/domain/credit_code.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_checks.hpp"
#include "organisation/unit_view.hpp"
#include "organisation/units.hpp"

namespace yanlu::organisation {
namespace {

UnitFacts facts_of(const NewUnit& input, const UnitFacts* parent) {
    UnitFacts facts{.name = input.name,
                    .short_name = input.short_name,
                    .kind = input.kind,
                    .level = input.level,
                    .parent = input.parent,
                    .supervising_unit = input.supervising_unit,
                    .sector_authority = input.sector_authority,
                    .is_covered = input.is_covered.value_or(is_covered_by_default(input.kind)),
                    .decision = input.decision};
    if (input.credit_code && !input.credit_code->empty()) facts.credit_code = tidy_credit_code(*input.credit_code);
    const bool names_an_area = !parent || input.kind == "town";
    facts.area = input.area && !input.area->empty() ? *input.area : names_an_area ? input.short_name : parent->area;
    return facts;
}

std::optional<Refusal> why_not(Context& context, const UnitFacts& facts, const Unit* parent, Date valid_from) {
    if (auto refusal = why_not_under(facts.kind, facts.level, parent ? &parent->facts : nullptr)) return refusal;
    if (!parent && root_unit(context.database)) return Refusal{RefusalClass::conflict, "organisation.root_exists", "parent_id"};
    if (valid_from > context.clock.today()) return invalid("organisation.effective_in_future", "valid_from").value();
    if (auto refusal = why_not_named(context.database, facts.name, UnitId{})) return refusal;
    if (facts.credit_code) {
        if (auto refusal = why_not_coded(context.database, *facts.credit_code, UnitId{})) return refusal;
    }
    if (facts.sector_authority) {
        const auto authority = find_unit(context.database, *facts.sector_authority);
        if (!authority || !authority->facts.is_active())
            return invalid("organisation.no_such_unit", "sector_authority_id", {{"id", std::to_string(facts.sector_authority->value)}})
                .value();
    }
    return facts.supervising_unit ? why_not_supervised_by(context, *facts.supervising_unit, facts) : std::nullopt;
}

}  // namespace

Result<Unit> record_new_unit(Context& context, const Caller& caller, ledger::Journal& journal, const NewUnit& input) {
    const auto parent = input.parent ? find_unit(context.database, *input.parent) : std::nullopt;
    if (input.parent && !parent) return invalid("organisation.no_such_unit", "parent_id", {{"id", std::to_string(input.parent->value)}});
    const std::string above = parent ? parent->path : "/";
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "organisation.create_unit", above))
        return refuse(std::move(*refusal));
    UnitFacts facts = facts_of(input, parent ? &parent->facts : nullptr);
    if (auto refusal = why_not(context, facts, parent ? &*parent : nullptr, input.valid_from)) return refuse(std::move(*refusal));
    if (!facts.supervising_unit) facts.supervising_unit = supervisor_by_tree(context, facts);
    const UnitId id = insert_unit(context, facts, input.valid_from);
    journal.record(
        {.subject_kind = "unit", .subject_id = id.value, .to = facts.state, .reason = facts.decision, .after = facts_json(facts)});
    journal.emit({"unit.created", "unit", id.value});
    return *find_unit(context.database, id);
}

Result<Json> create_unit(Context& context, const Caller& caller, const NewUnit& input) {
    const Json request{{"name", input.name}, {"kind", input.kind}, {"parent_id", input.parent.value_or(UnitId{}).value}};
    return ledger::perform(context, caller.command("organisation.create_unit", request),
                           [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                               const auto made = record_new_unit(context, caller, journal, input);
                               if (!made) return refuse(made.error());
                               return unit_detail(context, caller, *made);
                           });
}

}  // namespace yanlu::organisation
