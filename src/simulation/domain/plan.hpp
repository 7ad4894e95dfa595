// A year of a fictional city, decided before it is played: units, accounts, posts, changes, what the collector sees, and what is wrong
// when.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

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

struct PlannedAccount {
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
    // Taken over from an old ledger (待补录): judged by the opening rules alone until it is confirmed.
    bool is_backfill = false;
};

// A change of the registry that takes effect, and becomes known, on `day`.
struct PlannedChange {
    // adopt: the host becomes the unit, and the account taken over is confirmed.
    enum class Kind { end_duty, restore_duty, renew_contract, certify, adopt, rename };
    Date day;
    std::size_t account = 0;
    Kind kind = Kind::rename;
    std::string text = {};  // the duty, the certified host, the name
    std::size_t unit = 0;   // move_host
    std::optional<PlannedContract> contract = {};
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
    std::vector<PlannedUnit> units;
    std::vector<std::string> vendors;
    std::vector<PlannedAccount> accounts;
    std::vector<PlannedChange> changes;            // by day
    std::vector<PlannedPost> posts;                // by time; some lie before first_day
    std::vector<std::vector<Outcome>> collection;  // [day - first_day][account]

    std::int64_t days() const { return last_day - first_day + 1; }
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
};

// Works the structural truth out of the plan by looking at every day of every account: slow, plain, and independent of the rules' SQL.
std::vector<TruthLine> structural_truth(const Plan& plan, const Limits& limits);

}  // namespace yanlu::simulation
