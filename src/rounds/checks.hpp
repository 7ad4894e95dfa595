// What was found on the accounts of a round, item by item, as rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"
#include "rounds/domain/result.hpp"
#include "rounds/domain/verdict.hpp"
#include "storage/connection.hpp"

namespace yanlu::rounds {

struct Check {
    CheckId id;
    RoundId round;
    LineId line;
    std::string item;
    std::string violation_key;  // of a rule's violation; empty for a person's item
    std::string subject_kind;   // account | post
    std::int64_t subject_id = 0;
    bool is_veto = false;
    ItemState state = ItemState::to_check;
    Date found_on;
    Json evidence = Json::object();  // a rule's values, or {attachments: [ids]}
    std::string note;
    std::optional<FindingId> finding;
    PersonId first_by;  // 0: the machine
    Instant first_at;
    std::optional<PersonId> second_by;
    std::optional<Instant> second_at;
    std::string second_note;
    std::int64_t version = 1;

    Json facts() const;
};

Check read_check(const storage::Row& row);
std::optional<Check> load_check(storage::Connection& database, CheckId id);
std::vector<Check> checks_of_round(storage::Connection& database, RoundId id);  // by line, then item
std::vector<Check> checks_of_line(storage::Connection& database, LineId id);
void insert_check(storage::Connection& database, const Check& check);
void insert_checks(storage::Connection& database, std::vector<Check>& checks);  // many at once; gives them their ids
void update_check(storage::Connection& database, Check& check);

}  // namespace yanlu::rounds
