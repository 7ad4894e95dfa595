// 152号 二(二), case by case: what is proposed and why.
#include <algorithm>

#include <gtest/gtest.h>

#include "consolidation/domain/proposal.hpp"

namespace yanlu::consolidation {
namespace {

const Thresholds limits{{"followers_low", 1000},    {"reads_low", 100},           {"silence_to_rectify", 30},   {"silence_to_close", 180},
                        {"active_months_low", 250}, {"own_posts_low", 300},       {"compared_posts_least", 20}, {"overlap_to_merge", 400},
                        {"purpose_least", 6},       {"serious_findings_most", 3}, {"watched_days_least", 60}};

// Nothing is wrong with it.
Measures good() {
    return {.followers = 5000,
            .posts = 100,
            .watched_days = 365,
            .watched_months = 12,
            .active_months = 12,
            .longest_silence_days = 9,
            .silent_days = 2,
            .compared_posts = 90,
            .copied_posts = 10,
            .service_posts = 20,
            .interaction_posts = 3,
            .purpose_characters = 20};
}

Proposal alone(const Measures& measures) { return propose({{measures, 500, 1, 9}}, {}, limits).front(); }

bool has_reason(const Proposal& proposal, const std::string& code) {
    return std::ranges::find(proposal.reasons, code, &Reason::code) != proposal.reasons.end();
}

TEST(Proposal, R2_2AnAccountInOrderIsKept) {
    EXPECT_EQ(alone(good()).measure, "keep");
    EXPECT_TRUE(has_reason(alone(good()), "in_order"));
}

struct Case {
    const char* name;
    void (*change)(Measures&);
    const char* measure;
    const char* reason;
};

class OneFault : public ::testing::TestWithParam<Case> {};

TEST_P(OneFault, R2_2LeadsToTheMeasureAndIsNamed) {
    Measures measures = good();
    GetParam().change(measures);
    const Proposal proposal = alone(measures);
    EXPECT_EQ(proposal.measure, GetParam().measure);
    EXPECT_TRUE(has_reason(proposal, GetParam().reason));
}

INSTANTIATE_TEST_SUITE_P(All, OneFault,
                         ::testing::Values(Case{"silent", [](Measures& m) { m.silent_days = 180; }, "close", "long_silent"},
                                           Case{"almost_silent", [](Measures& m) { m.silent_days = m.longest_silence_days = 179; },
                                                "rectify", "long_silence"},
                                           Case{"rarely",
                                                [](Measures& m) {
                                                    m.active_months = 2;
                                                    m.followers = 10;
                                                },
                                                "close", "rarely_active"},
                                           Case{"rarely_but_followed",
                                                [](Measures& m) {
                                                    m.active_months = 2;
                                                    m.longest_silence_days = 100;
                                                },
                                                "rectify", "long_silence"},
                                           Case{"purpose", [](Measures& m) { m.purpose_characters = 0; }, "rectify", "unclear_purpose"},
                                           Case{"no_service", [](Measures& m) { m.service_posts = m.interaction_posts = 0; }, "rectify",
                                                "no_service_no_interaction"},
                                           Case{"answers_messages",
                                                [](Measures& m) {
                                                    m.service_posts = m.interaction_posts = 0;
                                                    m.messages = 5;
                                                },
                                                "keep", "in_order"},
                                           Case{"copied", [](Measures& m) { m.copied_posts = 80; }, "rectify", "mostly_copied"},
                                           Case{"few_compared",
                                                [](Measures& m) {
                                                    m.compared_posts = 10;
                                                    m.copied_posts = 10;
                                                },
                                                "keep", "in_order"},
                                           Case{"duties", [](Measures& m) { m.missing_duties = 1; }, "rectify", "duties_missing"},
                                           Case{"findings", [](Measures& m) { m.serious_findings = 3; }, "rectify", "serious_findings"},
                                           Case{"overdue", [](Measures& m) { m.overdue_findings = 1; }, "rectify", "overdue_findings"},
                                           Case{"unwatched",
                                                [](Measures& m) {
                                                    m.watched_days = 59;
                                                    m.silent_days = 59;
                                                },
                                                "not_judged", "watched_too_short"},
                                           Case{"service_only",
                                                [](Measures& m) {
                                                    m.is_service_only = true;
                                                    m.posts = 0;
                                                    m.silent_days = 300;
                                                    m.watched_days = 0;
                                                },
                                                "keep", "in_order"},
                                           Case{"client",
                                                [](Measures& m) {
                                                    m.is_client = true;
                                                    m.posts = 0;
                                                    m.longest_silence_days = 300;
                                                },
                                                "keep", "in_order"}),
                         [](const auto& each) { return each.param.name; });

class TwoAccounts : public ::testing::Test {
protected:
    std::vector<Candidate> two{{good(), 800, 1, 9}, {good(), 300, 2, 9}};
    std::vector<CandidatePair> overlap{{0, 1, 450}};
};

TEST_F(TwoAccounts, R2_2TheLessUsedIsMergedIntoTheOneThatGoesOn) {
    two[1].measures.followers = 80;
    const auto proposals = propose(two, overlap, limits);
    EXPECT_EQ(proposals[0].measure, "rectify");  // functions are to be divided as long as the other one is there
    EXPECT_EQ(proposals[1].measure, "merge");
    EXPECT_EQ(proposals[1].target, 0);
    EXPECT_TRUE(has_reason(proposals[1], "overlaps_with"));
    EXPECT_TRUE(has_reason(proposals[1], "few_followers"));
}

TEST_F(TwoAccounts, R2_2WellFollowedAccountsThatOverlapDivideTheirFunctions) {
    for (const Proposal& proposal : propose(two, overlap, limits)) {
        EXPECT_EQ(proposal.measure, "rectify");
        EXPECT_TRUE(has_reason(proposal, "overlaps_divide"));
    }
}

TEST_F(TwoAccounts, R2_2NothingIsMergedAcrossSupervisingUnitsOrBelowTheThreshold) {
    two[1].measures.followers = 80;
    two[1].supervisor = 8;
    EXPECT_EQ(propose(two, overlap, limits)[1].measure, "rectify");
    two[1].supervisor = 9;
    overlap[0].score = 399;
    EXPECT_EQ(propose(two, overlap, limits)[1].measure, "keep");
}

TEST_F(TwoAccounts, R2_2NothingIsMergedIntoWhatIsItselfMergedOrClosed) {
    two.push_back({good(), 100, 3, 9});
    two[0].measures.silent_days = 200;  // closed
    two[1].measures.followers = two[2].measures.followers = 50;
    const auto proposals = propose(two, {{0, 1, 900}, {1, 2, 800}, {0, 2, 700}}, limits);
    EXPECT_EQ(proposals[0].measure, "close");
    EXPECT_NE(proposals[1].measure, "merge");
    EXPECT_EQ(proposals[2].target, 1);
}

TEST_F(TwoAccounts, R2_2WhatIfALowerThresholdMovesTheAccount) {
    two[1].measures.followers = 1500;
    Thresholds other = limits;
    EXPECT_EQ(propose(two, overlap, other)[1].measure, "rectify");
    other["followers_low"] = 2000;
    EXPECT_EQ(propose(two, overlap, other)[1].measure, "merge");
}

TEST_F(TwoAccounts, R2_2GroupsJoinThroughEachOther) {
    two.push_back({good(), 900, 3, 9});
    two.push_back({good(), 1, 4, 9});
    const auto groups = groups_of(two, {{0, 1, 450}, {1, 2, 500}, {2, 3, 100}}, 400);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0], (std::vector<std::uint32_t>{2, 0, 1}));
}

}  // namespace
}  // namespace yanlu::consolidation
