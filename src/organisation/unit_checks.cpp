// The checks that need the database.
#include "organisation/unit_checks.hpp"

#include <algorithm>

#include "organisation/domain/credit_code.hpp"
#include "organisation/statements.hpp"

namespace yanlu::organisation {
namespace {

std::string_view code_of(CreditCodeFault fault) {
    switch (fault) {
        case CreditCodeFault::length:
            return "organisation.credit_code_length";
        case CreditCodeFault::character:
            return "organisation.credit_code_character";
        case CreditCodeFault::check_digit:
            return "organisation.credit_code_check_digit";
    }
    return "";
}

}  // namespace

std::optional<Refusal> why_not_named(storage::Connection& database, std::string_view name, UnitId except) {
    if (!database.value<UnitId>(sql::unit_named, name, except)) return std::nullopt;
    return Refusal{RefusalClass::conflict, "organisation.unit_name_taken", "name", {}, {{"name", std::string(name)}}};
}

std::optional<Refusal> why_not_coded(storage::Connection& database, const std::string& credit_code, UnitId except) {
    if (const auto fault = fault_of_credit_code(credit_code))
        return invalid(std::string(code_of(*fault)), "credit_code", {{"code", credit_code}}).value();
    const auto holder =
        database.one(sql::unit_with_credit_code, [](const storage::Row& row) { return row.get<std::string>(1); }, credit_code, except);
    if (!holder) return std::nullopt;
    return Refusal{RefusalClass::conflict, "organisation.credit_code_taken", "credit_code", {}, {{"code", credit_code}, {"unit", *holder}}};
}

std::optional<Refusal> why_not_effective(const Clock& clock, const Unit& unit, Date effective_on) {
    if (!unit.facts.is_active())
        return Refusal{RefusalClass::conflict, "organisation.unit_not_active", {}, {}, {{"unit", unit.facts.name}}};
    if (effective_on > clock.today()) return invalid("organisation.effective_in_future", "effective_on").value();
    if (effective_on < unit.valid_from)
        return invalid("organisation.effective_before_last_change", "effective_on", {{"day", unit.valid_from.iso()}}).value();
    return std::nullopt;
}

std::optional<UnitId> supervisor_by_tree(Context& context, const UnitFacts& facts) {
    if (facts.kind == "enterprise" && facts.sector_authority) return facts.sector_authority;  // 152号 一: 行业主管部门
    if (is_supervised_by_city_office(facts.kind)) {
        if (const auto office = city_office(context.database)) return office;
    }
    if (!facts.parent) return std::nullopt;
    const auto answerable = answerable_unit(context.database, *facts.parent);
    return answerable ? std::optional(answerable->id) : std::nullopt;
}

std::optional<Refusal> why_not_supervised_by(Context& context, UnitId supervisor, const UnitFacts& facts) {
    const auto unit = find_unit(context.database, supervisor);
    if (!unit || !unit->facts.is_active())
        return invalid("organisation.no_such_unit", "supervising_unit_id", {{"id", std::to_string(supervisor.value)}}).value();
    if (supervisor == city_office(context.database) || supervisor == facts.sector_authority) return std::nullopt;
    const auto line = facts.parent ? line_of(context.database, *facts.parent) : std::vector<Unit>();
    if (std::ranges::find(line, supervisor, &Unit::id) != line.end()) return std::nullopt;
    return invalid("organisation.supervisor_outside_line", "supervising_unit_id", {{"unit", unit->facts.name}}, "152-2021.1").value();
}

void spread_area(Context& context, ledger::Journal& journal, const Unit& top, const std::string& old_area, Date from) {
    if (old_area == top.facts.area) return;
    const Scope below = Scope::subtree(top.path);
    const auto units = context.database.all(sql::tree, read_unit, below.path_from, below.path_to);
    for (const Unit& unit : units) {
        if (unit.id == top.id || !unit.facts.is_active() || unit.facts.area != old_area) continue;
        UnitFacts after = unit.facts;
        after.area = top.facts.area;
        change_unit(context, unit, after, std::max(unit.valid_from, from));
        journal.record(unit_change(unit, after, after.decision));
    }
}

ledger::Change unit_change(const Unit& before, const UnitFacts& after, std::string reason) {
    return {.subject_kind = "unit",
            .subject_id = before.id.value,
            .from = before.facts.state,
            .to = after.state,
            .reason = std::move(reason),
            .before = facts_json(before.facts),
            .after = facts_json(after)};
}

}  // namespace yanlu::organisation
