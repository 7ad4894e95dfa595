// 1.2: open items follow mergers, splits and hand-overs, by the events as the module organisation emits them. Both engines.
#include "flow/follow_organisation.hpp"

#include <gtest/gtest.h>

#include "flow/todo.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::flow {
namespace {

constexpr storage::Statement open_for{
    "test.open", "SELECT count(*) FROM todo_items WHERE done_at IS NULL AND unit_id = $1 AND (person_id IS NULL OR person_id = $2)"};

class FollowOrganisation : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        database->run_script("INSERT INTO unit_nodes (id, path, version) VALUES (10, '/10/', 1), (11, '/11/', 1), (12, '/12/', 1)");
    }
    void open(std::int64_t subject, PersonId person = {}) {
        open_todo(context, {"finding", "finding", subject, "sign_for", "事项", UnitId{10}, "editor", person, std::nullopt});
    }
    // What waits for this person at a unit: his own items and anybody's.
    std::int64_t waiting(UnitId unit, PersonId person) { return *database->value<std::int64_t>(open_for, unit, person); }
    // Twice: the outbox delivers at least once.
    void tell(const char* topic, std::int64_t subject, const Json& payload) {
        const jobs::Delivery event{1, topic, "unit", subject, payload};
        int heard = 0;
        for (const auto& subscription : organisation_subscriptions()) {
            if (!event.topic.starts_with(subscription.topic_prefix)) continue;
            ++heard;
            subscription.deliver(context, event);
            subscription.deliver(context, event);
        }
        EXPECT_EQ(heard, 1) << topic;
    }

    ManualClock clock{*parse_instant("2026-03-02T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
};

TEST_P(FollowOrganisation, AMerger) {
    open(1);
    open(2);
    complete_todos(context, "finding", 2, "", PersonId{7});
    tell("unit.merged", 10, {{"into_unit_id", 11}, {"effective_on", "2026-03-01"}});
    EXPECT_EQ(waiting(UnitId{11}, PersonId{8}), 1);
    EXPECT_EQ(waiting(UnitId{10}, PersonId{8}), 0);
}

TEST_P(FollowOrganisation, ASplitByItsFirstSuccessor) {
    open(1);
    const Json payload{
        {"successors", Json::array({{{"unit_id", 12}, {"account_ids", Json::array()}}, {{"unit_id", 11}, {"account_ids", {5}}}})}};
    tell("unit.split", 10, payload);
    EXPECT_EQ(waiting(UnitId{12}, PersonId{8}), 1);
    EXPECT_EQ(waiting(UnitId{11}, PersonId{8}), 0);
}

TEST_P(FollowOrganisation, AHandOverOfThisPostAlone) {
    open(1, PersonId{7});
    open(2, PersonId{9});
    open(3);
    tell("appointment.handed_over", 99, {{"from_person_id", 7}, {"to_person_id", 8}, {"unit_id", 10}, {"role", "editor"}});
    EXPECT_EQ(waiting(UnitId{10}, PersonId{8}), 2);
    EXPECT_EQ(waiting(UnitId{10}, PersonId{7}), 1);
    EXPECT_EQ(waiting(UnitId{10}, PersonId{9}), 2);
    tell("appointment.handed_over", 99, {{"from_person_id", 9}, {"to_person_id", 8}, {"unit_id", 11}, {"role", "editor"}});
    EXPECT_EQ(waiting(UnitId{10}, PersonId{9}), 2);
}

YANLU_ON_BOTH_ENGINES(FollowOrganisation);

}  // namespace
}  // namespace yanlu::flow
