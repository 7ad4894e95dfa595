// Events of the module organisation → open to-do items.
#include "flow/follow_organisation.hpp"

#include "flow/statements.hpp"
#include "flow/todo.hpp"

namespace yanlu::flow {
namespace {

UnitId unit_in(const Json& payload, const char* name) { return UnitId{payload.at(name).get<std::int64_t>()}; }

void follow_merger(Context& context, const jobs::Delivery& event) {
    move_todos(context, UnitId{event.subject_id}, unit_in(event.payload, "into_unit_id"));
}

// The first successor continues the unit's desk; what belongs to an account goes on with the account (module supervision).
void follow_split(Context& context, const jobs::Delivery& event) {
    move_todos(context, UnitId{event.subject_id}, unit_in(event.payload.at("successors").at(0), "unit_id"));
}

void follow_hand_over(Context& context, const jobs::Delivery& event) {
    context.database.execute(sql::hand_over_todos, event.payload.at("from_person_id").get<std::int64_t>(),
                             event.payload.at("to_person_id").get<std::int64_t>(), event.payload.at("unit_id").get<std::int64_t>(),
                             event.payload.at("role").get<std::string>());
}

}  // namespace

std::vector<jobs::Subscription> organisation_subscriptions() {
    return {{"unit.merged", follow_merger}, {"unit.split", follow_split}, {"appointment.handed_over", follow_hand_over}};
}

}  // namespace yanlu::flow
