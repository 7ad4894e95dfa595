// R4_1: the ladder of the rule book along the working calendar, and the rates of orders.
#include "supervision/domain/escalation.hpp"

#include <gtest/gtest.h>

#include "base/rulebook.hpp"
#include "supervision/domain/measures.hpp"

namespace yanlu::supervision {
namespace {

Instant at(const char* text) { return *parse_instant(text); }

// near, overdue, two and five working days after: as rulebook/escalation.yaml has it.
std::vector<Rung> ladder() {
    using When = Rung::When;
    return {{1, "", "yellow", When::near, 0, true, {}, {}},
            {2, "", "red", When::overdue, 0, false, {}, {}},
            {3, "", "follow_up", When::after, 2, false, {}, {}},
            {4, "", "follow_up", When::after, 5, false, {}, {}},
            {5, "", "notice", When::after, 5, false, {}, {}}};
}

class EscalationTest : public ::testing::Test {
protected:
    int level(const char* now) {
        const auto rungs = ladder();
        const Rung* rung = rung_reached(rungs, rulebook.calendar(), clock, at(now));
        return rung ? rung->level : 0;
    }
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    // Dispatched on a Monday for the end of the next Monday.
    RunningClock clock{at("2026-03-02 09:00"), at("2026-03-10 00:00")};
};

TEST_F(EscalationTest, R4_1_LevelsFollowTheWorkingCalendar) {
    EXPECT_EQ(level("2026-03-02 09:00"), 0);
    EXPECT_EQ(level("2026-03-06 09:00"), 1);  // Friday: due by the end of the next working day
    EXPECT_EQ(level("2026-03-09 23:59"), 1);
    EXPECT_EQ(level("2026-03-10 00:00"), 2);
    EXPECT_EQ(level("2026-03-11 23:59"), 2);
    EXPECT_EQ(level("2026-03-12 00:00"), 3);  // two working days, Tuesday and Wednesday, are over
    EXPECT_EQ(level("2026-03-16 23:59"), 3);
    EXPECT_EQ(level("2026-03-17 00:00"), 5);  // five working days, the weekend not counted
}

TEST_F(EscalationTest, ALimitInHoursRunsOutWithinItsDay) {
    clock = {at("2026-03-02 09:00"), at("2026-03-03 09:00")};
    EXPECT_EQ(level("2026-03-02 09:00"), 1);
    EXPECT_EQ(level("2026-03-03 09:00"), 2);
    EXPECT_EQ(level("2026-03-06 00:00"), 3);
}

OrderFacts order() {
    OrderFacts facts;
    facts.first_dispatched_at = facts.dispatched_at = at("2026-03-02 09:00");
    facts.sign_due_at = at("2026-03-02 15:00");
    facts.due_at = at("2026-03-10 00:00");
    return facts;
}

struct Answer {
    bool counts;
    bool holds;
    bool operator==(const Answer&) const = default;
};

Answer ask(std::string_view measure, const OrderFacts& facts, const char* now = "2026-04-01 00:00") {
    const Period march{at("2026-03-01 00:00"), at("2026-04-01 00:00"), at(now)};
    const Measure* found = measure_of(measure);
    return {found->counts(facts, march), found->counts(facts, march) && found->holds(facts)};
}

TEST(Measures, R4_1_SigningInTimeIsAPersonsAndByTheLimit) {
    OrderFacts facts = order();
    EXPECT_EQ(ask("signed_in_time", facts, "2026-03-02 14:00"), (Answer{false, false}));  // may still sign
    EXPECT_EQ(ask("signed_in_time", facts), (Answer{true, false}));
    facts.signed_for_at = facts.sign_due_at;
    EXPECT_EQ(ask("signed_in_time", facts), (Answer{true, false}));  // by lapse of time
    facts.is_signed_by_person = true;
    EXPECT_EQ(ask("signed_in_time", facts), (Answer{true, true}));
    facts.signed_for_at = at("2026-03-02 15:01");
    EXPECT_EQ(ask("signed_in_time", facts), (Answer{true, false}));
}

TEST(Measures, R4_1_ClosedInTheOriginalLimitOverDueInThePeriod) {
    OrderFacts facts = order();
    EXPECT_EQ(ask("closed_in_limit", facts, "2026-03-05 00:00"), (Answer{false, false}));  // not due yet
    EXPECT_EQ(ask("closed_in_limit", facts), (Answer{true, false}));
    facts.answered_at = at("2026-03-09 17:00");
    facts.closed_at = at("2026-03-11 10:00");
    EXPECT_EQ(ask("closed_in_limit", facts), (Answer{true, false}));
    EXPECT_EQ(ask("answered_in_limit", facts), (Answer{true, true}));
    facts.closed_at = at("2026-03-09 18:00");
    EXPECT_EQ(ask("closed_in_limit", facts), (Answer{true, true}));
    facts.is_upheld = false;
    EXPECT_EQ(ask("closed_in_limit", facts), (Answer{false, false}));
}

TEST(Measures, R4_1_ExtensionsReturnsReworksAndRecurrence) {
    OrderFacts facts = order();
    EXPECT_EQ(ask("extended", facts), (Answer{true, false}));
    EXPECT_EQ(ask("passed_at_once", facts), (Answer{false, false}));
    facts.extensions = facts.returns = 1;
    EXPECT_EQ(ask("extended", facts), (Answer{true, true}));
    EXPECT_EQ(ask("returned", facts), (Answer{true, true}));
    facts.closed_at = at("2026-03-20 10:00");
    EXPECT_EQ(ask("passed_at_once", facts), (Answer{false, false}));  // the machine closed it without an answer
    facts.answered_at = at("2026-03-19 10:00");
    EXPECT_EQ(ask("passed_at_once", facts), (Answer{true, true}));
    facts.reworks = 1;
    facts.has_recurred = true;
    EXPECT_EQ(ask("passed_at_once", facts), (Answer{true, false}));
    EXPECT_EQ(ask("recurred", facts), (Answer{true, true}));
    EXPECT_EQ(measure_of("beauty"), nullptr);
}

}  // namespace
}  // namespace yanlu::supervision
