// Rows of rule_changes, and what a released one writes.
#include "supervision/rule_change.hpp"

#include "supervision/statements.hpp"

namespace yanlu::supervision {

Json RuleChange::facts() const {
    return {{"rule", rule},
            {"kind", kind},
            {"parameter", parameter},
            {"value", value},
            {"value_before", value_before},
            {"valid_from", valid_from.iso()},
            {"reason", reason},
            {"state", state},
            {"proposed_by", proposed_by.value},
            {"decided_by", decided_by ? decided_by->value : 0},
            {"decision_note", decision_note}};
}

RuleChange read_rule_change(const storage::Row& row) {
    return {row.get<RuleChangeId>(0),
            row.get<std::string>(1),
            row.get<std::string>(2),
            row.get<std::string>(3),
            row.get<std::string>(4),
            row.get<std::string>(5),
            row.get<Date>(6),
            row.get<std::string>(7),
            row.get<std::string>(8),
            row.get<PersonId>(9),
            row.get<UnitId>(10),
            row.get<Instant>(11),
            row.get<std::optional<PersonId>>(12),
            row.get<std::optional<Instant>>(13),
            row.get<std::string>(14),
            row.integer(15),
            row.get<std::string>(16),
            row.get<std::string>(17)};
}

std::optional<RuleChange> load_rule_change(storage::Connection& database, RuleChangeId id) {
    return database.one(sql::load_rule_change, read_rule_change, id);
}

void insert_rule_change(storage::Connection& database, const RuleChange& c) {
    database.execute(sql::insert_rule_change, c.id, c.rule, c.kind, c.parameter, c.value, c.value_before, c.valid_from.iso(), c.reason,
                     c.state, c.proposed_by, c.proposed_unit, c.proposed_at);
}

void update_rule_change(storage::Connection& database, RuleChange& c) {
    database.execute(sql::update_rule_change, c.id, c.value, c.value_before, c.valid_from.iso(), c.reason, c.state, c.proposed_by,
                     c.proposed_unit, c.proposed_at, c.decided_by, c.decided_at, c.decision_note);
    ++c.version;
}

void take_effect(Context& context, const RuleChange& c) {
    auto& database = context.database;
    const Instant now = context.clock.now();
    const std::string from = c.valid_from.iso();
    const std::int64_t id = storage::allocate_ids(database);
    if (c.kind == "parameter") {
        database.execute(sql::retire_parameter_setting, c.rule, c.parameter, from, now);
        database.execute(sql::insert_parameter_setting, id, c.rule, c.parameter, c.value, from, c.reason, now, c.id);
    } else if (c.kind == "switch") {
        database.execute(sql::retire_rule_switch, c.rule, from, now);
        database.execute(sql::insert_rule_switch, id, c.rule, c.value == "on", from, c.reason, c.id, now);
    } else {
        database.execute(sql::retire_own_rule_text, c.rule, from, now);
        database.execute(sql::insert_own_rule_text, id, c.rule, c.value, from, c.id, now);
    }
}

}  // namespace yanlu::supervision
