// One step of a person on an application: the shape that every verb shares. Load within scope → may he? → the table and its guards decide →
// the verb's own part → row, act, tasks, ledger entry, event, in one transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/domain/deadline.hpp"
#include "ledger/context.hpp"
#include "opening/application_store.hpp"
#include "organisation/caller.hpp"

namespace yanlu::opening {

// What a person gives with a step; each verb reads what it asks for.
struct ActionInput {
    std::string reason = {};  // opinion, reason, question or answer
    // What the page showed: a signature on something else is refused (409).
    std::optional<std::int64_t> seen_version = {};
    std::string content_digest = {};
    std::string to_step = {};             // send_back: the earlier step; empty: to the applicant
    std::vector<UnitId> units = {};       // countersign
    std::optional<PersonId> person = {};  // countersign: of the only unit named
    std::optional<Date> opened_on = {};
    std::string platform_account_id = {};
    std::string certified_host = {};
    std::string link = {};
    std::optional<AttachmentId> screenshot = {};

    Json to_json() const;
};

struct Step {
    Context& context;
    const organisation::Caller& caller;  // with the desk that he acts from, his own or delegated to him
    Application& application;
    const ActionInput& input;
    ledger::Journal& journal;
    Instant now;
    std::string outcome;            // the machine's event that gives target state and clock; the action, unless a verb changes it
    std::int64_t step_number = -1;  // on which it was taken
    Json noted = Json::object();    // integers and strings for the ledger entry
};

// From where a person acts: at the route's desk a delegation counts; an answer is only shown to who was asked.
enum class Side { applicant, desk, anybody, asked };

struct Verb {
    std::string_view action;
    std::string_view permission;
    Side side = Side::applicant;
    bool is_signed = false;  // on content that was read: version and digest are compared
    std::optional<Refusal> (*take)(Step&) = nullptr;
};

// All of them, in the order in which a page shows them. One file each, short ones together.
const std::vector<const Verb*>& verbs();
const Verb* verb_of(std::string_view action);

extern const Verb submit_application, withdraw_application, approve_application, send_back_application, reject_application, give_opinion,
    countersign_application, answer_countersign, remind_application, register_opening;

// The desk that a person acts from on this application: his own where it may take the step, else one that was delegated to him.
organisation::Caller at_desk(Context& context, const organisation::Caller& caller, const Application& application, const Verb& verb);

// Why the caller (at his desk) cannot take the step now, nothing if he can: the greyed button and the refused request ask the same.
std::optional<Refusal> why_not(Context& context, const organisation::Caller& caller, const Application& application, const Verb& verb);

// The steps that leave the application's state and that the caller's role has, each allowed or with its refusal.
Json allowed_actions(Context& context, const organisation::Caller& caller, const Application& application);

}  // namespace yanlu::opening
