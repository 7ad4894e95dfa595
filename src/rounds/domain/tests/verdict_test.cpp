// What follows from what was and was not seen: one table a rule.
#include "rounds/domain/verdict.hpp"

#include <gtest/gtest.h>

namespace yanlu::rounds {
namespace {

constexpr ItemTraits by_posts{.is_veto = true, .is_by_machine = true, .is_watching = true};
constexpr ItemTraits by_registry{.is_veto = false, .is_by_machine = true, .is_watching = false};
constexpr ItemTraits by_person{.is_veto = true};

struct LookCase {
    ItemTraits item;
    AccountTraits account;
    ItemState state;
    Look expected;
};

TEST(Verdict, R4_3aALookIsWhatWasSeen) {
    constexpr AccountTraits seen{.observation = Observation::observed};
    constexpr AccountTraits missed{.observation = Observation::failed};
    constexpr AccountTraits kept_out{.observation = Observation::blocked};
    constexpr AccountTraits silent_app{.is_publishing = false, .observation = Observation::failed};
    const LookCase cases[] = {
        {by_posts, seen, ItemState::to_check, Look::observed},
        {by_posts, missed, ItemState::to_check, Look::failed_to_observe},
        {by_posts, kept_out, ItemState::to_check, Look::blocked},
        {by_posts, kept_out, ItemState::problem, Look::observed},  // what was found was seen
        {by_posts, missed, ItemState::cleared, Look::failed_to_observe},
        {by_posts, silent_app, ItemState::to_check, Look::not_expected},
        {by_registry, missed, ItemState::to_check, Look::observed},
        {by_person, seen, ItemState::to_check, Look::failed_to_observe},  // the machine's look is no person's
        {by_person, missed, ItemState::in_order, Look::observed},
        {by_person, seen, ItemState::cleared, Look::observed},
        {by_person, seen, ItemState::to_confirm, Look::observed},
        {by_person, seen, ItemState::blocked, Look::blocked},
        {by_person, seen, ItemState::failed_to_observe, Look::failed_to_observe},
    };
    for (const auto& each : cases)
        EXPECT_EQ(look_at(each.item, each.account, each.state), each.expected) << code_of(each.state) << " " << (&each - cases);
}

struct VerdictCase {
    std::vector<Looked> items;
    Verdict expected;
};

TEST(Verdict, R4_3aOneVetoItemFailsAndNotObservedIsNeitherPassNorFailure) {
    const Looked fine{true, Look::observed, false}, bad{true, Look::observed, true}, missed{true, Look::failed_to_observe, false},
        kept_out{true, Look::blocked, false}, small{false, Look::observed, true}, small_missed{false, Look::failed_to_observe, false},
        app{true, Look::not_expected, false};
    const VerdictCase cases[] = {
        {{fine, fine}, Verdict::passed},
        {{fine, bad}, Verdict::failed},
        {{missed, bad}, Verdict::failed},  // what was found stands, whatever else was not seen
        {{fine, missed}, Verdict::failed_to_observe},
        {{missed, kept_out}, Verdict::blocked},
        {{fine, small}, Verdict::passed},  // no veto item: 合格, with a remark
        {{fine, small_missed}, Verdict::passed},
        {{small}, Verdict::passed},  // a round without veto items
        {{small_missed}, Verdict::failed_to_observe},
        {{app, fine}, Verdict::passed},
        {{}, Verdict::passed},
    };
    for (const auto& each : cases) EXPECT_EQ(verdict_of(each.items), each.expected) << (&each - cases);
}

TEST(Verdict, CodesAreReadAsTheyAreWritten) {
    for (const ItemState state : {ItemState::to_check, ItemState::in_order, ItemState::to_confirm, ItemState::problem, ItemState::cleared,
                                  ItemState::failed_to_observe, ItemState::blocked})
        EXPECT_EQ(item_state_of(code_of(state)), state);
    EXPECT_FALSE(item_state_of("passed"));
}

}  // namespace
}  // namespace yanlu::rounds
