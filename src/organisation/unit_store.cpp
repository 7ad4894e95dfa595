// SQL of units behind typed functions.
#include "organisation/unit_store.hpp"

#include "organisation/permissions.hpp"
#include "organisation/statements.hpp"

namespace yanlu::organisation {
namespace {

void insert_version(Context& context, UnitId unit, const UnitFacts& facts, Date from, std::string_view to) {
    const auto id = storage::allocate_ids(context.database);
    context.database.execute(sql::insert_version, id, unit, facts.name, facts.short_name, facts.credit_code, facts.kind, facts.level,
                             facts.parent, facts.supervising_unit, facts.sector_authority, facts.area, facts.is_covered, facts.state,
                             facts.decision, from.iso(), to, context.clock.now());
}

void retire_version(Context& context, UnitId unit) { context.database.execute(sql::retire_version, unit, context.clock.now()); }

void bump(Context& context, UnitId unit) { context.database.execute(sql::bump_node, unit); }

}  // namespace

Unit read_unit(const storage::Row& row) {
    Unit unit;
    unit.id = row.get<UnitId>(0);
    unit.facts = {.name = row.get<std::string>(1),
                  .short_name = row.get<std::string>(2),
                  .credit_code = row.get<std::optional<std::string>>(3),
                  .kind = row.get<std::string>(4),
                  .level = row.get<std::string>(5),
                  .parent = row.get<std::optional<UnitId>>(6),
                  .supervising_unit = row.get<std::optional<UnitId>>(7),
                  .sector_authority = row.get<std::optional<UnitId>>(8),
                  .area = row.get<std::string>(9),
                  .is_covered = row.get<bool>(10),
                  .state = row.get<std::string>(11),
                  .decision = row.get<std::string>(12)};
    unit.valid_from = row.get<Date>(13);
    unit.path = row.get<std::string>(14);
    unit.version = row.integer(15);
    return unit;
}

std::optional<Unit> find_unit(storage::Connection& database, UnitId id) { return database.one(sql::unit, read_unit, id); }

std::optional<Unit> find_unit_as_of(storage::Connection& database, UnitId id, Date day, Instant known_at) {
    return database.one(sql::unit_as_of, read_unit, id, day.iso(), known_at);
}

std::string unit_path(storage::Connection& database, UnitId id) {
    return database.value<std::string>(sql::unit_path, id).value_or(std::string());
}

std::vector<Unit> line_of(storage::Connection& database, UnitId id) { return database.all(sql::unit_line, read_unit, id); }

std::optional<Unit> answerable_unit(storage::Connection& database, UnitId id) {
    const auto line = line_of(database, id);
    for (auto unit = line.rbegin(); unit != line.rend(); ++unit) {
        if (answers_for_itself(unit->facts.kind)) return *unit;
    }
    return std::nullopt;
}

// Successions never lead back: a unit has successors only once it has ended, and ended units are nobody's successor.
std::vector<UnitId> successors_of(storage::Connection& database, UnitId id) {
    const auto next = database.all(sql::successors_of, [](const storage::Row& row) { return row.get<UnitId>(0); }, id);
    if (next.empty()) return {id};
    std::vector<UnitId> last;
    for (const UnitId successor : next) {
        for (const UnitId found : successors_of(database, successor)) last.push_back(found);
    }
    return last;
}

std::optional<UnitReference> root_unit(storage::Connection& database) {
    return database.one(sql::root_unit, [](const storage::Row& row) {
        return UnitReference{row.get<UnitId>(0), row.get<std::string>(1), row.get<std::string>(2)};
    });
}

std::optional<UnitId> city_office(storage::Connection& database) { return database.value<UnitId>(sql::city_office); }

Result<Unit> unit_for(Context& context, const Caller& caller, std::string_view verb, UnitId id) {
    auto unit = find_unit(context.database, id);
    if (!unit) return refuse(RefusalClass::not_found, "organisation.no_such_record");
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb, unit->path)) return refuse(std::move(*refusal));
    if (caller.expected_version && *caller.expected_version != unit->version)
        return refuse(RefusalClass::precondition_failed, "organisation.version_changed");
    return std::move(*unit);
}

UnitId insert_unit(Context& context, const UnitFacts& facts, Date valid_from) {
    const auto id = storage::allocate<UnitId>(context.database);
    const std::string parent = facts.parent ? unit_path(context.database, *facts.parent) : "/";
    context.database.execute(sql::insert_node, id, parent + std::to_string(id.value) + "/");
    insert_version(context, id, facts, valid_from, open_day);
    return id;
}

void change_unit(Context& context, const Unit& unit, const UnitFacts& facts, Date from) {
    retire_version(context, unit.id);
    if (unit.valid_from < from) insert_version(context, unit.id, unit.facts, unit.valid_from, from.iso());
    insert_version(context, unit.id, facts, from, open_day);
    bump(context, unit.id);
}

void correct_unit(Context& context, const Unit& unit, const UnitFacts& facts) {
    retire_version(context, unit.id);
    insert_version(context, unit.id, facts, unit.valid_from, open_day);
    bump(context, unit.id);
}

void move_unit(storage::Connection& database, const Unit& unit, const std::string& new_parent_path) {
    const Scope subtree = Scope::subtree(unit.path);
    const std::string to = new_parent_path + std::to_string(unit.id.value) + "/";
    database.execute(sql::move_nodes, subtree.path_from, subtree.path_to, unit.path.size(), to);
}

Json facts_json(const UnitFacts& facts) {
    const auto id = [](const std::optional<UnitId>& unit) { return unit ? Json(unit->value) : Json(nullptr); };
    return {{"name", facts.name},
            {"short_name", facts.short_name},
            {"credit_code", facts.credit_code ? Json(*facts.credit_code) : Json(nullptr)},
            {"kind", facts.kind},
            {"level", facts.level},
            {"parent_id", id(facts.parent)},
            {"supervising_unit_id", id(facts.supervising_unit)},
            {"sector_authority_id", id(facts.sector_authority)},
            {"area", facts.area},
            {"is_covered", facts.is_covered},
            {"state", facts.state},
            {"decision", facts.decision}};
}

}  // namespace yanlu::organisation
