// The list, the tree and one unit, within the caller's scope; tree and unit also as they were at the end of a past day.
#include "api/response.hpp"
#include "ledger/counted.hpp"
#include "organisation/permissions.hpp"
#include "organisation/statements.hpp"
#include "organisation/unit_view.hpp"
#include "organisation/units.hpp"

namespace yanlu::organisation {
namespace {

// Of each unit and all below it. Parents come before their children, so one walk backwards adds up.
std::map<std::string, std::int64_t> accounts_below(storage::Connection& database, const Scope& scope) {
    std::map<std::string, std::int64_t> total;
    database.each(
        sql::accounts_by_unit,
        [&](const storage::Row& row) {
            for (std::string path = row.get<std::string>(1); path.size() > 1; path = parent_path(path)) total[path] += row.integer(2);
        },
        scope.path_from, scope.path_to);
    return total;
}

Json node_json(const Unit& unit, std::int64_t accounts) {
    return {{"id", unit.id.value},     {"parent_id", unit.facts.parent ? Json(unit.facts.parent->value) : Json(nullptr)},
            {"name", unit.facts.name}, {"short_name", unit.facts.short_name},
            {"kind", unit.facts.kind}, {"state", unit.facts.state},
            {"accounts", accounts}};
}

}  // namespace

Result<Json> list_units(Context& context, const Caller& caller, const UnitFilter& filter, const api::Page& page) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "organisation.read_units");
    if (!scope) return refuse(scope.error());
    Scope under = Scope::city();
    if (filter.under) {
        const std::string path = unit_path(context.database, *filter.under);
        under = path.empty() ? Scope::nothing() : Scope::subtree(path);
    }
    const auto parent = filter.parent.value_or(UnitId{});
    const auto units = context.database.all(sql::list_units, read_unit, scope->path_from, scope->path_to, under.path_from, under.path_to,
                                            filter.kind, parent, filter.state, filter.words, page.after_text(0, ""), page.rows_to_read());
    const std::vector<storage::Value> asked{scope->path_from, scope->path_to, under.path_from, under.path_to,
                                            filter.kind,      parent,         filter.state,    filter.words};
    const auto total = ledger::counted(context.database, sql::count_units, asked);
    Json items = units_json(context, units);
    std::map<std::int64_t, std::string> paths;
    for (const Unit& unit : units) paths[unit.id.value] = unit.path;
    const auto next = page.cut(items, [&](const Json& last) { return Json::array({paths[last["id"].get<std::int64_t>()]}); });
    return api::list(std::move(items), next, total);
}

Result<Json> unit_tree(Context& context, const Caller& caller, std::optional<Date> as_of) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "organisation.read_units");
    if (!scope) return refuse(scope.error());
    const Instant now = context.clock.now();
    const auto units = as_of ? context.database.all(sql::tree_as_of, read_unit, scope->path_from, as_of->iso(), now, scope->path_to)
                             : context.database.all(sql::tree, read_unit, scope->path_from, scope->path_to);
    const auto accounts = accounts_below(context.database, *scope);
    Json items = Json::array();
    for (const Unit& unit : units) {
        const auto found = accounts.find(unit.path);
        items.push_back(node_json(unit, found == accounts.end() ? 0 : found->second));
    }
    return Json{{"items", std::move(items)}};
}

Result<Json> show_unit(Context& context, const Caller& caller, UnitId id, std::optional<Date> as_of) {
    auto unit = as_of ? find_unit_as_of(context.database, id, *as_of, context.clock.now()) : find_unit(context.database, id);
    if (!unit) return refuse(RefusalClass::not_found, "organisation.no_such_record");
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "organisation.read_units", unit->path))
        return refuse(std::move(*refusal));
    return unit_detail(context, caller, *unit);
}

}  // namespace yanlu::organisation
