// Applications, acts, countersigns and materials as rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "opening/domain/application_form.hpp"
#include "opening/domain/route.hpp"
#include "registry/attachments.hpp"

namespace yanlu::opening {

using ApplicationId = Id<struct ApplicationTag>;
using CountersignId = Id<struct CountersignTag>;

struct Application {
    ApplicationId id;
    std::int64_t version = 1;
    std::string state;
    ApplicationForm form;
    std::optional<UnitId> approver;
    std::string digest;                   // of form and materials
    std::int64_t content_number = 0;      // how often it was submitted
    std::vector<std::string> exceptions;  // 原则上: those that the approval has to cover
    std::vector<RouteStep> steps;         // as resolved at submission
    std::int64_t step_number = -1;        // whose turn it is
    std::optional<Instant> due_at;        // of the approval, then of the opening
    bool due_is_provisional = false;
    std::string calendar_version;
    PersonId written_by;
    std::string written_role;
    std::optional<PersonId> submitted_by;
    std::string submitted_role;
    std::optional<Instant> submitted_at;
    std::optional<Instant> approved_at;
    std::optional<std::string> approval_number;
    std::optional<Instant> reminded_at;
    std::optional<AccountId> account;
    std::optional<Date> opened_on;
    std::optional<AttachmentId> screenshot;
    Instant created_at;
    Instant updated_at;
    std::optional<Instant> closed_at;

    const RouteStep* step() const;
    bool is_at_last_step() const { return step_number + 1 == static_cast<std::int64_t>(steps.size()); }
    Json facts() const;  // what the ledger digests; no personal data but in digests
};

std::optional<Application> find_application(storage::Connection& database, ApplicationId id);
void insert_application(storage::Connection& database, const Application& application);
// Writes all but id and creation, and counts the version up.
void update_application(storage::Connection& database, Application& application);

// One thing that somebody did.
struct ApplicationAct {
    std::string event;
    std::int64_t step_number = -1;
    std::int64_t content_number = 0;
    std::string digest;
    std::string opinion;
    PersonId person;
    UnitId unit;
    std::string role;
    std::optional<PersonId> on_behalf_of;
    bool is_void = false;
    Instant acted_at;

    bool is_signature() const { return event == "approve" && !is_void; }
};
std::vector<ApplicationAct> acts_of(storage::Connection& database, ApplicationId id);
void insert_act(storage::Connection& database, ApplicationId id, const ApplicationAct& act);
// Signatures of this submission from a step on count no longer: the matter went back behind them.
void void_signatures(storage::Connection& database, const Application& application, std::int64_t from_step);

struct Countersign {
    CountersignId id;
    UnitId unit;
    std::optional<PersonId> person;
    std::string question;
    PersonId asked_by;
    Instant asked_at;
    Instant due_at;
    std::string answer;
    std::optional<PersonId> answered_by;
    std::optional<Instant> answered_at;
    std::optional<Instant> ended_at;  // answered, or no longer needed

    bool is_open() const { return !ended_at; }
};
std::vector<Countersign> countersigns_of(storage::Connection& database, ApplicationId id);

// Those in force, in the order in which they were added.
std::vector<registry::Attachment> materials_of(storage::Connection& database, ApplicationId id);
// The digest of the content as it stands now.
std::string digest_now(storage::Connection& database, const Application& application);

}  // namespace yanlu::opening
