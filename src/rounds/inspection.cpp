// Accounts → inspectors, and what lies on their desks.
#include "rounds/inspection.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "flow/todo.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "rounds/check_lists.hpp"
#include "rounds/rounds.hpp"
#include "rounds/statements.hpp"

namespace yanlu::rounds {
namespace {

using organisation::Caller;

// A post from which somebody may fill in check lists.
struct Inspector {
    PersonId person;
    std::string name;
    UnitId unit;
    std::string unit_name;
    std::string role;
    std::string path;
};

std::vector<Inspector> inspectors(Context& context) {
    auto found = context.database.all(
        sql::inspectors,
        [](const storage::Row& row) {
            return Inspector{row.get<PersonId>(0),    row.get<std::string>(1), row.get<UnitId>(2),
                             row.get<std::string>(3), row.get<std::string>(4), row.get<std::string>(5)};
        },
        context.clock.today().iso());
    const auto& permissions = context.rulebook.part<organisation::Permissions>();
    std::erase_if(found, [&](const Inspector& each) { return !permissions.reach(each.role, "rounds.inspect"); });
    return found;
}

bool reaches(const Context& context, const Inspector& inspector, const Line& line) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_of(inspector.role, "rounds.inspect", inspector.path);
    return scope && scope->holds(line.path);
}

Result<std::vector<Line>> lines_to_assign(Context& context, const Round& round, const std::vector<LineId>& wanted) {
    auto lines = wanted.empty() ? context.database.all(sql::unassigned_lines, read_line, round.id) : std::vector<Line>();
    for (const LineId id : std::set(wanted.begin(), wanted.end())) {
        auto line = load_line(context.database, id);
        if (!line || line->round != round.id) return invalid("rounds.no_such_line", "line_ids");
        lines.push_back(std::move(*line));
    }
    if (lines.empty()) return refuse(RefusalClass::conflict, "rounds.nothing_to_assign", "line_ids");
    std::ranges::sort(lines, {}, [](const Line& line) { return std::tie(line.area_name, line.path, line.id); });
    return lines;
}

Result<std::vector<Inspector>> chosen(Context& context, const std::vector<PersonId>& people) {
    const auto known = inspectors(context);
    std::vector<Inspector> out;
    for (const PersonId person : people) {
        const auto found = std::ranges::find(known, person, &Inspector::person);
        if (found == known.end()) return invalid("rounds.no_inspector", "inspector_ids", {{"person", std::to_string(person.value)}});
        out.push_back(*found);
    }
    return out;
}

void open_inspection(Context& context, const Round& round, const Inspector& inspector) {
    static constexpr std::string_view task = "assign";
    flow::complete_todos_at(context, "round", round.id.value, task, inspector.unit, PersonId{});
    flow::open_todo(context, {"inspection_round", "round", round.id.value, std::string(task), round.title, inspector.unit, inspector.role,
                              inspector.person, std::nullopt});
}

// Neighbouring accounts go to one inspector: n accounts and k people give the i-th those from n·i/k on.
Result<Json> assign(Context& context, const Caller& caller, RoundId id, const Assignment& input, ledger::Journal& journal) {
    const auto round = round_for(context, caller, id);
    if (!round) return refuse(round.error());
    if (auto refusal = why_not_step(context, caller, *round, "assign")) return refuse(std::move(*refusal));
    const auto people = chosen(context, input.inspectors);
    if (!people) return refuse(people.error());
    const auto lines = lines_to_assign(context, *round, input.lines);
    if (!lines) return refuse(lines.error());
    std::map<PersonId, std::int64_t> counts;
    std::vector<storage::Value> given;
    for (std::size_t i = 0; i < lines->size(); ++i) {
        const Inspector& inspector = people->at(i * people->size() / lines->size());
        const Line& line = lines->at(i);
        if (!reaches(context, inspector, line))
            return invalid("rounds.out_of_reach", "inspector_ids", {{"person", inspector.name}, {"account", line.account_name}});
        given.insert(given.end(), {line.id, inspector.person});
        ++counts[inspector.person];
    }
    context.database.run_batch(sql::assign_line, given, 2);
    for (const Inspector& inspector : *people) {
        if (counts[inspector.person] > 0) open_inspection(context, *round, inspector);
    }
    Json shown = Json::object();
    for (const auto& [person, count] : counts) shown[std::to_string(person.value)] = count;
    journal.record({.subject_kind = "round",
                    .subject_id = id.value,
                    .from = round->state,
                    .to = round->state,
                    .facts = {{"event", "assign"}, {"accounts", shown}}});
    journal.emit({"rounds.assign", "round", id.value});
    return round_detail(context, caller, *round);
}

}  // namespace

