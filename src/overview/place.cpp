// The tree of units gives the place; the caller's scope cuts it.
#include "overview/place.hpp"

#include <algorithm>

#include "organisation/permissions.hpp"
#include "overview/statements.hpp"

namespace yanlu::overview {
namespace {

using organisation::Scope;
using organisation::Unit;

Result<Place> absent() { return refuse(RefusalClass::not_found, "api.no_such_record"); }

Scope intersection(const Scope& a, const Scope& b) { return {std::max(a.path_from, b.path_from), std::min(a.path_to, b.path_to)}; }

// Where somebody begins who names no unit: the city, or the unit from which his scope counts.
std::optional<UnitId> top_of(Context& context, const organisation::Caller& caller, const Scope& scope) {
    if (scope.path_from == Scope::city().path_from) {
        const auto root = organisation::root_unit(context.database);
        return root ? std::optional(root->id) : std::nullopt;
    }
    return context.database.value<UnitId>(sql::unit_at_path, scope.path_from).value_or(caller.actor.unit);
}

Result<Place> unit_place(Context& context, const Scope& scope, UnitId id) {
    const auto unit = organisation::find_unit(context.database, id);
    if (!unit) return absent();
    if (!scope.holds(unit->path)) return absent();
    const bool is_root = !unit->facts.parent;
    Place place{is_root ? scope : intersection(scope, Scope::subtree(unit->path)), *unit, is_root};
    place.line = organisation::line_of(context.database, id);
    std::erase_if(place.line, [&](const Unit& each) { return !scope.holds(each.path); });
    return place;
}

// An account stands at its host; with `under`, what that unit answered for while it hosted the account.
Result<Place> account_place(Context& context, const Scope& scope, const PlaceQuestion& question) {
    const auto found = context.database.one(
        sql::account_place, [](const storage::Row& row) { return std::pair(row.get<std::string>(0), row.get<UnitId>(1)); },
        *question.account);
    if (!found) return absent();
    auto place = unit_place(context, scope, question.under.value_or(found->second));
    if (!place) return place;
    place->scope = intersection(scope, Scope::own(place->unit.path));
    place->is_whole_city = false;
    place->account = *question.account;
    place->account_name = found->first;
    return place;
}

}  // namespace

void Place::leave_out_below() { scope = intersection(scope, Scope::own(unit.path)); }

std::string Place::title() const {
    if (account) return account_name;
    return is_whole_city ? "全市" : unit.facts.name;
}

Result<Place> place_for(Context& context, const organisation::Caller& caller, std::string_view verb, const PlaceQuestion& question) {
    const auto scope = context.rulebook.part<organisation::Permissions>().scope_for(caller, verb);
    if (!scope) return refuse(scope.error());
    if (question.account) return account_place(context, *scope, question);
    const auto unit = question.under ? question.under : top_of(context, caller, *scope);
    return unit ? unit_place(context, *scope, *unit) : absent();
}

}  // namespace yanlu::overview
