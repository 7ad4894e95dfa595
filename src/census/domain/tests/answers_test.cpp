// What a unit may say, and when a sheet is whole: tables.
#include "census/domain/answers.hpp"

#include <gtest/gtest.h>

namespace yanlu::census {
namespace {

const AccountFacts recorded{"海棠发布", "weibo", "1234567890", "publishing", "海棠镇人民政府", "https://weibo.com/u/1234567890"};

std::string refused(const std::optional<Refusal>& refusal) { return refusal ? refusal->code : ""; }

TEST(CensusAnswers, R2_3aAnAnswerSaysWhatItMust) {
    AccountFacts renamed = recorded;
    renamed.name = "海棠镇发布";
    const AccountFacts added{"清溪视频", "douyin", "qingxi01", "publishing", "", ""};
    const struct {
        LineAnswer answer;
        std::string code;
        std::string field;
    } cases[] = {
        {{Verdict::confirmed, {}, ""}, "", ""},
        {{Verdict::corrected, renamed, ""}, "", ""},
        {{Verdict::corrected, recorded, ""}, "census.nothing_corrected", "proposal"},
        {{Verdict::corrected, {}, "名称有误"}, "census.nothing_corrected", "proposal"},
        {{Verdict::not_ours, {}, "由清溪镇主办"}, "", ""},
        {{Verdict::not_ours, {}, ""}, "census.not_ours_needs_note", "note"},
        {{Verdict::added, added, ""}, "", ""},
        {{Verdict::added, {"", "douyin", "qingxi01"}, ""}, "census.addition_needs_name", "name"},
        {{Verdict::added, {"清溪视频", "", "qingxi01"}, ""}, "census.addition_needs_platform", "platform"},
        {{Verdict::added, {"清溪视频", "douyin", ""}, ""}, "census.addition_needs_platform_account_id", "platform_account_id"},
    };
    for (const auto& each : cases) {
        const auto refusal = why_not_answer(recorded, each.answer);
        EXPECT_EQ(refused(refusal), each.code);
        EXPECT_EQ(refusal ? refusal->field : "", each.field);
    }
}

TEST(CensusAnswers, OnlyWhatDiffersIsKept) {
    AccountFacts said = recorded;
    said.certified_host = "海棠镇党政综合办公室";
    EXPECT_EQ(differing(recorded, said), (AccountFacts{.certified_host = "海棠镇党政综合办公室"}));
    EXPECT_EQ(differing(recorded, recorded), AccountFacts{});
}

TEST(CensusAnswers, R2_3aASheetIsWholeWhenEveryLineIsAnswered) {
    Tally tally;
    EXPECT_EQ(refused(why_not_whole(tally)), "");
    tally.count(Verdict::confirmed);
    tally.count(Verdict::none);
    const auto refusal = why_not_whole(tally);
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->code, "census.lines_unanswered");
    EXPECT_EQ(refusal->args.at("count"), "1");
    EXPECT_EQ(refusal->article, "152-2021.2.3");
}

TEST(CensusAnswers, R2_3aAUnitWithNothingSaysSoAndOneWithSomethingCannot) {
    Tally none;
    EXPECT_EQ(refused(why_not_declared(none, false)), "census.none_not_declared");
    EXPECT_EQ(refused(why_not_declared(none, true)), "");
    Tally foreign;  // all that is recorded is somebody else's
    foreign.count(Verdict::not_ours);
    EXPECT_EQ(refused(why_not_declared(foreign, false)), "census.none_not_declared");
    EXPECT_EQ(refused(why_not_declared(foreign, true)), "");
    for (const Verdict verdict : {Verdict::confirmed, Verdict::corrected, Verdict::added}) {
        Tally some;
        some.count(verdict);
        EXPECT_EQ(refused(why_not_declared(some, false)), "");
        EXPECT_EQ(refused(why_not_declared(some, true)), "census.none_declared_with_accounts");
    }
}

TEST(CensusAnswers, JsonKeepsASnapshotWhole) {
    const Snapshot snapshot{recorded, "normal", {{"市平台", "已备案"}}};
    const Snapshot read = snapshot_from(to_json(snapshot));
    EXPECT_EQ(read.facts, snapshot.facts);
    EXPECT_EQ(read.state, "normal");
    ASSERT_EQ(read.filings.size(), 1u);
    EXPECT_EQ(read.filings[0].state, "已备案");
    EXPECT_EQ(facts_from(Json::object()), AccountFacts{});
}

TEST(CensusAnswers, VerdictsHaveTheirCodes) {
    for (const auto& code : given_verdicts()) EXPECT_EQ(code_of(verdict_of(code).value()), code);
    EXPECT_EQ(verdict_of(""), Verdict::none);
    EXPECT_FALSE(verdict_of("maybe"));
}

}  // namespace
}  // namespace yanlu::census
