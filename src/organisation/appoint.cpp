// Somebody takes up a post, hands it over, or leaves it.
#include "organisation/appointing.hpp"
#include "organisation/appointment_store.hpp"
#include "organisation/people.hpp"
#include "organisation/permissions.hpp"
#include "organisation/person_store.hpp"
#include "organisation/session.hpp"

namespace yanlu::organisation {
namespace {

// A post that is held today, within reach of the verb.
Result<Appointment> held_post(Context& context, const Caller& caller, std::string_view verb, AppointmentId id, Date on) {
    const auto post = find_appointment(context.database, id);
    if (!post) return refuse(RefusalClass::not_found, "organisation.no_such_record");
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb, post->unit_path)) return refuse(std::move(*refusal));
    if (post->valid_to <= context.clock.today().iso()) return refuse(RefusalClass::conflict, "organisation.appointment_ended");
    if (on > context.clock.today()) return invalid("organisation.effective_in_future", "effective_on");
    if (on.iso() < post->valid_from) return invalid("organisation.before_appointment", "effective_on", {{"day", post->valid_from}});
    return *post;
}

}  // namespace

Result<Json> appoint(Context& context, const Caller& caller, const NewAppointment& input) {
    const Json request{{"person_id", input.person.value}, {"unit_id", input.unit.value}, {"role", input.role}};
    return perform_on_sessions(context, caller.command("organisation.appoint", request),
                               [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                   if (auto refusal = why_not_appointed(context, caller, input)) return refuse(std::move(*refusal));
                                   const AppointmentId id = record_appointment(context, journal, input);
                                   return appointment_json(context, *find_appointment(database, id));
                               });
}

Result<Json> hand_over(Context& context, const Caller& caller, AppointmentId id, const HandOver& input) {
    const Json request{{"id", id.value}, {"to_person_id", input.to.value}, {"effective_on", input.effective_on.iso()}};
    return perform_on_sessions(
        context, caller.command("organisation.hand_over", request),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            auto post = held_post(context, caller, "organisation.hand_over", id, input.effective_on);
            if (!post) return refuse(std::move(post.error()));
            if (post->person == input.to) return invalid("organisation.handed_over_to_self", "to_person_id");
            const NewAppointment next{input.to, post->unit, post->role, post->title, input.effective_on};
            if (auto refusal = why_not_appointed(context, Caller::system(caller.actor.client), next)) return refuse(std::move(*refusal));
            const auto login = login_of(database, input.to);
            if (post->role == "system_administrator" && (!login || login->is_disabled)) {
                if (auto refusal = why_not_without(context, post->person)) return refuse(std::move(*refusal));
            }
            end_appointment_row(database, id, input.effective_on, input.to);
            journal.record(appointment_change(id, "held", "handed_over", input.reason, {{"to_person_id", input.to.value}}));
            const AppointmentId made = record_appointment(context, journal, next);
            journal.emit({"appointment.handed_over",
                          "appointment",
                          id.value,
                          {{"from_person_id", post->person.value},
                           {"to_person_id", input.to.value},
                           {"unit_id", post->unit.value},
                           {"role", post->role}}});
            return appointment_json(context, *find_appointment(database, made));
        });
}

Result<Json> end_appointment(Context& context, const Caller& caller, AppointmentId id, Date effective_on, const std::string& reason) {
    const Json request{{"id", id.value}, {"effective_on", effective_on.iso()}};
    return perform_on_sessions(context, caller.command("organisation.end_appointment", request),
                               [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                   auto post = held_post(context, caller, "organisation.end_appointment", id, effective_on);
                                   if (!post) return refuse(std::move(post.error()));
                                   if (post->role == "system_administrator") {
                                       if (auto refusal = why_not_without(context, post->person)) return refuse(std::move(*refusal));
                                   }
                                   end_appointment_row(database, id, effective_on, std::nullopt);
                                   journal.record(appointment_change(id, "held", "ended", reason, {{"role", post->role}}));
                                   journal.emit({"appointment.ended", "appointment", id.value, {{"person_id", post->person.value}}});
                                   return appointment_json(context, *find_appointment(database, id));
                               });
}

}  // namespace yanlu::organisation
