// One unit becomes several beside it: every account goes to exactly one of them, the first takes over children and appointments.
#include <algorithm>
#include <set>

#include "organisation/appointment_store.hpp"
#include "organisation/permissions.hpp"
#include "organisation/session.hpp"
#include "organisation/statements.hpp"
#include "organisation/unit_checks.hpp"
#include "organisation/unit_view.hpp"
#include "organisation/units.hpp"

namespace yanlu::organisation {
namespace {

std::optional<Refusal> why_not_shared_out(storage::Connection& database, UnitId unit, const Split& input) {
    const auto hosted = database.all(sql::hosted_accounts, [](const storage::Row& row) { return row.integer(0); }, unit);
    std::set<std::int64_t> left(hosted.begin(), hosted.end());
    for (const auto& successor : input.successors) {
        for (const AccountId account : successor.accounts) {
            if (!left.erase(account.value))
                return invalid("organisation.account_given_twice", "successors", {{"account", std::to_string(account.value)}}).value();
        }
    }
    if (!left.empty()) return invalid("organisation.accounts_left", "successors", {{"count", std::to_string(left.size())}}).value();
    return std::nullopt;
}

std::optional<Refusal> why_not_named_apart(storage::Connection& database, const Unit& unit, const Split& input) {
    std::set<std::string> names;
    for (const auto& successor : input.successors) {
        if (!names.insert(successor.name).second)
            return invalid("organisation.unit_name_taken", "successors", {{"name", successor.name}}).value();
        if (auto refusal = why_not_named(database, successor.name, unit.id)) return refusal;
    }
    return std::nullopt;
}

std::optional<Refusal> why_not(Context& context, const Unit& unit, const Split& input) {
    if (!unit.facts.parent) return Refusal{RefusalClass::conflict, "organisation.root_stays"};
    if (input.successors.size() < 2) return invalid("organisation.split_into_one", "successors").value();
    if (auto refusal = why_not_effective(context.clock, unit, input.effective_on)) return refusal;
    if (auto refusal = why_not_named_apart(context.database, unit, input)) return refusal;
    const auto bound = context.database.all(sql::units_bound_to, [](const storage::Row& row) { return row.get<UnitId>(0); }, unit.id);
    if (!bound.empty())
        return Refusal{RefusalClass::conflict, "organisation.has_children", {}, {}, {{"count", std::to_string(bound.size())}}};
    return why_not_shared_out(context.database, unit.id, input);
}

// One successor, beside the unit that ends.
UnitId found_successor(Context& context, ledger::Journal& journal, const Unit& unit, const Split::Successor& successor,
                       const Split& input) {
    UnitFacts facts = unit.facts;
    facts.name = successor.name;
    facts.short_name = successor.short_name;
    facts.credit_code = std::nullopt;  // each gets a certificate of its own
    facts.decision = input.decision;
    const UnitId id = insert_unit(context, facts, input.effective_on);
    context.database.execute(sql::insert_succession, unit.id, id, input.effective_on.iso(), input.decision);
    journal.record(
        {.subject_kind = "unit", .subject_id = id.value, .to = facts.state, .reason = input.decision, .after = facts_json(facts)});
    return id;
}

Json accounts_json(const std::vector<AccountId>& accounts) {
    Json out = Json::array();
    for (const AccountId account : accounts) out.push_back(account.value);
    return out;
}

// The successors, made and told to the modules above; gives their ids in the order of the input.
std::vector<UnitId> found_successors(Context& context, ledger::Journal& journal, const Unit& unit, const Split& input) {
    std::vector<UnitId> made;
    Json told = Json::array();
    for (const auto& successor : input.successors) {
        made.push_back(found_successor(context, journal, unit, successor, input));
        told.push_back({{"unit_id", made.back().value}, {"account_ids", accounts_json(successor.accounts)}});
    }
    journal.emit({"unit.split", "unit", unit.id.value, {{"successors", told}, {"effective_on", input.effective_on.iso()}}});
    return made;
}

}  // namespace

Result<Json> split_unit(Context& context, const Caller& caller, UnitId id, const Split& input) {
    Json request{{"id", id.value}, {"effective_on", input.effective_on.iso()}, {"names", Json::array()}};
    for (const auto& successor : input.successors) request["names"].push_back(successor.name);
    return perform_on_sessions(context, caller.command("organisation.split_unit", request),
                               [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                   auto unit = unit_for(context, caller, "organisation.split_unit", id);
                                   if (!unit) return refuse(std::move(unit.error()));
                                   if (auto refusal = why_not(context, *unit, input)) return refuse(std::move(*refusal));
                                   UnitFacts after = unit->facts;
                                   after.state = "split";
                                   after.decision = input.decision;
                                   change_unit(context, *unit, after, input.effective_on);
                                   journal.record(unit_change(*unit, after, input.decision));
                                   const auto made = found_successors(context, journal, *unit, input);
                                   move_appointments(context, journal, id, made.front(), input.effective_on);
                                   std::vector<Unit> units;
                                   for (const UnitId successor : made) units.push_back(*find_unit(database, successor));
                                   return Json{{"items", units_json(context, units)}};
                               });
}

}  // namespace yanlu::organisation
