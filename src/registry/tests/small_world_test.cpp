// Every sequence of steps up to a depth, on the real store: what must never happen, never does. A slow reference in the test's own words
// says what each state should be.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "registry/account_process.hpp"
#include "registry/life_cycle_store.hpp"
#include "registry/tests/life_cycle_suite.hpp"

namespace yanlu::registry {
namespace {

using testing::LifeCycleSuite;

constexpr const char* posting_states[] = {"opened_to_file",   "normal",       "amended_to_file",     "to_be_completed",
                                          "shutdown_planned", "unauthorised", "cancellation_planned"};

// What the test itself keeps of an account: whether both systems hold it as it is.
struct World {
    AccountId account;
    bool is_filed = false;
    bool had_archive = false;
};

class SmallWorld : public LifeCycleSuite {
protected:
    // A move of the world: a step, a filing, an amendment, time passing.
    using Move = std::function<void(SmallWorld&, World&)>;

    static Move step(const char* action, const char* outcome = "") {
        return [action, outcome](SmallWorld& suite, World& world) {
            const bool is_done = suite.act(suite.chief(), world.account, action, outcome).has_value();
            const std::string_view done = action;
            if (is_done && (done == "reopen" || done == "revive")) world.is_filed = false;
        };
    }
    static const std::vector<Move>& moves() {
        static const std::vector<Move> all{
            step("plan_shutdown"),
            step("record_shutdown"),
            step("reopen"),
            step("plan_cancellation"),
            step("enter_freezing"),
            step("complete_cancellation"),
            step("audit_cancellation", "passed"),
            step("confirm_cancellation"),
            step("take_back"),
            step("revive"),
            [](SmallWorld& suite, World& world) {
                suite.file_both(world.account, "amendment");
                world.is_filed = true;
            },
            [](SmallWorld& suite, World& world) {
                const Amendment other{.patch = {.name = "名" + std::to_string(suite.rng.below(1'000'000))}, .reason = "更名"};
                if (amend_account(suite.context, suite.clerk(), world.account, other)) world.is_filed = false;
            },
            [](SmallWorld& suite, World& world) {
                suite.archive(world.account);
                world.had_archive = true;
            },
        };
        return all;
    }

    void hold_invariants(const World& world, const std::string& path) {
        const std::string state = state_of(world.account);
        if (state == "normal") {
            EXPECT_TRUE(world.is_filed) << path;
            EXPECT_TRUE(is_both_filed(*database, world.account)) << path;
        }
        if (state == "freezing" || state == "cancelled_to_audit" || state == "cancelled") {
            EXPECT_TRUE(world.had_archive) << path;
        }
        if (state == "freezing") {
            EXPECT_TRUE(frozen_until(acts_of(*database, world.account)).has_value()) << path;
            EXPECT_GE(todos(world.account, "complete_cancellation"), 1) << path;  // the end of the freeze is never forgotten
        }
        if (state == "cancelled_to_audit") {
            EXPECT_GE(todos(world.account, "confirm_cancellation"), 1) << path;
        }
        const bool may_post = std::ranges::find(posting_states, state) != std::end(posting_states);
        EXPECT_EQ(is_in_force(state), may_post) << path;
        seen.insert(state);
    }
    std::int64_t todos(AccountId id, const char* task) {
        static const storage::Statement open{
            "test_open_todos",
            "SELECT count(*) FROM todo_items WHERE subject_kind = 'account' AND subject_id = $1 AND task = $2 AND done_at IS NULL"};
        return *database->value<std::int64_t>(open, id, task);
    }

    // A walk of random moves; depth-first over all sequences would write the same prefixes again and again.
    void walk(World world, int length, const std::string& name) {
        std::string path = name;
        for (int i = 0; i < length; ++i) {
            const auto chosen = rng.below(moves().size() + 1);
            path += " " + std::to_string(chosen);
            if (chosen == moves().size())
                clock.advance(std::chrono::hours(24 * 4));
            else if (chosen != 12 || can_archive(world))
                moves()[chosen](*this, world);
            hold_invariants(world, path);
        }
    }
    bool can_archive(const World& world) {
        return account_machine(rulebook).transition(state_of(world.account), "record_archive") != nullptr;
    }

