// One change of the office's rules as its row holds it: what is to hold from which day on, why, who proposed it and who decided.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "flow/domain/machine.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"

namespace yanlu::supervision {

using RuleChangeId = Id<struct RuleChangeTag>;

struct RuleChange {
    RuleChangeId id;
    std::string rule;       // a rule's id, or `office`
    std::string kind;       // parameter | switch | text
    std::string parameter;  // of that kind
    std::string value;      // a parameter's value, on | off, a rule's whole text
    std::string value_before = {};
    Date valid_from;
    std::string reason;
    std::string state = {};
    PersonId proposed_by = {};
    UnitId proposed_unit = {};
    Instant proposed_at = {};
    std::optional<PersonId> decided_by = {};
    std::optional<Instant> decided_at = {};
    std::string decision_note = {};
    std::int64_t version = 1;
    std::string proposer_name = {};
    std::string decider_name = {};

    Json facts() const;  // for the ledger's digests
};

RuleChange read_rule_change(const storage::Row& row);
std::optional<RuleChange> load_rule_change(storage::Connection& database, RuleChangeId id);

// Inside a transaction.
void insert_rule_change(storage::Connection& database, const RuleChange& change);
void update_rule_change(storage::Connection& database, RuleChange& change);  // and counts its version up
// The rows by which it holds from its day on; what was decided for the same day before stays on record.
void take_effect(Context& context, const RuleChange& change);

// The process table (rulebook/machines/rule_change.yaml), its guards checked once.
class RuleChangeProcess {
public:
    explicit RuleChangeProcess(const Rulebook& rulebook);
    const flow::Machine& machine() const { return *machine_; }

private:
    const flow::Machine* machine_;
};
const flow::Machine& rule_change_machine(const Rulebook& rulebook);

// Why it cannot be made as it stands: nothing of that name, a value not of its type, a day that is past, no difference, another one
// waiting.
std::optional<Refusal> why_not_possible(Context& context, const RuleChange& change);
std::optional<Refusal> rule_change_guard(Context& context, const RuleChange& change, const organisation::Caller& caller,
                                         std::string_view guard);
// What holds on its day without it, in the form of its value; empty for a rule that is not there yet.
std::string value_without(Context& context, const RuleChange& change);

// Closes its open items and opens the leader's while it waits.
void move_rule_change_tasks(Context& context, const RuleChange& change, PersonId done_by);
std::string name_of_changed(Context& context, const RuleChange& change);

}  // namespace yanlu::supervision
