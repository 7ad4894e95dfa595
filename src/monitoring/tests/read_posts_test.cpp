// Posts as pages see them, on both engines: filters, order, scope, versions, triage.
#include "monitoring/read_posts.hpp"

#include <gtest/gtest.h>

#include "ledger/verify.hpp"
#include "monitoring/content_rules.hpp"
#include "monitoring/hits.hpp"
#include "monitoring/intake.hpp"
#include "monitoring/list_hits.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::monitoring {
namespace {

class ReadPosts : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        database->run_script(
            "INSERT INTO unit_nodes (id, path, version) VALUES (10, '/10/', 1), (11, '/10/11/', 1);"
            "INSERT INTO unit_versions (id, unit_id, name, short_name, kind, level, area, is_covered, state, decision, valid_from, "
            "valid_to, recorded_from, recorded_to) VALUES "
            "(20, 10, '某市政府办公室', '市府办', 'city_office', 'city', '', 1, 'active', '', '2020-01-01', '9999-12-31', 0, "
            "9223372036854775807),"
            "(21, 11, '某镇', '某镇', 'town', 'town', '', 1, 'active', '', '2020-01-01', '9999-12-31', 0, 9223372036854775807);"
            "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (100, 'weibo', 'A', 1), (101, 'douyin', "
            "'B', 1);"
            "INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, is_baseline, "
            "valid_from, valid_to, recorded_from, "
            "recorded_to) VALUES (200, 100, '甲', 'publishing', 'normal', 10, '', '', '', 0, '2020-01-01', '9999-12-31', 0, "
            "9223372036854775807), "
            "(201, 101, '乙', 'publishing', 'normal', 11, '', '', '', 0, '2020-01-01', '9999-12-31', 0, 9223372036854775807)");
        take(line("1", "A", "开市 Open", "2026-03-01T10:00:00+08:00") + line("2", "B", "50%的错", "2026-03-02T10:00:00+08:00") +
             line("3", "A", "错上加错", "2026-03-03T10:00:00.500+08:00") + line("4", "A", "平常", "2026-03-03T10:00:00.250+08:00"));
    }

    static std::string line(const std::string& id, const std::string& account, const std::string& text, const std::string& at) {
        return Json{{"id", id},           {"account", account}, {"platform", account == "A" ? "weibo" : "douyin"},
                    {"title", "题" + id}, {"text", text},       {"published_at", at}}
                   .dump() +
               "\n";
    }
    void take(const std::string& file) {
        const SourceOpener open = [&]() -> Result<RowSource> {
            auto reader = PostReader::open_bytes(file, {"", "", clock.now()});
            return RowSource([kept = std::make_shared<PostReader>(std::move(*reader))](PostRow& row) { return kept->next(row); });
        };
        const Inspector inspect = [](const ObservedPost& post) {
            std::vector<PostHit> hits;
            if (post.text.find("错") != std::string::npos) {
                hits.push_back({"test.general", "1", "typo", "152-2021.3.2", "general", 900, "text", 0, 1, "错", "对", "试"});
                hits.push_back({"test.serious", "1", "serious_wording", "no-such-article", "serious", 900, "title", 0, 1, "题", "", "试"});
            }
            return hits;
        };
        const auto report =
            take_in_posts(context, organisation::Caller::system("test"), open, inspect, {.source = "file.jsonl", .rulebook_version = "v"});
        ASSERT_TRUE(report) << report.error().code;
    }
    std::string ids(const PostFilter& filter, bool descending = true) {
        const auto answer = list_posts(context, caller, filter, {"published_at", descending, 50});
        if (!answer) return answer.error().code;
        std::string out;
        for (const auto& item : (*answer)["items"]) out += item["platform_post_id"].get<std::string>();
        EXPECT_EQ((*answer)["total"], (*answer)["items"].size());
        return out;
    }
    PostId post(const std::string& platform_id) {
        constexpr storage::Statement find{"test.find", "SELECT post_id FROM post_versions WHERE platform_post_id = $1"};
        return database->value<PostId>(find, platform_id).value_or(PostId{});
    }

    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    Context context{*database, clock, rng, rulebook};
    organisation::Caller caller = organisation::Caller::system("test");
};

