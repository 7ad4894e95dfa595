// Pictures that posts name: kept as addresses, fetched from a server of the test, given up with their reason; files beside a list of posts.
#include <filesystem>

#include <gtest/gtest.h>
#include <unistd.h>

#include "documents/tests/package.hpp"
#include "local_server.hpp"
#include "monitoring/collect_feed.hpp"
#include "monitoring/fetch_pictures.hpp"
#include "monitoring/import_posts.hpp"
#include "monitoring/post_pictures.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::monitoring {
namespace {

const std::string png_head = "\x89PNG\r\n\x1A\n";

std::string ok(const std::string& body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

class PictureIntake : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        context.attachments = &files;
        database->run_script(
            "INSERT INTO unit_nodes (id, path, version) VALUES (10, '/10/', 1);"
            "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (100, 'weibo', 'A', 1);"
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, is_baseline, "
            "valid_from, valid_to, recorded_from, recorded_to) VALUES (200, 100, '甲', 'publishing', 'normal', 10, '', '', '', 0, "
            "'2020-01-01', '9999-12-31', 0, 9223372036854775807)");
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    static std::string line(const std::string& id, const Json& pictures, const std::string& text = "正文") {
        return Json{{"id", id}, {"title", "题"}, {"text", text}, {"published_at", "2026-03-01T10:00:00+08:00"}, {"pictures", pictures}}
                   .dump() +
               "\n";
    }
    Result<Json> import(const std::string& bytes, ImportMode mode = ImportMode::all_or_none) {
        return import_posts(context, caller, {bytes, "file", "weibo", "A"}, mode);
    }
    std::string code_of(const std::string& bytes) {
        const auto report = import(bytes);
        return report ? "" : report.error().others.empty() ? report.error().code : report.error().others.front().code;
    }
    std::int64_t fetch(std::chrono::milliseconds timeout = std::chrono::milliseconds(2000)) {
        return fetch_due_pictures(context, *make_http_fetcher({.timeout = timeout, .max_bytes = 4096, .allows_private_addresses = true}));
    }
    void fetch_all() {
        while (fetch() > 0) {
        }
    }
    PostId post(const std::string& id) {
        constexpr storage::Statement find{"test.find", "SELECT post_id FROM post_versions WHERE platform_post_id = $1"};
        return database->value<PostId>(find, id).value_or(PostId{});
    }
    Json shown(const std::string& id) { return list_post_pictures(context, caller, post(id), 0).value(); }
    std::int64_t stored_files() {
        std::int64_t count = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) count += entry.is_regular_file() ? 1 : 0;
        return count;
    }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("yanlu_intake_" + std::to_string(::getpid()));
    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    storage::AttachmentFolder files{folder};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    organisation::Caller caller = organisation::Caller::system("test");
};

TEST_P(PictureIntake, R3_2WhatAPostNamesIsFetchedOnceAndTheSameBytesAreStoredOnce) {
    LocalServer server({{"/a.png", ok(png_head + "a")}, {"/same.png", ok(png_head + "a")}, {"/b.png", ok(png_head + "b")}});
    const auto report =
        import(line("1", {server.url("/a.png"), server.url("/same.png"), server.url("/b.png")}) + line("2", {server.url("/a.png")}));
    ASSERT_TRUE(report) << report.error().code;
    EXPECT_EQ((*report)["pictures"], 4);
    EXPECT_EQ(shown("1")["addresses"].size(), 3U);
    EXPECT_EQ(fetch(), 1) << "one a host in each run";
    fetch_all();
    const Json first = shown("1");
    EXPECT_TRUE(first["addresses"].empty());
    ASSERT_EQ(first["items"].size(), 2U) << "of two addresses with the same bytes one picture";
    EXPECT_EQ(first["items"][0]["state"], "waiting");
    EXPECT_EQ(first["items"][0]["file_name"], "a.png");
    EXPECT_EQ(first["items"][1]["address"], server.url("/b.png"));
    EXPECT_EQ(shown("2")["items"].size(), 1U);
    EXPECT_EQ(stored_files(), 2);
    EXPECT_EQ(server.asked("/a.png"), 1) << "what an address gave lately is known";
    ASSERT_TRUE(import(line("1", {server.url("/c.png")})));
    EXPECT_EQ(fetch(), 0) << "platforms sign addresses anew; the version has its pictures";
    ASSERT_TRUE(import(line("1", {server.url("/a.png")}, "改过的正文")));
    fetch_all();
    EXPECT_EQ(shown("1")["items"].size(), 1U) << "a new version has pictures of its own";
    EXPECT_EQ(server.asked("/a.png"), 1);
}

