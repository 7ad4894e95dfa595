// A visit to a feed over HTTP, and visits that come to nothing.
#include "monitoring/collect_feed.hpp"

#include <gtest/gtest.h>

#include "local_server.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::monitoring {
namespace {

std::string ok(const std::string& body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

class CollectFeed : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        database->run_script(
            "INSERT INTO unit_nodes (id, path, version) VALUES (10, '/10/', 1);"
            "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (100, 'site', 'A', 1);"
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, is_baseline, "
            "valid_from, valid_to, recorded_from, "
            "recorded_to) VALUES (200, 100, '甲', 'publishing', 'normal', 10, '', '', '', 0, '2020-01-01', '9999-12-31', 0, "
            "9223372036854775807)");
    }
    Json visit(const std::string& url) {
        const auto fetcher = make_http_fetcher({.timeout = std::chrono::milliseconds(2000), .allows_private_addresses = true});
        const auto report = collect_feed(context, organisation::Caller::system("test"), *fetcher, {url, "site", "A"}, nullptr, "");
        EXPECT_TRUE(report) << report.error().code;
        return report.value_or(Json::object());
    }
    std::string outcome() {
        constexpr storage::Statement read{"test.outcome",
                                          "SELECT outcome || ' ' || detail FROM collection_outcomes ORDER BY run_id DESC LIMIT 1"};
        return database->value<std::string>(read).value_or("");
    }
    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
};

TEST_P(CollectFeed, R2_4d_ABlockedVisitIsNotTheAccountsFault) {
    LocalServer server(
        {{"/feed", ok("<rss><channel><item><guid>1</guid><title>甲</title><pubDate>Sun, 01 Mar 2026 09:30:00 +0800</pubDate></item>"
                      "<item><guid>2</guid><title>乙</title><pubDate>Sun, 31 Feb 2026 09:30:00 +0800</pubDate></item></channel></rss>")},
         {"/blocked", "HTTP/1.1 403 x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"},
         {"/page", ok("<html></html>")}});
    const Json good = visit(server.url("/feed"));
    EXPECT_EQ(good["posts_new"], 1);
    EXPECT_EQ(good["posts_refused"], 1);
    EXPECT_EQ(good["observed"], 1);
    const Json blocked = visit(server.url("/blocked"));
    EXPECT_EQ(blocked["blocked"], 1);
    EXPECT_EQ(blocked["failed"], 0);
    EXPECT_EQ(blocked["posts_read"], 0);
    EXPECT_EQ(blocked["incidents"].size(), 1u);
    EXPECT_TRUE(outcome().starts_with("blocked ")) << outcome();
    const Json failed = visit(server.url("/page"));
    EXPECT_EQ(failed["failed"], 1);
    EXPECT_EQ(outcome(), "failed 文件不是 RSS 2.0 或 Atom 格式。");
}

YANLU_ON_BOTH_ENGINES(CollectFeed);

}  // namespace
}  // namespace yanlu::monitoring
