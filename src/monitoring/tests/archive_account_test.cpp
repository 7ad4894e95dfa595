// 2.1e, 2.3b: everything observed of an account in one file, with every version and what is gone; its digest stands in the ledger.
#include "monitoring/archive_account.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "storage/tests/engines.hpp"

namespace yanlu::monitoring {
namespace {

class ArchiveAccount : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        database->run_script(
            "INSERT INTO unit_nodes (id, path, version) VALUES (10, '/10/', 1);"
            "INSERT INTO unit_versions (id, unit_id, name, short_name, kind, level, area, is_covered, state, decision, valid_from, "
            "valid_to, "
            "recorded_from, recorded_to) VALUES (11, 10, '某局', '某局', 'department', 'city', '', 1, 'active', '', '2015-01-01', "
            "'9999-12-31', 0, 9223372036854775807);"
            "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (100, 'weibo', '1234567890', 1);"
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, is_baseline, "
            "valid_from, valid_to, recorded_from, recorded_to) VALUES (200, 100, '甲', 'publishing', 'cancellation_planned', 10, '', '', "
            "'', "
            "0, '2020-01-01', '9999-12-31', 0, 9223372036854775807)");
        std::filesystem::create_directories(path);
        context.attachments = &folder;
    }
    void TearDown() override { std::filesystem::remove_all(path); }
    void add_version(std::int64_t post, int version, bool is_gone, const std::string& body) {
        static constexpr storage::Statement insert{
            "test.version",
            "INSERT INTO post_versions (post_id, version, account_id, platform_post_id, published_at, recorded_from, recorded_to, is_gone, "
            "digest, title, body, url, hit_count, rulebook_version) VALUES ($1, $2, 100, $3, $4, $5, 9223372036854775807, $6, $7, '题', "
            "$8, "
            "'', 0, '')"};
        database->execute(insert, post, version, "p" + std::to_string(post), Instant{1'770'000'000'000 + post * 1000},
                          Instant{1'770'000'100'000 + version}, is_gone, storage::Blob{"d"}, body);
    }

    std::filesystem::path path = std::filesystem::temp_directory_path() / ("yanlu_archive_" + std::to_string(::getpid()));
    storage::AttachmentFolder folder{path};
    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
};

std::vector<Json> lines_of(const std::string& text) {
    std::vector<Json> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(Json::parse(line));
    return out;
}

TEST_P(ArchiveAccount, R2_3b_EveryVersionIsKeptAndTheDigestIsOfTheFile) {
    add_version(1, 1, false, "第一版\n换行");
    add_version(1, 2, false, "第二版");
    add_version(2, 1, true, "已删除的");
    const auto done = archive_account(context, organisation::Caller::system("test"), AccountId{100});
    ASSERT_TRUE(done) << done.error().code;
    const Json archive = done->at("life_cycle").at("archives").at(0);
    EXPECT_EQ(archive["posts"], 2);
    const std::string digest = archive["digest"];
    const auto bytes = folder.get(digest);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(hex(sha256(*bytes)), digest);
    const auto lines = lines_of(*bytes);
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[0]["platform_account_id"], "1234567890");
    EXPECT_EQ(lines[1]["text"], "第一版\n换行");
    EXPECT_EQ(lines[2]["version"], 2);
    EXPECT_EQ(lines[3]["is_gone"], true);
}

TEST_P(ArchiveAccount, R2_1e_ACancelledAccountIsArchivedNoMore) {
    database->run_script("UPDATE account_versions SET state = 'cancelled' WHERE account_id = 100");
    EXPECT_EQ(archive_account(context, organisation::Caller::system("test"), AccountId{100}).error().code, "flow.not_from_this_state");
}

YANLU_ON_BOTH_ENGINES(ArchiveAccount);

}  // namespace
}  // namespace yanlu::monitoring
