// Items are opened, done and moved on both engines.
#include "flow/todo.hpp"

#include <gtest/gtest.h>

#include "flow/machines.hpp"
#include "flow/statements.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::flow {
namespace {

constexpr storage::Statement open_at{"test.open", "SELECT count(*) FROM todo_items WHERE done_at IS NULL AND unit_id = $1"};
constexpr storage::Statement done_by{"test.done", "SELECT count(*) FROM todo_items WHERE done_by = $1"};
constexpr storage::Statement due_of{"test.due", "SELECT due_at FROM todo_items WHERE subject_id = $1"};

class TodoSuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override { database->run_script("INSERT INTO unit_nodes (id, path, version) VALUES (10, '/10/', 1), (11, '/11/', 1)"); }
    void open(std::int64_t subject, const char* due, UnitId unit = UnitId{10}, PersonId person = {}) {
        Todo todo{"finding", "finding", subject, "sign_for", "事项", unit, "editor", person, std::nullopt};
        if (due) todo.deadline = Deadline{*parse_instant(due)};
        open_todo(context, todo);
    }
    std::int64_t waiting(UnitId unit = UnitId{10}) { return *database->value<std::int64_t>(open_at, unit); }
    std::int64_t done() { return *database->value<std::int64_t>(done_by, PersonId{7}); }

    ManualClock clock{*parse_instant("2026-03-02T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
};

TEST_P(TodoSuite, AnItemKeepsItsUnitPersonAndClock) {
    open(1, "2026-03-20 00:00", UnitId{10}, PersonId{8});
    open(2, nullptr, UnitId{11});
    EXPECT_EQ(waiting(), 1);
    EXPECT_EQ(waiting(UnitId{11}), 1);
    EXPECT_EQ(database->value<std::int64_t>(due_of, 1), parse_instant("2026-03-20 00:00")->ms);
    EXPECT_FALSE(database->value<std::optional<std::int64_t>>(due_of, 2)->has_value());
}

TEST_P(TodoSuite, DoneItemsLeaveTheListAndAreKept) {
    open(1, nullptr);
    EXPECT_EQ(complete_todos(context, "finding", 1, "answer", PersonId{7}), 0);
    EXPECT_EQ(complete_todos(context, "finding", 1, "", PersonId{7}), 1);
    EXPECT_EQ(complete_todos(context, "finding", 1, "", PersonId{7}), 0) << "done once";
    EXPECT_EQ(waiting(), 0);
    EXPECT_EQ(done(), 1);
}

TEST_P(TodoSuite, OpenItemsFollowAMergedUnit) {
    open(1, nullptr, UnitId{11});
    EXPECT_EQ(move_todos(context, UnitId{11}, UnitId{10}), 1);
    EXPECT_EQ(waiting(), 1);
}

TEST_P(TodoSuite, EveryStatementPrepares) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(TodoSuite);

}  // namespace
}  // namespace yanlu::flow
