// In-site notices about a finding: the leader's copy, reminders, levels of escalation. One row a recipient, visible at working hours, with
// a receipt once it was read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/paging.hpp"
#include "supervision/domain/escalation.hpp"
#include "supervision/step.hpp"

namespace yanlu::supervision {

struct Alert {
    std::string kind;  // copy | reminder | escalation
    std::string number = {};
    std::optional<std::int64_t> level = {};
    std::optional<Instant> for_due_at = {};
    UnitId unit = {};
    std::string role = {};
    std::optional<PersonId> person = {};  // one person of that role, or anybody
    std::string body = {};
    PersonId sent_by = {};
    Instant deliver_at = {};
};

// False if this very alarm was raised before.
bool send_alert(Context& context, FindingId finding, const Alert& alert);

void send_copy_to_leader(const Step& step);
// To whoever must act at the unit that has the order; delivered now or, outside working time, at its next moment (finding.reminded_at).
void send_reminder(const Step& step);

// Raises what the ladder asks for, each level once a deadline and recipient, whatever the clock does. Gives the number of new alerts.
std::int64_t raise_alarms(Context& context);
// Tells the outbox of alerts whose moment has come; each once.
std::int64_t deliver_alerts(Context& context);

// The alerts of the caller's desk whose moment has come, the newest first.
Result<Json> list_alerts(Context& context, const organisation::Caller& caller, bool is_unread_only, const api::Page& page);
// The receipt. Reading twice changes nothing.
Result<Json> read_alert(Context& context, const organisation::Caller& caller, std::int64_t alert);
Json alerts_of(Context& context, FindingId finding);

}  // namespace yanlu::supervision
