// The three modes of an import, with the real inspection, and the workbook of refused rows.
#include "monitoring/import_posts.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "storage/tests/engines.hpp"

namespace yanlu::monitoring {
namespace {

class ImportPosts : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        database->run_script(
            "INSERT INTO unit_nodes (id, path, version) VALUES (10, '/10/', 1);"
            "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (100, 'weibo', 'A', 1);"
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, is_baseline, "
            "valid_from, valid_to, recorded_from, "
            "recorded_to) VALUES (200, 100, '甲', 'publishing', 'normal', 10, '', '', '', 0, '2020-01-01', '9999-12-31', 0, "
            "9223372036854775807)");
        std::filesystem::remove(problems);
    }
    Result<Json> run(const std::string& bytes, ImportMode mode) {
        return import_posts(context, organisation::Caller::system("test"), {bytes, "file.csv", "weibo", "A"}, mode, {.problems = problems});
    }
    std::int64_t posts() {
        constexpr storage::Statement count{"test.count", "SELECT count(*) FROM post_versions"};
        return database->value<std::int64_t>(count).value_or(-1);
    }
    std::filesystem::path problems = testing::TempDir() + "yanlu-refused-posts.xlsx";
    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
};

const std::string mixed =
    "内容标识,标题,正文,发布时间\n1,甲,中华人民共合国,2026-03-01 10:00\n2,乙,好,2026-02-30 10:00\n3,丙,\"手机\n13812345678\",2026-03-02 "
    "10:00\n";

TEST_P(ImportPosts, ATrialKeepsNothingAllOrNoneRefusesGoodRowsAreTaken) {
    const auto trial = run(mixed, ImportMode::dry_run);
    ASSERT_TRUE(trial);
    EXPECT_EQ((*trial)["posts_new"], 2);
    EXPECT_EQ((*trial)["posts_refused"], 1);
    EXPECT_EQ(posts(), 0);
    EXPECT_EQ(run(mixed, ImportMode::all_or_none).error().code, "monitoring.import_refused");
    EXPECT_EQ(posts(), 0);
    const auto taken = run(mixed, ImportMode::good_rows);
    ASSERT_TRUE(taken);
    EXPECT_EQ(posts(), 2);
    EXPECT_GE((*taken)["hits"], 1);
}

TEST_P(ImportPosts, RefusedRowsComeBackAndCanBeSentAgain) {
    ASSERT_TRUE(run(mixed, ImportMode::good_rows));
    auto reader = documents::TableReader::open(problems);
    ASSERT_TRUE(reader);
    documents::Row row;
    ASSERT_TRUE(*reader->next(row));
    EXPECT_EQ(row.cells.front().text, "原行号");
    ASSERT_TRUE(*reader->next(row));
    EXPECT_EQ(row.cells.front().text, "3");
    EXPECT_EQ(row.cells[1].text, "2");
    EXPECT_NE(row.cells.back().text.find("「发布时间」"), std::string::npos);
    EXPECT_FALSE(*reader->next(row));
    const auto again =
        import_posts(context, organisation::Caller::system("test"), {problems, "again.xlsx", "weibo", "A"}, ImportMode::all_or_none);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().others.size(), 1u);
}

TEST_P(ImportPosts, WithoutBadRowsThereIsNoWorkbook) {
    ASSERT_TRUE(run("内容标识,正文,发布时间\n1,好,2026-03-01 10:00\n", ImportMode::all_or_none));
    EXPECT_FALSE(std::filesystem::exists(problems));
}

YANLU_ON_BOTH_ENGINES(ImportPosts);

}  // namespace
}  // namespace yanlu::monitoring
