// What a person does with his own session: look at it, act by another post, change the password.
#include <algorithm>

#include "organisation/appointment_store.hpp"
#include "organisation/password_hash.hpp"
#include "organisation/permissions.hpp"
#include "organisation/person_store.hpp"
#include "organisation/session_view.hpp"
#include "organisation/settings.hpp"
#include "organisation/statements.hpp"
#include "organisation/unit_store.hpp"
#include "organisation/unit_view.hpp"

namespace yanlu::organisation {
namespace {

Json post_json(const Permissions& permissions, const Appointment& post) {
    const RoleDescription* role = permissions.role(post.role);
    return {{"id", post.id.value}, {"unit", unit_reference(post.unit, post.unit_name, post.unit_short_name, post.unit_kind)},
            {"role", post.role},   {"role_zh", role ? role->zh : post.role},
            {"title", post.title}, {"mode", role ? role->mode : "host"}};
}

Refusal session_over() { return {RefusalClass::unauthenticated, "organisation.session_over"}; }

}  // namespace

Json session_json(Context& context, const Session& session) {
    const auto& permissions = context.rulebook.part<Permissions>();
    const auto root = root_unit(context.database);
    Json out{{"person", {{"id", session.caller.actor.person.value}, {"name", session.person_name}}},
             {"appointments", Json::array()},
             {"permissions", Json::array()},
             {"csrf_token", session.csrf_token},
             {"must_change_password", session.must_change_password},
             {"city_name", root ? root->short_name : ""},
             {"idle_limit_minutes", context.rulebook.part<LoginSettings>().idle_limit.count()},
             {"as_of", context.clock.today().iso()}};
    for (const Appointment& post : appointments_of_person(context, session.caller.actor.person)) {
        out["appointments"].push_back(post_json(permissions, post));
        if (post.id == session.caller.actor.appointment) out["appointment"] = out["appointments"].back();
    }
    for (const auto& [verb, reach] : permissions.of(session.caller.role)) out["permissions"].push_back(verb);
    return out;
}

Result<Json> show_session(Context& context, const Caller&, std::string_view token) {
    const auto session = open_session_of(context, token);
    if (!session) return refuse(session_over());
    return session_json(context, *session);
}

Result<Json> switch_appointment(Context& context, const Caller& caller, std::string_view token, AppointmentId to) {
    Caller once = caller;
    once.idempotency_key.clear();
    auto switched = perform_on_sessions(
        context, once.command("organisation.switch_appointment"),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            const auto posts = appointments_of_person(context, caller.actor.person);
            const auto found = std::ranges::find(posts, to, &Appointment::id);
            if (found == posts.end()) return invalid("organisation.not_ones_post", "appointment_id");
            database.execute(sql::switch_session, digest_of_token(token), to);
            journal.record(person_change(caller.actor.person, "switched_post", "", {{"appointment_id", to.value}, {"role", found->role}}));
            return Json::object();
        });
    if (!switched) return switched;
    return show_session(context, caller, token);
}

Result<Json> change_password(Context& context, const Caller& caller, std::string_view token, std::string_view old_password,
                             std::string_view new_password) {
    const auto& settings = context.rulebook.part<LoginSettings>();
    const auto login = login_of(context.database, caller.actor.person);
    if (!login) return refuse(session_over());
    if (is_locked(context, login->login)) return refuse(RefusalClass::too_many, "organisation.password_locked");
    Caller once = caller;
    once.idempotency_key.clear();
    const bool is_right = is_password(settings.hash, login->password_hash, old_password);
    auto refusal = is_right ? why_not_password(settings.password, new_password, login->login)
                            : std::optional(invalid("organisation.old_password_wrong", "old_password").value());
    if (!refusal && old_password == new_password) refusal = invalid("organisation.password_unchanged", "new_password").value();
    const std::string hash = refusal ? std::string() : hash_password(settings.hash, context.rng, new_password);
    auto changed = perform_on_sessions(context, once.command("organisation.change_password"),
                                       [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                           if (!is_right && note_failure(context, login->login))
                                               journal.record(person_change(login->person, "locked"));
                                           if (refusal) return Json::object();
                                           set_password(context, login->person, hash, false);
                                           revoke_sessions(context, login->person, digest_of_token(token));
                                           journal.record(person_change(login->person, "password_changed"));
                                           return Json::object();
                                       });
    if (refusal) return refuse(std::move(*refusal));
    if (!changed) return changed;
    return show_session(context, caller, token);
}

}  // namespace yanlu::organisation
