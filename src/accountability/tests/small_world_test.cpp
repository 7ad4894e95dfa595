// Every sequence of a few notifications and decisions on one account: what must never happen on the ladder. The process table is the real
// one; the account is gone or not, the person's role and unit are tried by the table's own guards.
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "accountability/case.hpp"
#include "accountability/domain/ladder.hpp"
#include "flow/machines.hpp"

namespace yanlu::accountability {
namespace {

constexpr std::int64_t most_notifications = 4;
constexpr std::size_t least = 2;
constexpr std::size_t most_cases = 4;

struct Letter {
    std::string state = "proposed";
    std::set<std::int64_t> basis;
    bool is_undecided() const { return state == "proposed"; }
    bool is_void() const { return state == "dropped"; }
    friend auto operator<=>(const Letter&, const Letter&) = default;
};

struct World {
    std::set<std::int64_t> standing;
    std::set<std::int64_t> ever;
    std::vector<Letter> letters;
    friend auto operator<=>(const World&, const World&) = default;
};

class SmallWorld : public ::testing::Test {
protected:
    std::vector<Proposed> proposed(const World& world) {
        std::vector<Proposed> out;
        for (std::size_t i = 0; i < world.letters.size(); ++i) {
            const Letter& each = world.letters[i];
            out.push_back({static_cast<std::int64_t>(i), each.is_undecided(), each.is_void(), each.basis});
        }
        return out;
    }

    // What the system does after a notification changed: propose and recount, nothing else.
    World settled(World world) {
        const Plan plan = plan_group({world.standing.begin(), world.standing.end()}, proposed(world), least);
        if (plan.propose) world.letters.push_back({"proposed", *plan.propose});
        if (plan.recount) world.letters[static_cast<std::size_t>(plan.recount->first)].basis = plan.recount->second;
        return world;
    }

    static std::size_t counting(const World& world, const Letter& letter) {
        std::size_t out = 0;
        for (const std::int64_t id : letter.basis) out += world.standing.contains(id) ? 1 : 0;
        return out;
    }

    std::optional<Refusal> guard(const World& world, const Letter& letter, std::string_view name) {
        const bool stands = counting(world, letter) >= least;
        const bool holds = name == "basis_stands" ? stands : name == "basis_is_gone" ? !stands : name != "account_is_gone";
        return holds ? std::nullopt : std::optional(Refusal{RefusalClass::conflict, "no"});
    }

    void visit(const World& world, int depth) {
        if (!seen.emplace(world, depth).second && seen[world] >= depth) return;
        seen[world] = depth;
        check(world);
        if (depth == 0) return;
        for (std::int64_t id = 1; id <= most_notifications; ++id) {
            World next = world;
            if (world.standing.contains(id))
                next.standing.erase(id);
            else
                next.standing.insert(id);
            next.ever.insert(id);
            visit(settled(std::move(next)), depth - 1);
        }
        for (std::size_t i = 0; i < world.letters.size(); ++i) act(world, i, depth);
    }

    void act(const World& world, std::size_t which, int depth) {
        const Letter& letter = world.letters[which];
        for (const flow::Transition& transition : machine.transitions()) {
            for (const std::string& role : transition.roles) {
                const auto decided = flow::decide(machine, letter.state, transition.event, role,
                                                  [&](std::string_view name) { return guard(world, letter, name); });
                if (!decided) continue;
                if (transition.event == "issue" || transition.event == "advise_again") {
                    EXPECT_GE(counting(world, letter), least) << "a letter without two notifications";
                    ++issued;
                }
                World next = world;
                next.letters[which].state = (*decided)->to;
                visit(settled(std::move(next)), depth - 1);
                break;  // another role leads to the same world
            }
        }
    }

    void check(const World& world) {
        std::multiset<std::int64_t> counted;
        std::size_t undecided = 0;
        for (const Letter& each : world.letters) {
            if (!each.is_void()) counted.insert(each.basis.begin(), each.basis.end());
            undecided += each.is_undecided() ? 1 : 0;
        }
        for (const std::int64_t id : counted) EXPECT_EQ(counted.count(id), 1U) << "a notification counted twice";
        EXPECT_LE(undecided, 1U) << "one proposal twice";
        // Two that no letter has counted are before a person, always.
        std::size_t fresh = 0;
        for (const std::int64_t id : world.standing) {
            bool is_spent = false;
            for (const Letter& each : world.letters) is_spent |= !each.is_void() && !each.is_undecided() && each.basis.contains(id);
            fresh += is_spent ? 0 : 1;
        }
        EXPECT_TRUE(fresh < least || undecided == 1) << "due and not proposed";
        for (const Letter& each : world.letters) {
            EXPECT_TRUE(!each.is_undecided() || can_end(world, each)) << "a proposal that nobody can end";
        }
        EXPECT_LE(world.letters.size(), most_cases + most_notifications);
    }

    bool can_end(const World& world, const Letter& letter) {
        for (const flow::Transition& transition : machine.transitions()) {
            if (transition.roles.empty()) continue;
            if (flow::decide(machine, letter.state, transition.event, transition.roles.front(),
                             [&](std::string_view name) { return guard(world, letter, name); }))
                return true;
        }
        return false;
    }

    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    const flow::Machine& machine = machine_of(rulebook, closure_advice);
    std::map<World, int> seen;
    std::size_t issued = 0;
};

TEST_F(SmallWorld, R4_3bNoLetterWithoutTwoNotificationsNoneCountedTwiceEachProposedOnce) {
    visit({}, 10);
    EXPECT_GT(seen.size(), 3000U);
    EXPECT_GT(issued, 1000U);
}

TEST_F(SmallWorld, R4_3bR4_3cEveryDecisionIsAPersonsAndNobodyDecidesOnHisOwnUnit) {
    // The only steps that the system takes by itself, and those of people that decide nothing on anybody.
    const std::set<std::string> by_system{"propose", "account_gone"};
    const std::set<std::string> no_decision{"drop", "report_commitment", "propose", "add_evidence"};
    for (const std::string_view kind : {admonition, closure_advice, accountability_record}) {
        for (const flow::Transition& each : machine_of(rulebook, kind).transitions()) {
            EXPECT_TRUE(!each.roles.empty() || by_system.contains(each.event)) << kind << " " << each.event;
            const bool guards_own = std::ranges::find(each.guards, "not_own_unit") != each.guards.end();
            EXPECT_TRUE(guards_own || each.roles.empty() || no_decision.contains(each.event)) << kind << " " << each.event;
        }
    }
}

}  // namespace
}  // namespace yanlu::accountability