TEST_P(ReadPosts, R2_4a_FiltersAndOrder) {
    EXPECT_EQ(ids({}), "3421");
    EXPECT_EQ(ids({}, false), "1243");
    EXPECT_EQ(ids({.account = AccountId{100}}), "341");
    EXPECT_EQ(ids({.account = AccountId{100}}, false), "143");
    EXPECT_EQ(ids({.under = UnitId{11}}), "2");
    EXPECT_EQ(ids({.under = UnitId{10}}), "3421");
    EXPECT_EQ(ids({.under = UnitId{99}}), "organisation.no_such_record");
    EXPECT_EQ(ids({.platform = "douyin"}), "2");
    EXPECT_EQ(ids({.words = "50%"}), "2");
    EXPECT_EQ(ids({.words = "开市 open"}), "1");
    EXPECT_EQ(ids({.words = "题4"}), "4");
    EXPECT_EQ(ids({.words = "_"}), "");
    EXPECT_EQ(ids({.from = Date::parse("2026-03-02")}), "342");
    EXPECT_EQ(ids({.to = Date::parse("2026-03-02")}), "21");
    EXPECT_EQ(ids({.has_hits = true}), "32");
    EXPECT_EQ(ids({.has_hits = false}), "41");
    EXPECT_EQ(ids({.is_gone = true}), "");
}

TEST_P(ReadPosts, PagesNeverRepeatOrMissARow) {
    for (const bool descending : {true, false}) {
        std::string seen;
        api::Page page{"published_at", descending, 1};
        for (int i = 0; i < 10; ++i) {
            const auto answer = list_posts(context, caller, {}, page);
            ASSERT_TRUE(answer);
            EXPECT_EQ((*answer)["total"], 4);
            seen += (*answer)["items"][0]["platform_post_id"].get<std::string>();
            if ((*answer)["next_cursor"].is_null()) break;
            page.after = *api::decode_cursor((*answer)["next_cursor"].get<std::string>(), "published_at", descending);
        }
        EXPECT_EQ(seen, descending ? "3421" : "1243");
    }
}

TEST_P(ReadPosts, OthersPostsAreAbsent) {
    caller = {};
    caller.unit_path = "/10/11/";
    caller.role = "editor";
    caller.scope = organisation::Scope::own("/10/11/");
    EXPECT_EQ(ids({}), "2");
    EXPECT_TRUE(read_post(context, caller, post("2"), 0));
    EXPECT_EQ(read_post(context, caller, post("1"), 0).error().kind, RefusalClass::not_found);
    caller.role = "system_administrator";
    EXPECT_EQ(ids({}), "organisation.verb_not_granted");
}

TEST_P(ReadPosts, DetailShowsVersionsHitsAndArticles) {
    clock.advance(std::chrono::hours(1));
    take(line("2", "B", "改好了", "2026-03-02T10:00:00+08:00"));
    const auto now = read_post(context, caller, post("2"), 0);
    ASSERT_TRUE(now);
    EXPECT_EQ((*now)["version"], 2);
    EXPECT_EQ((*now)["text"], "改好了");
    EXPECT_TRUE((*now)["post_hits"].empty());
    EXPECT_TRUE((*now)["worst_severity"].is_null());
    EXPECT_EQ((*now)["post_versions"].size(), 2u);
    EXPECT_EQ((*now)["digest"].get<std::string>().size(), 64u);
    const auto first = read_post(context, caller, post("2"), 1);
    EXPECT_EQ((*first)["worst_severity"], "serious");
    ASSERT_EQ((*first)["post_hits"].size(), 2u);
    EXPECT_EQ((*first)["post_hits"][0]["field"], "title");
    EXPECT_EQ((*first)["post_hits"][0]["article"]["key"], "no-such-article");
    EXPECT_EQ((*first)["post_hits"][1]["kind_zh"], "错别字");
    EXPECT_EQ((*first)["post_hits"][1]["article"]["key"], "152-2021.3.2");
    EXPECT_EQ(read_post(context, caller, post("2"), 3).error().kind, RefusalClass::not_found);
    EXPECT_EQ(read_post(context, caller, PostId{5}, 0).error().kind, RefusalClass::not_found);
}

TEST_P(ReadPosts, APostThatIsGoneStillShowsWhatWasFoundInIt) {
    take(R"({"id":"3","account":"A","platform":"weibo","gone":true,"published_at":"2026-03-03 10:00"})");
    EXPECT_EQ(ids({.is_gone = true}), "3");
    const auto gone = read_post(context, caller, post("3"), 0);
    EXPECT_EQ((*gone)["hits"], 2);
    EXPECT_EQ((*gone)["post_hits"].size(), 2u);
    EXPECT_EQ((*gone)["text"], "错上加错");
}

