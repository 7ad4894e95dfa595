// Every order of steps that a handful of people can take with one order: none ends nowhere, nobody judges his own work, no deadline is
// lost. Four sit above (two verify, a third may dispatch, one is left to decide an appeal), a handler and a leader at the unit; time stands
// still, so that every limit is open.
#include <deque>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "flow/domain/machine.hpp"
#include "supervision/desks.hpp"
#include "supervision/guards.hpp"
#include "supervision/process.hpp"
#include "supervision/step.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

using organisation::Caller;
using testing::City;

constexpr std::int64_t handler = 4;
constexpr std::int64_t leader = 5;

class SmallWorld {
public:
    SmallWorld(City& city, bool is_serious) : city_(city), is_serious_(is_serious) {}

    void explore() {
        Finding start;
        start.id = FindingId{1};
        start.rule = "2.4d-stale-update";
        start.severity = is_serious_ ? Severity::serious : Severity::general;
        start.state = "to_verify";
        start.host = UnitId{10};
        start.opened_at = city_.clock.now();
        node_of(start);
        for (std::size_t at = 0; at < waiting_.size(); ++at) follow(at);
    }

    std::size_t size() const { return names_.size(); }
    std::size_t steps() const { return steps_; }

    // Findings from which no order of steps leads to an end.
    std::vector<std::string> stuck() const {
        std::vector<char> is_good(names_.size(), 0);
        std::deque<std::size_t> spreading(ends_.begin(), ends_.end());
        for (const std::size_t end : ends_) is_good[end] = 1;
        while (!spreading.empty()) {
            const std::size_t node = spreading.front();
            spreading.pop_front();
            for (const std::size_t before : into_[node]) {
                if (is_good[before]) continue;
                is_good[before] = 1;
                spreading.push_back(before);
            }
        }
        std::vector<std::string> out;
        for (const auto& [name, node] : names_) {
            if (!is_good[node]) out.push_back(name);
        }
        return out;
    }

private:
    static std::string who(const std::optional<PersonId>& person) { return person ? std::to_string(person->value) : "-"; }

    // What the process can tell apart; counts that nothing asks for are left out.
    static std::string name_of(const Finding& f) {
        return f.state + " v" + who(f.verified_by) + who(f.confirmed_by) + " d" + who(f.dispatched_by) + " a" + who(f.answered_by) +
               who(f.answer_signed_by) + " " + std::to_string(f.extensions) + std::to_string(f.appeals) + std::to_string(f.returns) +
               std::to_string(f.suspensions);
    }

    std::size_t node_of(const Finding& finding) {
        const auto [at, is_new] = names_.try_emplace(name_of(finding), waiting_.size());
        if (is_new) {
            waiting_.push_back(finding);
            into_.emplace_back();
            if (finding_machine(city_.rulebook).state(finding.state)->is_final) ends_.push_back(at->second);
            check_clock(finding);
        }
        return at->second;
    }

    void follow(std::size_t from) {
        const Finding finding = waiting_[from];
        bool can_somebody_act = false;
        for (const Verb* verb : verbs()) {
            const auto people = verb->is_hosts ? std::vector<std::int64_t>{handler, leader} : std::vector<std::int64_t>{1, 2, 3, 6};
            for (const std::int64_t person : people) can_somebody_act |= take(from, finding, *verb, PersonId{person});
        }
        const bool is_end = finding_machine(city_.rulebook).state(finding.state)->is_final;
        EXPECT_EQ(can_somebody_act, !is_end) << name_of(finding);
    }