    std::set<std::string> seen;
    int next_id = 0;
    std::string fresh_id() { return "gh_" + std::string(8, '0') + std::to_string(1000 + next_id++); }
};

TEST_P(SmallWorld, R2_1d_NoSequenceLeadsToNormalWithoutBothFilings) {
    // The second engine repeats a part: its answers are the same, its round trips are not.
    const int worlds = database->engine() == storage::Engine::sqlite ? 200 : 60;
    constexpr int length = 60;
    for (int i = 0; i < worlds; ++i) {
        auto input = to_open("wechat_subscription", fresh_id(), "号" + std::to_string(i));
        input.exception_reason = "试验";
        walk({.account = opened(input)}, length, "opened " + std::to_string(i));
    }
    for (const char* state : {"opened_to_file", "normal", "amended_to_file", "shutdown_planned", "shut_down", "cancellation_planned",
                              "freezing", "cancelled_to_audit", "cancelled", "unauthorised"})
        EXPECT_TRUE(seen.contains(state)) << state << " was never met: the walk is too short";
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

// The decisions alone, exhaustively: every state of an account and of all that its guards look at, reached by any sequence of events of any
// length. The guards are answered here from the domain functions, as account_process.cpp answers them from the rows.
class Decisions {
public:
    struct Node {
        std::string state;
        bool is_filed = false;
        bool has_archive = false;
        bool is_over = false;  // the freeze
        Acts acts = {};
        std::string key() const {
            return state + (is_filed ? "F" : "") + (has_archive ? "A" : "") + (is_over ? "O" : "") + (is_audited(acts) ? "P" : "") +
                   (has_open_advice(acts) ? "B" : "") + (open_request(acts) ? "Q" : "") + state_before_closing(acts);
        }
    };
    Decisions(const flow::Machine& machine, bool has_freezing_period) : machine_(machine), freezes_(has_freezing_period) {}

    std::map<std::string, Node> closure() {
        std::map<std::string, Node> met;
        std::vector<Node> open{{.state = "opened_to_file"}, {.state = "to_be_completed"}, {.state = "unauthorised"}};
        while (!open.empty()) {
            Node node = std::move(open.back());
            open.pop_back();
            if (!met.emplace(node.key(), node).second) continue;
            for (Node& next : after(node)) open.push_back(std::move(next));
        }
        return met;
    }

private:
    bool holds(const Node& node, std::string_view guard) const {
        const auto back = event_of_taking_back(state_before_closing(node.acts), node.is_filed);
        if (guard == "both_filed") return node.is_filed;
        if (guard == "archive_taken") return node.has_archive;
        if (guard == "has_freezing_period") return freezes_;
        if (guard == "no_freezing_period") return !freezes_;
        if (guard == "freeze_is_over") return node.is_over;
        if (guard == "not_audited") return !is_audited(node.acts);
        if (guard == "audited") return is_audited(node.acts);
        if (guard == "was_filed") return back == "take_back";
        if (guard == "was_to_file") return back == "take_back_to_file";
        if (guard == "was_to_complete") return back == "take_back_to_complete";
        if (guard == "was_shut_down") return back == "take_back_shut_down";
        if (guard == "advice_is_open") return has_open_advice(node.acts);
        if (guard == "request_is_open") return open_request(node.acts) != nullptr;
        return true;  // duty_holders_named, from_above: who acts and who is named may be arranged at any time
    }
    static bool voids(std::string_view event) {
        return event == "amend" || event == "amend_unfiled" || event == "reopen" || event == "revive" || event == "reopen_backfill" ||
               event == "file_again";
    }
    Node moved(const Node& node, const flow::Transition& t, const std::string& outcome) const {
        Node next = node;
        if (!t.to.empty()) next.state = t.to;
        if (voids(t.event)) next.is_filed = false;
        if (t.event == "file_both") next.is_filed = true;
        if (t.event == "record_archive") next.has_archive = true;
        if (t.event == "enter_freezing") next.is_over = false;
        next.acts.push_back({.event = t.event, .from = node.state, .to = next.state, .effective_on = {}, .outcome = outcome});
        return next;
    }
    std::vector<Node> after(const Node& node) const {
        std::vector<Node> out;
        for (const auto& t : machine_.transitions()) {
            const bool leaves = std::ranges::find(t.from, node.state) != t.from.end();
            if (!leaves || !std::ranges::all_of(t.guards, [&](const auto& guard) { return holds(node, guard); })) continue;
            for (const char* outcome : t.event == "audit_cancellation" ? std::vector{"passed", "failed"} : std::vector{""})
                out.push_back(moved(node, t, outcome));
        }
        Node filed = node;  // both systems' receipts come whenever they come
        filed.is_filed = true;
        if (node.state != "opened_to_file" && node.state != "amended_to_file") out.push_back(filed);
        Node later = node;
        later.is_over = true;
        if (node.state == "freezing") out.push_back(later);
        return out;
    }
    const flow::Machine& machine_;
    bool freezes_;
};

TEST_P(SmallWorld, R2_1d_NoDecisionOfAnyLengthLeadsToNormalUnfiled) {
    for (const bool freezes : {true, false}) {
        std::set<std::string> states;
        for (const auto& [key, node] : Decisions(account_machine(rulebook), freezes).closure()) {
            states.insert(node.state);
            EXPECT_TRUE(node.state != "normal" || node.is_filed) << key;
            const bool is_gone = node.state == "freezing" || node.state == "cancelled_to_audit" || node.state == "cancelled";
            EXPECT_TRUE(!is_gone || node.has_archive) << key;
            EXPECT_TRUE(node.state != "cancelled" || is_audited(node.acts)) << key;
        }
        EXPECT_EQ(states.size(), freezes ? 11u : 10u);
    }
}

// The table itself, without a store: from every state there is a way on, and out of every plan a way back or to the end.
TEST_P(SmallWorld, EveryStateHasAWayOnForSomebody) {
    const flow::Machine& machine = account_machine(rulebook);
    for (const auto& state : machine.states()) {
        const auto leaves = [&](const flow::Transition& t) {
            return !t.to.empty() && t.to != state.code && std::ranges::find(t.from, state.code) != t.from.end() && !t.roles.empty();
        };
        EXPECT_TRUE(std::ranges::any_of(machine.transitions(), leaves)) << state.code;
    }
}

YANLU_ON_BOTH_ENGINES(SmallWorld);

}  // namespace
}  // namespace yanlu::registry
