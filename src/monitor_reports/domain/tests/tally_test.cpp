#include <gtest/gtest.h>

#include "monitor_reports/domain/tally.hpp"

namespace yanlu::monitor_reports {
namespace {

TEST(MonitorTally, R2_3cWhatIsNoFaultOfTheMonitorCountsOnNeitherSide) {
    Tally tally;
    EXPECT_EQ(tally.accuracy_per_mille(), std::nullopt);
    tally.count("accepted", "", false, false, 2);
    tally.count("rejected", "not_so", true, true, 1);
    tally.count("rejected", "settled_before", false, false, 5);
    tally.count("merged", "", false, false, 3);
    tally.count("withdrawn", "", false, false, 1);
    tally.count("to_verify", "", false, true, 1);
    tally.count("asked_back", "", false, false, 1);
    EXPECT_EQ(tally.accuracy_per_mille(), 667);  // 2 of 3
    EXPECT_EQ(tally.handed_in, 14);
    EXPECT_EQ(tally.rejected, 6);
    EXPECT_EQ(tally.faults, 1);
    EXPECT_EQ(tally.open, 2);
    EXPECT_EQ(tally.late, 2);
    EXPECT_EQ(tally.reasons["settled_before"], 5);
    EXPECT_EQ(tally.handed_in, tally.accepted + tally.rejected + tally.merged + tally.withdrawn + tally.open);
}

TEST(MonitorTally, TheShareIsRoundedHalfUpOnceAndInWholeNumbers) {
    Tally tally;
    tally.count("accepted", "", false, false, 1);
    tally.count("rejected", "not_so", true, false, 15);
    EXPECT_EQ(tally.accuracy_per_mille(), 63);  // 62.5
    Tally none;
    none.count("rejected", "not_so", true, false, 4);
    EXPECT_EQ(none.accuracy_per_mille(), 0);
}

}  // namespace
}  // namespace yanlu::monitor_reports
