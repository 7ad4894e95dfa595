// 三员 administer and do no business; a role fits certain kinds of units; nobody holds the same post twice.
#include "organisation/appointing.hpp"

#include <algorithm>

#include "organisation/appointment_store.hpp"
#include "organisation/permissions.hpp"
#include "organisation/person_store.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::organisation {
namespace {

std::optional<Refusal> why_not_beside(const Permissions& permissions, const Appointment& held, const NewAppointment& input) {
    const RoleDescription& wanted = *permissions.role(input.role);
    if (held.role == input.role) {
        if (held.unit != input.unit) return std::nullopt;
        return Refusal{RefusalClass::conflict, "organisation.already_appointed", "role", {}, {{"role", wanted.zh}}};
    }
    const RoleDescription* present = permissions.role(held.role);
    if (!wanted.is_exclusive && !(present && present->is_exclusive)) return std::nullopt;
    return Refusal{.kind = RefusalClass::conflict,
                   .code = "organisation.roles_exclude_each_other",
                   .field = "role",
                   .args = {{"held", present ? present->zh : held.role}, {"wanted", wanted.zh}}};
}

std::optional<Refusal> why_not_here(Context& context, const RoleDescription& role, const Unit& unit) {
    if (!unit.facts.is_active())
        return Refusal{RefusalClass::conflict, "organisation.unit_not_active", "unit_id", {}, {{"unit", unit.facts.name}}};
    if (std::ranges::find(role.unit_kinds, unit.facts.kind) != role.unit_kinds.end()) return std::nullopt;
    const std::string kind = context.rulebook.message("organisation.kind." + unit.facts.kind);
    return invalid("organisation.role_not_at_kind", "unit_id", {{"role", role.zh}, {"kind", kind}}).value();
}

}  // namespace

std::optional<Refusal> why_not_post(Context& context, const Caller& caller, const NewAppointment& input) {
    const auto& permissions = context.rulebook.part<Permissions>();
    const RoleDescription* role = permissions.role(input.role);
    if (!role) return invalid("organisation.no_such_role", "role", {{"role", input.role}}).value();
    const auto unit = find_unit(context.database, input.unit);
    if (!unit) return invalid("organisation.no_such_unit", "unit_id", {{"id", std::to_string(input.unit.value)}}).value();
    if (auto refusal = permissions.why_not(caller, "organisation.appoint", unit->path)) return refusal;
    if (input.valid_from > context.clock.today()) return invalid("organisation.effective_in_future", "valid_from").value();
    return why_not_here(context, *role, *unit);
}

std::optional<Refusal> why_not_appointed(Context& context, const Caller& caller, const NewAppointment& input) {
    if (auto refusal = why_not_post(context, caller, input)) return refusal;
    if (!find_person(context.database, input.person))
        return invalid("organisation.no_such_person", "person_id", {{"id", std::to_string(input.person.value)}}).value();
    for (const Appointment& held : appointments_of_person(context, input.person)) {
        if (auto refusal = why_not_beside(context.rulebook.part<Permissions>(), held, input)) return refusal;
    }
    return std::nullopt;
}

AppointmentId record_appointment(Context& context, ledger::Journal& journal, const NewAppointment& input) {
    const AppointmentId id = insert_appointment(context, input.person, input.unit, input.role, input.title, input.valid_from);
    journal.record(
        appointment_change(id, "", "held", "", {{"person_id", input.person.value}, {"unit_id", input.unit.value}, {"role", input.role}}));
    return id;
}

}  // namespace yanlu::organisation
