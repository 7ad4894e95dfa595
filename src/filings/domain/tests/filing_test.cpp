// Which cause makes a duty, when an account is 正常, and whose receipt a receipt is.
#include "filings/domain/filing.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "filings/domain/receipt.hpp"

namespace yanlu::filings {
namespace {

Filing filing(std::string_view occasion, std::string_view state, std::string_view system = "state_council") {
    return {.filing_system = std::string(system), .occasion = std::string(occasion), .state = std::string(state)};
}

TEST(IsCovered, R2_1e_AChangeIsCarriedByWhatNobodyHasBegunToFile) {
    for (const auto pending : {occasion::opening, occasion::amendment, occasion::backfill}) {
        EXPECT_TRUE(is_covered({filing(pending, state::due)}, occasion::amendment, true)) << pending;
        for (const auto done : {state::submitted, state::filed, state::waived})
            EXPECT_FALSE(is_covered({filing(pending, done)}, occasion::amendment, true)) << pending << done;
    }
    EXPECT_FALSE(is_covered({filing(occasion::shutdown, state::due)}, occasion::amendment, true));
    EXPECT_FALSE(is_covered({}, occasion::amendment, true));
}

TEST(IsCovered, R2_1e_OpeningShutdownAndFreezeAlwaysMakeADuty) {
    for (const auto cause : {occasion::opening, occasion::shutdown, occasion::freezing}) {
        for (const std::string& before : occasions()) {
            for (const std::string& is : states()) EXPECT_FALSE(is_covered({filing(before, is)}, cause, true)) << cause << before << is;
        }
    }
}

TEST(IsCovered, R2_3b_TheFreezeCoversTheDeletionThatEndsItUnlessItWasTakenBack) {
    EXPECT_TRUE(is_covered({filing(occasion::freezing, state::filed)}, occasion::cancellation, true));
    EXPECT_TRUE(is_covered({filing(occasion::freezing, state::due)}, occasion::cancellation, true));
    EXPECT_FALSE(is_covered({filing(occasion::freezing, state::waived)}, occasion::cancellation, true));
    EXPECT_FALSE(
        is_covered({filing(occasion::freezing, state::filed), filing(occasion::amendment, state::filed)}, occasion::cancellation, true));
    EXPECT_FALSE(is_covered({filing(occasion::freezing, state::filed)}, occasion::cancellation, false));
    EXPECT_FALSE(is_covered({}, occasion::cancellation, true));
}

TEST(AreAllFiled, R2_1d_BothSystemsAndNothingOpen) {
    const std::vector<std::string> both{"state_council", "city_platform"};
    EXPECT_FALSE(are_all_filed({}, both));
    EXPECT_FALSE(are_all_filed({filing("opening", state::filed)}, both));
    EXPECT_FALSE(are_all_filed({filing("opening", state::filed), filing("opening", state::submitted, "city_platform")}, both));
    EXPECT_FALSE(are_all_filed({filing("opening", state::filed), filing("opening", state::waived, "city_platform")}, both));
    EXPECT_TRUE(are_all_filed({filing("opening", state::filed), filing("opening", state::filed, "city_platform")}, both));
    // A shut-down that is not filed yet keeps nobody from being in both systems; an open change does.
    std::vector<Filing> all{filing("opening", state::filed), filing("opening", state::filed, "city_platform"),
                            filing("shutdown", state::due)};
    EXPECT_TRUE(are_all_filed(all, both));
    all.push_back(filing("amendment", state::due, "city_platform"));
    EXPECT_FALSE(are_all_filed(all, both));
    EXPECT_TRUE(are_all_filed({filing("opening", state::filed), filing("opening", state::due, "app_filing")}, {"state_council"}));
}

// Whatever happens in whatever order: after each cause something open, or the filing of a freeze, tells the system of it.
TEST(ADutyIsNeverLost, R2_1d_R2_1e_R2_3b_OverRandomLives) {
    std::mt19937 random(7);
    for (int life = 0; life < 20000; ++life) {
        std::vector<Filing> all;
        for (int step = 0; step < 12; ++step) {
            if (random() % 2 && !all.empty()) {  // somebody files, submits or waives
                Filing& some = all[random() % all.size()];
                if (some.is_open()) some.state = states()[1 + random() % 3];
                continue;
            }
            const std::string cause = occasions()[random() % occasions().size()];
            if (!is_covered(all, cause, true)) {
                all.push_back(filing(cause, state::due));
                continue;
            }
            const bool is_told_by_freeze = cause == occasion::cancellation && all.back().occasion == occasion::freezing;
            const bool is_carried = std::ranges::any_of(all, [](const Filing& each) {
                return each.state == state::due &&
                       (each.occasion == "opening" || each.occasion == "amendment" || each.occasion == "backfill");
            });
            ASSERT_TRUE(is_told_by_freeze || is_carried) << cause;
        }
    }
}

TEST(MayName, R2_3a_PrintingDoesNotMakeAnotherName) {
    EXPECT_TRUE(may_name("云湾发布（云湾市人民政府）", {"云湾发布(云湾市人民政府)"}));
    EXPECT_TRUE(may_name(" ＹＷ发布 ", {"yw发布"}));
    EXPECT_TRUE(may_name("「海棠·微讯」", {"旧名", "海棠微讯"}));
    EXPECT_TRUE(may_name("", {"海棠微讯"}));
    EXPECT_FALSE(may_name("海棠发布", {"海棠微讯"}));
    EXPECT_FALSE(may_name("清溪发布", {}));
    EXPECT_EQ(folded_name("（）"), "");
}

}  // namespace
}  // namespace yanlu::filings
