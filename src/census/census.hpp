// A campaign, the sheets of its units and their lines, as rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"
#include "census/domain/answers.hpp"
#include "ledger/context.hpp"

namespace yanlu::census {

using CensusId = Id<struct CensusTag>;
using SheetId = Id<struct CensusSheetTag>;
using LineId = Id<struct CensusLineTag>;

struct Census {
    CensusId id;
    std::string title;
    Date reference_day;
    Date due_on;
    UnitId scope_unit;
    std::vector<std::string> unit_kinds;
    std::string answered_by;  // themselves | through_unit
    std::string instructions;
    std::string state;
    PersonId created_by;
    UnitId created_unit;
    Instant created_at;
    std::optional<Instant> started_at;
    std::optional<Instant> closed_at;
    std::int64_t version = 1;

    Instant due_at() const { return due_on.ends_at(); }
    Json facts() const;  // for the ledger's digests
};

struct Sheet {
    SheetId id;
    CensusId census;
    UnitId unit;
    std::string state;
    bool declares_none = false;
    std::string note;
    std::optional<PersonId> submitted_by;
    std::optional<Instant> submitted_at;
    std::optional<PersonId> signed_by;
    std::optional<Instant> signed_at;
    std::string signed_digest;  // of what was signed, empty before
    std::optional<AttachmentId> scan;
    bool is_late = false;
    std::optional<Instant> reminded_at;
    std::int64_t reminders = 0;
    std::int64_t version = 1;
    // Of the unit.
    std::string path;
    std::string unit_name;
    std::string unit_short_name;
    std::string unit_kind;

    Json facts() const;
};

struct Line {
    LineId id;
    SheetId sheet;
    UnitId unit;
    std::optional<AccountId> account;
    Snapshot snapshot;
    LineAnswer answer;
    std::optional<PersonId> answered_by;
    std::optional<Instant> answered_at;
    std::string decision;  // "" | proposed | accepted | rejected | unauthorised
    std::optional<PersonId> decided_by;
    std::optional<Instant> decided_at;
    std::string decision_note;
    std::optional<AccountId> result_account;
    // Of the unit that the account belongs to.
    std::string unit_name;
    std::string unit_short_name;
    std::string unit_kind;

    // The account as the unit has it: the snapshot with what the unit says over it.
    AccountFacts said() const;
    Json facts() const;
};

Census read_census(const storage::Row& row);
std::optional<Census> load_census(storage::Connection& database, CensusId id);
void insert_census(storage::Connection& database, const Census& census);
void update_census(storage::Connection& database, Census& census);

Sheet read_sheet(const storage::Row& row);
std::optional<Sheet> load_sheet(storage::Connection& database, SheetId id);
void update_sheet(storage::Connection& database, Sheet& sheet);

Line read_line(const storage::Row& row);
std::optional<Line> load_line(storage::Connection& database, LineId id);
std::vector<Line> lines_of(storage::Connection& database, SheetId id);
void write_answer(storage::Connection& database, const Line& line);
void write_decision(storage::Connection& database, const Line& line);
void insert_line(storage::Connection& database, const Line& line);

Tally tally_of(const std::vector<Line>& lines);
// What a signature stands for: every line with its answer, in one digest.
std::string digest_of(const Sheet& sheet, const std::vector<Line>& lines);

std::string joined(const std::vector<std::string>& words);

}  // namespace yanlu::census
