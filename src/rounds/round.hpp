// A round, its drawn accounts and what was checked on them, as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"
#include "rounds/domain/draw.hpp"
#include "rounds/domain/result.hpp"
#include "storage/connection.hpp"

namespace yanlu::rounds {

struct Round {
    RoundId id;
    std::string title;
    std::string kind;   // full | sampled
    std::string scope;  // veto_only | full
    Date period_from;
    Date period_to;
    UnitId scope_unit;                       // it and all beneath
    std::vector<std::string> units;          // ids of units beneath it, each with all beneath; empty: all
    std::vector<std::string> unit_kinds;     // empty: all
    std::vector<std::string> platforms;      // empty: all
    std::vector<std::string> account_kinds;  // empty: all
    std::vector<std::string> items;          // empty in a draft: all of the scope
    std::int64_t share_percent = 100;
    std::string seed;
    std::string proposal;
    std::string state;
    std::optional<RoundId> previous;  // whose failures are looked at again
    std::optional<Date> drawn_on;
    std::int64_t units_total = 0;
    std::int64_t accounts_total = 0;
    std::int64_t accounts_drawn = 0;
    std::int64_t passed = 0;  // of the newest result, as the three below
    std::int64_t failed = 0;
    std::int64_t failed_to_observe = 0;
    std::int64_t blocked = 0;
    std::string rules_version;
    std::optional<Instant> checked_at;
    PersonId created_by;
    UnitId created_unit;
    Instant created_at;
    std::optional<Instant> started_at;
    std::optional<Instant> closed_at;
    std::int64_t version = 1;

    bool is_full() const { return kind == "full"; }
    Json facts() const;  // for the ledger's digests
};

Round read_round(const storage::Row& row);
std::optional<Round> load_round(storage::Connection& database, RoundId id);
void insert_round(storage::Connection& database, const Round& round);
void update_round(storage::Connection& database, Round& round);

// An account in a round.
struct Line {
    LineId id;
    RoundId round;
    AccountId account;
    std::string account_name;
    std::string platform;
    std::string account_kind;
    UnitId unit;
    std::string unit_name;
    std::string area_code;
    std::string area_name;
    std::string reason;
    std::string ticket;
    std::optional<PersonId> inspector;
    std::string observation;  // "" | observed | failed | blocked
    std::optional<Date> watched_through;
    std::string verdict;  // "" until the close
    std::optional<UnitId> moved_from;
    std::int64_t version = 1;
    std::string path;  // of the unit, today
};

Line read_line(const storage::Row& row);
std::optional<Line> load_line(storage::Connection& database, LineId id);
std::vector<Line> lines_of(storage::Connection& database, RoundId id);
void insert_lines(storage::Connection& database, const std::vector<Line>& lines);
std::vector<Stratum> strata_of(storage::Connection& database, RoundId id);

std::string joined(const std::vector<std::string>& words);
std::vector<std::string> words_in(std::string_view text);

}  // namespace yanlu::rounds
