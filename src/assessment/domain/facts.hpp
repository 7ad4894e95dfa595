// What an assessment is worked out from: the registry's facts of a period, as they were known at one moment. Written down as lines of
// canonical JSON, so that a digest names them and nothing that comes later can change them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/domain/points.hpp"
#include "base/date.hpp"
#include "base/json.hpp"

namespace yanlu::assessment {

struct Period {
    Date from;
    Date to;  // the day as of which is asked
    friend bool operator==(const Period&, const Period&) = default;
};

struct UnitFact {
    std::int64_t id = 0;
    std::string name;
    std::string kind;
    std::int64_t parent = 0;  // 0: the root
    friend bool operator==(const UnitFact&, const UnitFact&) = default;
};

struct AccountFact {
    std::int64_t id = 0;
    std::string name;
    std::string platform;
    std::int64_t unit = 0;    // its host
    bool is_service = false;  // a service account or a client
    bool is_in_force = true;  // on the last day
    bool is_observed = true;  // somebody looked at it in the period
    std::int64_t posts = 0;   // published in the period
    friend bool operator==(const AccountFact&, const AccountFact&) = default;
};

// What became of a finding, as known.
enum class Outcome { confirmed, unverified, withdrawn, warning };

struct FindingFact {
    std::int64_t id = 0;
    std::string rule;
    std::string key;
    std::string title;
    std::int64_t unit = 0;
    std::int64_t account = 0;  // 0: of no account
    std::int64_t subject = 0;  // account, post or unit that the rule speaks of
    Date first_day;
    std::optional<Date> last_day = {};
    std::string state;
    Outcome outcome = Outcome::confirmed;
    std::optional<Instant> due_at = {};   // of the order to rectify, with extensions granted
    std::optional<Instant> done_at = {};  // answered (or gone by itself)
    friend bool operator==(const FindingFact&, const FindingFact&) = default;
};

struct FilingFact {
    std::int64_t id = 0;
    std::int64_t account = 0;
    std::string system;
    std::string system_zh;
    std::string occasion;
    Date effective_on;
    Date due_on;  // the last of its clocks
    std::optional<Date> done_on = {};
    friend bool operator==(const FilingFact&, const FilingFact&) = default;
};

// An account that failed in a round of inspection, one row an item.
struct RoundFailure {
    std::int64_t round = 0;
    std::string title;  // of the round
    std::int64_t account = 0;
    std::string item;
    std::string item_title;
    std::int64_t finding = 0;  // 0: none was opened
    Date found_on;
    friend bool operator==(const RoundFailure&, const RoundFailure&) = default;
};
struct RoundHeld {
    std::int64_t round = 0;
    std::string title;
    std::int64_t unit = 0;
    Date closed_on;
    friend bool operator==(const RoundHeld&, const RoundHeld&) = default;
};

// 我为政府网站找错.
struct ErrorReport {
    std::int64_t id = 0;
    std::int64_t unit = 0;
    std::string number;
    Date received_on;
    std::optional<Date> handled_on = {};
    friend bool operator==(const ErrorReport&, const ErrorReport&) = default;
};

// The website half, as another system scored it.
struct SiteFact {
    std::int64_t id = 0;
    std::int64_t unit = 0;
    std::string name;
    Date checked_on;
    Points score = 0;
    std::string veto = {};  // the item that vetoed it; empty: none
    std::string items = {};
    friend bool operator==(const SiteFact&, const SiteFact&) = default;
};

// What a person, or an imported sheet, says of a unit (or one of its accounts) by an indicator.
struct Entry {
    std::int64_t id = 0;
    std::int64_t unit = 0;
    std::int64_t account = 0;
    std::string indicator;
    Date day;
    Points points = 0;
    std::string says;
    friend bool operator==(const Entry&, const Entry&) = default;
};

struct Facts {
    Period period;
    Instant known_at;
    std::vector<UnitFact> units;
    std::vector<AccountFact> accounts;
    std::vector<FindingFact> findings;
    std::vector<FilingFact> filings;
    std::vector<RoundFailure> failures;
    std::vector<RoundHeld> rounds;
    std::vector<ErrorReport> reports;
    std::vector<SiteFact> sites;
    std::vector<Entry> entries;
    friend bool operator==(const Facts&, const Facts&) = default;
};

// One record a line, sorted by kind and id whatever order the database gave.
std::vector<std::string> lines_of(Facts facts);
// The reverse; throws std::runtime_error on a line that no version of this program wrote.
Facts facts_of(const std::vector<std::string>& lines);
std::string digest_of(const std::vector<std::string>& lines);

}  // namespace yanlu::assessment
