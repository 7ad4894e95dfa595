// A year of a fictional city, decided before it is played: units, accounts, posts, changes, what the collector sees, and what is wrong
// when.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "simulation/domain/judgement.hpp"
#include "simulation/domain/life.hpp"
#include "simulation/domain/lists.hpp"

namespace yanlu::simulation {

struct PlannedUnit {
    std::string name;
    std::string short_name;
    std::string kind;   // as unit_versions.kind
    std::string level;  // city | town | village
    std::string area;
    std::string credit_code;  // empty for internal divisions
    std::optional<std::size_t> parent;
};

struct PlannedHolder {
    std::string duty;
    std::string name;
    std::string title;
    std::string phone;
};

struct PlannedContract {
    std::string vendor;
    Date starts_on;
    Date ends_on;
};

// Days from `from` up to but not including `until` (none: to the end).
struct Span {
    Date from;
    std::optional<Date> until;
    bool holds(Date day) const { return from <= day && (!until || day < *until); }
};

struct PlannedAccount {
    // How the city comes to know it: from its ledger on the first morning; by an approved application; registered afterwards by the office;
    // out of an old ledger in the middle of the year; found by the monitor and confirmed to be unauthorised.
    enum class Entry { baseline, opening, afterwards, old_ledger, unauthorised };
    std::string platform;
    std::string platform_account_id;
    std::string name;
    bool is_publishing = true;
    std::size_t host = 0;
    std::string certified_host;
    std::string link;
    Date opened_on;
    Date registered_on;  // the day on which the city learns of it; the first day for the baseline
    std::vector<PlannedHolder> holders;
    std::optional<PlannedContract> contract;
    Entry entry = Entry::baseline;
    std::vector<Span> silences = {};    // it publishes nothing: shut down, in its freeze, deleted
    std::vector<Span> absences = {};    // it is not on the platform at all
    std::string exception_reason = {};  // of an approved opening that needs one (原则上)
    std::int64_t followers = 800;       // they decide how long WeChat's freeze lasts
};

// An application for an opening and how it ends; `waiting` and `sent_back` are on somebody's desk at the end of the plan.
struct PlannedApplication {
    enum class End { opened, approved, rejected, withdrawn, sent_back, waiting, draft };
    std::optional<std::size_t> account;  // that it led to
    PlannedAccount wanted = {};          // where it led to none
    End end = End::opened;
    Date submitted_on;
    Date decided_on;             // the last signature, or what ended it
    std::size_t signatures = 0;  // given while it waits
};

// A change of the registry that becomes known on `day`, and takes effect then or on effective_on.
struct PlannedChange {
    // adopt: the host becomes the unit. From plan_shutdown on: steps towards the end of an account, and back from it.
    enum class Kind {
        end_duty,
        restore_duty,
        renew_contract,
        certify,
        adopt,
        rename,
        plan_shutdown,
        shut_down,
        plan_cancellation,
        enter_freezing,
        record_cancellation,
        complete_cancellation,
        audit,
        confirm_cancellation,
        take_back,
        revive  // a cancelled account is there again: confirmed to be unauthorised
    };
    Date day;
    std::size_t account = 0;
    Kind kind = Kind::rename;
    std::string text = {};  // the duty, the certified host, the name; of adopt the unit's
    std::size_t unit = 0;   // move_host
    std::optional<PlannedContract> contract = {};
    std::optional<Date> effective_on = {};
};

// What the city decides about its units; both filings of every account of the unit become due.
struct PlannedReorganisation {
    enum class Kind { rename, merge, change_superior };
    Date day;
    Kind kind = Kind::rename;
    std::size_t unit = 0;
    std::size_t other = 0;  // merged into; the new superior
};

enum class Violation { none, serious_wording, personal_data, secrecy_marking, advertisement };

struct PlannedPost {
    std::size_t account = 0;
    Instant published_at;
    std::string id;
    std::string title;
    std::string body;
    std::string url;
    Violation violation = Violation::none;
    std::optional<Date> mended_on;  // the day on which the post is corrected on the platform
    std::string mended_body;
};

enum class Outcome : char { observed, failed, blocked };

struct Plan {
    Date first_day;
    Date last_day;
    std::string city_name;
    Holidays holidays;
    std::vector<PlannedUnit> units;
    std::vector<std::string> vendors;
    std::vector<PlannedAccount> accounts;
    std::vector<PlannedChange> changes;                  // by day
    std::vector<PlannedReorganisation> reorganisations;  // by day
    std::vector<PlannedApplication> applications;
    std::vector<PlannedOccasion> occasions;      // by the day they are known
    std::vector<PlannedComparison> comparisons;  // by day
    std::vector<PlannedLoss> losses;
    std::vector<PlannedMiscopy> miscopies;
    std::vector<PlannedStranger> strangers;
    std::vector<PlannedBlur> blurs;
    std::vector<PlannedPost> posts;                // by time; some lie before first_day
    std::vector<std::vector<Outcome>> collection;  // [day - first_day][account]
    Judgement judgement;

    std::int64_t days() const { return last_day - first_day + 1; }
    // Of the collector's visit: an account that is not on the platform cannot be seen.
    Outcome outcome(std::size_t account, Date day) const;
};

// One line of the truth file: the rule must report the subject on every day of [first_day, last_day] as judged at the end of each day with
// what was known then; without last_day it still holds on the plan's last day.
struct TruthLine {
    std::string rule;
    std::string subject_platform_id;
    std::string key;
    Date first_day;
    std::optional<Date> last_day;
    friend auto operator<=>(const TruthLine&, const TruthLine&) = default;
};

// Limits as they stand in the shipped rules.
struct Limits {
    int warn_early = 10;
    int warn_late = 12;
    int stale = 14;
    int check = 3;  // after a filing
};

// Works the structural truth out of the plan by looking at every day of every account: slow, plain, and independent of the rules' SQL.
std::vector<TruthLine> structural_truth(const Plan& plan, const Limits& limits);

}  // namespace yanlu::simulation
