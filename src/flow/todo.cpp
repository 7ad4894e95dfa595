// The inbox: rows in, lights and words out.
#include "flow/todo.hpp"

#include "flow/machines.hpp"
#include "flow/statements.hpp"

namespace yanlu::flow {
namespace {

const char* word_of(Light light) {
    switch (light) {
        case Light::green:
            return "充裕";
        case Light::yellow:
            return "临期";
        case Light::red:
            return "逾期";
    }
    return "";
}

std::string task_name(const Machines& machines, std::string_view process, std::string_view event) {
    const auto machine = machines.all().find(process);
    if (machine != machines.all().end()) {
        for (const Transition& t : machine->second.transitions()) {
            if (t.event == event) return t.zh;
        }
    }
    return std::string(event);
}

Json item_of(Context& context, const Machines& machines, const storage::Row& row) {
    Json item{{"id", row.integer(0)},
              {"process", row.text(1)},
              {"subject_kind", row.text(2)},
              {"subject_id", row.integer(3)},
              {"task", row.text(4)},
              {"task_zh", task_name(machines, row.text(1), row.text(4))},
              {"title", row.text(5)},
              {"unit_id", row.integer(6)},
              {"unit_name", row.text(10)},
              {"created_at", rfc3339(row.get<Instant>(7))},
              {"due_at", nullptr},
              {"is_provisional", row.get<bool>(9)},
              {"light", nullptr},
              {"light_zh", nullptr},
              {"minutes_left", nullptr}};
    if (const auto due = row.get<std::optional<Instant>>(8)) {
        const Instant now = context.clock.now();
        const Light light = light_of(context.rulebook.calendar(), row.get<Instant>(7), *due, now);
        item["due_at"] = rfc3339(*due);
        item["light"] = code_of(light);
        item["light_zh"] = word_of(light);
        item["minutes_left"] = (due->ms - now.ms) / 60'000;
    }
    return item;
}

Json counts_of(Context& context, const organisation::Caller& caller) {
    std::int64_t total = 0;
    std::map<std::string_view, std::int64_t> by_light{{"red", 0}, {"yellow", 0}, {"green", 0}};
    context.database.each(
        sql::waiting_todo_times,
        [&](const storage::Row& row) {
            ++total;
            const auto due = row.get<std::optional<Instant>>(1);
            const Light light = due ? light_of(context.rulebook.calendar(), row.get<Instant>(0), *due, context.clock.now()) : Light::green;
            ++by_light[code_of(light)];
        },
        caller.actor.unit, caller.role, caller.actor.person);
    return {{"red", by_light["red"]}, {"yellow", by_light["yellow"]}, {"green", by_light["green"]}, {"total", total}};
}

}  // namespace

std::int64_t open_todo(Context& context, const Todo& todo) {
    const std::int64_t id = storage::allocate_ids(context.database);
    const auto due = todo.deadline ? std::optional(todo.deadline->due_at) : std::nullopt;
    const auto person = todo.person ? std::optional(todo.person) : std::nullopt;
    context.database.execute(sql::insert_todo, id, todo.process, todo.subject_kind, todo.subject_id, todo.task, todo.title, todo.unit,
                             todo.role, person, context.clock.now(), due, todo.deadline && todo.deadline->is_provisional);
    return id;
}

std::int64_t complete_todos(Context& context, std::string_view subject_kind, std::int64_t subject_id, std::string_view task,
                            PersonId person) {
    return context.database.execute(sql::complete_todos, context.clock.now(), person, subject_kind, subject_id, task);
}

std::int64_t move_todos(Context& context, UnitId from, UnitId to) { return context.database.execute(sql::move_todos, from, to); }

std::int64_t move_subject_todos(Context& context, std::string_view subject_kind, std::int64_t subject_id, UnitId from, UnitId to) {
    return context.database.execute(sql::move_subject_todos, subject_kind, subject_id, from, to);
}

Result<Json> inbox(Context& context, const organisation::Caller& caller, const InboxFilter& filter) {
    const auto& machines = context.rulebook.part<Machines>();
    const auto map = [&](const storage::Row& row) { return item_of(context, machines, row); };
    std::vector<Json> items;
    switch (filter.list) {
        case InboxList::waiting:
            items = context.database.all(sql::waiting_todos, map, caller.actor.unit, caller.role, caller.actor.person, filter.limit);
            break;
        case InboxList::done:
            items = context.database.all(sql::done_todos, map, caller.actor.person, filter.limit);
            break;
        case InboxList::sent:
            items = context.database.all(sql::sent_todos, map, caller.actor.person, filter.limit);
            break;
    }
    return Json{{"items", std::move(items)}, {"counts", counts_of(context, caller)}};
}

}  // namespace yanlu::flow
