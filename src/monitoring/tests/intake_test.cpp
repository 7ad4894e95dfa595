// Posts into both engines: new, changed, gone, repeated; nothing half imported; what was not observed stays unsaid.
#include "monitoring/intake.hpp"

#include <gtest/gtest.h>

#include "ledger/verify.hpp"
#include "monitoring/account_directory.hpp"
#include "monitoring/domain/versioning.hpp"
#include "monitoring/statements.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::monitoring {
namespace {

struct Version {
    std::int64_t version;
    std::string body;
    bool is_gone;
    std::int64_t recorded_from;
    std::int64_t recorded_to;
    std::int64_t hits;
    friend bool operator==(const Version&, const Version&) = default;
};
void PrintTo(const Version& v, std::ostream* out) {
    *out << v.version << ' ' << v.body << (v.is_gone ? " gone " : " ") << v.recorded_from << ".." << v.recorded_to << " hits " << v.hits;
}

constexpr std::int64_t open_end = INT64_MAX;

class IntakeSuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        database->run_script(
            "INSERT INTO unit_nodes (id, path, version) VALUES (10, '/10/', 1), (11, '/10/11/', 1);"
            "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (100, 'weibo', 'A', 1), (101, 'weibo', "
            "'B', 1);"
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, is_baseline, "
            "valid_from, valid_to, recorded_from, "
            "recorded_to) VALUES (200, 100, '甲', 'publishing', 'normal', 10, '', '', '', 0, '2020-01-01', '9999-12-31', 0, "
            "9223372036854775807), "
            "(201, 101, '乙', 'publishing', 'normal', 11, '', '', '', 0, '2020-01-01', '9999-12-31', 0, 9223372036854775807)");
    }

    Result<Json> take(const std::string& file, IntakeOptions options = {}, decltype(&take_in_posts) how = take_in_posts) {
        options.source = "test";
        const PostFileOptions read{"weibo", "A", clock.now()};
        const SourceOpener open = [&]() -> Result<RowSource> {
            auto reader = PostReader::open_bytes(file, read);
            if (!reader) return refuse(reader.error());
            return RowSource([kept = std::make_shared<PostReader>(std::move(*reader))](PostRow& row) { return kept->next(row); });
        };
        return how(context, caller, open, inspect, options);
    }
    std::vector<Version> versions(const std::string& id) {
        constexpr storage::Statement read{"test.versions",
                                          "SELECT version, body, is_gone, recorded_from, recorded_to, hit_count FROM post_versions WHERE "
                                          "platform_post_id = $1 ORDER BY version"};
        return database->all(
            read,
            [](const storage::Row& row) {
                return Version{row.integer(0), row.get<std::string>(1), row.get<bool>(2), row.integer(3), row.integer(4), row.integer(5)};
            },
            id);
    }
    std::int64_t number(const char* sql) { return database->value<std::int64_t>(storage::Statement{"test", sql}).value_or(-1); }

    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    organisation::Caller caller = organisation::Caller::system("test");
    // Objects to every "错".
    Inspector inspect = [](const ObservedPost& post) {
        std::vector<PostHit> hits;
        if (post.text.find("错") != std::string::npos)
            hits.push_back({"test.wrong", "1", "typo", "", "general", 900, "text", 0, 1, "错", "对", "试"});
        return hits;
    };
};

std::string line(const std::string& id, const std::string& text, const std::string& more = "") {
    return R"({"id":")" + id + R"(","text":")" + text + R"(","published_at":"2026-03-01T10:00:00+08:00")" + more + "}\n";
}

