// Units as rows: read as they are now or were on a day, written so that nothing that was known is lost.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "ledger/context.hpp"
#include "organisation/caller.hpp"
#include "organisation/domain/unit.hpp"

namespace yanlu::organisation {

struct Unit {
    UnitId id;
    UnitFacts facts;
    Date valid_from;
    std::string path;  // today's
    std::int64_t version = 0;
};

Unit read_unit(const storage::Row& row);

std::optional<Unit> find_unit(storage::Connection& database, UnitId id);
// As it was at the end of `day`, as known at `known_at`.
std::optional<Unit> find_unit_as_of(storage::Connection& database, UnitId id, Date day, Instant known_at);
// Today's path; empty for an id that is no unit's.
std::string unit_path(storage::Connection& database, UnitId id);
// The unit and all above it, the root first.
std::vector<Unit> line_of(storage::Connection& database, UnitId id);
// The nearest unit that answers before the outside: an internal division's own unit (152号 二(一)), otherwise the unit itself.
std::optional<Unit> answerable_unit(storage::Connection& database, UnitId id);
// Who goes on with what this unit left open: itself while active, after mergers the last successor, after a split several. In order of id.
std::vector<UnitId> successors_of(storage::Connection& database, UnitId id);

struct UnitReference {
    UnitId id;
    std::string name;
    std::string short_name;
};
std::optional<UnitReference> root_unit(storage::Connection& database);
std::optional<UnitId> city_office(storage::Connection& database);

// A unit that the caller's verb reaches and, with If-Match, in the version that he read; or the refusal.
Result<Unit> unit_for(Context& context, const Caller& caller, std::string_view verb, UnitId id);

// Writes: inside a transaction.
UnitId insert_unit(Context& context, const UnitFacts& facts, Date valid_from);
// New facts from a day on; the day is not before the version in force began.
void change_unit(Context& context, const Unit& unit, const UnitFacts& facts, Date from);
// The version in force was wrong: the same time, other facts.
void correct_unit(Context& context, const Unit& unit, const UnitFacts& facts);
// The subtree goes under another unit; to be called beside change_unit.
void move_unit(storage::Connection& database, const Unit& unit, const std::string& new_parent_path);

Json facts_json(const UnitFacts& facts);  // for the ledger's digests

}  // namespace yanlu::organisation
