// What somebody must do: one list over all processes. Opened and done inside the transaction of the transition that causes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "flow/domain/deadline.hpp"
#include "ledger/context.hpp"

namespace yanlu::flow {

struct Todo {
    std::string process;       // the machine's code
    std::string subject_kind;  // finding …
    std::int64_t subject_id = 0;
    std::string task;      // the event that is waited for: sign_for
    std::string title;     // what the list shows
    UnitId unit;           // whose it is
    std::string role;      // of that unit
    PersonId person = {};  // one person of it, or anybody
    std::optional<Deadline> deadline;
};

// Gives the id of the new item.
std::int64_t open_todo(Context& context, const Todo& todo);
// Marks the open items of a subject as done by `person`; `task` empty: all of them. Gives their number.
std::int64_t complete_todos(Context& context, std::string_view subject_kind, std::int64_t subject_id, std::string_view task,
                            PersonId person);
// The same for the items of one unit alone: several were asked, one has answered.
std::int64_t complete_todos_at(Context& context, std::string_view subject_kind, std::int64_t subject_id, std::string_view task, UnitId unit,
                               PersonId person);
// A unit was merged into another: its open items follow.
std::int64_t move_todos(Context& context, UnitId from, UnitId to);
// The same for the open items of one subject.
std::int64_t move_subject_todos(Context& context, std::string_view subject_kind, std::int64_t subject_id, UnitId from, UnitId to);

}  // namespace yanlu::flow
