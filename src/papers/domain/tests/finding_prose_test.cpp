#include "papers/domain/finding_prose.hpp"

#include <gtest/gtest.h>

namespace yanlu::papers {
namespace {

TEST(FindingProse, R2_3cALineOfTheListBecomesASentence) {
    EXPECT_EQ(prose_of("「云湾发布」已连续 22 天未更新，最近发布日：2026-09-20", "云湾发布"),
              "该账号已连续22天未更新，最近发布日为2026年9月20日");
    EXPECT_EQ(prose_of("「云湾发布」2026-03-01 开设，应于 2026-03-04 前在国办系统备案，已逾期 3 天", "云湾发布"),
              "该账号2026年3月1日开设，应于2026年3月4日前在国办系统备案，已逾期3天");
    EXPECT_EQ(prose_of("「Yunwan Daily」的认证主体为“甲”", "Yunwan Daily"), "该账号的认证主体为“甲”");
    EXPECT_EQ(prose_of("「甲」与「乙」重复", "丙"), "“甲”与“乙”重复");
    EXPECT_EQ(prose_of("「甲」发布内容：Hello World 2026-13-99", "甲"), "该账号发布内容：Hello World 2026-13-99");
    EXPECT_EQ(prose_of("", ""), "");
}

TEST(FindingProse, R2_3cWhatTheSentenceSaysIsNotSaidTwice) {
    const std::string title = "「甲」已连续 22 天未更新，最近发布日：2026-09-20";
    EXPECT_EQ(prose_of_evidence({{"未更新天数", "22"}, {"最近发布日", "2026-09-20"}, {"监测截至", "2026-10-12"}}, title),
              "监测截至2026年10月12日");
    EXPECT_EQ(prose_of_evidence({{"命中处数", "3"}, {"监测截至", ""}}, "「甲」发布的《乙》含商业广告"), "命中处数为3");
    EXPECT_EQ(prose_of_evidence({}, title), "");
}

}  // namespace
}  // namespace yanlu::papers
