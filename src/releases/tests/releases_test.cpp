// Entered, corrected, withdrawn; posts held against them as they come in and afterwards, on both engines.
#include "releases/releases.hpp"

#include <gtest/gtest.h>

#include "compare/comparer.hpp"
#include "ledger/verify.hpp"
#include "monitoring/intake.hpp"
#include "releases/matches.hpp"
#include "releases/statements.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::releases {
namespace {

using monitoring::ObservedPost;
using monitoring::PostHit;
using monitoring::PostReader;
using monitoring::PostRow;

const std::string title = "关于东湖路暂停供水的通告";
const std::string text = "因供水管网改造，3月12日22时起，东湖路一带暂停供水，预计3月13日6时恢复。受影响用户约1200户，请提前储水。";

std::string replaced(std::string in, const std::string& from, const std::string& to) { return in.replace(in.find(from), from.size(), to); }

class ReleaseSuite : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        database->run_script(
            "INSERT INTO unit_nodes (id, path, version) VALUES (1, '/1/', 1), (10, '/1/10/', 1), (11, '/1/11/', 1);"
            "INSERT INTO unit_versions (id, unit_id, name, short_name, kind, level, area, is_covered, state, decision, valid_from, "
            "valid_to, "
            "recorded_from, recorded_to) VALUES "
            "(20, 10, '市政府办公室', '市府办', 'city_office', 'city', '', 1, 'active', '', '2020-01-01', '9999-12-31', 0, "
            "9223372036854775807),"
            "(21, 11, '望潮镇', '望潮', 'town', 'town', '', 1, 'active', '', '2020-01-01', '9999-12-31', 0, 9223372036854775807);"
            "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (100, 'weibo', 'A', 1), (101, 'weibo', "
            "'B', 1);"
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, is_baseline, "
            "valid_from, valid_to, recorded_from, recorded_to) VALUES "
            "(200, 100, '甲', 'publishing', 'normal', 10, '', '', '', 0, '2020-01-01', '9999-12-31', 0, 9223372036854775807),"
            "(201, 101, '乙', 'publishing', 'normal', 11, '', '', '', 0, '2020-01-01', '9999-12-31', 0, 9223372036854775807)");
        clerk.role = "city_office_clerk";
        clerk.is_system = false;
        clerk.unit_path = "/1/10/";
        clerk.actor.unit = UnitId{10};
        clerk.scope = organisation::Scope::city();
    }

    std::int64_t take(const std::string& id, const std::string& account, const std::string& post_title, const std::string& body,
                      const std::string& at) {
        const Instant published = *parse_instant(at);
        if (published >= clock.now()) clock.set(Instant{published.ms + 60'000});
        const std::string file =
            Json{{"id", id}, {"account", account}, {"platform", "weibo"}, {"title", post_title}, {"text", body}, {"published_at", at}}
                .dump() +
            "\n";
        const monitoring::SourceOpener open = [&]() -> Result<monitoring::RowSource> {
            auto reader = PostReader::open_bytes(file, {"", "", clock.now()});
            return monitoring::RowSource(
                [kept = std::make_shared<PostReader>(std::move(*reader))](PostRow& row) { return kept->next(row); });
        };
        const auto report = monitoring::take_in_posts(context, organisation::Caller::system("test"), open,
                                                      [](const ObservedPost&) { return std::vector<PostHit>(); },
                                                      {.source = "file", .rulebook_version = "v"});
        const auto run = report.value()["run_id"].get<std::int64_t>();
        deliver("posts.taken_in", run, Json::object());
        return run;
    }
    void deliver(const std::string& topic, std::int64_t id, const Json& payload) {
        for (const auto& each : match_subscriptions())
            if (topic.starts_with(each.topic_prefix)) each.deliver(context, {1, topic, "", id, payload});
    }
    Json enter(NewRelease release) {
        const auto made = enter_release(context, clerk, release);
        EXPECT_TRUE(made) << made.error().code;
        deliver("release.entered", (*made)["id"].get<std::int64_t>(), {{"chain", (*made)["history"][0]["id"]}});
        return *made;
    }
    NewRelease release(const std::string& body = text) {
        return {.title = title, .text = body, .issuer = "市政府办公室", .valid_from = *Date::parse("2026-03-10")};
    }
    Json counts(const Json& made) { return show_release(context, clerk, id_of(made)).value()["counts"]; }
    static ReleaseId id_of(const Json& made) { return ReleaseId{made["id"].get<std::int64_t>()}; }
    std::string hits() {
        std::string out;
        constexpr storage::Statement all{"test.hits", "SELECT rule, severity, excerpt, suggestion FROM post_hits ORDER BY post_id, id"};
        database->each(all, [&](const storage::Row& row) {
            out += row.get<std::string>(0) + " " + row.get<std::string>(1) + " " + row.get<std::string>(2) + ">" + row.get<std::string>(3) +
                   "\n";
        });
        return out;
    }
    std::int64_t count(const std::string& sql) { return *database->value<std::int64_t>({"test.count", sql}); }

    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    organisation::Caller clerk = organisation::Caller::system("test");
};

TEST_P(ReleaseSuite, R3_2dAPostIsTheSameOrSaysWhichFactIsAnother) {
    const Json made = enter(release());
    take("1", "A", title, text, "2026-03-10T10:00:00+08:00");
    take("2", "B", title, replaced(text, "3月12日", "3月15日"), "2026-03-10T11:00:00+08:00");
    take("3", "B", "图书馆亲子阅读", "图书馆本周举办亲子阅读活动，欢迎市民朋友带孩子前来参加，名额有限，报满即止，详情请见公众号。",
         "2026-03-10T11:00:00+08:00");
    EXPECT_EQ(counts(made), (Json{{"total", 2}, {"same", 1}, {"differs", 1}, {"early", 0}, {"withdrawn", 0}}));
    EXPECT_EQ(hits(), "release.differs hint 3月15日>3月12日\n");
    const Json items = list_matches(context, clerk, id_of(made), "differs", {"published_at", true, 50}).value()["items"];
    ASSERT_EQ(items.size(), 1U);
    const Json shown = show_match(context, clerk, MatchId{items[0]["id"].get<std::int64_t>()}).value();
    EXPECT_EQ(shown["comparison"]["differences"][0]["b"]["excerpt"], "3月15日");
    EXPECT_EQ(shown["verdicts"][0]["zh"], "有出入");
}

TEST_P(ReleaseSuite, R3_2dPostsThatWereThereBeforeAreHeldAgainstItToo) {
    take("1", "A", "", text, "2026-03-09T10:00:00+08:00");
    auto later = release();
    later.embargo_until = parse_instant("2026-03-10T08:00:00+08:00");
    const Json made = enter(later);
    EXPECT_EQ(counts(made)["early"], 1);
    EXPECT_EQ(counts(made)["same"], 0);
    EXPECT_EQ(hits().substr(0, 18), "release.early hint");
}

TEST_P(ReleaseSuite, R3_2dAfterACorrectionTheOldTextIsAWithdrawnOne) {
    const Json first = enter(release());
    take("1", "A", title, text, "2026-03-10T09:30:00+08:00");
    clock.set(*parse_instant("2026-03-10T12:00:00+08:00"));
    auto next = release(replaced(text, "3月12日", "3月14日"));
    next.corrects = id_of(first);
    EXPECT_EQ(enter_release(context, clerk, next).error().code, "api.missing");
    next.reason = "施工日期调整";
    const Json second = enter(next);
    take("2", "B", title, text, "2026-03-10T13:00:00+08:00");
    take("3", "B", title, next.text, "2026-03-10T14:00:00+08:00");
    EXPECT_EQ(counts(second), (Json{{"total", 3}, {"same", 2}, {"differs", 0}, {"early", 0}, {"withdrawn", 1}}));
    EXPECT_EQ(hits().substr(0, 22), "release.withdrawn hint");
    const Json shown = show_release(context, clerk, id_of(first)).value();
    EXPECT_EQ(shown["state_zh"], "已更正");
    EXPECT_EQ(shown["successor_id"], second["id"]);
    EXPECT_EQ(shown["history"].size(), 2U);
    EXPECT_EQ(enter_release(context, clerk, next).error().code, "flow.not_from_this_state");
}

TEST_P(ReleaseSuite, R3_2dAMendedPostIsJudgedByItsNewVersion) {
    const Json made = enter(release());
    take("1", "A", title, replaced(text, "1200户", "2100户"), "2026-03-10T09:30:00+08:00");
    EXPECT_EQ(counts(made)["differs"], 1);
    clock.set(*parse_instant("2026-03-10T12:00:00+08:00"));
    take("1", "A", title, text, "2026-03-10T09:30:00+08:00");
    EXPECT_EQ(counts(made)["differs"], 0);
    EXPECT_EQ(counts(made)["same"], 1);
}

TEST_P(ReleaseSuite, ADeliveryRepeatedWritesNothing) {
    enter(release());
    const auto run = take("1", "A", title, replaced(text, "1200户", "2100户"), "2026-03-10T09:30:00+08:00");
    const auto entries = count("SELECT count(*) FROM ledger_entries");
    deliver("posts.taken_in", run, Json::object());
    EXPECT_EQ(count("SELECT count(*) FROM ledger_entries"), entries);
    EXPECT_EQ(count("SELECT count(*) FROM post_hits"), 1);
    EXPECT_TRUE(ledger::verify_database(context.database).holds());
}

TEST_P(ReleaseSuite, WithdrawnOnceWithAReasonByWhoMay) {
    const Json made = enter(release());
    EXPECT_EQ(withdraw_release(context, clerk, id_of(made), "").error().code, "api.missing");
    EXPECT_TRUE(withdraw_release(context, clerk, id_of(made), "内容有误"));
    EXPECT_EQ(withdraw_release(context, clerk, id_of(made), "内容有误").error().code, "flow.not_from_this_state");
    organisation::Caller editor = clerk;
    editor.role = "editor";
    EXPECT_FALSE(enter_release(context, editor, release()));
    auto bad = release("太短");
    EXPECT_EQ(enter_release(context, clerk, bad).error().code, "releases.too_short");
    bad = release();
    bad.embargo_until = parse_instant("2027-03-10T08:00:00+08:00");
    EXPECT_EQ(enter_release(context, clerk, bad).error().code, "releases.embargo_too_far");
}

TEST_P(ReleaseSuite, EveryStatementPrepares) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(ReleaseSuite);

}  // namespace
}  // namespace yanlu::releases
