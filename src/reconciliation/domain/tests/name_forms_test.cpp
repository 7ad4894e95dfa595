// 2.3a: the forms in which two writings of one name meet, and which must not meet.
#include "reconciliation/domain/name_forms.hpp"

#include <gtest/gtest.h>

#include "reconciliation/abbreviations.hpp"

namespace yanlu::reconciliation {
namespace {

struct Names {
    const char* one;
    const char* other;
};

class NameFormsTest : public ::testing::Test {
protected:
    bool is_same_unit(const Names& names) const {
        const NameForm a = forms.unit(names.one);
        const NameForm b = forms.unit(names.other);
        return a.loose == b.loose || shortens_unit(a.loose, b.loose) || shortens_unit(b.loose, a.loose);
    }
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    NameForms forms = rulebook.part<AbbreviationBook>().forms({"云湾市", "云湾"});
};

TEST_F(NameFormsTest, R2_3aWritingsOfOneUnitMeet) {
    const Names same[] = {{"云湾市人力资源和社会保障局", "市人社局"},
                          {"云湾市政务服务和数据管理局", "市政数局"},
                          {"云湾市发展和改革局", "发改局"},
                          {"石榴镇人民政府", "云湾市石榴镇"},
                          {"东门街道办事处", "东门街道"},
                          {"云湾市住房公积金管理中心", "市公积金中心"},
                          {"云湾市公安局交通警察支队", "云湾交警支队"},
                          {"国家税务总局云湾市税务局", "市税务局"},
                          {"雲灣市敎育局", "云湾市敎育局"},
                          {"云湾市　卫生健康局", "市卫健局"},
                          {"松岭生态产业园区管理委员会", "松岭生态园"},
                          {"云湾市文化广电旅游体育局", "市文旅体局"}};
    for (const Names& each : same) EXPECT_TRUE(is_same_unit(each)) << each.one << " " << each.other;
}

TEST_F(NameFormsTest, R2_3aNeighboursDoNotMeet) {
    const Names other[] = {{"金鳞镇人民政府", "银鳞镇人民政府"},  {"石榴镇人民政府", "石榴镇中心小学"},
                           {"云湾市水务局", "云湾市税务局"},      {"云湾市公安局", "云湾市公安局交通警察支队"},
                           {"云湾市第一中学", "云湾市第二中学"},  {"石榴镇文化服务中心", "石榴镇党群服务中心"},
                           {"白鹭镇人民政府", "白鹭湖公园管理处"}};
    for (const Names& each : other) EXPECT_FALSE(is_same_unit(each)) << each.one << " " << each.other;
}

TEST_F(NameFormsTest, AccountNamesKeepTheCityWhereItIsTheName) {
    EXPECT_NE(forms.account("云湾发布").strict, forms.account("发布").strict);
    EXPECT_EQ(forms.account("云湾石榴发布").strict, forms.account("石榴发布").strict);
    EXPECT_EQ(forms.account("ＹＷ 发布（官方）").loose, forms.account("yw发布").loose);
    EXPECT_EQ(forms.account("石榴镇发布").loose, forms.account("石榴发布").loose);
    EXPECT_NE(forms.account("平安石榴").loose, forms.account("石榴发布").loose);
    EXPECT_EQ(forms.unit("").strict, U"");
    EXPECT_EQ(forms.unit("市").strict, U"市");
}

TEST(Likeness, CountsSlipsInHundredths) {
    EXPECT_EQ(likeness(U"石榴发布", U"石榴发布"), 100);
    EXPECT_EQ(likeness(U"石榴发布", U"石溜发布"), 75);
    EXPECT_EQ(likeness(U"石榴发布", U""), 0);
    EXPECT_EQ(likeness(std::u32string(200, U'甲'), std::u32string(200, U'乙')), 0);
}

TEST(OneSlip, IsOneCharacterOrTwoSwapped) {
    EXPECT_TRUE(is_one_slip("gh_0123456789ab", "gh_0123456789ac"));
    EXPECT_TRUE(is_one_slip("gh_0123456789ab", "gh_0123465789ab"));
    EXPECT_TRUE(is_one_slip("gh_0123456789ab", "gh_123456789ab"));
    EXPECT_FALSE(is_one_slip("gh_0123456789ab", "gh_0123456789ab"));
    EXPECT_FALSE(is_one_slip("gh_0123456789ab", "gh_0123456789cd"));
    EXPECT_FALSE(is_one_slip("", "ab"));
}

}  // namespace
}  // namespace yanlu::reconciliation
