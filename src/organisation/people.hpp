// Use cases of people, their posts and logins.
#pragma once

#include <optional>
#include <string>

#include "api/paging.hpp"
#include "base/date.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::organisation {

struct NewPerson {
    std::string name;
    std::string phone = {};
    std::string login;
};

struct NewAppointment {
    PersonId person;
    UnitId unit;
    Role role;
    std::string title;
    Date valid_from;
};

struct HandOver {
    PersonId to;
    Date effective_on;
    std::string reason;
};

struct PersonFilter {
    std::string words = {};
    std::optional<UnitId> unit = {};
    std::string role = {};
};

struct AppointmentFilter {
    std::optional<UnitId> unit = {};
    std::optional<PersonId> person = {};
};

// A person with a post and a login whose password is known: the simulator's and the command line's way in. An empty login admits somebody
// who does not work in the system.
struct Admission {
    std::string name;
    std::string phone = {};
    std::string login = {};
    std::string password = {};
    UnitId unit;
    Role role;
    std::string title;
    Date valid_from;
    bool must_change_password = false;
};

// {person, one_time_password}: the password is shown this once. A repeated Idempotency-Key gives the person again and an empty password.
Result<Json> create_person(Context&, const Caller&, const NewPerson&);
Result<Json> reset_password(Context&, const Caller&, PersonId);
Result<Json> disable_login(Context&, const Caller&, PersonId, const std::string& reason);
Result<Json> enable_login(Context&, const Caller&, PersonId, const std::string& reason);
Result<Json> unlock_login(Context&, const Caller&, PersonId);

Result<Json> appoint(Context&, const Caller&, const NewAppointment&);
// Ends the post for one and begins it for the other; what lies on the desk follows the event appointment.handed_over.
Result<Json> hand_over(Context&, const Caller&, AppointmentId, const HandOver&);
Result<Json> end_appointment(Context&, const Caller&, AppointmentId, Date effective_on, const std::string& reason);

Result<Json> list_people(Context&, const Caller&, const PersonFilter&, const api::Page&);
Result<Json> show_person(Context&, const Caller&, PersonId);
Result<Json> list_appointments(Context&, const Caller&, const AppointmentFilter&, const api::Page&);

// {person_id, appointment_id}. Only the system itself may (the simulator, the command line).
Result<Json> admit_person(Context&, const Caller&, const Admission&);

}  // namespace yanlu::organisation
