// The transaction around every use case, and the writing of its journal.
#include "ledger/perform.hpp"

#include <cassert>

#include "ledger/domain/merkle.hpp"
#include "ledger/statements.hpp"

namespace yanlu::ledger {
namespace {

constexpr int attempts_on_conflict = 3;

std::string digest_of_request(const Command& command) { return hex(sha256({command.verb, "\n", command.request.dump()})); }

std::string new_salt(Rng& rng) {
    std::uint8_t bytes[16];
    rng.fill(bytes);
    return hex(bytes);
}

Json salted_digest(const std::string& salt, const Json& row) {
    return row.is_null() ? Json(nullptr) : Json(hex(sha256({salt, canonical(row)})));
}

// The entry's bytes; formats.md "Ledger entry". Integers and strings only.
std::string entry_bytes(const Command& command, const Change& change, std::int64_t sequence, Instant now, const std::string& salt,
                        const std::string& calendar_version) {
    Json entry{{"sequence", sequence},
               {"recorded_at", now.ms},
               {"actor", command.actor.person.value},
               {"appointment", command.actor.appointment.value},
               {"on_behalf_of", command.actor.on_behalf_of.value},
               {"unit", command.actor.unit.value},
               {"client", command.actor.client},
               {"verb", command.verb},
               {"subject_kind", change.subject_kind},
               {"subject_id", change.subject_id},
               {"from", change.from},
               {"to", change.to},
               {"reason", change.reason},
               {"rule", change.rule},
               {"calendar_version", calendar_version},
               {"before_digest", salted_digest(salt, change.before)},
               {"after_digest", salted_digest(salt, change.after)},
               {"request_id", command.request_id}};
    if (!change.facts.empty()) entry["facts"] = change.facts;
    return canonical(entry);
}

struct State {
    std::int64_t size;
    Frontier frontier;
};

State lock_state(storage::Connection& database) {
    const auto state = database.one(sql::lock_state, [](const storage::Row& row) {
        const auto frontier = Frontier::parse(static_cast<std::uint64_t>(row.integer(0)), row.text(1));
        if (!frontier) throw storage::DatabaseError("the ledger's state is damaged: run `yanlu ledger verify`");
        return State{row.integer(0), *frontier};
    });
    if (!state) throw storage::DatabaseError("the ledger's state is missing: the database has not been migrated");
    return *state;
}

void write_events(Context& context, const Journal& journal, Instant now) {
    if (journal.events().empty()) return;
    std::int64_t id = storage::allocate_ids(context.database, static_cast<std::int64_t>(journal.events().size()));
    for (const Event& event : journal.events()) {
        context.database.execute(sql::insert_event, id++, event.topic, event.subject_kind, event.subject_id, event.payload.dump(), now);
    }
}

// The stored answer of a repeated key, a refusal of a reused one, or nothing.
std::optional<Result<Json>> earlier_answer(Context& context, const Command& command) {
    if (command.idempotency_key.empty()) return std::nullopt;
    using Stored = std::pair<std::string, std::string>;
    const auto stored = context.database.one(
        sql::find_answer, [](const storage::Row& row) { return Stored(row.get<std::string>(0), row.get<std::string>(1)); },
        command.actor.person, command.idempotency_key);
    if (!stored) return std::nullopt;
    if (stored->first != digest_of_request(command)) return Result<Json>(refuse(RefusalClass::conflict, "ledger.key_reused"));
    return Result<Json>(Json::parse(stored->second));
}

Result<Json> perform_once(Context& context, const Command& command, const Body& body) {
    storage::Transaction transaction(context.database);
    lock_state(context.database);  // before anything is read: what the use case decides on cannot change under it
    if (auto earlier = earlier_answer(context, command)) return std::move(*earlier);
    Journal journal;
    Result<Json> answer = body(context.database, journal);
    if (!answer) return answer;
    write_journal(context, command, journal);
    if (!command.idempotency_key.empty()) {
        context.database.execute(sql::insert_answer, command.actor.person, command.idempotency_key, digest_of_request(command),
                                 answer->dump(), context.clock.now());
    }
    transaction.commit();
    return answer;
}

}  // namespace

void write_journal(Context& context, const Command& command, const Journal& journal) {
    assert(context.database.in_transaction());
    const Instant now = context.clock.now();
    if (!journal.changes().empty()) {
        State state = lock_state(context.database);
        for (const Change& change : journal.changes()) {
            const std::string salt = new_salt(context.rng);
            const std::string bytes = entry_bytes(command, change, state.size, now, salt, context.rulebook.calendar().version());
            const Digest leaf = leaf_hash(bytes);
            context.database.execute(sql::insert_entry, state.size, now, command.verb, change.subject_kind, change.subject_id,
                                     command.actor.person, command.actor.unit, bytes, salt, storage::Blob{bytes_of(leaf)});
            state.frontier.append(leaf);
            ++state.size;
        }
        const std::string frontier = state.frontier.bytes();
        context.database.execute(sql::update_state, state.size, storage::Blob{frontier});
    }
    write_events(context, journal, now);
}

Result<Json> perform(Context& context, const Command& command, const Body& body) {
    for (int attempt = 1;; ++attempt) {
        try {
            return perform_once(context, command, body);
        } catch (const storage::ConflictError&) {
            if (attempt == attempts_on_conflict) throw;
        }
    }
}

}  // namespace yanlu::ledger