TEST_P(PictureIntake, R3_2RefusalsAreToldAndOnlyWhatMayPassIsTriedAgain) {
    LocalServer server({{"/500.png", "HTTP/1.1 500 x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"},
                        {"/404.png", "HTTP/1.1 404 x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"},
                        {"/page", ok("<html></html>")},
                        {"/large.png", ok(png_head + std::string(5000, 'x'))}});
    ASSERT_TRUE(import(line("1", {server.url("/500.png"), server.url("/404.png"), server.url("/page"), server.url("/large.png")})));
    fetch_all();
    const Json named = shown("1")["addresses"];
    ASSERT_EQ(named.size(), 4U);
    EXPECT_EQ(named[0]["state"], "waiting");
    EXPECT_EQ(named[0]["next_at"], "2026-03-10T09:05:00+08:00");
    EXPECT_EQ(named[1]["state"], "given_up");
    EXPECT_NE(named[1]["problem"].get<std::string>().find("404"), std::string::npos);
    EXPECT_EQ(named[2]["problem"], rulebook.message("pictures.not_a_picture"));
    EXPECT_EQ(named[3]["state"], "given_up");
    for (int i = 0; i < 8; ++i) clock.advance(std::chrono::hours(24)), fetch_all();
    EXPECT_EQ(server.asked("/500.png"), 5);
    EXPECT_EQ(server.asked("/404.png"), 1);
    EXPECT_EQ(shown("1")["addresses"][0]["state"], "given_up");
}

TEST_P(PictureIntake, R3_2AHostThatTurnsUsAwayIsSparedAsAWhole) {
    LocalServer server({{"/1.png", "HTTP/1.1 429 x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"}, {"/2.png", ok(png_head)}});
    ASSERT_TRUE(import(line("1", {server.url("/1.png"), server.url("/2.png")})));
    fetch_all();
    EXPECT_EQ(server.asked("/2.png"), 0);
    EXPECT_EQ(shown("1")["addresses"][1]["attempts"], 1);
    clock.advance(std::chrono::minutes(5));
    fetch_all();
    EXPECT_EQ(server.asked("/1.png"), 2);
}

TEST_P(PictureIntake, R3_2AnAddressOfAnInternalNetworkIsNeverVisited) {
    ASSERT_TRUE(import(line("1", {"http://127.0.0.1/a.png", "http://user@a.cn/b.png"})));
    const auto fetcher = make_http_fetcher(picture_fetch_limits(rulebook));
    while (fetch_due_pictures(context, *fetcher) > 0) {
    }
    const Json named = shown("1")["addresses"];
    EXPECT_EQ(named[0]["state"], "given_up");
    EXPECT_NE(named[0]["problem"].get<std::string>().find("内部网络"), std::string::npos);
    EXPECT_EQ(named[1]["state"], "given_up");
}

TEST_P(PictureIntake, R3_2OfManyPicturesTheRestIsToldAndNotFetched) {
    Json many = Json::array();
    for (int i = 0; i < 32; ++i) many.push_back("https://a.invalid/" + std::to_string(i));
    ASSERT_TRUE(import(line("1", many)));
    const Json named = shown("1")["addresses"];
    ASSERT_EQ(named.size(), 32U);
    EXPECT_EQ(named[29]["state"], "waiting");
    EXPECT_EQ(named[30]["state"], "given_up");
    EXPECT_EQ(named[31]["problem"], rulebook.message("monitoring.picture.too_many", {{"most", "30"}}));
}

