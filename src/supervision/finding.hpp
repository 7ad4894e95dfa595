// A finding as its row holds it: the violation, where the process stands, and who did which step.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "ledger/context.hpp"
#include "supervision/domain/rule.hpp"

namespace yanlu::supervision {

struct Finding {
    FindingId id;
    std::string rule;
    std::string rule_version;
    std::string article;
    Severity severity = Severity::general;
    std::string subject_kind;
    std::int64_t subject_id = 0;
    std::string key;
    std::string title;
    Json evidence = Json::object();  // {values, duty_holders}, as first found
    UnitId host;
    std::optional<AccountId> account;
    std::string first_day;                // ISO
    std::optional<std::string> last_day;  // last day on which the rule still reported it; nothing while it does
    std::string state;
    std::string triage = "shown";
    std::optional<Instant> due_at;  // of whoever holds it now
    bool due_is_provisional = false;
    std::optional<UnitId> holder;  // the unit it was dispatched to
    std::optional<PersonId> verified_by;
    std::optional<PersonId> dispatched_by;
    std::optional<Instant> dispatched_at;
    std::optional<PersonId> answered_by;
    std::optional<Instant> original_due_at;   // of the rectification, as dispatched
    std::optional<Instant> rectify_due_at;    // after extensions and stopped clocks
    std::optional<Instant> requested_due_at;  // by the extension asked for
    std::optional<Instant> clock_stopped_at;
    std::optional<UnitId> returned_towards;
    std::int64_t extensions = 0;
    std::int64_t appeals = 0;
    std::int64_t returns = 0;
    std::int64_t reworks = 0;
    std::optional<Instant> reminded_at;
    std::string calendar_version;
    std::int64_t version = 1;
    Instant opened_at;
    std::optional<Instant> closed_at;
    std::string source = "rule";  // rule | monitor | round | person
    std::optional<std::int64_t> source_id;
    std::optional<std::string> order_number;  // 整改单号, given with the first dispatch
    std::optional<PersonId> holder_person;    // the handler named with the dispatch
    std::optional<PersonId> confirmed_by;     // the second person who verified a serious finding
    std::optional<Instant> first_dispatched_at;
    std::optional<Instant> signed_for_at;
    std::optional<PersonId> signed_for_by;  // person 0: by lapse of time
    std::optional<Instant> answered_at;     // the unit's last answer left it
    std::optional<PersonId> answer_signed_by;
    std::optional<Instant> suspended_until;
    std::int64_t suspensions = 0;
    std::int64_t paused_ms = 0;        // in which the clock stood
    std::optional<FindingId> reopens;  // the closed finding that a look-back found still bad

    // The rule itself says when the violation is gone; else only people do.
    bool is_watched_by_machine() const { return source == "rule" || source == "round"; }
    bool is_serious() const { return severity == Severity::serious; }
    // What the ledger digests before and after a change.
    Json facts() const;
};

std::optional<Finding> load_finding(storage::Connection& database, FindingId id);

// Inside a transaction. Each write leaves a version in finding_versions, so that a past moment can be asked what was known then.
void insert_finding(Context& context, const Finding& finding);
// Writes the process half of the row and counts its version up.
void update_finding(Context& context, Finding& finding);
// Where unit `from` stood as host or holder, `to` stands from now on.
void move_finding(Context& context, FindingId id, UnitId from, UnitId to);

}  // namespace yanlu::supervision
