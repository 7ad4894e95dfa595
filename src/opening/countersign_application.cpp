// 会签: further units, or a person of one, are asked before the approver goes on, and answer.
#include <algorithm>

#include "flow/todo.hpp"
#include "opening/actions.hpp"
#include "opening/application_process.hpp"
#include "opening/desks.hpp"
#include "opening/statements.hpp"

namespace yanlu::opening {
namespace {

std::optional<Refusal> why_not_asked(Step& step, UnitId unit, const std::vector<Countersign>& known) {
    const auto found = organisation::find_unit(step.context.database, unit);
    const auto fault = [&](std::string code) {
        return Refusal{RefusalClass::invalid, std::move(code), "unit_ids", "", {{"unit", found ? found->facts.name : ""}}};
    };
    if (!found || !found->facts.is_active()) return fault("opening.countersign_no_unit");
    if (unit == step.application.form.host_unit) return fault("opening.countersign_applicant");
    if (std::ranges::any_of(known, [&](const Countersign& asked) { return asked.is_open() && asked.unit == unit; }))
        return fault("opening.countersign_asked");
    if (step.input.person) {
        const auto people = people_of_unit(step.context, unit);
        if (step.input.units.size() != 1 || std::ranges::find(people, *step.input.person) == people.end())
            return Refusal{RefusalClass::invalid, "opening.countersign_person", "person_id", "", {{"unit", found->facts.name}}};
    }
    return std::nullopt;
}

void ask(Step& step, UnitId unit, const flow::Deadline& due) {
    const Countersign asked{storage::allocate<CountersignId>(step.context.database),
                            unit,
                            step.input.person,
                            step.input.reason,
                            step.caller.actor.person,
                            step.now,
                            due.due_at};
    step.context.database.execute(sql::insert_countersign, asked.id, step.application.id, step.application.content_number, asked.unit,
                                  asked.person, asked.question, asked.asked_by, asked.asked_at, asked.due_at);
    open_countersign_task(step.context, step.application, asked, due.is_provisional);
}

std::optional<Refusal> take_ask(Step& step) {
    const auto known = countersigns_of(step.context.database, step.application.id);
    for (const UnitId unit : step.input.units) {
        if (auto refusal = why_not_asked(step, unit, known)) return refusal;
    }
    const auto due = limit_from(step.context, step.application.state, "countersign_lapses", step.now);
    for (const UnitId unit : step.input.units) ask(step, unit, due.value_or(flow::Deadline{step.now}));
    return std::nullopt;
}

std::optional<Refusal> take_answer(Step& step) {
    const ledger::Actor& actor = step.caller.actor;
    for (const Countersign& asked : countersigns_of(step.context.database, step.application.id)) {
        const bool is_asked = asked.is_open() && asked.unit == actor.unit && (!asked.person || *asked.person == actor.person);
        if (is_asked) step.context.database.execute(sql::answer_countersign, asked.id, step.input.reason, actor.person, step.now);
    }
    flow::complete_todos_at(step.context, "application", step.application.id.value, "answer_countersign", actor.unit, actor.person);
    return std::nullopt;
}

}  // namespace

const Verb countersign_application{
    .action = "countersign", .permission = "opening.decide_application", .side = Side::desk, .take = take_ask};
const Verb answer_countersign{
    .action = "answer_countersign", .permission = "opening.answer_countersign", .side = Side::asked, .take = take_answer};

}  // namespace yanlu::opening
