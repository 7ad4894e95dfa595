// Which steps remain when somebody is missing, and how alike two names are.
#include "opening/domain/route.hpp"

#include <gtest/gtest.h>

#include "base/rulebook.hpp"
#include "opening/domain/overlap.hpp"
#include "opening/opening_settings.hpp"

namespace yanlu::opening {
namespace {

Staffing step(std::vector<PersonId> people, bool may_be_skipped = true, bool is_hosts = false) {
    return {may_be_skipped, is_hosts, std::move(people)};
}

constexpr PersonId a{1}, b{2}, c{3};
using Keeps = std::vector<bool>;

TEST(KeptSteps, AllRemainWhereEachHasItsPerson) {
    EXPECT_EQ(kept_steps({step({a}), step({b}), step({c}, false)}), (Keeps{true, true, true}));
}

TEST(KeptSteps, AnUnstaffedStepIsLeftOut) { EXPECT_EQ(kept_steps({step({}), step({b}), step({c}, false)}), (Keeps{false, true, true})); }

TEST(KeptSteps, WhoAloneHoldsALaterStepDoesNotCountForAnEarlier) {
    EXPECT_EQ(kept_steps({step({a}), step({a})}), (Keeps{false, true}));
    EXPECT_EQ(kept_steps({step({a, b}), step({a})}), (Keeps{true, true}));
}

TEST(KeptSteps, WithoutTheDecidingPersonThereIsNoRoute) {
    EXPECT_TRUE(kept_steps({step({a}), step({}, false)}).empty());
    EXPECT_TRUE(kept_steps({step({a}, true, true), step({})}).empty()) << "the applicant's own leader cannot approve";
    EXPECT_TRUE(kept_steps({}).empty());
}

TEST(Routes, R2_1cTheKindOfTheUnitDecidesWhoApproves) {
    const Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    const OpeningSettings settings(rulebook);
    const auto approver = [&](std::string_view kind) {
        const RouteRule* rule = route_for(settings.routes, kind);
        return rule ? rule->approver : std::string();
    };
    EXPECT_EQ(approver("town"), "city_office");
    EXPECT_EQ(approver("department"), "city_office");
    EXPECT_EQ(approver("city_institution"), "city_office");
    EXPECT_EQ(approver("subordinate_unit"), "supervising_unit");
    EXPECT_EQ(approver("enterprise"), "sector_authority");
    EXPECT_EQ(approver("internal_division"), "") << "不得开设";
    EXPECT_EQ(settings.approval_number("市府办", 2026, 3), "市府办新媒批〔2026〕3号");
    EXPECT_TRUE(settings.is_below_county("town"));
    EXPECT_FALSE(settings.is_below_county("city"));
}

TEST(Overlap, CountsCommonPairsOfCharacters) {
    EXPECT_EQ(Pairs("海棠发布").likeness(Pairs("海棠发布")), 1000);
    EXPECT_EQ(Pairs("海棠发布").likeness(Pairs("海棠 发布！")), 1000);
    EXPECT_EQ(Pairs("ＡＢＣ").likeness(Pairs("abc")), 1000);
    EXPECT_EQ(Pairs("海棠发布").likeness(Pairs("清溪发布")), 333);
    EXPECT_EQ(Pairs("海棠发布").likeness(Pairs("教育资讯")), 0);
    EXPECT_EQ(Pairs("").likeness(Pairs("海棠")), 0);
    EXPECT_EQ(Pairs("水").likeness(Pairs("水")), 1000);
}

}  // namespace
}  // namespace yanlu::opening
