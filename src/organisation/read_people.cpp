// People and posts within the caller's scope. Who reaches the whole city also finds people without a post.
#include "api/response.hpp"
#include "organisation/appointment_store.hpp"
#include "organisation/people.hpp"
#include "organisation/permissions.hpp"
#include "organisation/person_store.hpp"
#include "organisation/statements.hpp"

namespace yanlu::organisation {
namespace {

bool is_city(const Scope& scope) { return scope.path_from == Scope::city().path_from && scope.path_to == Scope::city().path_to; }

Json id_of(const Json& last) { return Json::array({last["id"]}); }

}  // namespace

Result<Json> list_people(Context& context, const Caller& caller, const PersonFilter& filter, const api::Page& page) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "organisation.read_people");
    if (!scope) return refuse(scope.error());
    const std::string today = context.clock.today().iso();
    const auto unit = filter.unit.value_or(UnitId{});
    const auto people = context.database.all(sql::list_people, read_person, scope->path_from, scope->path_to, is_city(*scope), today,
                                             filter.words, unit, filter.role, page.after_integer(0, 0), page.rows_to_read());
    const auto total = context.database.value<std::int64_t>(sql::count_people, scope->path_from, scope->path_to, is_city(*scope), today,
                                                            filter.words, unit, filter.role);
    Json items = Json::array();
    for (const Person& person : people) items.push_back(person_json(context, caller, person));
    const auto next = page.cut(items, id_of);
    return api::list(std::move(items), next, *total);
}

Result<Json> show_person(Context& context, const Caller& caller, PersonId id) {
    const auto person = find_person(context.database, id);
    if (!person) return refuse(RefusalClass::not_found, "organisation.no_such_record");
    if (caller.actor.person == id) return person_json(context, caller, *person);
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "organisation.read_people");
    if (!scope) return refuse(scope.error());
    bool is_seen = is_city(*scope);
    for (const Appointment& each : appointments_of_person(context, id)) is_seen = is_seen || scope->holds(each.unit_path);
    if (!is_seen) return refuse(RefusalClass::not_found, "organisation.no_such_record");
    return person_json(context, caller, *person);
}

Result<Json> list_appointments(Context& context, const Caller& caller, const AppointmentFilter& filter, const api::Page& page) {
    const auto scope = context.rulebook.part<Permissions>().scope_for(caller, "organisation.read_people");
    if (!scope) return refuse(scope.error());
    const auto unit = filter.unit.value_or(UnitId{});
    const auto person = filter.person.value_or(PersonId{});
    const auto rows = context.database.all(sql::list_appointments, read_appointment, scope->path_from, scope->path_to, unit, person,
                                           page.after_integer(0, 0), page.rows_to_read());
    const auto total = context.database.value<std::int64_t>(sql::count_appointments, scope->path_from, scope->path_to, unit, person);
    Json items = Json::array();
    for (const Appointment& row : rows) items.push_back(appointment_json(context, row));
    const auto next = page.cut(items, id_of);
    return api::list(std::move(items), next, *total);
}

}  // namespace yanlu::organisation
