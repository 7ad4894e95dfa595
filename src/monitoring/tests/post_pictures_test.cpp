// Pictures of posts on both engines, without the process that reads them: who may add, what stays, what is near, what was lost.
#include "monitoring/post_pictures.hpp"

#include <filesystem>

#include <gtest/gtest.h>
#include <unistd.h>

#include "monitoring/hits.hpp"
#include "monitoring/statements.hpp"
#include "pictures/domain/reading.hpp"
#include "registry/attachments.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::monitoring {
namespace {

constexpr const char* png_head = "\x89PNG\r\n\x1A\n";

class PostPictures : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        context.attachments = &files;
        database->run_script(
            "INSERT INTO unit_nodes (id, path, version) VALUES (10, '/10/', 1), (11, '/10/11/', 1);"
            "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (100, 'weibo', 'A', 1), (101, 'weibo', "
            "'B', 1);"
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, is_baseline, "
            "valid_from, valid_to, recorded_from, recorded_to) VALUES "
            "(200, 100, '甲', 'publishing', 'normal', 10, '', '', '', 0, '2020-01-01', '9999-12-31', 0, 9223372036854775807), "
            "(201, 101, '乙', 'publishing', 'normal', 11, '', '', '', 0, '2020-01-01', '9999-12-31', 0, 9223372036854775807);"
            "INSERT INTO post_versions (post_id, version, account_id, platform_post_id, published_at, recorded_from, recorded_to, is_gone, "
            "digest, title, body, url, hit_count, rulebook_version) VALUES "
            "(1, 1, 100, 'p1', 1000, 1000, 9223372036854775807, 0, '', '一', '正文', '', 0, 'v'), "
            "(2, 1, 101, 'p2', 2000, 2000, 9223372036854775807, 0, '', '二', '正文', '', 0, 'v')");
    }
    AttachmentId file(const std::string& bytes) { return registry::store_attachment(context, PersonId{}, "图.png", png_head + bytes).id; }
    std::int64_t add(std::int64_t post, const std::string& bytes) {
        const auto made = add_post_picture(context, caller, PostId{post}, file(bytes));
        return made ? (*made)["id"].get<std::int64_t>() : 0;
    }
    // As the job leaves a picture that was read.
    void settle(std::int64_t picture, std::uint64_t hash) {
        const Json reading{{"type", "image/png"},   {"width", 9}, {"height", 9}, {"text", "字"}, {"certainty", 90}, {"has_position", false},
                           {"codes", Json::array()}};
        database->execute(sql::settle_picture, picture, std::string("read"), std::string(), reading.dump(), static_cast<std::int64_t>(hash),
                          clock.now());
        std::int64_t band = 0;
        for (const auto bits : pictures::bands_of(hash)) database->execute(sql::insert_picture_band, band++, bits, picture);
    }
    Json listed(std::int64_t post, const organisation::Caller& who) { return list_post_pictures(context, who, PostId{post}, 0).value(); }

    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    storage::AttachmentFolder files{std::filesystem::temp_directory_path() / ("yanlu_pictures_" + std::to_string(::getpid()))};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    organisation::Caller caller = organisation::Caller::system("test");
};

TEST_P(PostPictures, R3_2ThePostHasItOnceAndItWaits) {
    ASSERT_GT(add(1, "a"), 0);
    EXPECT_EQ(add_post_picture(context, caller, PostId{1}, file("a")).error().code, "monitoring.picture.known");
    EXPECT_EQ(add_post_picture(context, caller, PostId{9}, file("a")).error().code, "organisation.no_such_record");
    const auto page = registry::store_attachment(context, PersonId{}, "文.pdf", "%PDF-1.4").id;
    EXPECT_EQ(add_post_picture(context, caller, PostId{1}, page).error().code, "pictures.not_a_picture");
    const Json items = listed(1, caller)["items"];
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0]["state"], "waiting");
    EXPECT_TRUE(items[0]["reading"].is_null());
    EXPECT_EQ(post_picture_file(context, caller, items[0]["id"].get<std::int64_t>())->media_type, "image/png");
}

TEST_P(PostPictures, R3_2OneWhoseFileIsLostIsSettledAndDoesNotHoldUpTheOthers) {
    ASSERT_GT(add(1, "lost"), 0);
    std::filesystem::remove_all(std::filesystem::temp_directory_path() / ("yanlu_pictures_" + std::to_string(::getpid())));
    EXPECT_EQ(read_waiting_pictures(context, 5), 1);
    const Json picture = listed(1, caller)["items"][0];
    EXPECT_EQ(picture["state"], "refused");
    EXPECT_EQ(picture["problem"], rulebook.message("pictures.file_is_gone"));
    EXPECT_EQ(read_waiting_pictures(context, 5), 0);
}

TEST_P(PostPictures, R3_2NearlyTheSamePictureOfAnotherPostIsNamedWithinTheScope) {
    const std::uint64_t hash = 0xF0F0'1234'5678'9ABCULL;
    const auto own = add(1, "a"), near = add(2, "b"), far = add(2, "c");
    settle(own, hash);
    settle(near, hash ^ 0b1'0000'0000'0001'0000'0001ULL);  // three bits
    settle(far, hash ^ 0xFF0ULL);                          // eight
    const Json elsewhere = listed(1, caller)["items"][0]["elsewhere"];
    ASSERT_EQ(elsewhere.size(), 1U);
    EXPECT_EQ(elsewhere[0]["picture_id"], near);
    EXPECT_EQ(elsewhere[0]["account"]["name"], "乙");
}

TEST_P(PostPictures, R3_2AHitInAPictureIsShownWithItsBoxAndNotAmongThoseOfTheText) {
    const auto picture = add(1, "a");
    settle(picture, 1);
    const auto hit = storage::allocate_ids(*database);
    database->execute(sql::insert_hit, hit, PostId{1}, std::int64_t{1}, AccountId{100}, clock.now(), std::string("r"), std::string("1"),
                      std::string("typo"), std::string("152-2021.3.2"), std::string("general"), std::int64_t{900}, std::string("picture"),
                      std::int64_t{0}, std::int64_t{1}, std::string("字"), std::string(), std::string("试"), clock.now());
    database->execute(sql::insert_picture_hit, hit, picture, std::string("text"), std::string("字"), std::int64_t{1}, std::int64_t{2},
                      std::int64_t{3}, std::int64_t{4}, std::int64_t{0}, std::int64_t{1});
    database->execute(sql::count_picture_hits, PostId{1}, std::int64_t{1}, std::int64_t{1});
    const Json shown = listed(1, caller)["items"][0]["hits"];
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_EQ(shown[0]["box"], (Json{{"left", 1}, {"top", 2}, {"width", 3}, {"height", 4}}));
    EXPECT_TRUE(hits_of_post(context, caller, PostId{1}, 1, "/10/").empty());
    EXPECT_TRUE(triage_hit(context, caller, HitId{hit}, "false_alarm", "示例", Remember{}));
}

YANLU_ON_BOTH_ENGINES(PostPictures);

}  // namespace
}  // namespace yanlu::monitoring