TEST_P(ReadPosts, R3_2c_AFalseAlarmNeedsAReasonAndNoLongerCounts) {
    const auto before = read_post(context, caller, post("3"), 0);
    const HitId hit{(*before)["post_hits"][0]["id"].get<std::int64_t>()};
    EXPECT_EQ(triage_hit(context, caller, hit, "false_alarm", "").error().code, "monitoring.false_alarm_needs_reason");
    const auto judged = triage_hit(context, caller, hit, "false_alarm", "引用原文");
    ASSERT_TRUE(judged) << judged.error().code;
    EXPECT_EQ((*judged)["triage_zh"], "误报");
    const auto after = read_post(context, caller, post("3"), 0);
    EXPECT_EQ((*after)["hits"], 1);
    EXPECT_EQ((*after)["worst_severity"], "general");
    EXPECT_EQ((*after)["post_hits"].size(), 2u);
    EXPECT_EQ(triage_hit(context, caller, HitId{1}, "shown", "").error().kind, RefusalClass::not_found);
    caller = {};
    caller.unit_path = "/10/";
    caller.role = "editor";
    caller.scope = organisation::Scope::own("/10/");
    EXPECT_EQ(triage_hit(context, caller, hit, "shown", "").error().kind, RefusalClass::forbidden);
    const Json action = (*read_post(context, caller, post("3"), 0))["post_hits"][0]["allowed_actions"][0];
    EXPECT_EQ(action["is_allowed"], false);
    EXPECT_TRUE(action["refusal"]["detail"].is_string());
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(ReadPosts, EveryKindAndJudgementHasAChineseName) {
    for (const char* kind : {"serious_wording", "typo", "form", "personal_data", "secrecy_marking", "advertisement", "link", "source",
                             "unrelated_content", "personal_opinion", "consistency", "picture"}) {
        EXPECT_TRUE(rulebook.has_message(std::string("inspect.kind.") + kind)) << kind;
    }
    for (const char* triage : {"shown", "warning", "false_alarm"})
        EXPECT_TRUE(rulebook.has_message(std::string("monitoring.triage.") + triage)) << triage;
}

TEST_P(ReadPosts, CollectionRunsAreListed) {
    clock.advance(std::chrono::hours(1));
    take(line("5", "B", "新", "2026-03-04T10:00:00+08:00"));
    const auto runs = list_collection_runs(context, caller, {"started_at", true, 1});
    ASSERT_TRUE(runs);
    EXPECT_EQ((*runs)["total"], 2);
    EXPECT_EQ((*runs)["items"][0]["posts_new"], 1);
    EXPECT_EQ((*runs)["items"][0]["source"], "file.jsonl");
    api::Page page{"started_at", true, 1};
    page.after = *api::decode_cursor((*runs)["next_cursor"].get<std::string>(), "started_at", true);
    EXPECT_EQ((*list_collection_runs(context, caller, page))["items"][0]["posts_new"], 4);
}

YANLU_ON_BOTH_ENGINES(ReadPosts);

std::string posts_of_hits(const Json& page) {
    std::string out;
    for (const auto& item : page["items"]) out += item["post"]["title"].get<std::string>() + (item["severity"] == "serious" ? "! " : " ");
    return out;
}

TEST_P(ReadPosts, Row3_1_HitsOfAllPostsAreFilteredAndPagedByTime) {
    const auto listed = [&](const HitFilter& filter) {
        const auto answer = list_hits(context, caller, filter, {"published_at", true, 50});
        return answer ? posts_of_hits(*answer) : answer.error().code;
    };
    EXPECT_EQ(listed({}), "题3! 题3 题2! 题2 ");
    EXPECT_EQ(listed({.rule = "test.general"}), "题3 题2 ");
    EXPECT_EQ(listed({.severity = "serious", .account = AccountId{101}}), "题2! ");
    EXPECT_EQ(listed({.kind = "typo", .words = "错", .under = UnitId{11}}), "题2 ");
    EXPECT_EQ(listed({.triage = "false_alarm"}), "");
    EXPECT_EQ(listed({.platform = "douyin"}), "题2! 题2 ");
    EXPECT_EQ(listed({.platform = "wechat"}), "");
    EXPECT_EQ(listed({.from = *Date::parse("2026-03-03"), .is_current = true}), "题3! 题3 ");
    EXPECT_EQ(listed({.to = *Date::parse("2026-03-02"), .is_current = false}), "");
    EXPECT_EQ(listed({.under = UnitId{999}}), "organisation.no_such_record");

    const auto first = list_hits(context, caller, {}, {"published_at", true, 3});
    ASSERT_TRUE(first);
    EXPECT_EQ(posts_of_hits(*first), "题3! 题3 题2! ");
    EXPECT_EQ((*first)["total"], 4);
    EXPECT_TRUE((*first)["next_cursor"].is_string());

    const auto sheet = export_hits(context, caller, {.severity = "serious"}, documents::TableFormat::csv);
    ASSERT_TRUE(sheet);
    EXPECT_EQ(std::ranges::count(*sheet, '\n'), 3);
}

TEST_P(ReadPosts, Row3_1_AHitTellsItsSentenceItsJudgeAndItsFinding) {
    take(line("8", "A", std::string(50 * 3, ' ') + "前句。\n此处的错别，字！后句", "2026-03-08T10:00:00+08:00"));
    database->run_script("UPDATE post_hits SET start_at = 157, end_at = 158 WHERE rule = 'test.general'");
    const auto first = [&] {
        return (*list_hits(context, caller, {.rule = "test.general", .platform = "weibo"}, {"published_at", true, 1}))["items"][0];
    };
    const Json before = first();
    EXPECT_EQ(before["before"], "此处的");
    EXPECT_EQ(before["after"], "别，字！");
    EXPECT_TRUE(before["judged"].is_null());
    EXPECT_TRUE(before["finding"].is_null());

    const auto id = before["id"].get<std::int64_t>();
    ASSERT_TRUE(triage_hit(context, caller, HitId{id}, "warning", ""));
    ASSERT_TRUE(triage_hit(context, caller, HitId{id}, "false_alarm", "引文"));
    EXPECT_EQ(first()["judged"]["at"], rfc3339(clock.now()));
    EXPECT_EQ(first()["judged"]["person"]["id"], caller.actor.person.value);
    const auto rule = std::string("test.general");
    const auto counts = content_rule_counts(*database, rule);
    EXPECT_EQ(counts.front().judged, 1);

    const auto opened = [&](std::int64_t number, const std::string& key) {
        const auto of = std::to_string(number);
        database->run_script(
            "INSERT INTO findings (id, rule, rule_version, article, severity, subject_kind, subject_id, violation_key, title, evidence, "
            "host_unit_id, account_id, first_day, state, triage, due_is_provisional, extensions, appeals, returns, reworks, "
            "calendar_version, version, opened_at) VALUES (" +
            of + ", '3.1-x', '1', 'a', 'serious', 'post', " + std::to_string(before["post"]["id"].get<std::int64_t>()) + ", '" + key +
            "', '问题" + of + "', '{}', 10, 100, '2026-03-0" + of + "', 'rectifying', 'shown', 0, 0, 0, 0, 0, '1', 1, 0)");
    };
    opened(1, rule);
    opened(2, rule);
    opened(3, "test.serious");
    EXPECT_EQ(first()["finding"]["title"], "问题2");
    EXPECT_EQ(first()["finding"]["state_zh"], "整改中");
    EXPECT_EQ((*read_post(context, caller, post("8"), 0))["findings"].size(), 3u);
    caller = {};
    caller.unit_path = "/10/";
    caller.role = "monitor";
    caller.scope = organisation::Scope::own("/10/");
    EXPECT_EQ(list_hits(context, caller, {}, {"published_at", true, 1}).error().kind, RefusalClass::forbidden);
}

TEST_P(ReadPosts, Row3_1_AContentRuleIsCountedAndSwitched) {
    const auto counts = content_rule_counts(*database, "test.general");
    ASSERT_EQ(counts.size(), 1U);
    EXPECT_EQ(counts.front().total, 2);
    EXPECT_EQ(counts.front().waiting, 2);
    EXPECT_EQ(content_rule_counts(*database).size(), 2U);
    EXPECT_TRUE(rule_modes(*database).empty());
    EXPECT_EQ(rule_modes_version(*database), "");

    const auto off = switch_content_rule(context, caller, "typo.idiom", "off", "误报多");
    ASSERT_TRUE(off) << off.error().code;
    EXPECT_EQ((*off)["mode"], "off");
    EXPECT_EQ(rule_modes(*database), (RuleModes{{"typo.idiom", "off"}}));
    ASSERT_TRUE(switch_content_rule(context, caller, "typo.idiom", "shown", "恢复"));
    EXPECT_TRUE(rule_modes(*database).empty());
    EXPECT_EQ(rule_modes_version(*database), "m2");
    EXPECT_EQ(switch_content_rule(context, caller, "typo.idiom", "shown", "再次").error().code, "monitoring.rule_mode.same");
    EXPECT_EQ(read_content_rule(context, caller, "test.general").error().code, "api.no_such_record");
}

}  // namespace
}  // namespace yanlu::monitoring