Result<Json> list_inspectors(Context& context, const Caller& caller, RoundId id) {
    const auto round = round_for(context, caller, id);
    if (!round) return refuse(round.error());
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, "rounds.run_round"))
        return refuse(std::move(*refusal));
    std::map<PersonId, std::int64_t> counts;
    context.database.each(sql::accounts_of_inspectors, [&](const storage::Row& row) { counts[row.get<PersonId>(0)] = row.integer(1); }, id);
    Json items = Json::array();
    for (const Inspector& each : inspectors(context)) {
        if (!caller.scope.holds(each.path)) continue;
        const auto* role = context.rulebook.part<organisation::Permissions>().role(each.role);
        items.push_back({{"person_id", each.person.value},
                         {"name", each.name},
                         {"unit_name", each.unit_name},
                         {"role_zh", role ? role->zh : each.role},
                         {"accounts", counts[each.person]}});
    }
    return Json{{"items", std::move(items)}};
}

Result<Json> assign_lines(Context& context, const Caller& caller, RoundId id, const Assignment& input) {
    Json request{{"id", id.value}, {"inspector_ids", Json::array()}, {"line_ids", Json::array()}};
    for (const PersonId person : input.inspectors) request["inspector_ids"].push_back(person.value);
    for (const LineId line : input.lines) request["line_ids"].push_back(line.value);
    return ledger::perform(context, caller.command("rounds.assign_lines", request),
                           [&](storage::Connection&, ledger::Journal& journal) { return assign(context, caller, id, input, journal); });
}

bool has_open_line(Context& context, const Round& round, PersonId inspector) {
    const auto between_commas = [](const std::vector<std::string>& codes) { return codes.empty() ? "" : "," + joined(codes) + ","; };
    return std::ranges::any_of(settings(context.rulebook).chosen(round.scope, round.items), [&](const Item* item) {
        if (item->is_by_machine) return false;
        return context.database
            .value<LineId>(sql::open_line_for_item, round.id, inspector, item->id, between_commas(item->platforms),
                           between_commas(item->account_kinds))
            .has_value();
    });
}

void complete_inspection(Context& context, const Round& round, const ledger::Actor& inspector) {
    context.database.execute(sql::complete_inspection, round.id, inspector.person, context.clock.now());
}

void ask_for_confirmation(Context& context, const Round& round) {
    if (context.database.value<std::int64_t>(sql::open_confirmation, round.id)) return;
    // What the system proposed is the office's.
    const auto unit = round.created_unit ? std::optional(round.created_unit) : organisation::city_office(context.database);
    if (!unit) return;
    const auto kind = context.database.value<std::string>(sql::kind_of_unit, *unit);
    const std::string role = kind == "city_office" ? "city_office_section_chief" : "supervising_officer";
    flow::open_todo(context, {"check_item", "round", round.id.value, "confirm", round.title, *unit, role, {}, std::nullopt});
}

void complete_confirmations(Context& context, const Round& round, PersonId by) {
    if (context.database.value<CheckId>(sql::a_check_in_state, round.id, "to_confirm")) return;
    flow::complete_todos(context, "round", round.id.value, "confirm", by);
}

}  // namespace yanlu::rounds
