// The inbox on both engines: what waits for a role at a unit, by time left; done and sent.
#include "flow/todo.hpp"

#include <gtest/gtest.h>

#include "flow/machines.hpp"
#include "flow/statements.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::flow {
namespace {

class TodoSuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        database->run_script("INSERT INTO unit_nodes (id, path, version) VALUES (10, '/10/', 1), (11, '/11/', 1)");
        caller.actor.person = PersonId{7};
        caller.actor.unit = UnitId{10};
        caller.role = "editor";
    }
    void open(std::int64_t subject, const char* due, UnitId unit = UnitId{10}, PersonId person = {}) {
        Todo todo{"finding", "finding", subject, "sign_for", "事项", unit, "editor", person, std::nullopt};
        if (due) todo.deadline = Deadline{*parse_instant(due)};
        open_todo(context, todo);
    }
    Json waiting() { return inbox(context, caller, {}).value(); }

    ManualClock clock{*parse_instant("2026-03-02T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    organisation::Caller caller;
};

TEST_P(TodoSuite, TheMostUrgentStandsFirstAndOthersItemsAreNotSeen) {
    open(1, "2026-03-20 00:00");
    open(2, nullptr);
    open(3, "2026-03-01 00:00");
    open(4, "2026-03-01 00:00", UnitId{11});
    open(5, "2026-03-01 00:00", UnitId{10}, PersonId{8});
    const Json answer = waiting();
    ASSERT_EQ(answer["items"].size(), 3u);
    EXPECT_EQ(answer["items"][0]["subject_id"], 3);
    EXPECT_EQ(answer["items"][0]["light_zh"], "逾期");
    EXPECT_EQ(answer["items"][2]["subject_id"], 2);
    EXPECT_EQ(answer["counts"], (Json{{"red", 1}, {"yellow", 0}, {"green", 2}, {"total", 3}}));
}

TEST_P(TodoSuite, DoneItemsLeaveTheListAndAreKept) {
    open(1, nullptr);
    EXPECT_EQ(complete_todos(context, "finding", 1, "answer", PersonId{7}), 0);
    EXPECT_EQ(complete_todos(context, "finding", 1, "", PersonId{7}), 1);
    EXPECT_TRUE(waiting()["items"].empty());
    EXPECT_EQ(inbox(context, caller, {InboxList::done}).value()["items"].size(), 1u);
}

TEST_P(TodoSuite, OpenItemsFollowAMergedUnit) {
    open(1, nullptr, UnitId{11});
    EXPECT_EQ(move_todos(context, UnitId{11}, UnitId{10}), 1);
    EXPECT_EQ(waiting()["items"].size(), 1u);
}

TEST_P(TodoSuite, EveryStatementPrepares) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(TodoSuite);

}  // namespace
}  // namespace yanlu::flow
