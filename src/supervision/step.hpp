// One step of a person on a finding: the shape that every verb shares. Load within scope → may he? → the table and its guards decide →
// the verb's own part → row, tasks, ledger entry, event, in one transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/domain/deadline.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "supervision/finding.hpp"

namespace yanlu::supervision {

// What a person gives with a step; each verb reads what it asks for.
struct ActionInput {
    std::string reason = {};
    std::string answer = {};
    std::string cause = {};
    std::string prevention = {};
    std::string decision = {};  // granted | refused | upheld | changed | withdrawn
    std::optional<Date> due_on = {};
    std::optional<UnitId> unit = {};
    std::optional<PersonId> person = {};    // the handler an order is dispatched to
    std::vector<AttachmentId> before = {};  // pictures of an answer
    std::vector<AttachmentId> after = {};
    std::vector<AttachmentId> proof = {};  // of a request

    Json to_json() const;
};

struct Step {
    Context& context;
    const organisation::Caller& caller;
    Finding& finding;
    const ActionInput& input;
    Instant now;
    std::string outcome;                     // the machine's event that gives target state and clock; the action, unless a verb changes it
    std::optional<flow::Deadline> due = {};  // set by a verb in the place of the table's clock
    std::string note = {};                   // kept with the finding, shown in its timeline
    std::int64_t answer = 0;                 // finding_answers row that the step's pictures belong to
};

struct Verb {
    std::string_view action;
    std::string_view permission;
    bool is_hosts = false;                                       // acts for the unit that holds the order, not from above
    std::vector<std::string> (*asks)(const Finding&) = nullptr;  // beyond what the table asks for
    std::optional<Refusal> (*check)(const Step&) = nullptr;      // of the input
    void (*take)(Step&) = nullptr;                               // who, clocks, outcome
    void (*write)(Step&) = nullptr;                              // further rows, in the same transaction; may complete the finding
};

// All of them, in the order in which a page shows them. One file each.
const std::vector<const Verb*>& verbs();
const Verb* verb_of(std::string_view action);

extern const Verb verify_finding, confirm_finding, reject_finding, dispatch_finding, sign_for_finding, answer_finding, sign_answer,
    send_back_answer, take_back_answer, close_finding, return_rework, request_extension, decide_extension, appeal_finding, take_back_appeal,
    decide_appeal, return_not_ours, decide_return, request_suspension, decide_suspension, resume_rectification, remind_finding;

// Why the caller cannot take the step now, nothing if he can: the greyed button and the refused request ask the same.
std::optional<Refusal> why_not(Context& context, const organisation::Caller& caller, const Finding& finding, const Verb& verb);

// The steps that leave the finding's state and that the caller's role has, each allowed or with its refusal.
Json allowed_actions(Context& context, const organisation::Caller& caller, const Finding& finding);

// The verb's own part, the state it leads to and the clock that then runs. Touches nothing but the finding in memory.
void advance(Step& step, const Verb& verb);

// Takes the step and gives the finding as the API shows it.
Result<Json> act_on_finding(Context& context, const organisation::Caller& caller, FindingId id, std::string_view action,
                            const ActionInput& input);
// {done: [ids], refused: [{id, refusal}]}: each is decided by itself.
Result<Json> act_on_findings(Context& context, const organisation::Caller& caller, const std::vector<FindingId>& ids,
                             std::string_view action, const ActionInput& input);

}  // namespace yanlu::supervision
