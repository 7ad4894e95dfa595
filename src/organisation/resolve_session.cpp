// From the cookie's token to the caller, on every request: two reads, or none within a second of the last.
#include <algorithm>
#include <atomic>

#include "base/log.hpp"
#include "organisation/appointment_store.hpp"
#include "organisation/password_hash.hpp"
#include "organisation/permissions.hpp"
#include "organisation/session.hpp"
#include "organisation/session_view.hpp"
#include "organisation/settings.hpp"
#include "organisation/statements.hpp"

namespace yanlu::organisation {
namespace {

using namespace std::chrono_literals;

constexpr auto remembered_for = 1s;
constexpr std::size_t most_remembered = 20'000;

std::atomic<std::uint64_t> changes_so_far = 0;

struct Row {
    PersonId person;
    std::string person_name;
    AppointmentId appointment;
    std::string csrf_token;
    Instant created_at;
    Instant last_seen_at;
    bool must_change_password;
};

Row read_row(const storage::Row& row) {
    return {row.get<PersonId>(0), row.get<std::string>(1), row.get<AppointmentId>(2), row.get<std::string>(3),
            row.get<Instant>(4),  row.get<Instant>(5),     row.get<bool>(6)};
}

// The chosen post while it is held, otherwise the first one held.
void act_by(Context& context, Caller& caller, AppointmentId chosen) {
    const auto posts = appointments_of_person(context, caller.actor.person);
    if (posts.empty()) {
        caller.scope = Scope::nothing();
        return;
    }
    const auto found = std::ranges::find(posts, chosen, &Appointment::id);
    const Appointment& post = found == posts.end() ? posts.front() : *found;
    caller.actor.appointment = post.id;
    caller.actor.unit = post.unit;
    caller.role = post.role;
    caller.unit_path = post.unit_path;
    caller.scope = context.rulebook.part<Permissions>().sight(post.role, post.unit_path);
}

std::optional<Row> find_row(Context& context, std::string_view token) {
    return context.database.one(sql::session, read_row, digest_of_token(token));
}

bool is_over(Context& context, const Row& row, Instant last_seen_at) {
    const auto& settings = context.rulebook.part<LoginSettings>();
    const Instant now = context.clock.now();
    return now - last_seen_at >= settings.idle_limit || now - row.created_at >= settings.absolute_limit;
}

Session session_of(Context& context, const Row& row) {
    Session session;
    session.caller.actor.person = row.person;
    session.caller.actor.client = "web";
    session.person_name = row.person_name;
    session.csrf_token = row.csrf_token;
    session.must_change_password = row.must_change_password;
    act_by(context, session.caller, row.appointment);
    return session;
}

// A sign of life that cannot be written now is not worth a refusal.
void write_sign(Context& context, std::string_view token, Instant now) {
    try {
        context.database.execute(sql::touch_session, digest_of_token(token), now);
    } catch (const storage::ConflictError&) {
        log::warning("sign_of_life_not_written");
    }
}

}  // namespace

std::optional<Session> open_session_of(Context& context, std::string_view token) {
    const auto row = find_row(context, token);
    return row ? std::optional(session_of(context, *row)) : std::nullopt;
}

std::optional<Session> resolve_session(Context& context, std::string_view token) {
    const auto row = find_row(context, token);
    if (!row || is_over(context, *row, row->last_seen_at)) return std::nullopt;
    return session_of(context, *row);
}

Result<Json> perform_on_sessions(Context& context, const ledger::Command& command, const ledger::Body& body) {
    auto answer = ledger::perform(context, command, body);
    ++changes_so_far;  // after the commit: a reading that began before it does not count as fresh
    return answer;
}

std::optional<Session> SessionMemory::remembered(std::string_view token, Instant now, std::uint64_t changes) {
    const std::scoped_lock lock(mutex_);
    const auto found = by_token_.find(token);
    if (found == by_token_.end() || found->second.changes != changes) return std::nullopt;
    Remembered& known = found->second;
    if (now < known.read_at || now - known.read_at >= remembered_for) return std::nullopt;
    known.is_written = known.is_written && known.last_seen_at == now;
    known.last_seen_at = now;
    return known.session;
}

Instant SessionMemory::last_sign_of(std::string_view token) {
    const std::scoped_lock lock(mutex_);
    const auto found = by_token_.find(token);
    return found == by_token_.end() ? Instant{} : found->second.last_seen_at;
}

std::optional<Session> SessionMemory::resolve(Context& context, std::string_view token) {
    const Instant now = context.clock.now();
    const std::uint64_t changes = changes_so_far;  // before the reading: a change in between makes what was read count as old
    if (auto known = remembered(token, now, changes)) return known;
    const auto row = find_row(context, token);
    const bool is_open = row && !is_over(context, *row, std::max(row->last_seen_at, last_sign_of(token)));
    if (is_open && now - row->last_seen_at >= context.rulebook.part<LoginSettings>().idle_limit / 2) write_sign(context, token, now);
    const auto session = is_open ? std::optional(session_of(context, *row)) : std::nullopt;
    const std::scoped_lock lock(mutex_);
    if (by_token_.size() >= most_remembered) by_token_.clear();
    if (session)
        by_token_.insert_or_assign(std::string(token), Remembered{*session, now, changes, now});
    else
        by_token_.erase(std::string(token));
    return session;
}

void SessionMemory::write_signs_of_life(Context& context) {
    std::vector<std::pair<std::string, Instant>> signs;
    {
        const std::scoped_lock lock(mutex_);
        for (auto& [token, known] : by_token_) {
            if (!known.is_written) signs.emplace_back(token, known.last_seen_at);
            known.is_written = true;
        }
    }
    if (signs.empty()) return;
    storage::Transaction transaction(context.database);
    for (const auto& [token, at] : signs) transaction->execute(sql::touch_session, digest_of_token(token), at);
    transaction.commit();
}

}  // namespace yanlu::organisation
