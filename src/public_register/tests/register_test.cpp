// The snapshot and its renewal, names, states, feed, files, key and limits.
#include <filesystem>

#include "public_register/documents.hpp"
#include "public_register/statements.hpp"
#include "public_register/tests/city.hpp"

namespace yanlu::public_register {
namespace {

using testing::RegisterSuite;

TEST_P(RegisterSuite, EveryStatementIsPreparedOnBothEngines) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

TEST_P(RegisterSuite, R2_2_EachStateIsSaidInPlainWords) {
    const std::pair<const char*, const char*> table[] = {{"opened_to_file", "registered"},       {"normal", "registered"},
                                                         {"amended_to_file", "registered"},      {"to_be_completed", "registered"},
                                                         {"shutdown_planned", "registered"},     {"shut_down", "registered"},
                                                         {"cancellation_planned", "registered"}, {"freezing", "cancelled"},
                                                         {"cancelled_to_audit", "cancelled"},    {"cancelled", "cancelled"},
                                                         {"unauthorised", "not_registered"}};
    int n = 0;
    for (const auto& [state, expected] : table) {
        const std::string id = std::to_string(2000000000 + n++);
        account(std::string("账号甲") + state, "weibo", id, town, {.state = state, .since = "2026-02-01"});
        const auto answer = ask("https://weibo.com/u/" + id);
        EXPECT_EQ(code_of(answer.verdict), expected) << state;
        if (answer.account) {
            EXPECT_EQ(answer.account->since.iso(), answer.verdict == Verdict::cancelled || answer.account->state == PublicState::shut_down
                                                       ? "2026-02-01"
                                                       : "2022-05-01");
        }
        const Json json = answer_json(*kept, book(), answer);
        EXPECT_EQ(json["reason"].get<std::string>().find("public_register"), std::string::npos) << "a sentence is missing";
    }
}

TEST_P(RegisterSuite, R2_1d_WhatChangesInTheDatabaseIsAnsweredWithinTheStatedTime) {
    EXPECT_EQ(verdict("https://weibo.com/u/1234567890"), "not_registered");
    const auto before = snapshot();
    EXPECT_EQ(of_program.current(context), before) << "unchanged, so not read again";
    Register of_another_process;
    of_another_process.current(context);
    account("云湾发布", "weibo", "1234567890", town);
    EXPECT_EQ(of_program.current(context), before) << "within the stated time the old answer stands";
    EXPECT_EQ(verdict("https://weibo.com/u/1234567890"), "registered");
    EXPECT_NE(snapshot()->etag(), before->etag());
    EXPECT_EQ(of_another_process.current(context)->etag(), snapshot()->etag()) << "processes agree";
}

TEST_P(RegisterSuite, ADayLaterTheStateThatBeginsThatDayIsSaid) {
    account("云湾发布", "weibo", "1234567890", town, {.state = "cancelled", .since = "2026-03-11"});
    EXPECT_EQ(verdict("云湾发布"), "registered");
    clock.advance(std::chrono::hours(24));
    EXPECT_EQ(verdict("云湾发布"), "cancelled");
}

TEST_P(RegisterSuite, R2_1d_ANameIsRegisteredOnlyLetterByLetter) {
    const AccountId id = account("云湾发布", "weibo", "1234567890", town);
    EXPECT_EQ(ask(" @云湾发布 ").account->id, id);
    for (const char* name : {"云湾发布官方", "官方云湾发布", "云湾發布", "雲灣發佈", "云湾 发布", "云湾发布。", "云湾发布V", "云弯发布",
                             "云湾发佈", "云湾发\u200b布"}) {
        const auto answer = ask(name);
        EXPECT_EQ(code_of(answer.verdict), "not_registered") << name;
        ASSERT_FALSE(answer.similar.empty()) << name;
        EXPECT_EQ(answer.similar.front()->id, id) << name;
    }
    EXPECT_TRUE(ask("海棠旅游").similar.empty());
    account("云湾发布", "douyin", "MS4wLjABAAAAexample_0123456789", town);
    EXPECT_EQ(verdict("云湾发布"), "cannot_tell");
    EXPECT_EQ(verdict("云湾发布", "weibo"), "registered");
    EXPECT_EQ(verdict("云湾发布", "bilibili"), "not_registered");
}

TEST_P(RegisterSuite, AnIdThatIsReadAlikeIsAHintAndNoMore) {
    account("云湾视频", "douyin", "MS4wLjABAAAAexample_O123456789", town);
    const auto answer = ask("https://www.douyin.com/user/MS4wLjABAAAAexample_0123456789");
    EXPECT_EQ(code_of(answer.verdict), "not_registered");
    ASSERT_EQ(answer.similar.size(), 1u);
    EXPECT_EQ(answer.similar.front()->name, "云湾视频");
}

TEST_P(RegisterSuite, AnIdOfAnotherKindThanTheRegistersProvesNothing) {
    account("云湾发布", "wechat_subscription", "gh_0123456789ab", town);
    EXPECT_EQ(verdict("https://mp.weixin.qq.com/mp/profile_ext?__biz=MzA3MTU2NzcwMA=="), "cannot_tell");
    EXPECT_EQ(verdict("gh_ffffffffffff"), "not_registered");
}

TEST_P(RegisterSuite, R2_1e_TheFeedTellsOpeningsAmendmentsAndCancellations) {
    account("云湾发布", "weibo", "1234567890", town, {.since = "2025-01-05", .name_before = "云湾微讯"});
    account("望潮之声", "weibo", "1234567891", town, {.state = "cancelled", .since = "2026-01-09", .is_baseline = true});
    account("云湾私号", "weibo", "1234567892", town, {.state = "unauthorised"});
    const std::string feed = atom_feed(*snapshot(), book(), "https://register.example.cn");
    EXPECT_NE(feed.find("注销：望潮之声"), std::string::npos);
    EXPECT_NE(feed.find("变更：云湾发布"), std::string::npos);
    EXPECT_NE(feed.find("原名“云湾微讯”"), std::string::npos);
    EXPECT_NE(feed.find("开设：云湾发布"), std::string::npos);
    EXPECT_EQ(feed.find("开设：望潮之声"), std::string::npos) << "taken over from an old ledger, not opened";
    EXPECT_EQ(feed.find("云湾私号"), std::string::npos);
    EXPECT_LT(feed.find("注销：望潮之声"), feed.find("变更：云湾发布")) << "the latest first";
}

TEST_P(RegisterSuite, R4_2b_FilesHoldNothingButWhatIsPublic) {
    account("云湾发布", "weibo", "1234567890", town);
    account("=HYPERLINK(1)", "weibo", "1234567891", town);
    const auto now = snapshot();
    for (const std::string& text : {whole_as_json(*now, book()), whole_as_csv(*now, book()), atom_feed(*now, book(), "")}) {
        EXPECT_NE(text.find("云湾发布"), std::string::npos);
        EXPECT_EQ(text.find("不公开"), std::string::npos);
    }
    EXPECT_EQ(whole_as_csv(*now, book()).find("\r\n=HYPERLINK"), std::string::npos) << "no cell is a formula";
    EXPECT_EQ(whole_as_json(*now, book()), whole_as_json(*snapshot(), book())) << "the same bytes, so that a signature fits";
}

TEST(SigningKey, IsMadeOnceReadByItsOwnerAloneAndRefusesAnotherFile) {
    const auto folder = std::filesystem::temp_directory_path() / ("yanlu-key-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto file = folder / "public_register.key";
    const auto first = SigningKey::open(file);
    EXPECT_EQ(std::filesystem::status(file).permissions() & std::filesystem::perms::all,
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_EQ(SigningKey::open(file).public_pem(), first.public_pem());
    EXPECT_EQ(first.signature("名录").size(), 64u);
    EXPECT_EQ(first.signature("名录"), SigningKey::open(file).signature("名录"));
    EXPECT_NE(first.signature("名录"), first.signature("名录 "));
    std::filesystem::resize_file(file, 20);
    EXPECT_THROW(SigningKey::open(file), std::runtime_error);
    std::filesystem::remove_all(folder);
}

TEST(RateLimiter, CountsAnAddressAndAPeriod) {
    api::RateLimiter limiter;
    const RateLimit limit{3, 60};
    const Instant now{1'000'000};
    for (int i = 0; i < 3; ++i) EXPECT_EQ(limiter.seconds_to_wait("ask", "203.0.113.7", limit, now), 0);
    EXPECT_EQ(limiter.seconds_to_wait("ask", "203.0.113.7", limit, now), 60);
    EXPECT_EQ(limiter.seconds_to_wait("ask", "203.0.113.7", limit, now + std::chrono::seconds(59)), 1);
    EXPECT_EQ(limiter.seconds_to_wait("ask", "203.0.113.8", limit, now), 0);
    EXPECT_EQ(limiter.seconds_to_wait("report", "203.0.113.7", limit, now), 0);
    EXPECT_EQ(limiter.seconds_to_wait("ask", "203.0.113.7", limit, now + std::chrono::seconds(60)), 0);
    EXPECT_EQ(limiter.seconds_to_wait("ask", "203.0.113.7", limit, now - std::chrono::hours(1)), 0) << "a clock set back locks nobody out";
}

TEST(RateLimiter, ANetworkOfItsOwnIsOneClient) {
    EXPECT_EQ(api::network_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2");
    EXPECT_EQ(api::network_of("2001:db8:1:2::9"), "2001:db8:1:2");
    EXPECT_EQ(api::network_of("::1"), "::1");
    EXPECT_EQ(api::network_of("203.0.113.7"), "203.0.113.7");
    api::RateLimiter limiter;
    for (std::int64_t i = 0; i < 200'000; ++i) limiter.seconds_to_wait("ask", std::to_string(i), {1, 3600}, Instant{i});
    EXPECT_EQ(limiter.seconds_to_wait("ask", "new", {1, 3600}, Instant{200'000}), 0);
}

YANLU_ON_BOTH_ENGINES(RegisterSuite);

}  // namespace
}  // namespace yanlu::public_register
