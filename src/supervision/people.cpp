// Appointments in force, as known now.
#include "supervision/people.hpp"

#include <algorithm>

#include "supervision/statements.hpp"

namespace yanlu::supervision {

std::vector<PersonId> people_at(Context& context, UnitId unit, std::string_view role) {
    return context.database.all(
        sql::appointed_people, [](const storage::Row& row) { return row.get<PersonId>(0); }, unit, role, context.clock.today().iso());
}

std::optional<std::string> handling_role(Context& context, UnitId unit, PersonId person) {
    for (const char* role : {"editor", "section_head", "leader"}) {
        const auto people = people_at(context, unit, role);
        if (std::ranges::find(people, person) != people.end()) return role;
    }
    return std::nullopt;
}

std::string name_of(Context& context, PersonId person) {
    return context.database.value<std::string>(sql::person_name, person).value_or("");
}

}  // namespace yanlu::supervision
