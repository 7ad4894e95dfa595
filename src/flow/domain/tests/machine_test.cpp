// A table that cannot be lived with is refused at start; decisions follow the table, the role and the guards, in that order.
#include "flow/domain/machine.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace yanlu::flow {
namespace {

Machine door() {
    return {"door",
            "门",
            {{"shut", "关着"}, {"open", "开着"}, {"gone", "拆除", true}},
            {{"build", "安装", {}, "shut", {"clerk"}},
             {"open", "打开", {"shut"}, "open", {"clerk"}, {"unlocked"}},
             {"close", "关上", {"open"}, "shut", {"clerk"}},
             {"remove", "拆除", {"shut"}, "gone", {"leader"}}}};
}

std::optional<Refusal> no_objection(std::string_view) { return std::nullopt; }

TEST(Machine, ASoundTableHasNoFaults) { EXPECT_TRUE(door().faults({"unlocked"}).empty()); }

TEST(Machine, FaultsAreFound) {
    EXPECT_EQ(door().faults({}).front(), "open: unknown guard unlocked");
    const Machine trap("trap", "陷阱", {{"in", "内"}, {"lost", "无"}},
                       {{"enter", "进", {}, "in", {"clerk"}}, {"fly", "飞", {"in"}, "moon", {}}});
    const auto faults = trap.faults({});
    EXPECT_NE(std::ranges::find(faults, "fly: unknown state moon"), faults.end());
    EXPECT_NE(std::ranges::find(faults, "lost: cannot be reached"), faults.end());
    EXPECT_NE(std::ranges::find(faults, "lost: has no exit"), faults.end());
}

TEST(Machine, DecidesByStateRoleAndGuard) {
    const Machine machine = door();
    EXPECT_EQ(decide(machine, "", "build", "clerk", no_objection).value()->to, "shut");
    EXPECT_EQ(decide(machine, "open", "open", "clerk", no_objection).error().code, "flow.not_from_this_state");
    EXPECT_EQ(decide(machine, "shut", "open", "leader", no_objection).error().code, "flow.not_your_role");
    EXPECT_EQ(decide(machine, "shut", "explode", "clerk", no_objection).error().code, "flow.unknown_event");
    const auto locked = [](std::string_view guard) -> std::optional<Refusal> {
        return Refusal{RefusalClass::conflict, "door." + std::string(guard)};
    };
    EXPECT_EQ(decide(machine, "shut", "open", "clerk", locked).error().code, "door.unlocked");
    EXPECT_TRUE(decide(machine, "shut", "remove", "system", no_objection));
}

}  // namespace
}  // namespace yanlu::flow
