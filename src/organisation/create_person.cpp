// A person with a login: by the system administrator with a password for once, by the system itself with a known one.
#include "base/text.hpp"
#include "organisation/appointing.hpp"
#include "organisation/appointment_store.hpp"
#include "organisation/password_hash.hpp"
#include "organisation/people.hpp"
#include "organisation/permissions.hpp"
#include "organisation/person_store.hpp"
#include "organisation/settings.hpp"

namespace yanlu::organisation {

Result<Json> create_person(Context& context, const Caller& caller, const NewPerson& input) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "organisation.create_person"))
        return refuse(std::move(*refusal));
    const std::string password = new_one_time_password(context.rng);
    const std::string hash = hash_password(context.rulebook.part<LoginSettings>().hash, context.rng, password);  // before any lock is held
    bool is_first_time = false;
    auto person = ledger::perform(context, caller.command("organisation.create_person", {{"login", input.login}}),
                                  [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                      if (auto refusal = why_not_person(database, input.name, input.phone, input.login))
                                          return refuse(std::move(*refusal));
                                      const PersonId id = insert_person(context, input.name, input.phone);
                                      insert_login(context, id, input.login, hash, true);
                                      journal.record(person_change(id, "registered"));
                                      is_first_time = true;
                                      return person_json(context, caller, *find_person(database, id));
                                  });
    if (!person) return person;
    return Json{{"person", *person}, {"one_time_password", is_first_time ? password : ""}};
}

Result<Json> admit_person(Context& context, const Caller& caller, const Admission& input) {
    if (!caller.is_system) return refuse(RefusalClass::forbidden, "organisation.only_the_system");
    const bool has_login = !input.login.empty();
    std::string hash;
    if (has_login) {
        const auto& settings = context.rulebook.part<LoginSettings>();
        if (auto refusal = why_not_password(settings.password, input.password, input.login, "password")) return refuse(std::move(*refusal));
        hash = hash_password(settings.hash, context.rng, input.password);
    }
    return ledger::perform(context, caller.command("organisation.admit_person", {{"login", input.login}}),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               auto refusal = has_login ? why_not_person(database, input.name, input.phone, input.login) : std::nullopt;
                               if (refusal) return refuse(std::move(*refusal));
                               const PersonId person = insert_person(context, input.name, input.phone);
                               if (has_login) insert_login(context, person, input.login, hash, input.must_change_password);
                               journal.record(person_change(person, "registered"));
                               const NewAppointment post{person, input.unit, input.role, input.title, input.valid_from};
                               if (auto why = why_not_appointed(context, caller, post)) return refuse(std::move(*why));
                               const AppointmentId appointment = record_appointment(context, journal, post);
                               return Json{{"person_id", person.value}, {"appointment_id", appointment.value}};
                           });
}

}  // namespace yanlu::organisation
