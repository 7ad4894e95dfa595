// Password in, session out. Argon2 runs before any transaction, so that a slow hash never holds the ledger's lock.
#include <cassert>

#include "base/text.hpp"
#include "organisation/password_hash.hpp"
#include "organisation/person_store.hpp"
#include "organisation/session.hpp"
#include "organisation/session_view.hpp"
#include "organisation/settings.hpp"
#include "organisation/statements.hpp"

namespace yanlu::organisation {
namespace {

Refusal refused(const LoginSettings& settings) {
    return {.kind = RefusalClass::unauthenticated,
            .code = "organisation.login_refused",
            .args = {{"failures", std::to_string(settings.failures_before_lock)}, {"minutes", std::to_string(settings.lock.count())}}};
}

// Counted alike for logins that exist and that do not; the ledger hears of every lock.
void count_failure(Context& context, const Caller& caller, const std::string& login, PersonId person) {
    const auto counted = ledger::perform(context, caller.command("organisation.log_in"),
                                         [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                             if (note_failure(context, login)) journal.record(person_change(person, "locked"));
                                             return Json::object();
                                         });
    assert(counted);
}

// The session's row and the entry of the login; gives the token.
Result<Json> open_session(Context& context, Caller caller, const Login& login, const std::string& token) {
    const auto& settings = context.rulebook.part<LoginSettings>();
    caller.actor.person = login.person;
    return ledger::perform(
        context, caller.command("organisation.log_in"), [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            const Instant now = context.clock.now();
            clear_failures(database, login.login);
            database.execute(sql::drop_old_sessions, now - settings.absolute_limit - std::chrono::hours(24));
            database.execute(sql::insert_session, digest_of_token(token), login.person, AppointmentId{}, new_token(context.rng), now);
            journal.record(person_change(login.person, "logged_in"));
            return Json::object();
        });
}

}  // namespace

Result<LoggedIn> log_in(Context& context, const Caller& anonymous, std::string_view typed, std::string_view password) {
    const auto& settings = context.rulebook.part<LoginSettings>();
    Caller caller = anonymous;
    caller.idempotency_key.clear();  // every login is one of its own, and its answer is never kept
    const std::string name = ascii_lower(trim(typed));
    const bool was_locked = is_locked(context, name);
    const auto login = find_login(context.database, name);
    const bool is_open = login && !login->is_disabled;
    const bool is_right = is_password(settings.hash, is_open ? login->password_hash : "", password);
    if (was_locked || !is_right) {
        count_failure(context, caller, name, login ? login->person : PersonId{});
        return refuse(refused(settings));
    }
    const std::string token = new_token(context.rng);
    if (auto opened = open_session(context, caller, *login, token); !opened) return refuse(std::move(opened.error()));
    return LoggedIn{token, session_json(context, *resolve_session(context, token))};
}

void log_out(Context& context, const Caller& caller, std::string_view token) {
    Caller once = caller;
    once.idempotency_key.clear();
    const auto done = perform_on_sessions(context, once.command("organisation.log_out"),
                                          [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                              database.execute(sql::revoke_session, digest_of_token(token), context.clock.now());
                                              journal.record(person_change(caller.actor.person, "logged_out"));
                                              return Json::object();
                                          });
    assert(done);
}

}  // namespace yanlu::organisation
