// People and logins as rows.
#pragma once

#include <optional>
#include <string>

#include "ledger/perform.hpp"
#include "organisation/caller.hpp"

namespace yanlu::organisation {

struct Person {
    PersonId id;
    std::int64_t version = 0;
    std::string name;
    std::string phone;
    std::optional<std::string> login;
    bool is_disabled = false;
};

struct Login {
    PersonId person;
    std::string login;
    std::string password_hash;
    bool must_change_password = false;
    bool is_disabled = false;
};

Person read_person(const storage::Row& row);
std::optional<Person> find_person(storage::Connection& database, PersonId id);
std::optional<Login> find_login(storage::Connection& database, std::string_view name);
std::optional<Login> login_of(storage::Connection& database, PersonId person);

std::optional<Refusal> why_not_person(storage::Connection& database, std::string_view name, std::string_view phone, std::string_view login);
PersonId insert_person(Context& context, const std::string& name, const std::string& phone);
void insert_login(Context& context, PersonId person, const std::string& login, const std::string& password_hash, bool must_change);
void set_password(Context& context, PersonId person, const std::string& password_hash, bool must_change);
// All sessions of a person but the one with this token digest end now.
void revoke_sessions(Context& context, PersonId person, std::string_view except_digest = {});

// Wrong passwords in a row, kept by the digest of the login as typed.
bool is_locked(Context& context, std::string_view login);
// One more failure; true if it was the one that locked.
bool note_failure(Context& context, std::string_view login);
void clear_failures(storage::Connection& database, std::string_view login);

// Somebody must always be able to administer the system.
std::optional<Refusal> why_not_without(Context& context, PersonId person);

std::string masked_phone(std::string_view phone);
Json person_json(Context& context, const Caller& caller, const Person& person);
ledger::Change person_change(PersonId id, std::string to, std::string reason = {}, Json facts = Json::object());

}  // namespace yanlu::organisation
