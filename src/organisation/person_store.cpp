// SQL of people and logins behind typed functions.
#include "organisation/person_store.hpp"

#include <algorithm>

#include "api/response.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"
#include "organisation/appointment_store.hpp"
#include "organisation/permissions.hpp"
#include "organisation/settings.hpp"
#include "organisation/statements.hpp"

namespace yanlu::organisation {
namespace {

struct Failures {
    int count = 0;
    Instant locked_until;
};

std::string digest_of_login(std::string_view login) { return hex(sha256({"login\n", login})); }

Failures failures_of(storage::Connection& database, std::string_view login) {
    const auto read = [](const storage::Row& row) { return Failures{row.get<int>(0), row.get<Instant>(2)}; };
    return database.one(sql::login_failures, read, digest_of_login(login)).value_or(Failures{});
}

Login read_login(const storage::Row& row) {
    return {row.get<PersonId>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<bool>(3), row.get<bool>(4)};
}

bool is_phone(std::string_view phone) {
    const auto digits = std::ranges::count_if(phone, [](char c) { return c >= '0' && c <= '9'; });
    return digits >= 5 && std::ranges::all_of(phone, [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == ' '; });
}

Json allowed_actions(Context& context, const Caller& caller, const Person& person) {
    Json out = Json::array();
    const auto add = [&](const char* action, const char* verb, const char* condition, std::vector<std::string> asks) {
        auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb);
        if (!refusal && !person.login) refusal = Refusal{RefusalClass::conflict, "organisation.no_login"};
        if (!refusal && *condition) refusal = Refusal{RefusalClass::conflict, condition};
        Json made{{"action", action},
                  {"zh", context.rulebook.message(std::string("organisation.action.") + action)},
                  {"is_allowed", !refusal},
                  {"asks", std::move(asks)}};
        if (refusal) made["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        out.push_back(std::move(made));
    };
    const bool locked = person.login && is_locked(context, *person.login);
    add("reset_password", "organisation.reset_password", "", {});
    add("disable", "organisation.disable_login", person.is_disabled ? "organisation.login_is_disabled" : "", {"reason"});
    add("enable", "organisation.enable_login", person.is_disabled ? "" : "organisation.login_is_enabled", {"reason"});
    add("unlock", "organisation.unlock_login", locked ? "" : "organisation.login_is_not_locked", {});
    return out;
}

}  // namespace

Person read_person(const storage::Row& row) {
    return {row.get<PersonId>(0), row.integer(1), row.get<std::string>(2), row.get<std::string>(3), row.get<std::optional<std::string>>(4),
            row.get<bool>(5)};
}

std::optional<Person> find_person(storage::Connection& database, PersonId id) { return database.one(sql::person, read_person, id); }

std::optional<Login> find_login(storage::Connection& database, std::string_view name) {
    return database.one(sql::login_by_name, read_login, name);
}

std::optional<Login> login_of(storage::Connection& database, PersonId person) {
    return database.one(sql::login_of_person, read_login, person);
}

std::optional<Refusal> why_not_person(storage::Connection& database, std::string_view name, std::string_view phone,
                                      std::string_view login) {
    if (trim(name).empty()) return invalid("organisation.name_missing", "name").value();
    if (!phone.empty() && !is_phone(phone)) return invalid("organisation.bad_phone", "phone").value();
    if (!is_login_name(login)) return invalid("organisation.bad_login", "login").value();
    if (find_login(database, login))
        return Refusal{RefusalClass::conflict, "organisation.login_taken", "login", {}, {{"login", std::string(login)}}};
    return std::nullopt;
}

PersonId insert_person(Context& context, const std::string& name, const std::string& phone) {
    const auto id = storage::allocate<PersonId>(context.database);
    context.database.execute(sql::insert_person, id, name, phone);
    return id;
}

void insert_login(Context& context, PersonId person, const std::string& login, const std::string& password_hash, bool must_change) {
    context.database.execute(sql::insert_login, person, login, password_hash, context.clock.now(), must_change);
}

void set_password(Context& context, PersonId person, const std::string& password_hash, bool must_change) {
    context.database.execute(sql::set_password, person, password_hash, context.clock.now(), must_change);
    context.database.execute(sql::bump_person, person);
}

void revoke_sessions(Context& context, PersonId person, std::string_view except_digest) {
    context.database.execute(sql::revoke_sessions_of_person, person, context.clock.now(), except_digest);
}

bool is_locked(Context& context, std::string_view login) { return failures_of(context.database, login).locked_until > context.clock.now(); }

bool note_failure(Context& context, std::string_view login) {
    const auto& settings = context.rulebook.part<LoginSettings>();
    const Instant now = context.clock.now();
    Failures failures = failures_of(context.database, login);
    const bool was_locked = failures.locked_until.ms != 0;
    if (failures.locked_until > now) return false;
    failures.count = was_locked ? 1 : failures.count + 1;  // a lock that has run out starts the count anew
    const bool locks = failures.count >= settings.failures_before_lock;
    context.database.execute(sql::count_login_failure, digest_of_login(login), failures.count, now,
                             locks ? (now + settings.lock).ms : std::int64_t{0});
    context.database.execute(sql::drop_old_login_failures, now - std::chrono::hours(24));
    return locks;
}

void clear_failures(storage::Connection& database, std::string_view login) {
    database.execute(sql::clear_login_failures, digest_of_login(login));
}

std::optional<Refusal> why_not_without(Context& context, PersonId person) {
    const auto administrators = context.database.all(
        sql::system_administrators, [](const storage::Row& row) { return row.get<PersonId>(0); }, context.clock.today().iso());
    const bool is_one = std::ranges::find(administrators, person) != administrators.end();
    if (!is_one || administrators.size() > 1) return std::nullopt;
    return Refusal{RefusalClass::conflict, "organisation.last_system_administrator"};
}

std::string masked_phone(std::string_view phone) {
    if (phone.size() < 8) return std::string(phone.size(), '*');
    return std::string(phone.substr(0, 3)) + std::string(phone.size() - 7, '*') + std::string(phone.substr(phone.size() - 4));
}

Json person_json(Context& context, const Caller& caller, const Person& person) {
    Json appointments = Json::array();
    for (const Appointment& each : appointments_of_person(context, person.id)) appointments.push_back(appointment_json(context, each));
    return {{"id", person.id.value},
            {"version", person.version},
            {"name", person.name},
            {"phone", caller.actor.person == person.id ? person.phone : masked_phone(person.phone)},
            {"login", person.login ? Json(*person.login) : Json(nullptr)},
            {"is_disabled", person.is_disabled},
            {"is_locked", person.login && is_locked(context, *person.login)},
            {"appointments", std::move(appointments)},
            {"allowed_actions", allowed_actions(context, caller, person)}};
}

ledger::Change person_change(PersonId id, std::string to, std::string reason, Json facts) {
    return {.subject_kind = "person", .subject_id = id.value, .to = std::move(to), .reason = std::move(reason), .facts = std::move(facts)};
}

}  // namespace yanlu::organisation
