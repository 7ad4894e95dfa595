// SQL of appointments behind typed functions.
#include "organisation/appointment_store.hpp"

#include <algorithm>

#include "organisation/domain/unit.hpp"
#include "organisation/permissions.hpp"
#include "organisation/statements.hpp"
#include "organisation/unit_view.hpp"

namespace yanlu::organisation {

Appointment read_appointment(const storage::Row& row) {
    return {.id = row.get<AppointmentId>(0),
            .person = row.get<PersonId>(1),
            .person_name = row.get<std::string>(2),
            .unit = row.get<UnitId>(3),
            .unit_name = row.get<std::string>(4),
            .unit_short_name = row.get<std::string>(5),
            .unit_kind = row.get<std::string>(6),
            .role = row.get<std::string>(7),
            .title = row.get<std::string>(8),
            .valid_from = row.get<std::string>(9),
            .valid_to = row.get<std::string>(10),
            .handed_over_to = row.get<std::optional<PersonId>>(11),
            .handed_over_to_name = row.get<std::string>(12),
            .unit_path = row.get<std::string>(13)};
}

std::optional<Appointment> find_appointment(storage::Connection& database, AppointmentId id) {
    return database.one(sql::appointment, read_appointment, id);
}

std::vector<Appointment> appointments_of_person(Context& context, PersonId person) {
    return context.database.all(sql::appointments_of_person, read_appointment, person, context.clock.today().iso());
}

std::vector<Appointment> appointments_of_unit(Context& context, UnitId unit) {
    return context.database.all(sql::appointments_of_unit, read_appointment, unit, context.clock.today().iso());
}

AppointmentId insert_appointment(Context& context, PersonId person, UnitId unit, const Role& role, const std::string& title, Date from) {
    const auto id = storage::allocate<AppointmentId>(context.database);
    context.database.execute(sql::insert_appointment, id, person, unit, role, title, from.iso(), context.clock.now());
    return id;
}

void end_appointment_row(storage::Connection& database, AppointmentId id, Date on, std::optional<PersonId> handed_over_to) {
    database.execute(sql::end_appointment, id, on.iso(), handed_over_to);
}

void move_appointments(Context& context, ledger::Journal& journal, UnitId from, UnitId to, Date on) {
    const auto held_there = appointments_of_unit(context, to);
    for (const Appointment& each : appointments_of_unit(context, from)) {
        const Date end = std::max(on, *Date::parse(each.valid_from));
        end_appointment_row(context.database, each.id, end, each.person);
        journal.record(appointment_change(each.id, "held", "ended", "", {{"unit_id", from.value}, {"role", each.role}}));
        const bool is_held =
            std::ranges::any_of(held_there, [&](const Appointment& a) { return a.person == each.person && a.role == each.role; });
        if (is_held) continue;
        const AppointmentId id = insert_appointment(context, each.person, to, each.role, each.title, end);
        journal.record(appointment_change(id, "", "held", "", {{"unit_id", to.value}, {"role", each.role}}));
    }
}

Json appointment_json(Context& context, const Appointment& appointment) {
    const RoleDescription* role = context.rulebook.part<Permissions>().role(appointment.role);
    Json handed_over_to = nullptr;
    if (appointment.handed_over_to) handed_over_to = {{"id", appointment.handed_over_to->value}, {"name", appointment.handed_over_to_name}};
    return {{"id", appointment.id.value},
            {"person", {{"id", appointment.person.value}, {"name", appointment.person_name}}},
            {"unit", unit_reference(appointment.unit, appointment.unit_name, appointment.unit_short_name, appointment.unit_kind)},
            {"role", appointment.role},
            {"role_zh", role ? role->zh : appointment.role},
            {"title", appointment.title},
            {"valid_from", appointment.valid_from},
            {"valid_to", appointment.valid_to == open_day ? Json(nullptr) : Json(appointment.valid_to)},
            {"handed_over_to", handed_over_to}};
}

ledger::Change appointment_change(AppointmentId id, std::string from, std::string to, std::string reason, Json facts) {
    return {.subject_kind = "appointment",
            .subject_id = id.value,
            .from = std::move(from),
            .to = std::move(to),
            .reason = std::move(reason),
            .facts = std::move(facts)};
}

}  // namespace yanlu::organisation
