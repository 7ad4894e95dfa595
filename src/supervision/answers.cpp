// Rows of finding_answers, and who may sign them.
#include "supervision/answers.hpp"

#include <algorithm>

#include "supervision/people.hpp"
#include "supervision/statements.hpp"

namespace yanlu::supervision {

std::optional<std::string> signing_role(Context& context, UnitId unit, PersonId handler) {
    for (const char* role : {"leader", "section_head"}) {
        const auto people = people_at(context, unit, role);
        if (std::ranges::any_of(people, [&](PersonId person) { return person != handler; })) return role;
    }
    return std::nullopt;
}

bool signs_for_unit(Context& context, const Finding& finding, PersonId person) {
    const UnitId unit = finding.holder.value_or(finding.host);
    const auto role = signing_role(context, unit, finding.answered_by.value_or(PersonId{}));
    if (!role) return false;
    const auto people = people_at(context, unit, *role);
    return std::ranges::find(people, person) != people.end();
}

void keep_answer(Step& step, std::string_view outcome) {
    auto& database = step.context.database;
    step.answer = storage::allocate_ids(database);
    database.execute(sql::insert_answer, step.answer, step.finding.id, step.finding.holder.value_or(step.finding.host), step.input.answer,
                     step.input.cause, step.input.prevention, step.caller.actor.person, step.now, outcome);
}

void settle_answer(Context& context, FindingId finding, std::string_view outcome) {
    context.database.execute(sql::settle_answer, finding, outcome);
}

void sign_last_answer(const Step& step) {
    step.context.database.execute(sql::sign_last_answer, step.finding.id, step.caller.actor.person, step.now);
}

}  // namespace yanlu::supervision
