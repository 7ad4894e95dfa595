// Rows to JSON, with names of the units referred to, counts, history and what the caller may do.
#include "organisation/unit_view.hpp"

#include <algorithm>

#include "api/response.hpp"
#include "organisation/appointment_store.hpp"
#include "organisation/permissions.hpp"
#include "organisation/statements.hpp"

namespace yanlu::organisation {
namespace {

// One lookup an id, however often it is referred to on the page.
class References {
public:
    explicit References(Context& context) : context_(context) {}
    Json of(const std::optional<UnitId>& id) {
        if (!id) return nullptr;
        auto [found, is_new] = known_.try_emplace(id->value);
        if (is_new) {
            const auto unit = find_unit(context_.database, *id);
            found->second = unit ? unit_reference(*unit) : Json(nullptr);
        }
        return found->second;
    }

private:
    Context& context_;
    std::map<std::int64_t, Json> known_;
};

// The narrowest range that holds the paths of all.
Scope range_of(const std::vector<Unit>& units) {
    if (units.empty()) return Scope::nothing();
    const auto [least, greatest] = std::ranges::minmax_element(units, {}, &Unit::path);
    return {least->path, greatest->path + "0"};
}

struct Counts {
    std::map<std::int64_t, std::int64_t> accounts;
    std::map<std::int64_t, std::int64_t> open_findings;
};

Counts counts_in(storage::Connection& database, const Scope& range) {
    Counts counts;
    database.each(
        sql::accounts_by_unit, [&](const storage::Row& row) { counts.accounts[row.integer(0)] = row.integer(2); }, range.path_from,
        range.path_to);
    database.each(
        sql::open_findings_by_unit, [&](const storage::Row& row) { counts.open_findings[row.integer(0)] = row.integer(1); },
        range.path_from, range.path_to);
    return counts;
}

Json unit_json(Context& context, References& references, const Counts& counts, const Unit& unit) {
    const auto count = [&](const std::map<std::int64_t, std::int64_t>& of) {
        const auto found = of.find(unit.id.value);
        return found == of.end() ? 0 : found->second;
    };
    const UnitFacts& facts = unit.facts;
    return {{"id", unit.id.value},
            {"version", unit.version},
            {"name", facts.name},
            {"short_name", facts.short_name},
            {"credit_code", facts.credit_code ? Json(*facts.credit_code) : Json(nullptr)},
            {"kind", facts.kind},
            {"kind_zh", context.rulebook.message("organisation.kind." + facts.kind)},
            {"level", facts.level},
            {"parent", references.of(facts.parent)},
            {"supervising_unit", references.of(facts.supervising_unit)},
            {"sector_authority", references.of(facts.sector_authority)},
            {"area", facts.area},
            {"is_covered", facts.is_covered},
            {"state", facts.state},
            {"state_zh", context.rulebook.message("organisation.state." + facts.state)},
            {"accounts", count(counts.accounts)},
            {"open_findings", count(counts.open_findings)}};
}

Json version_json(const storage::Row& row) {
    const auto until = row.get<std::string>(6);
    return {{"name", row.get<std::string>(0)},
            {"short_name", row.get<std::string>(1)},
            {"kind", row.get<std::string>(2)},
            {"state", row.get<std::string>(3)},
            {"decision", row.get<std::string>(4)},
            {"valid_from", row.get<std::string>(5)},
            {"valid_to", until == open_day ? Json(nullptr) : Json(until)},
            {"recorded_at", rfc3339(row.get<Instant>(7))},
            {"parent", row.is_null(8) ? Json(nullptr) : unit_reference(row.get<UnitId>(8), row.text(9), row.text(10), row.text(11))}};
}

Json succession_json(const storage::Row& row) {
    return {{"predecessor", unit_reference(row.get<UnitId>(0), row.text(1), row.text(2), row.text(3))},
            {"successor", unit_reference(row.get<UnitId>(4), row.text(5), row.text(6), row.text(7))},
            {"effective_on", row.get<std::string>(8)},
            {"decision", row.get<std::string>(9)}};
}

std::optional<Refusal> why_not_act(Context& context, const Caller& caller, const Unit& unit, std::string_view verb) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, verb, unit.path)) return refusal;
    if (!unit.facts.is_active())
        return Refusal{RefusalClass::conflict, "organisation.unit_not_active", {}, {}, {{"unit", unit.facts.name}}};
    return std::nullopt;
}

Json allowed_actions(Context& context, const Caller& caller, const Unit& unit) {
    struct Action {
        const char* code;
        const char* verb;
        std::vector<std::string> asks;
    };
    static const std::vector<Action> actions{
        {"amend", "organisation.amend_unit", {"short_name", "credit_code", "sector_authority_id", "is_covered", "reason"}},
        {"create_child", "organisation.create_unit", {}},
        {"rename", "organisation.rename_unit", {"name", "short_name", "effective_on", "decision"}},
        {"change_superior", "organisation.change_superior", {"parent_id", "supervising_unit_id", "effective_on", "decision"}},
        {"merge", "organisation.merge_units", {"into_unit_id", "effective_on", "decision"}},
        {"split", "organisation.split_unit", {"successors", "effective_on", "decision"}},
        {"abolish", "organisation.abolish_unit", {"effective_on", "decision"}}};
    Json out = Json::array();
    for (const Action& action : actions) {
        const auto refusal = why_not_act(context, caller, unit, action.verb);
        Json made{{"action", action.code},
                  {"zh", context.rulebook.message(std::string("organisation.action.") + action.code)},
                  {"is_allowed", !refusal},
                  {"asks", action.asks}};
        if (refusal) made["refusal"] = api::problem(*refusal, context.rulebook, caller.request_id);
        out.push_back(std::move(made));
    }
    return out;
}

}  // namespace

Json unit_reference(UnitId id, std::string_view name, std::string_view short_name, std::string_view kind) {
    return {{"id", id.value}, {"name", name}, {"short_name", short_name}, {"kind", kind}};
}

Json unit_reference(const Unit& unit) { return unit_reference(unit.id, unit.facts.name, unit.facts.short_name, unit.facts.kind); }

Json units_json(Context& context, const std::vector<Unit>& units) {
    const Counts counts = counts_in(context.database, range_of(units));
    References references(context);
    Json out = Json::array();
    for (const Unit& unit : units) out.push_back(unit_json(context, references, counts, unit));
    return out;
}

Json unit_detail(Context& context, const Caller& caller, const Unit& unit) {
    Json detail = units_json(context, {unit})[0];
    detail["history"] = context.database.all(sql::unit_history, version_json, unit.id);
    detail["successions"] = context.database.all(sql::unit_successions, succession_json, unit.id);
    detail["appointments"] = Json::array();
    if (!context.rulebook.part<Permissions>().why_not(caller, "organisation.read_people", unit.path)) {
        for (const Appointment& each : appointments_of_unit(context, unit.id))
            detail["appointments"].push_back(appointment_json(context, each));
    }
    detail["allowed_actions"] = allowed_actions(context, caller, unit);
    return detail;
}

}  // namespace yanlu::organisation