TEST_P(IntakeSuite, R2_4d_AChangedPostGetsAnotherVersionAndTheOldOneStays) {
    const std::int64_t first = clock.now().ms;
    auto report = take(line("1", "原文错") + line("2", "二"));
    ASSERT_TRUE(report) << report.error().code;
    EXPECT_EQ((*report)["posts_new"], 2);
    EXPECT_EQ((*report)["hits"], 1);
    clock.advance(std::chrono::hours(1));
    const std::int64_t second = clock.now().ms;
    report = take(line("1", "改文") + line("2", "二"));
    EXPECT_EQ((*report)["posts_changed"], 1);
    EXPECT_EQ((*report)["posts_unchanged"], 1);
    EXPECT_EQ(versions("1"), (std::vector<Version>{{1, "原文错", false, first, second, 1}, {2, "改文", false, second, open_end, 0}}));
    EXPECT_EQ(versions("2").size(), 1u);
    EXPECT_EQ(number("SELECT last_post_at FROM account_identities WHERE id = 100"), parse_instant("2026-03-01T10:00:00+08:00")->ms);
    EXPECT_EQ(number("SELECT count(*) FROM post_hits WHERE post_version = 1"), 1);
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(IntakeSuite, APostThatDisappearsKeepsItsWordsAndMayComeBack) {
    ASSERT_TRUE(take(line("1", "一") + line("2", "二")));
    clock.advance(std::chrono::hours(1));
    const auto report = take(R"({"id":"1","gone":true,"published_at":"2026-03-01 10:00"})");
    ASSERT_TRUE(report) << report.error().code;
    EXPECT_EQ((*report)["posts_gone"], 1);
    EXPECT_EQ((*take(R"({"id":"1","gone":true,"published_at":"2026-03-01 10:00"})"))["posts_unchanged"], 1);
    clock.advance(std::chrono::hours(1));
    EXPECT_EQ((*take(line("1", "一")))["posts_changed"], 1);
    const auto all = versions("1");
    ASSERT_EQ(all.size(), 3u);
    EXPECT_TRUE(all[1].is_gone);
    EXPECT_EQ(all[1].body, "一");
    EXPECT_EQ(all[0].recorded_to, all[1].recorded_from);
    EXPECT_EQ(all[1].recorded_to, all[2].recorded_from);
    EXPECT_FALSE(all[2].is_gone);
}

TEST_P(IntakeSuite, TheLastPostOfAnAccountFollowsWhatDisappears) {
    ASSERT_TRUE(take(line("1", "一") + R"({"id":"2","text":"新","published_at":"2026-03-05T10:00:00+08:00"})"));
    EXPECT_EQ(number("SELECT last_post_at FROM account_identities WHERE id = 100"), parse_instant("2026-03-05T10:00:00+08:00")->ms);
    ASSERT_TRUE(take(R"({"id":"2","gone":true,"published_at":"2026-03-05 10:00"})"));
    EXPECT_EQ(number("SELECT last_post_at FROM account_identities WHERE id = 100"), parse_instant("2026-03-01T10:00:00+08:00")->ms);
}

TEST_P(IntakeSuite, OneBadRowRefusesTheFileAndNothingStays) {
    const std::string file = line("1", "一") + line("2", "二", R"(,"account":"nobody")") + "{\n" + line("1", "再") +
                             R"({"id":"9","gone":true,"published_at":"2026-03-01 10:00"})";
    const auto refused = take(file);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "monitoring.import_refused");
    std::vector<std::string> codes;
    for (const auto& problem : refused.error().others) codes.push_back(problem.args.at("row") + problem.code.substr(10));
    EXPECT_EQ(codes, (std::vector<std::string>{"2.account_unknown", "3.json_malformed", "4.post_twice", "5.gone_unknown"}));
    for (const char* table : {"post_versions", "collection_runs", "collection_outcomes", "ledger_entries", "outbox"}) {
        EXPECT_EQ(number(("SELECT count(*) FROM " + std::string(table)).c_str()), 0) << table;
    }

    IntakeOptions partial;
    partial.takes_good_rows = true;
    std::vector<std::size_t> refused_rows;
    partial.on_refused = [&](const PostRow& row) { refused_rows.push_back(row.number); };
    const auto report = take(file, partial);
    ASSERT_TRUE(report);
    EXPECT_EQ((*report)["posts_new"], 1);
    EXPECT_EQ((*report)["posts_refused"], 4);
    EXPECT_EQ((*report)["problems"][0]["row"], 2);
    EXPECT_EQ(refused_rows, (std::vector<std::size_t>{2, 3, 4, 5}));
}

TEST_P(IntakeSuite, ATrialReportsAndKeepsNothing) {
    ASSERT_TRUE(take(line("1", "一")));
    const auto report = take(line("1", "改") + line("2", "二") + "{\n", {}, try_posts);
    ASSERT_TRUE(report) << report.error().code;
    EXPECT_EQ((*report)["posts_new"], 1);
    EXPECT_EQ((*report)["posts_changed"], 1);
    EXPECT_EQ((*report)["problems"][0]["row"], 3);
    EXPECT_EQ(versions("1").size(), 1u);
    EXPECT_EQ(number("SELECT count(*) FROM collection_runs"), 1);
    EXPECT_TRUE(take(line("2", "二")));
}