    bool take(std::size_t from, const Finding& finding, const Verb& verb, PersonId person) {
        const auto& machine = finding_machine(city_.rulebook);
        const auto decided = flow::decide(machine, finding.state, verb.action, "system",
                                          [&](std::string_view guard) { return guard_refusal(city_.context, finding, person, guard); });
        if (!decided) return false;
        check_separation(finding, verb.action, person);
        const bool is_decision = verb.action.starts_with("decide_");
        for (const char* decision : {"granted", "refused", "upheld", "changed", "withdrawn"}) {
            Finding next = finding;
            Caller caller;
            caller.actor.person = person;
            caller.role = person.value == leader ? "leader" : "editor";
            const ActionInput input{
                .reason = "r", .answer = "a", .decision = decision, .due_on = *Date::parse("2026-03-12"), .unit = UnitId{10}};
            Step step{city_.context, caller, next, input, city_.clock.now(), std::string(verb.action), std::nullopt, ""};
            advance(step, verb);
            into_[node_of(next)].push_back(from);
            ++steps_;
            if (!is_decision) break;
        }
        return true;
    }

    void check_separation(const Finding& finding, std::string_view action, PersonId person) {
        if (action == "close" || action == "decide_appeal") {
            EXPECT_NE(finding.dispatched_by, person) << action;
        }
        if (action == "decide_appeal") {
            EXPECT_NE(finding.verified_by, person);
            EXPECT_NE(finding.confirmed_by, person);
        }
        if (action == "close" || action == "return_rework" || action == "sign_answer") {
            EXPECT_NE(finding.answered_by, person) << action;
        }
        if (action == "close" || action == "return_rework") {
            EXPECT_NE(finding.answer_signed_by, person) << action;
        }
        if ((action == "dispatch" || action == "confirm") && is_serious_) {
            EXPECT_NE(finding.verified_by, person) << action;
        }
    }

    // Once dispatched, an order always has its deadline, and until its end somebody's clock runs.
    void check_clock(const Finding& finding) const {
        if (finding.closed_at || !finding.dispatched_at) return;
        EXPECT_TRUE(finding.rectify_due_at) << name_of(finding);
        EXPECT_TRUE(finding.due_at) << name_of(finding);
        EXPECT_EQ(finding.clock_stopped_at.has_value(), finding.state == "suspended" || (finding.state == "appealed" && !is_serious_))
            << name_of(finding);
    }

    City& city_;
    bool is_serious_;
    std::map<std::string, std::size_t> names_;
    std::vector<Finding> waiting_;
    std::vector<std::vector<std::size_t>> into_;
    std::vector<std::size_t> ends_;
    std::size_t steps_ = 0;
};

void appoint(City& city, std::int64_t person, const std::string& role) {
    static constexpr storage::Statement admit{"test.admit", "INSERT INTO people (id, name, phone, version) VALUES ($1, '某人', '', 1)"};
    static constexpr storage::Statement seat{
        "test.seat",
        "INSERT INTO appointments (id, person_id, unit_id, role, title, valid_from, valid_to, recorded_from, recorded_to) "
        "VALUES ($1, $1, 10, $2, '', '2025-01-01', '9999-12-31', 0, 9223372036854775807)"};
    city.database->execute(admit, person);
    city.database->execute(seat, person, role);
}

TEST(SmallWorldOfTheProcess, R4_1_EveryOrderEndsNobodyJudgesHisOwnWorkAndNoDeadlineIsLost) {
    for (const bool has_leader : {true, false}) {
        City city("sqlite", "2026-03-02T09:00:00+08:00");
        city.add_unit(10, "云湾市教育局", "department", "/1/10/", 1);
        appoint(city, handler, "editor");
        if (has_leader) appoint(city, leader, "leader");
        for (const bool is_serious : {false, true}) {
            SmallWorld world(city, is_serious);
            world.explore();
            RecordProperty(std::string("findings_") + (is_serious ? "serious" : "general"), static_cast<int>(world.size()));
            RecordProperty(std::string("steps_") + (is_serious ? "serious" : "general"), static_cast<int>(world.steps()));
            EXPECT_GT(world.size(), 500u);
            const auto stuck = world.stuck();
            EXPECT_TRUE(stuck.empty()) << stuck.size() << " stuck, one of them: " << stuck.front();
        }
    }
}

}  // namespace
}  // namespace yanlu::supervision
