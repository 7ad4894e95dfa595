// Profiles of accounts on both engines: what is hinted at and what is not, that no profile knows a later post, that a run is bounded and
// can be repeated.
#include "monitoring/account_profiles.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "monitoring/hits.hpp"
#include "monitoring/inspect_draft.hpp"
#include "monitoring/profile_store.hpp"
#include "monitoring/statements.hpp"
#include "monitoring/tests/office.hpp"

namespace yanlu::monitoring {
namespace {

constexpr std::int64_t no_bound = 1000;

// Posts of an education office and of a farming one, each of three dozen sentences that are put together anew.
const std::vector<std::string> school_parts{"义务教育阶段学校招生报名开始", "适龄儿童的家长准备户口簿", "小学按学区录取新生",
                                            "中小学春季学期开学",           "教师为学生上好开学第一课", "落实双减保障体育活动时间",
                                            "高考报名考生填写信息",         "普通高中毕业生由学校审核", "幼儿园公布收费标准",
                                            "职业院校举行技能比赛",         "班主任家访了解学生情况",   "教育局检查校园食堂"};
const std::vector<std::string> farm_parts{"早稻播种进入高峰",   "农机手下田作业",   "推广水稻机插秧",       "农民选用优良品种",
                                          "检查化肥和农药供应", "生猪存栏保持稳定", "动物防疫员为牛羊接种", "秋粮收获接近尾声",
                                          "高标准农田建设加快", "蔬菜大棚产量增加", "水产养殖户投放鱼苗",   "种粮大户领取补贴"};
std::string text_of(const std::vector<std::string>& parts, std::size_t number) {
    std::string out;
    for (std::size_t i = 0; i < 6; ++i) out += parts[(number * 7 + i * (number % 2 == 0 ? 1 : 5)) % parts.size()] + "，";
    return out;
}
const std::string gossip =
    "昨晚演唱会散场后，当红男歌手被拍到与神秘女子牵手逛街，恋情曝光，粉丝在热搜下留言祝福，经纪公司至今没有回应，网友翻出两人早年同框综艺"
    "。";
const std::string festival =
    "中秋佳节将至，祝全市人民节日快乐、阖家团圆、身体健康、万事如意，月圆人团圆，向坚守岗位的劳动者致以节日的问候和祝福。";
const std::string emergency =
    "台风红色预警信号生效，预计今晚登陆，我市将有特大暴雨和狂风，市防汛防旱防风指挥部启动一级应急响应，请市民停止外出，危险区域群众立即转移"
    "避险。";

const Rulebook& shared_rulebook() {
    static const Rulebook book(YANLU_SOURCE_DIR "/rulebook");
    return book;
}

class AccountProfiles : public testing::Office {
protected:
    AccountProfiles() : Office(&shared_rulebook()) {}
    static std::string day(int of_month, int month = 2) {
        return "2026-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + (of_month < 10 ? "-0" : "-") +
               std::to_string(of_month);
    }
    // `posts` an account before the month in which they are judged.
    void archive(const std::string& account, const std::vector<std::string>& parts, std::size_t posts, const std::string& prefix) {
        std::string lines;
        for (std::size_t i = 0; i < posts; ++i)
            lines += line_of(prefix + std::to_string(i), account, text_of(parts, i), day(1 + static_cast<int>(i) % 20, 1)) + "\n";
        take_lines(lines);
    }
    void follow_all() {
        clock.advance(std::chrono::minutes(1));
        for (const auto run : runs()) mark_profiles_due(context, run);
        while (follow_profiles(context, no_bound) > 0) {
        }
    }
    std::vector<std::int64_t> runs() {
        constexpr storage::Statement read{"test.runs", "SELECT id FROM collection_runs ORDER BY id"};
        return database->all(read, [](const storage::Row& row) { return row.integer(0); });
    }
    // The hint on a post, null where there is none.
    Json hint(const std::string& id) {
        const Json shown = Office::read(id, clerk);
        for (const auto& hit : shown["post_hits"]) {
            if (hit["rule"] == DistanceRule::id) return hit;
        }
        return nullptr;
    }
    std::int64_t hints() {
        constexpr storage::Statement count{"test.hints", "SELECT count(*) FROM post_hits WHERE rule = $1"};
        return database->value<std::int64_t>(count, DistanceRule::id).value_or(-1);
    }
    ProfileRow row(std::int64_t account = 100) { return profile_of(*database, AccountId{account}).value(); }
};

TEST_P(AccountProfiles, R3_2AnUnusualPostIsAHintThatSaysWhyAndNeverMore) {
    archive("A", school_parts, 40, "s");
    take("own", "A", text_of(school_parts, 77), day(8, 3));
    take("odd", "A", gossip, day(9, 3));
    follow_all();
    EXPECT_TRUE(hint("own").is_null());
    const Json odd = hint("odd");
    ASSERT_FALSE(odd.is_null());
    EXPECT_EQ(odd["severity"], "hint");
    EXPECT_EQ(odd["kind"], "unrelated_content");
    EXPECT_NE(gossip.find(odd["excerpt"].get<std::string>()), std::string::npos);
    const auto why = odd["why"].get<std::string>();
    EXPECT_NE(why.find("“" + odd["excerpt"].get<std::string>() + "”"), std::string::npos) << why;
    EXPECT_NE(why.find("平常多为“"), std::string::npos) << why;
    EXPECT_NE(why.find("画像截至 2026-03-05"), std::string::npos) << why;
    EXPECT_NE(why.find("供人工判断"), std::string::npos);
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(AccountProfiles, R3_2WhatIsUsualElsewhereIsUnusualHere) {
    archive("A", school_parts, 40, "s");
    archive("B", farm_parts, 40, "f");
    take("cross", "A", text_of(farm_parts, 3), day(9, 3));
    take("home", "B", text_of(farm_parts, 78), day(9, 3));
    follow_all();
    EXPECT_FALSE(hint("cross").is_null());
    EXPECT_TRUE(hint("home").is_null());
}

TEST_P(AccountProfiles, WarningsAndGreetingsAreForEveryAccount) {
    archive("A", school_parts, 40, "s");
    take("festival", "A", festival, day(8, 3));
    take("emergency", "A", emergency, day(9, 3));
    follow_all();
    EXPECT_EQ(hints(), 0);
}

TEST_P(AccountProfiles, AReprintOfTheCityOfficesAccountIsNone) {
    database->run_script(
        "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (102, 'weibo', 'C', 1);"
        "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, is_baseline, "
        "valid_from, "
        "valid_to, recorded_from, recorded_to) VALUES (202, 102, '号C', 'publishing', 'normal', 10, '', '', '', 0, '2020-01-01', "
        "'9999-12-31', 0, "
        "9223372036854775807)");
    archive("A", school_parts, 40, "s");
    const std::string text = text_of(farm_parts, 3);
    take("original", "C", text, day(7, 3));
    take("reprint", "A", text, day(8, 3));
    take("other", "A", gossip, day(8, 3));
    follow_all();
    EXPECT_TRUE(hint("reprint").is_null());
    EXPECT_FALSE(hint("other").is_null());
}

TEST_P(AccountProfiles, FewPostsAreNotJudgedUnlessTheUnitsOtherAccountsHelp) {
    archive("A", school_parts, 29, "s");
    take("odd", "A", gossip, day(9, 3));
    follow_all();
    EXPECT_EQ(hints(), 0);
    database->run_script("UPDATE account_versions SET host_unit_id = 11 WHERE account_id = 101");
    archive("B", school_parts, 30, "t");
    follow_all();
    take("odd2", "A", gossip + "再报", day(9, 3));
    take("own2", "A", text_of(school_parts, 77), day(9, 3));
    follow_all();
    EXPECT_FALSE(hint("odd2").is_null());
    EXPECT_TRUE(hint("own2").is_null());
}

TEST_P(AccountProfiles, AShortTextAndAnAccountOfAllSortsAreLeftAlone) {
    archive("A", school_parts, 40, "s");
    take("short", "A", "明星恋情曝光", day(9, 3));
    follow_all();
    EXPECT_EQ(hints(), 0);
    ProfileRow varied = row();
    varied.judged = 100;
    varied.below = 20;
    varied.due_at = 0;
    save_profile(*database, varied);
    take("odd", "A", gossip, day(9, 3));
    follow_all();
    EXPECT_EQ(hints(), 0);
}

// The profile that judges a post of day d knows posts of before d - 3 days; what is hinted at does not become usual by itself.
TEST_P(AccountProfiles, NoProfileKnowsALaterPost) {
    archive("A", school_parts, 40, "s");
    take("odd", "A", gossip, day(2, 3));
    follow_all();
    EXPECT_EQ(row().known.counted_to, Date::parse("2026-03-07")->begins_at());
    EXPECT_EQ(row().known.profile.posts(), 40);  // without the hint
    EXPECT_FALSE(hint("odd").is_null());
    // Collected late, of a day that the profile has passed: neither judged nor counted.
    take("late", "A", gossip + "再报", day(3, 3));
    follow_all();
    EXPECT_TRUE(hint("late").is_null());
    const Draft past{"", gossip + "再报", Date::parse("2026-03-03")->begins_at(), AccountId{100}};
    const Draft now{"", gossip + "再报", std::nullopt, AccountId{100}};
    const auto has_hint = [&](const Draft& draft) {
        const auto inspected = inspect_draft(context, clerk, draft).value();
        return std::ranges::any_of(inspected.hits, [](const auto& hit) { return hit.rule == DistanceRule::id; });
    };
    EXPECT_FALSE(has_hint(past));
    EXPECT_TRUE(has_hint(now));
    EXPECT_FALSE(has_hint({"", text_of(school_parts, 77), std::nullopt, AccountId{100}}));
    EXPECT_FALSE(has_hint({"", gossip, std::nullopt, std::nullopt}));
}

TEST_P(AccountProfiles, AFalseAlarmBecomesUsualOnceItHasSettled) {
    archive("A", school_parts, 40, "s");
    take("odd", "A", text_of(farm_parts, 3), day(9, 3));
    follow_all();
    const auto hit = hint("odd");
    ASSERT_FALSE(hit.is_null());
    ASSERT_TRUE(triage_hit(context, chief, HitId{hit["id"].get<std::int64_t>()}, "false_alarm", "本账号有助农专栏"));
    clock.advance(std::chrono::hours(24 * 6));
    take("own", "A", text_of(school_parts, 78), day(15, 3));
    follow_all();
    EXPECT_EQ(row().known.profile.posts(), 41);
}

TEST_P(AccountProfiles, ARunIsBoundedAndRepeatedChangesNothing) {
    archive("A", school_parts, 40, "s");
    archive("B", farm_parts, 40, "f");
    take("odd", "A", gossip, day(9, 3));
    for (const auto run : runs()) mark_profiles_due(context, run);
    EXPECT_EQ(follow_profiles(context, 1), 1);
    EXPECT_EQ(follow_profiles(context, 1), 1);
    EXPECT_EQ(follow_profiles(context, 1), 0);
    EXPECT_EQ(hints(), 1);
    const auto before = row().known.profile.bytes();
    EXPECT_LE(before.size(), inspect::AccountProfile::most_bytes);
    follow_all();  // delivered once more
    EXPECT_EQ(hints(), 1);
    EXPECT_EQ(row().known.profile.bytes(), before);
}

// Nothing is kept of a run that fails at its end: the next one does the same.
TEST_P(AccountProfiles, WhatWasCutShortIsDoneAgain) {
    archive("A", school_parts, 40, "s");
    take("odd", "A", gossip, day(9, 3));
    for (const auto run : runs()) mark_profiles_due(context, run);
    database->run_script("ALTER TABLE post_hits RENAME TO post_hits_away");
    EXPECT_ANY_THROW(follow_profiles(context, no_bound));
    database->rollback();
    database->run_script("ALTER TABLE post_hits_away RENAME TO post_hits");
    EXPECT_EQ(row().model, "");
    EXPECT_EQ(follow_profiles(context, no_bound), 1);
    EXPECT_EQ(hints(), 1);
}

TEST_P(AccountProfiles, WhatComesWhileItIsLookedAtStaysDue) {
    archive("A", school_parts, 40, "s");
    follow_all();
    ProfileRow read = row();
    constexpr storage::Statement mark{"test.mark", "UPDATE account_profiles SET due_at = 77"};
    database->execute(mark);
    save_profile(*database, read);
    EXPECT_EQ(row().due_at, 77);
}

TEST_P(AccountProfiles, AnotherModelMakesProfilesAnewAndHintsAtNothingTwice) {
    archive("A", school_parts, 40, "s");
    take("odd", "A", gossip, day(9, 3));
    follow_all();
    ProfileRow old = row();
    const auto bytes = old.known.profile.bytes();
    old.model = "another";
    old.known.profile = {};
    save_profile(*database, old);
    take("own", "A", text_of(school_parts, 78), day(9, 3));
    follow_all();
    EXPECT_EQ(row().known.profile.bytes(), bytes);
    EXPECT_EQ(hints(), 1);
}

YANLU_ON_BOTH_ENGINES(AccountProfiles);

}  // namespace
}  // namespace yanlu::monitoring
