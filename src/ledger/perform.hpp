// The one way to change state: one transaction writes the business rows, the ledger entries, the outbox and the idempotency record.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "ledger/context.hpp"

namespace yanlu::ledger {

// Who acts, frozen into every entry: a natural person, in a unit, by an appointment, perhaps on behalf of another.
// The system itself (evaluation, jobs, import by the command line) acts with person 0 and names itself in `client`.
struct Actor {
    PersonId person = {};
    AppointmentId appointment = {};
    UnitId unit = {};
    PersonId on_behalf_of = {};
    std::string client = "cli";  // web, api, cli, import, job
};

// A command as it arrived.
struct Command {
    Actor actor;
    std::string verb;                  // "supervision.verify_finding"
    Json request = Json::object();     // what was asked, for the digest by which a repeated key is compared
    std::string idempotency_key = {};  // empty: not repeatable
    std::string request_id = {};
};

// One change of one record, as the ledger keeps it. `before` and `after` go in as salted digests, never as text.
struct Change {
    std::string subject_kind;  // account, unit, finding …
    std::int64_t subject_id = 0;
    std::string from = {};  // state before, empty at creation or where no state changes
    std::string to = {};
    std::string reason = {};  // free text a person gave; no personal data
    std::string rule = {};    // id@version of the rule behind it
    Json before = nullptr;
    Json after = nullptr;
    Json facts =
        Json::object();  // further integers and strings that the entry shows (deadline_before, deadline_after, merkle_root of a batch …)
};

// For modules above and outside deliveries; drained by jobs, at least once.
struct Event {
    std::string topic;  // "finding.dispatched"
    std::string subject_kind;
    std::int64_t subject_id = 0;
    Json payload = Json::object();
};

// Collects what a use case does inside its transaction.
class Journal {
public:
    void record(Change change) { changes_.push_back(std::move(change)); }
    void emit(Event event) { events_.push_back(std::move(event)); }
    const std::vector<Change>& changes() const { return changes_; }
    const std::vector<Event>& events() const { return events_; }

private:
    std::vector<Change> changes_;
    std::vector<Event> events_;
};

using Body = std::function<Result<Json>(storage::Connection&, Journal&)>;

// Runs `body` in one transaction and gives its answer. A refusal rolls everything back and is not remembered. The same idempotency key of
// the same person with the same request gives the stored answer again, without effect; with another request it is refused
// (ledger.key_reused). Writers are ordered by the ledger's lock; a conflict on PostgreSQL is tried again.
Result<Json> perform(Context& context, const Command& command, const Body& body);

// The same inside a transaction that the caller holds (bulk intake, simulator): writes the entries and events of `journal`.
void write_journal(Context& context, const Command& command, const Journal& journal);

}  // namespace yanlu::ledger
