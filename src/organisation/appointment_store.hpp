// Appointments as rows: a person holding a role in a unit from a day on. Ended, never deleted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/perform.hpp"
#include "organisation/caller.hpp"

namespace yanlu::organisation {

struct Appointment {
    AppointmentId id;
    PersonId person;
    std::string person_name;
    UnitId unit;
    std::string unit_name;
    std::string unit_short_name;
    std::string unit_kind;
    Role role;
    std::string title;
    std::string valid_from;
    std::string valid_to;
    std::optional<PersonId> handed_over_to;
    std::string handed_over_to_name;
    std::string unit_path;
};

Appointment read_appointment(const storage::Row& row);
std::optional<Appointment> find_appointment(storage::Connection& database, AppointmentId id);
// In force today.
std::vector<Appointment> appointments_of_person(Context& context, PersonId person);
std::vector<Appointment> appointments_of_unit(Context& context, UnitId unit);

AppointmentId insert_appointment(Context& context, PersonId person, UnitId unit, const Role& role, const std::string& title, Date from);
void end_appointment_row(storage::Connection& database, AppointmentId id, Date on, std::optional<PersonId> handed_over_to);
// A unit that ends: who is appointed there is appointed alike at its successor.
void move_appointments(Context& context, ledger::Journal& journal, UnitId from, UnitId to, Date on);

Json appointment_json(Context& context, const Appointment& appointment);
ledger::Change appointment_change(AppointmentId id, std::string from, std::string to, std::string reason, Json facts);

}  // namespace yanlu::organisation
