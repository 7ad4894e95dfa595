// 2.3a: which rows are one account, why, and when a person is asked.
#include "reconciliation/domain/match.hpp"

#include <gtest/gtest.h>

#include "reconciliation/abbreviations.hpp"

namespace yanlu::reconciliation {
namespace {

ListedAccount row(std::string name, std::string host, std::string id = {}, std::string platform = "wechat_subscription") {
    const std::string family = platform.starts_with("wechat_s") ? "wechat" : platform;
    return {.name = std::move(name),
            .platform = platform,
            .family = family,
            .platform_account_id = std::move(id),
            .certified_host = {},
            .host_unit = std::move(host),
            .link = {},
            .link_id = {}};
}

class MatchTest : public ::testing::Test {
protected:
    std::vector<Pair> pairs(const PairDecisions& decisions = {}) const { return match(left, right, forms, decisions); }
    Pair only() const {
        const auto found = pairs();
        EXPECT_EQ(found.size(), 1U);
        return found.empty() ? Pair{} : found.front();
    }
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    NameForms forms = rulebook.part<AbbreviationBook>().forms({"云湾市", "云湾"});
    std::vector<ListedAccount> left, right;
};

TEST_F(MatchTest, R2_3aAnIdSettlesItWhateverTheNames) {
    left = {row("石榴发布", "石榴镇", "gh_0123456789ab")};
    right = {row("魅力石榴城", "", "gh_0123456789ab")};
    EXPECT_EQ(only().verdict, Verdict::match);
    right[0].platform_account_id.clear();
    right[0].link_id = "gh_0123456789ab";
    EXPECT_EQ(only().verdict, Verdict::match);
    right[0].link_id = "gh_fffffffffff0";
    left[0].former_ids = {"gh_fffffffffff0"};
    EXPECT_EQ(only().verdict, Verdict::match);
}

TEST_F(MatchTest, R2_3aOtherIdsAreOtherAccountsThoughAllElseIsAlike) {
    left = {row("石榴发布", "石榴镇", "gh_0123456789ab")};
    right = {row("石榴发布", "石榴镇", "gh_ba9876543210")};
    for (const Pair& pair : pairs()) EXPECT_NE(pair.verdict, Verdict::match);
    left = {row("石榴发布", "石榴镇", "1000000001", "weibo")};
    right = {row("石榴视窗", "石榴镇", "1000000002", "weibo")};
    EXPECT_TRUE(pairs().empty()) << "neighbouring numbers are neighbours, not slips";
}

TEST_F(MatchTest, IdsOfAnotherMakeContradictNothing) {
    left = {row("石榴发布", "石榴镇", "gh_0123456789ab")};
    right = {row("石榴发布", "石榴镇", "MzA3MTU2NzcwMA==")};
    EXPECT_EQ(only().verdict, Verdict::match);
}

TEST_F(MatchTest, R2_3aTheSameUnitOnTwoPlatformsIsTwoAccounts) {
    left = {row("石榴发布", "石榴镇", "", "weibo")};
    right = {row("石榴发布", "石榴镇", "", "douyin")};
    EXPECT_TRUE(pairs().empty());
    left = {row("石榴发布", "石榴镇", "MS4wLjABAAAAexample_0123456789", "toutiao")};
    right = {row("石榴发布", "石榴镇", "MS4wLjABAAAAexample_0123456789", "douyin")};
    EXPECT_EQ(only().verdict, Verdict::doubtful) << "one id on two platforms: a person decides";
}

TEST_F(MatchTest, R2_3aRenamedAccountsAreFoundByUnitAndHistory) {
    left = {row("石榴发布", "石榴镇人民政府")};
    right = {row("魅力石榴", "云湾市石榴镇")};
    EXPECT_EQ(only().verdict, Verdict::match);
    left[0].former_names = {"石榴政务微讯"};
    right = {row("石榴政务微讯", "")};
    right.push_back(row("白鹭发布", "白鹭镇"));
    EXPECT_EQ(only().verdict, Verdict::doubtful);
}

TEST_F(MatchTest, TwoAccountsOfOneUnitGoWhereTheirNamesSay) {
    left = {row("云湾交警", "市公安局交警支队"), row("云湾交警微课堂", "市公安局交警支队")};
    right = {row("云湾交警微课堂", "云湾市公安局交通警察支队"), row("云湾交警", "云湾市公安局交通警察支队")};
    const auto found = pairs();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].right, 1U);
    EXPECT_EQ(found[1].right, 0U);
    for (const Pair& pair : found) EXPECT_EQ(pair.verdict, Verdict::match);
}

TEST_F(MatchTest, R2_3aLookAlikesOfOthersAreNotMatched) {
    left = {row("石榴发布", "石榴镇", "gh_0123456789ab")};
    right = {row("石榴发布", "某某文化传媒有限公司"), row("石溜发布", "个人", "gh_ba9876543210")};
    EXPECT_TRUE(pairs().empty());
    left = {row("金鳞镇发布", "金鳞镇人民政府")};
    right = {row("银鳞镇发布", "银鳞镇人民政府")};
    EXPECT_TRUE(pairs().empty());
}

TEST_F(MatchTest, ARivalAsNearMakesAPairDoubtful) {
    left = {row("望潮文化站", "望潮镇文化站")};
    right = {row("望潮站文化", "望潮镇文化站"), row("望潮站文话", "望潮镇文化站")};
    const Pair pair = only();
    EXPECT_EQ(pair.verdict, Verdict::doubtful);
}

TEST_F(MatchTest, R2_3aWhatAPersonDecidedHoldsBothWays) {
    left = {row("石榴发布", "石榴镇")};
    right = {row("鲜果之乡", "")};
    EXPECT_TRUE(pairs().empty());
    PairDecisions decisions;
    decisions.add(stable_key(left[0], forms), stable_key(right[0], forms), true);
    ASSERT_EQ(pairs(decisions).size(), 1U);
    EXPECT_TRUE(pairs(decisions).front().is_decided);
    right[0] = row("石榴发布", "石榴镇");
    PairDecisions against;
    against.add(stable_key(left[0], forms), stable_key(right[0], forms), false);
    EXPECT_TRUE(pairs(against).empty());
    EXPECT_EQ(pairs().size(), 1U);
}

TEST_F(MatchTest, TheEvidenceAddsUpToThePoints) {
    left = {row("石榴发布", "石榴镇人民政府", "gh_0123456789ab")};
    right = {row("魅力石榴", "石榴镇", "gh_0123456789ab")};
    const auto found = pairs();
    int sum = 0;
    const auto evidence = explain(left, right, found, forms);
    for (const Evidence& each : evidence.front()) sum += each.weight;
    EXPECT_EQ(sum, found.front().points);
}

TEST_F(MatchTest, EmptyListsAndRowsWithoutAnythingAreNoFault) {
    EXPECT_TRUE(pairs().empty());
    left = {ListedAccount{}, row("石榴发布", "石榴镇")};
    right = {ListedAccount{}, ListedAccount{}};
    EXPECT_TRUE(pairs().empty());
}

}  // namespace
}  // namespace yanlu::reconciliation