TEST_P(PictureIntake, R3_2FilesOfAnArchiveAreThePicturesOfItsPosts) {
    const std::string png = png_head + "x";
    const auto archive = [&](const std::string& posts) {
        return documents::zip_of({{"posts.jsonl", posts}, {"图/1.png", png}, {"图/2.PNG", png_head + "y"}, {"说明.txt", "文字"}});
    };
    const std::string good = archive(line("1", {"1.png", "图/2.png"}) + line("2", {"1.png"}));
    const auto trial = import(good, ImportMode::dry_run);
    ASSERT_TRUE(trial) << trial.error().code;
    EXPECT_EQ(stored_files(), 0) << "a trial keeps nothing";
    const auto report = import(good);
    ASSERT_TRUE(report) << report.error().code;
    EXPECT_EQ((*report)["pictures"], 3);
    ASSERT_EQ(shown("1")["items"].size(), 2U);
    EXPECT_EQ(shown("1")["items"][0]["file_name"], "1.png");
    EXPECT_EQ(stored_files(), 2);
    ASSERT_TRUE(import(good));
    EXPECT_EQ(shown("1")["items"].size(), 2U) << "taken in again it is the same";
    EXPECT_EQ(code_of(archive(line("3", {"3.png"}))), "monitoring.picture.missing");
    EXPECT_EQ(code_of(archive(line("3", {"说明.txt"}))), "monitoring.picture.no_picture");
    EXPECT_EQ(code_of(line("3", {"1.png"})), "monitoring.picture.no_archive");
    EXPECT_EQ(code_of(documents::zip_of({{"a.txt", "x"}})), "monitoring.one_file_in_archive");
    EXPECT_EQ(code_of(line("3", {1})), "monitoring.list_of_texts");
    EXPECT_EQ(code_of(line("3", Json{{"a", 1}})), "monitoring.json_nested");
}

TEST_P(PictureIntake, R3_2AFeedsPicturesAreTakenWhereTheyAreWanted) {
    LocalServer server({{"/feed", ""}, {"/p/a.png", ok(png_head)}});
    const std::string feed = "<rss xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><item><guid>1</guid><title>甲</title><link>" +
                             server.url("/p/1.html") +
                             "</link><pubDate>Sun, 01 Mar 2026 09:30:00 +0800</pubDate><enclosure url=\"https://a.invalid/1.jpg\" "
                             "type=\"image/jpeg\" length=\"1\"/><enclosure url=\"https://a.invalid/1.mp3\" type=\"audio/mpeg\"/>"
                             "<media:content url=\"https://a.invalid/2\" medium=\"image\"/>"
                             "<description>&lt;p&gt;文&lt;img src=\"a.png\"&gt;</description></item></channel></rss>";
    server.answer("/feed", ok(feed));
    const auto fetcher = make_http_fetcher({.timeout = std::chrono::milliseconds(2000), .allows_private_addresses = true});
    const auto visit = [&](bool takes_pictures) {
        return collect_feed(context, caller, *fetcher, {server.url("/feed"), "weibo", "A", takes_pictures}, nullptr, "");
    };
    ASSERT_TRUE(visit(false));
    EXPECT_TRUE(shown("1")["addresses"].empty()) << "the rule book says: not of itself";
    ASSERT_TRUE(visit(true));
    const Json named = shown("1")["addresses"];
    ASSERT_EQ(named.size(), 3U);
    EXPECT_EQ(named[0]["address"], "https://a.invalid/1.jpg");
    EXPECT_EQ(named[1]["address"], "https://a.invalid/2");
    EXPECT_EQ(named[2]["address"], server.url("/p/a.png"));
    ASSERT_TRUE(visit(true));
    EXPECT_EQ(shown("1")["addresses"].size(), 3U);
}

YANLU_ON_BOTH_ENGINES(PictureIntake);

}  // namespace
}  // namespace yanlu::monitoring
