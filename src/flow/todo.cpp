// To-do items as rows; the page that lists them belongs to the processes, which know what each is about.
#include "flow/todo.hpp"

#include "flow/statements.hpp"

namespace yanlu::flow {
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

std::int64_t complete_todos_at(Context& context, std::string_view subject_kind, std::int64_t subject_id, std::string_view task, UnitId unit,
                               PersonId person) {
    return context.database.execute(sql::complete_todos_at, context.clock.now(), person, subject_kind, subject_id, task, unit);
}

std::int64_t move_todos(Context& context, UnitId from, UnitId to) { return context.database.execute(sql::move_todos, from, to); }

std::int64_t move_subject_todos(Context& context, std::string_view subject_kind, std::int64_t subject_id, UnitId from, UnitId to) {
    return context.database.execute(sql::move_subject_todos, subject_kind, subject_id, from, to);
}

}  // namespace yanlu::flow
