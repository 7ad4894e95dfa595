// The rules of an appointment, shared by appointing, handing over and admitting.
#pragma once

#include "ledger/perform.hpp"
#include "organisation/people.hpp"

namespace yanlu::organisation {

// Of the post alone: role, unit, day; whoever is to hold it.
std::optional<Refusal> why_not_post(Context& context, const Caller& caller, const NewAppointment& input);
std::optional<Refusal> why_not_appointed(Context& context, const Caller& caller, const NewAppointment& input);
AppointmentId record_appointment(Context& context, ledger::Journal& journal, const NewAppointment& input);

}  // namespace yanlu::organisation
