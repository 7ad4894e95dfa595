// 1.1: a platform is a data row; a pasted link names the platform and the account's permanent id.
#include "registry/platforms.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace yanlu::registry {
namespace {

struct Pasted {
    const char* text;
    const char* platform;  // empty: not recognised
    const char* id;
    bool is_sure;
};

class PlatformsTest : public ::testing::Test {
protected:
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Platforms platforms{rulebook};
};

TEST_F(PlatformsTest, PastedLinksNameTheAccount) {
    const Pasted table[] = {
        {"https://weibo.com/u/1234567890?refer_flag=1", "weibo", "1234567890", true},
        {"看这里 https://m.weibo.cn/profile/1234567890 ，谢谢", "weibo", "1234567890", true},
        {"https://weibo.com/1234567890/NabcdEfgh", "weibo", "1234567890", true},
        {"https://weibo.com/haitangfabu", "weibo", "", false},
        {"https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=MzA3MTU2NzcwMA==&scene=124#wechat_redirect", "wechat_subscription",
         "MzA3MTU2NzcwMA==", false},
        {"https://mp.weixin.qq.com/s/AbCdEfGhIjKlMn", "wechat_subscription", "", false},
        {"gh_0123456789ab", "wechat_mini_program", "", false},
        {"https://www.douyin.com/user/MS4wLjABAAAAexample_0123456789?from_tab=1", "douyin", "MS4wLjABAAAAexample_0123456789", true},
        {"3.5 复制打开抖音 https://v.douyin.com/iAbCdEf/", "douyin", "", false},
        {"https://www.kuaishou.com/profile/3xexample0123456", "kuaishou", "3xexample0123456", true},
        {"https://www.toutiao.com/c/user/50012345678/#mid=1", "toutiao", "50012345678", true},
        {"https://space.bilibili.com/1234567/dynamic", "bilibili", "1234567", true},
        {"https://www.bilibili.com/video/BV1xx411c7mD", "bilibili", "", false},
        {"https://www.xiaohongshu.com/user/profile/0123456789abcdef01234567", "xiaohongshu", "0123456789abcdef01234567", true},
        {"https://baijiahao.baidu.com/u?app_id=1600000000000000", "baijiahao", "1600000000000000", true},
        {"https://sj.qq.com/appdetail/cn.example.city", "app", "cn.example.city", true},
        {"https://apps.apple.com/cn/app/city/id1234567890", "app", "id1234567890", true},
        {"#小程序://云湾办事/AbCdEf", "wechat_mini_program", "", false},
        {"https://example.com/weibo.com/u/1234567890", "", "", false},
        {"https://weibo.com.example.com/u/1234567890", "", "", false},
        {"", "", "", false},
    };
    for (const Pasted& each : table) {
        const Recognised found = platforms.recognise(each.text);
        if (std::string(each.platform).empty()) {
            EXPECT_EQ(found.platform, nullptr) << each.text;
            continue;
        }
        ASSERT_NE(found.platform, nullptr) << each.text;
        if (std::string(each.text) == "gh_0123456789ab") {  // names an account, but on one of three platforms
            EXPECT_EQ(found.platform_account_id, each.text);
            EXPECT_FALSE(found.others.empty());
            continue;
        }
        EXPECT_EQ(found.platform->code, each.platform) << each.text;
        EXPECT_EQ(found.platform_account_id, each.id) << each.text;
        EXPECT_EQ(found.is_sure, each.is_sure) << each.text;
        EXPECT_TRUE(rulebook.has_message(found.note)) << found.note;
    }
}

TEST_F(PlatformsTest, AnIdMustHaveThePlatformsForm) {
    const Platform* weibo = platforms.find("weibo");
    ASSERT_NE(weibo, nullptr);
    EXPECT_EQ(platforms.checked_id(*weibo, " １２３４５６７８９０ ").value(), "1234567890");
    EXPECT_EQ(platforms.checked_id(*weibo, "haitang").error().code, "registry.bad_platform_account_id");
    EXPECT_EQ(platforms.checked_id(*weibo, "").error().field, "platform_account_id");
}

TEST_F(PlatformsTest, R1_1_EveryPlatformsOwnExamplesNameItsAccount) {
    for (const Platform& platform : platforms.all()) {
        EXPECT_TRUE(platform.code == "other" || platform.code == "wechat_service" || !platform.examples.empty()) << platform.code;
        for (std::string text : platform.examples) {
            text.replace(text.find("{id}"), 4, platform.id_example);
            const Recognised found = platforms.recognise(text);
            ASSERT_NE(found.platform, nullptr) << text;
            EXPECT_EQ(found.platform_account_id, platform.id_example) << text;
            const bool is_named = found.platform->code == platform.code || std::ranges::find(found.others, &platform) != found.others.end();
            EXPECT_TRUE(is_named) << text << " taken for " << found.platform->code;
        }
    }
}

TEST_F(PlatformsTest, R1_1_EveryKindOfIdHasItsForm) {
    for (const Platform& platform : platforms.all()) {
        if (platform.id_forms.empty()) continue;
        EXPECT_EQ(std::ranges::count_if(platform.id_forms, [&](const auto& form) { return std::regex_match(platform.id_example, form); }),
                  1)
            << platform.code;
    }
}

TEST_F(PlatformsTest, WhatABrowserReadsOtherwiseNamesNobody) {
    for (const char* text : {"https://weibo.com@example.com/u/1234567890", "https://weibo.com:443@example.com/u/1234567890",
                             "https://weibo.com.example.com/u/1234567890", "https://weibo.com/u/1234567890/../9999999999",
                             "https://weibo.com/u/1234567890\\..\\9", "https://weibo.com/u/1234567890%2e%2e/1",
                             "https://weibo.com/u/123456789０", "https://weibo.com/u/12345\u200b67890", "https://weibо.com/u/1234567890",
                             "https://example.com/?to=https://weibo.com/u/1234567890", "https://weibo.com/u/1234567890a",
                             "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMn?__biz=MzA3MTU2NzcwMA==",
                             "https://mp.weixin.qq.com/mp/profile_ext?__biz=MzA3MTU2NzcwMA==&__biz=MzA3MTU2NzcwMB==",
                             "https://www.163.com/dy/media/T15000000000001.html", "gh_0123456789abc", "xgh_0123456789ab",
                             "https://baijiahao.baidu.com/s?id=1&app_id=1600000000000000"})
        EXPECT_EQ(platforms.recognise(text).platform_account_id, "") << text;
}

TEST_F(PlatformsTest, AnAddressEndsWhereChineseBegins) {
    for (const char* text :
         {"https://weibo.com/u/1234567890，快来看", "关注https://weibo.com/u/1234567890官方微博", "（HTTPS://WEIBO.COM/u/1234567890）",
          "weibo.com/u/1234567890", "https://weibo.com/u/1234567890)", "https://weibo.com/u/1234567890#mid=3"})
        EXPECT_EQ(platforms.recognise(text).platform_account_id, "1234567890") << text;
}

TEST_F(PlatformsTest, LongAndBrokenTextsAreSurvived) {
    EXPECT_EQ(platforms.recognise(std::string(1 << 20, 'a')).platform, nullptr);
    EXPECT_EQ(platforms.recognise("https://").platform, nullptr);
    EXPECT_EQ(platforms.recognise("https://weibo.com/u/%FF%FE").platform_account_id, "");
    EXPECT_EQ(platforms.recognise("http://\xff\xfe/").platform, nullptr);
}

}  // namespace
}  // namespace yanlu::registry
