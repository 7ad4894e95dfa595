// Logging in and what follows: sessions held by a token of which only the digest is stored, the post that a person acts by, passwords.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::organisation {

struct Session {
    Caller caller;  // acts by the active appointment; without one: no role, nothing in scope
    std::string person_name;
    std::string csrf_token;
    bool must_change_password = false;
};

struct LoggedIn {
    std::string token;  // for the cookie; known to nobody else
    Json session;       // as GET /session answers
};

// The session of a token, unless it is unknown, revoked, idle for too long or too old. Reads only.
std::optional<Session> resolve_session(Context& context, std::string_view token);

// ledger::perform for use cases that change what sessions may do: afterwards the memories of this process ask the database again.
Result<Json> perform_on_sessions(Context& context, const ledger::Command& command, const ledger::Body& body);

// The same with a memory of one second, for a server. A change made by this process is noticed at once, one by another process within
// the second. Safe from several threads.
// Every resolving is a sign of life. Signs are kept here and written by a job, because a request that only reads must not wait for a
// writer that holds the database; should the job not run, they are written directly once half the idle limit has passed.
class SessionMemory {
public:
    std::optional<Session> resolve(Context& context, std::string_view token);
    void write_signs_of_life(Context& context);

private:
    struct Remembered {
        Session session;
        Instant read_at;
        std::uint64_t changes;  // how many changes there had been when the reading began
        Instant last_seen_at;
        bool is_written = false;
    };
    std::optional<Session> remembered(std::string_view token, Instant now, std::uint64_t changes);
    Instant last_sign_of(std::string_view token);

    std::mutex mutex_;
    std::map<std::string, Remembered, std::less<>> by_token_;
};

// One answer for an unknown login, a wrong password, a disabled and a locked login, after the same computation.
Result<LoggedIn> log_in(Context& context, const Caller& caller, std::string_view login, std::string_view password);
void log_out(Context& context, const Caller& caller, std::string_view token);
Result<Json> show_session(Context& context, const Caller& caller, std::string_view token);
Result<Json> switch_appointment(Context& context, const Caller& caller, std::string_view token, AppointmentId to);
// Ends all other sessions of the person.
Result<Json> change_password(Context& context, const Caller& caller, std::string_view token, std::string_view old_password,
                             std::string_view new_password);

}  // namespace yanlu::organisation