TEST_P(IntakeSuite, AFileThatBreaksOffIsRefusedEvenWhenGoodRowsAreTaken) {
    IntakeOptions partial;
    partial.takes_good_rows = true;
    const auto refused = take("内容标识,正文,发布时间\n1,一,2026-03-01 10:00\n2,\"二,2026-03-01 10:00\n", partial);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "documents.csv_quote_open");
    EXPECT_EQ(number("SELECT count(*) FROM post_versions"), 0);
}

TEST_P(IntakeSuite, TheSamePostSeenAtSeveralTimesInOneFileMakesVersions) {
    const auto report =
        take(line("1", "一", R"(,"observed_at":"2026-03-02 10:00")") + line("1", "二", R"(,"observed_at":"2026-03-03 10:00")") +
             line("1", "二", R"(,"observed_at":"2026-03-04 10:00")"));
    ASSERT_TRUE(report) << report.error().code;
    const auto all = versions("1");
    ASSERT_EQ(all.size(), 2u);
    // The file cannot change what was known before it came: both versions are known from now on.
    EXPECT_EQ(all[0].recorded_from, clock.now().ms);
    EXPECT_EQ(all[1].recorded_from, clock.now().ms);
    EXPECT_EQ(all[1].recorded_to, open_end);
    EXPECT_EQ(number("SELECT observed_at FROM collection_outcomes WHERE account_id = 100"), parse_instant("2026-03-04 10:00")->ms);
}

TEST_P(IntakeSuite, AnObserverOfOurOwnHandsItsTimes) {
    IntakeOptions ours;
    ours.recorded_as_observed = true;
    ASSERT_TRUE(
        take(line("1", "一", R"(,"observed_at":"2026-03-02 10:00")") + line("1", "二", R"(,"observed_at":"2026-03-03 10:00")"), ours));
    const auto all = versions("1");
    EXPECT_EQ(all[0].recorded_to, parse_instant("2026-03-03 10:00")->ms);
    EXPECT_EQ(all[1].recorded_from, all[0].recorded_to);
    const auto late = take(line("1", "三", R"(,"observed_at":"2026-03-02 12:00")"), ours);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().others[0].code, "monitoring.observed_out_of_order");
}

TEST_P(IntakeSuite, R2_4d_WhatWasNotObservedIsNeitherPassNorFailure) {
    const auto report =
        take(line("1", "一") + R"({"outcome":"blocked","account":"B","detail":"需要验证码","observed_at":"2026-03-09 10:00"})" + "\n" +
             R"({"outcome":"failed"})");
    ASSERT_TRUE(report) << report.error().code;
    EXPECT_EQ((*report)["expected"], 2);
    EXPECT_EQ((*report)["observed"], 1);  // the post of A outweighs the word that A failed
    EXPECT_EQ((*report)["blocked"], 1);
    EXPECT_EQ((*report)["failed"], 0);
    EXPECT_EQ(number("SELECT count(*) FROM collection_outcomes WHERE account_id = 101 AND outcome = 'blocked'"), 1);
    EXPECT_EQ(number("SELECT posts_read FROM collection_runs"), 1);
}

TEST_P(IntakeSuite, R2_4d_AnExpectedAccountThatIsNotMetHasNoOutcome) {
    IntakeOptions all;
    all.expected_platform = "weibo";
    const auto report = take(line("1", "一"), all);
    ASSERT_TRUE(report);
    EXPECT_EQ((*report)["expected"], 2);
    EXPECT_EQ((*report)["observed"], 1);
    EXPECT_EQ(number("SELECT count(*) FROM collection_outcomes"), 1);
    all.expected_platform = "douyin";
    EXPECT_EQ((*take(line("2", "二"), all))["expected"], 1);
}

TEST_P(IntakeSuite, ACompleteListEndsWhatItDoesNotContain) {
    ASSERT_TRUE(take(line("1", "一") + line("2", "二") + R"({"id":"0","text":"旧","published_at":"2026-01-01 10:00"})" + "\n" +
                     line("3", "乙的", R"(,"account":"B")")));
    clock.advance(std::chrono::hours(1));
    IntakeOptions complete;
    complete.complete_since = parse_instant("2026-02-01 00:00");
    const auto report = take(line("2", "二") + line("4", "四"), complete);
    ASSERT_TRUE(report);
    EXPECT_EQ((*report)["posts_gone"], 1);
    EXPECT_TRUE(versions("1").back().is_gone);
    for (const char* id : {"0", "2", "3", "4"}) EXPECT_EQ(versions(id).size(), 1u) << id;
}

