// The oracle of rounds and of the ladder against small worlds worked out by hand.
#include "simulation/domain/judgement_check.hpp"

#include <gtest/gtest.h>

namespace yanlu::simulation {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

// Two accounts of one town through March; the month's round is drawn on its last day.
Plan march() {
    Plan plan;
    plan.first_day = day("2026-03-01");
    plan.last_day = day("2026-04-10");
    plan.units = {{"市政府", "市", "government", "city", "", "", {}}, {"某镇", "某镇", "town", "town", "", "", 0}};
    plan.accounts = {{"weibo", "w1", "某镇", true, 1, "某镇", "", day("2025-01-01"), plan.first_day, {}, {}},
                     {"wechat_service", "w2", "某镇服务", false, 1, "某镇", "", day("2025-01-01"), plan.first_day, {}, {}}};
    plan.collection.assign(static_cast<std::size_t>(plan.days()), {Outcome::observed, Outcome::observed});
    plan.judgement.rounds = {{false, day("2026-03-01"), day("2026-03-31")}};
    return plan;
}

void post(Plan& plan, const char* on, Violation violation = Violation::none, std::optional<Date> mended_on = {}) {
    PlannedPost post;
    post.published_at = {day(on).begins_at().ms + 10 * 3'600'000};
    post.id = on;
    post.violation = violation;
    post.mended_on = mended_on;
    plan.posts.push_back(post);
}

std::string verdict(const Plan& plan, const std::string& account = "w1") { return round_truth(plan).at(0).verdicts.at(account); }

TEST(RoundTruth, R4_3aFourteenIdleDaysWithinTheMonthFail) {
    Plan plan = march();
    for (const char* on : {"2026-02-25", "2026-03-08", "2026-03-21"}) post(plan, on);
    EXPECT_EQ(verdict(plan), "passed");
    EXPECT_EQ(verdict(plan, "w2"), "passed");  // it only serves
    plan.posts.pop_back();
    post(plan, "2026-03-23");
    EXPECT_EQ(verdict(plan), "failed");  // the 14th day without one is the 22nd
}

TEST(RoundTruth, R4_3aAnEarlierSilenceCountsWhereItLastsToTheMonthsEnd) {
    Plan plan = march();
    plan.judgement.rounds = {{false, day("2026-03-20"), day("2026-03-31")}};
    post(plan, "2026-03-01");
    EXPECT_EQ(verdict(plan), "failed");  // silent since the 1st, found on the 15th
    post(plan, "2026-03-25");
    EXPECT_EQ(verdict(plan), "passed");  // over before the month's end
}

TEST(RoundTruth, R4_3aWhatTheCollectorCouldNotSeeIsNoFailure) {
    Plan plan = march();
    for (const char* on : {"2026-02-25", "2026-03-10"}) post(plan, on);
    for (std::size_t i = 20; i < plan.collection.size(); ++i) plan.collection[i][0] = Outcome::blocked;
    EXPECT_EQ(verdict(plan), "blocked");
    plan.collection[25][0] = Outcome::failed;
    EXPECT_EQ(verdict(plan), "blocked");  // what came last tells
    plan.collection[30][0] = Outcome::failed;
    EXPECT_EQ(verdict(plan), "failed_to_observe");
}

TEST(RoundTruth, R4_3aABadTextFailsTheMonthInWhichItWasSeen) {
    Plan plan = march();
    for (const char* on : {"2026-02-25", "2026-03-08", "2026-03-20"}) post(plan, on);
    post(plan, "2026-03-30", Violation::serious_wording, day("2026-04-02"));
    EXPECT_EQ(verdict(plan), "failed");
    plan.posts.back().violation = Violation::advertisement;
    EXPECT_EQ(verdict(plan), "passed");  // no veto
    plan.posts.back().violation = Violation::secrecy_marking;
    plan.collection[29][0] = plan.collection[30][0] = Outcome::failed;
    EXPECT_EQ(verdict(plan), "passed");  // seen in April only
}

NotificationTruth named(const char* document, const char* entered, const char* account, const char* cause = "stale_content") {
    return {document, day(entered), day(entered), {}, account, "某镇", cause, true};
}

using Names = std::vector<std::string>;

std::vector<Names> letters(const JudgementTruth& truth) {
    std::vector<Names> out;
    for (const auto& each : ladder_truth(truth, {})) {
        if (each.kind == "closure_advice") out.push_back(each.of);
    }
    return out;
}

TEST(LadderTruth, R4_3cTwoOfOneYearAreALetterAndAreNotCountedAgain) {
    JudgementTruth truth;
    truth.notifications = {named("甲", "2026-02-01", "w1"), named("乙", "2026-05-01", "w1")};
    EXPECT_EQ(letters(truth), (std::vector<Names>{{"乙 w1", "甲 w1"}}));
    truth.notifications.push_back(named("丙", "2026-08-01", "w1"));
    EXPECT_EQ(letters(truth).size(), 1u);
    truth.notifications.push_back(named("丁", "2026-09-01", "w1"));
    EXPECT_EQ(letters(truth), (std::vector<Names>{{"乙 w1", "甲 w1"}, {"丁 w1", "丙 w1"}}));
}

TEST(LadderTruth, R4_3cWhatComesBeforeTheDecisionCountsInTheSameLetter) {
    JudgementTruth truth;
    truth.notifications = {named("甲", "2026-02-01", "w1"), named("乙", "2026-05-01", "w1"), named("丙", "2026-05-04", "w1")};
    EXPECT_EQ(letters(truth), (std::vector<Names>{{"丙 w1", "乙 w1", "甲 w1"}}));
    truth.notifications.back().issued_on = day("2025-12-31");
    EXPECT_EQ(letters(truth), (std::vector<Names>{{"乙 w1", "甲 w1"}}));  // another year's
}

TEST(LadderTruth, R4_3cATalkIsProposedOnceADocumentAndNotForOtherCauses) {
    JudgementTruth truth;
    truth.notifications = {named("甲", "2026-02-01", "w1"), named("甲", "2026-02-01", "w2"), named("乙", "2026-02-01", "w3", "other")};
    EXPECT_EQ(ladder_truth(truth, {}), (std::vector<FoundCase>{{"admonition", {"甲 w1", "甲 w2"}}}));
}

TEST(JudgementCheck, R4_3aADifferentVerdictIsToldWithTheAccount) {
    Plan plan = march();
    post(plan, "2026-03-01");
    const JudgementTruth truth = judgement_truth(plan);
    FoundJudgement found;
    found.rounds = {{false, day("2026-03-31"), {{"w1", "failed"}, {"w2", "passed"}}, {2, 2, 2, 1, 1}, {}}};
    EXPECT_TRUE(check_judgement(truth, found).is_exact());
    found.rounds[0].drawn["w1"] = "passed";
    EXPECT_EQ(check_judgement(truth, found).missed, (Names{"月度检查 2026-03-31 w1 应为 failed 而为 passed"}));
    found.rounds[0].drawn.erase("w1");
    EXPECT_EQ(check_judgement(truth, found).missed, (Names{"月度检查 2026-03-31 未抽取 w1"}));  // a full round leaves nobody out
    found.rounds.clear();
    EXPECT_EQ(check_judgement(truth, found).missed, (Names{"月度检查 2026-03-31"}));
}

}  // namespace
}  // namespace yanlu::simulation
