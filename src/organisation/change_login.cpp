// What administrators do to a login: a new password for once, off, on, unlocked.
#include "organisation/password_hash.hpp"
#include "organisation/people.hpp"
#include "organisation/permissions.hpp"
#include "organisation/person_store.hpp"
#include "organisation/session.hpp"
#include "organisation/settings.hpp"
#include "organisation/statements.hpp"

namespace yanlu::organisation {
namespace {

// Runs `change` on a person who has a login, for whoever holds the verb.
template <class Change>
Result<Json> with_login(Context& context, const Caller& caller, std::string verb, PersonId id, Change change) {
    return perform_on_sessions(context, caller.command(verb, {{"id", id.value}}),
                               [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                   if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb))
                                       return refuse(std::move(*refusal));
                                   const auto person = find_person(database, id);
                                   if (!person) return refuse(RefusalClass::not_found, "organisation.no_such_record");
                                   if (caller.expected_version && *caller.expected_version != person->version)
                                       return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
                                   if (!person->login) return refuse(RefusalClass::conflict, "organisation.no_login");
                                   if (std::optional<Refusal> refusal = change(*person, journal)) return refuse(std::move(*refusal));
                                   return person_json(context, caller, *find_person(database, id));
                               });
}

void switch_login(Context& context, const Person& person, bool is_disabled) {
    context.database.execute(sql::set_login_disabled, person.id, is_disabled);
    context.database.execute(sql::bump_person, person.id);
}

}  // namespace

Result<Json> reset_password(Context& context, const Caller& caller, PersonId id) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "organisation.reset_password"))
        return refuse(std::move(*refusal));
    const std::string password = new_one_time_password(context.rng);
    const std::string hash = hash_password(context.rulebook.part<LoginSettings>().hash, context.rng, password);
    bool is_first_time = false;
    auto person = with_login(context, caller, "organisation.reset_password", id, [&](const Person& found, ledger::Journal& journal) {
        set_password(context, id, hash, true);
        clear_failures(context.database, *found.login);
        revoke_sessions(context, id);
        journal.record(person_change(id, "password_reset"));
        is_first_time = true;
        return std::optional<Refusal>();
    });
    if (!person) return person;
    return Json{{"person", *person}, {"one_time_password", is_first_time ? password : ""}};
}

Result<Json> disable_login(Context& context, const Caller& caller, PersonId id, const std::string& reason) {
    return with_login(context, caller, "organisation.disable_login", id,
                      [&](const Person& found, ledger::Journal& journal) -> std::optional<Refusal> {
                          if (found.is_disabled) return Refusal{RefusalClass::conflict, "organisation.login_is_disabled"};
                          if (auto refusal = why_not_without(context, id)) return refusal;
                          switch_login(context, found, true);
                          revoke_sessions(context, id);
                          journal.record(person_change(id, "disabled", reason));
                          return std::nullopt;
                      });
}

Result<Json> enable_login(Context& context, const Caller& caller, PersonId id, const std::string& reason) {
    return with_login(context, caller, "organisation.enable_login", id,
                      [&](const Person& found, ledger::Journal& journal) -> std::optional<Refusal> {
                          if (!found.is_disabled) return Refusal{RefusalClass::conflict, "organisation.login_is_enabled"};
                          switch_login(context, found, false);
                          journal.record(person_change(id, "enabled", reason));
                          return std::nullopt;
                      });
}

Result<Json> unlock_login(Context& context, const Caller& caller, PersonId id) {
    return with_login(context, caller, "organisation.unlock_login", id,
                      [&](const Person& found, ledger::Journal& journal) -> std::optional<Refusal> {
                          if (!is_locked(context, *found.login)) return Refusal{RefusalClass::conflict, "organisation.login_is_not_locked"};
                          clear_failures(context.database, *found.login);
                          journal.record(person_change(id, "unlocked"));
                          return std::nullopt;
                      });
}

}  // namespace yanlu::organisation
