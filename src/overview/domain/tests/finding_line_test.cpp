// Every finding has one fate at any moment, and streams of the diagram add up.
#include "overview/domain/finding_line.hpp"

#include <gtest/gtest.h>

namespace yanlu::overview {
namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr Instant at(std::int64_t hours) { return {hours * hour}; }
constexpr Moment whole{at(100), at(0), at(1000)};

FindingLine line(std::string state, std::optional<std::int64_t> dispatched = {}, std::optional<std::int64_t> due = {},
                 std::optional<std::int64_t> closed = {}) {
    FindingLine out;
    out.rule = "2.4d-stale-update";
    out.severity = "serious";
    out.state = std::move(state);
    out.opened_at = at(10);
    if (dispatched) out.dispatched_at = at(*dispatched);
    if (due) out.due_at = out.rectify_due_at = at(*due);
    if (closed) out.closed_at = at(*closed);
    return out;
}

TEST(FindingLine, R2_4cEveryStateHasItsFate) {
    const struct {
        FindingLine line;
        Fate fate;
    } cases[] = {
        {line("warned"), Fate::warned},
        {line("to_verify"), Fate::to_verify},
        {line("to_confirm"), Fate::to_verify},
        {line("to_dispatch"), Fate::to_dispatch},
        {line("not_upheld", {}, {}, 20), Fate::rejected},
        {line("closed", {}, {}, 20), Fate::vanished},
        {line("closed", 20, 60, 60), Fate::on_time},
        {line("closed", 20, 60, 61), Fate::late},
        {line("rectifying", 20, 101), Fate::open_in_limit},
        {line("rectifying", 20, 100), Fate::overdue},
        {line("to_recheck", 20, 60), Fate::overdue},
        {line("suspended", 20, 60), Fate::open_in_limit},
        {line("not_upheld", 20, 60, 70), Fate::withdrawn},
    };
    for (const auto& each : cases) EXPECT_EQ(fate_of(each.line, at(100)), each.fate) << each.line.state;
}

TEST(FindingLine, R2_4cWhatCameLaterIsNotCountedAtAnEarlierMoment) {
    const FindingLine closed = line("closed", 20, 60, 70);
    EXPECT_EQ(fate_of(closed, at(65)), Fate::overdue);
    EXPECT_EQ(fate_of(closed, at(30)), Fate::open_in_limit);
    EXPECT_EQ(fate_of(closed, at(15)), Fate::to_dispatch);
    EXPECT_TRUE(is_open(closed, at(69)));
    EXPECT_FALSE(is_open(closed, at(70)));
    EXPECT_FALSE(is_open(closed, at(9)));
}

TEST(FindingLine, R2_4cAnExtensionSavesFromOverdueAndNotTheRate) {
    FindingLine extended = line("closed", 20, 60, 90);
    extended.rectify_due_at = at(95);
    EXPECT_FALSE(takes("overdue", extended, {at(80), at(0), at(1000)}));
    EXPECT_TRUE(takes("due_missed", extended, whole));
    EXPECT_EQ(fate_of(extended, at(100)), Fate::late);
}

TEST(FindingLine, R2_4cWhatHasNotRunOutIsNotDueYetAndAVoidOrderNeverWas) {
    EXPECT_FALSE(takes("due", line("rectifying", 20, 200), whole));
    EXPECT_TRUE(takes("due", line("closed", 20, 200, 50), whole)) << "closed before its limit";
    EXPECT_FALSE(takes("due", line("not_upheld", 20, 60, 70), whole));
    EXPECT_FALSE(takes("due", line("rectifying", 20, 60), {at(100), at(61), at(1000)}));
}

// Every combination of state, dispatch, limit and close: exactly one fate, and the nodes of the diagram are the sums of their streams.
TEST(FindingLine, R2_4cStreamsAddUp) {
    for (const char* state : {"warned", "to_verify", "to_dispatch", "rectifying", "suspended", "closed", "not_upheld"}) {
        for (const int mask : {0, 1, 2, 3, 4, 5, 6, 7}) {
            const auto when = [&](int bit, std::int64_t hours) { return (mask & bit) ? std::optional(hours) : std::nullopt; };
            const FindingLine each = line(state, when(1, 20), when(2, 60), when(4, 70));
            int fates = 0;
            for (const std::string_view code : fate_codes()) fates += takes("fate_" + std::string(code), each, whole);
            EXPECT_EQ(fates, 1) << state << mask;
            const auto count = [&](std::string_view code) { return takes(code, each, whole) ? 1 : 0; };
            EXPECT_EQ(count("verified"), count("fate_to_dispatch") + count("dispatched"));
            EXPECT_EQ(count("dispatched"), count("fate_on_time") + count("fate_late") + count("fate_open_in_limit") +
                                               count("fate_overdue") + count("fate_withdrawn"));
            EXPECT_EQ(count("found"), count("fate_warned") + count("fate_to_verify") + count("fate_rejected") + count("fate_vanished") +
                                          count("verified"));
            EXPECT_EQ(count("due"), count("due_met") + count("due_missed"));
        }
    }
}

TEST(FindingLine, R2_4cOnlyUpheldSeriousAndGeneralOnesFailAnAccount) {
    FindingLine hint = line("rectifying", 20, 60);
    hint.severity = "hint";
    EXPECT_FALSE(takes("failing", hint, whole));
    EXPECT_FALSE(takes("failing", line("to_verify"), whole));
    EXPECT_FALSE(takes("failing", line("not_upheld", 20, 60, 70), whole));
    EXPECT_TRUE(takes("failing", line("rectifying", 20, 60), whole));
    EXPECT_FALSE(takes("rectified", line("rectifying", 20, 60), whole));
    EXPECT_TRUE(takes("rectified", line("closed", 20, 60, 70), whole));
}

TEST(FindingLine, ChildrenByPath) {
    EXPECT_EQ(child_of("/1/2/", "/1/2/30/4/"), UnitId{30});
    EXPECT_EQ(child_of("/1/2/", "/1/2/30/"), UnitId{30});
    EXPECT_EQ(child_of("/1/2/", "/1/2/"), std::nullopt);
    EXPECT_EQ(child_of("/1/2/", "/1/25/"), std::nullopt);
}

TEST(FindingLine, RatesAreRoundedHalfUpAndNothingOfNothing) {
    EXPECT_EQ(per_mille(1, 3), 333);
    EXPECT_EQ(per_mille(2, 3), 667);
    EXPECT_EQ(per_mille(1, 2000), 1);
    EXPECT_EQ(per_mille(0, 0), std::nullopt);
}

TEST(FindingLine, AnUnknownMeasureTakesNothing) {
    EXPECT_EQ(line_measure("no_such"), nullptr);
    EXPECT_FALSE((LineFilter{.measure = "no_such"}).takes(line("rectifying"), whole));
}

}  // namespace
}  // namespace yanlu::overview