TEST_P(IntakeSuite, AnAccountOutsideTheScopeLooksUnknown) {
    AccountDirectory narrow(context, organisation::Scope::subtree("/10/11/"));
    EXPECT_EQ(narrow.find("新浪微博", "B"), AccountId{101});
    EXPECT_EQ(narrow.find("weibo", "A"), AccountId{});
    EXPECT_EQ(narrow.find("weibo", "nobody"), AccountId{});
}

TEST_P(IntakeSuite, OnlyWhoMayImportCan) {
    caller = {};
    caller.actor.person = PersonId{7};
    caller.unit_path = "/10/";
    caller.role = "monitor";
    EXPECT_TRUE(take(line("1", "一")));
    caller.role = "editor";
    EXPECT_EQ(take(line("2", "一")).error().kind, RefusalClass::forbidden);
}

TEST_P(IntakeSuite, ARepeatedKeyHasOneEffect) {
    caller.idempotency_key = "k";
    const auto first = take(line("1", "一"));
    const auto again = take(line("1", "一"));
    ASSERT_TRUE(first && again);
    EXPECT_EQ(*first, *again);
    EXPECT_EQ(number("SELECT count(*) FROM collection_runs"), 1);
}

// More rows than a batch holds, and a fault of the reading thread.
TEST_P(IntakeSuite, ManyBatchesMakeOneTransactionAndEveryBatchAnEntry) {
    std::string file;
    for (int i = 0; i < 5'000; ++i) file += line(std::to_string(i), "第" + std::to_string(i) + "条");
    const auto report = take(file);
    ASSERT_TRUE(report) << report.error().code;
    EXPECT_EQ((*report)["posts_new"], 5'000);
    EXPECT_EQ(number("SELECT count(*) FROM ledger_entries"), 4);  // three batches and the run
    EXPECT_EQ(number("SELECT count(DISTINCT post_id) FROM post_versions"), 5'000);
    inspect = [](const ObservedPost& post) -> std::vector<PostHit> {
        if (post.platform_id == "7000") throw std::runtime_error("the engine broke");
        return {};
    };
    std::string more;
    for (int i = 5'000; i < 9'000; ++i) more += line(std::to_string(i), "x");
    EXPECT_THROW((void)take(more), std::runtime_error);
    EXPECT_EQ(number("SELECT count(*) FROM post_versions"), 5'000);
}

TEST_P(IntakeSuite, EveryStatementIsPrepared) {
    for (const auto* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(IntakeSuite);

TEST(Versioning, TheTableOfCases) {
    const Digest one = content_digest("", "一");
    const Digest two = content_digest("", "二");
    const auto known = [&](bool gone, bool from_file) {
        return std::optional(KnownVersion{PostId{1}, 1, one, gone, Instant{100}, from_file});
    };
    ObservedPost seen;
    ObservedPost gone;
    gone.is_gone = true;
    ObservedPost dated = seen;
    dated.observed_at = Instant{150};
    EXPECT_EQ(decide(std::nullopt, seen, one, {200}).step, Step::first);
    EXPECT_EQ(decide(std::nullopt, gone, one, {200}).step, Step::refused);
    EXPECT_EQ(decide(known(false, false), seen, one, {200}).step, Step::unchanged);
    EXPECT_EQ(decide(known(false, false), seen, two, {200}).step, Step::changed);
    EXPECT_EQ(decide(known(false, false), seen, two, {50}).step, Step::refused);
    EXPECT_EQ(decide(known(false, false), seen, one, {50}).step, Step::unchanged);
    EXPECT_EQ(decide(known(false, false), gone, one, {200}).step, Step::gone);
    EXPECT_EQ(decide(known(true, false), gone, one, {200}).step, Step::unchanged);
    EXPECT_EQ(decide(known(true, false), seen, one, {200}).step, Step::changed);
    EXPECT_EQ(decide(known(false, true), seen, one, {200}).step, Step::refused);
    EXPECT_EQ(decide(known(false, true), dated, two, {200}).step, Step::changed);
}

TEST(ContentDigest, TellsTitleAndTextApart) {
    EXPECT_NE(content_digest("ab", "c"), content_digest("a", "bc"));
    EXPECT_EQ(content_digest("a", "b"), content_digest("a", "b"));
}

}  // namespace
}  // namespace yanlu::monitoring
