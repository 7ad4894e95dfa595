// Analyses over a real database: cards, pairs, what-if, replay, scope.
#include "consolidation/metrics.hpp"
#include "consolidation/statements.hpp"
#include "consolidation/tests/city.hpp"

namespace yanlu::consolidation {
namespace {

class Runs : public testing::ConsolidationSuite {
protected:
    Json card(RunId run, AccountId account) {
        const auto answer = show_card(context, chief(), run, account);
        EXPECT_TRUE(answer) << code_of(answer);
        return answer.value_or(Json::object());
    }
    std::int64_t number(const Json& card, const std::string& name) {
        for (const Json& each : card["numbers"]) {
            if (each["name"] == name) return each["value"].get<std::int64_t>();
        }
        return -1;
    }
};
YANLU_ON_BOTH_ENGINES(Runs);

TEST_P(Runs, R2_2TheSilentIsClosedTheTwinMergedTheGoodOneStays) {
    followers(good, "2026-02", 20'000);
    followers(twin, "2026-02", 80);
    const RunId run = analysed();
    EXPECT_EQ(card(run, silent)["proposal"], "close");
    const Json merged = card(run, twin);
    EXPECT_EQ(merged["proposal"], "merge");
    EXPECT_EQ(merged["target"]["account_id"], good.value);
    EXPECT_EQ(number(merged, "posts"), 30);
    EXPECT_EQ(number(merged, "followers"), 80);
    EXPECT_EQ(number(merged, "service_posts"), 8);
    EXPECT_NE(merged["reasons"][0]["text"].get<std::string>().find("海棠发布"), std::string::npos);
    EXPECT_EQ(merged["reasons"][0]["article"]["key"], "152-2021.2.2");
    EXPECT_EQ(card(run, good)["proposal"], "rectify");
}

TEST_P(Runs, R2_2ThePairStandsFirstWithItsPosts) {
    const RunId run = analysed();
    const auto pairs = list_pairs(context, chief(), run, {}, page("place"));
    ASSERT_TRUE(pairs);
    const Json& first = (*pairs)["items"][0];
    EXPECT_EQ(first["a"]["account_id"], good.value);
    EXPECT_EQ(first["b"]["account_id"], twin.value);
    EXPECT_EQ(first["shared_posts"], 1000);
    EXPECT_EQ(first["shared_of_b"], 30);
    EXPECT_EQ(first["relation"], "one_line");
    EXPECT_EQ(first["examples"].size(), 5U);
    EXPECT_EQ(first["examples"][0]["title_a"], "标题0");
}

TEST_P(Runs, R2_2WhatIfStoresNothingAndSaysWhoMoves) {
    followers(twin, "2026-02", 5000);
    followers(good, "2026-02", 20'000);
    const RunId run = analysed();
    const auto answer = what_if(context, chief(), run, {{"silence_to_close", 365}});
    ASSERT_TRUE(answer) << code_of(answer);
    EXPECT_EQ((*answer)["moved"], 1);
    EXPECT_EQ((*answer)["items"][0]["account_id"], silent.value);
    EXPECT_EQ((*answer)["items"][0]["from"], "close");
    EXPECT_EQ(card(run, silent)["proposal"], "close");
    EXPECT_EQ(code_of(what_if(context, chief(), run, {{"colour", 1}})), "consolidation.unknown_threshold");
    EXPECT_EQ(code_of(what_if(context, chief(), run, {{"silence_to_close", 0}})), "consolidation.threshold_out_of_range");
}

TEST_P(Runs, R2_2ARunIsReplayedToTheSameBytesWhateverCameLater) {
    followers(twin, "2026-02", 80);
    const RunId run = analysed();
    clock.advance(std::chrono::hours(48));
    posts(silent, 5, 20, 1, clock.now());
    const auto again = replay_run(context, chief(), run);
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)["is_equal"], true) << again->dump();
    EXPECT_EQ((*again)["differing"], 0);
}

TEST_P(Runs, R2_2APastDayIsAskedAsItWas) {
    const RunId run = analysed(clock.today() - 200);
    const Json then = card(run, silent);
    EXPECT_NE(then["proposal"], "close");
    EXPECT_EQ(code_of(make_run(context, chief(), clock.today() + 1)), "consolidation.day_in_future");
}

TEST_P(Runs, R2_2EverybodySeesTheCardsOfHisUnitsAlone) {
    const RunId run = analysed();
    const auto all = list_cards(context, chief(), run, {}, page("overlap"));
    EXPECT_EQ((*all)["total"], 3);
    const auto of_town = list_cards(context, officer(), run, {}, page("overlap"));
    EXPECT_EQ((*of_town)["total"], 2);
    EXPECT_EQ(code_of(show_card(context, officer(), run, silent)), "api.no_such_record");
    EXPECT_EQ((*list_cards(context, head(), run, {}, page("overlap")))["total"], 1);
    const Json own = show_card(context, head(), run, twin).value();
    EXPECT_EQ(own.dump().find("海棠发布"), std::string::npos);
    EXPECT_EQ(code_of(make_run(context, officer(), {})), "organisation.verb_not_granted");
}

TEST_P(Runs, R2_2PagesHoldEveryCardOnce) {
    const RunId run = analysed();
    std::set<std::int64_t> seen;
    api::Page one = page("overlap", 1);
    for (int i = 0; i < 3; ++i) {
        const Json answer = list_cards(context, chief(), run, {}, one).value();
        seen.insert(answer["items"][0]["account_id"].get<std::int64_t>());
        if (answer["next_cursor"].is_null()) break;
        one.after = api::decode_cursor(answer["next_cursor"].get<std::string>(), "overlap", true).value();
    }
    EXPECT_EQ(seen.size(), 3U);
}

TEST_P(Runs, R2_2LikesAndForwardsInASheetChangeNothing) {
    const auto row = [](const std::string& likes) {
        const std::string csv =
            "平台,账号标识,月份,关注数,阅读数,点赞数,转发数\n新浪微博,1000000002,2026-02,80,900," + likes + "," + likes + "\n";
        auto reader = documents::TableReader::open_bytes(csv);
        return std::move(*reader);
    };
    std::vector<std::string> digests;
    for (const char* likes : {"0", "999999"}) {
        auto sheet = documents::SheetImport::open(row(likes), metrics_form(rulebook));
        ASSERT_TRUE(sheet) << sheet.error().code;
        std::vector<documents::ImportedRow> rows(1);
        ASSERT_TRUE(sheet->next(rows[0]).value());
        EXPECT_FALSE(rows[0].has("likes"));
        const auto report = import_metrics(context, chief(), rows, organisation::ImportMode::all_or_none);
        ASSERT_TRUE(report);
        EXPECT_EQ(report->bad.size(), 0U) << report->bad.at(0).problems.at(0).code << report->bad.at(0).problems.at(0).field;
        digests.push_back(find_run(*database, analysed())->digest);
    }
    EXPECT_EQ(digests[0], digests[1]);
}

TEST_P(Runs, AMonthReportedAgainTakesThePlaceOfTheFirst) {
    const auto import = [&](const std::string& cells) {
        auto reader = documents::TableReader::open_bytes("平台,账号标识,月份,粉丝数,留言数,回复数\n新浪微博," + cells + "\n");
        auto sheet = documents::SheetImport::open(std::move(*reader), metrics_form(rulebook));
        std::vector<documents::ImportedRow> rows(1);
        EXPECT_TRUE(sheet->next(rows[0]).value());
        return *import_metrics(context, chief(), rows, organisation::ImportMode::all_or_none);
    };
    EXPECT_EQ(import("1000000001,2026年2月,100,,").written, 1U);
    EXPECT_EQ(import("1000000001,2026-02,100,,").unchanged, 1U);
    clock.advance(std::chrono::hours(1));
    EXPECT_EQ(import("1000000001,202602,300,4,3").written, 1U);
    EXPECT_EQ(number(card(analysed(), good), "followers"), 300);
    EXPECT_EQ(import("1000000001,2026-02,300,4,5").bad.at(0).problems.at(0).code, "consolidation.more_replies_than_messages");
    EXPECT_EQ(import("1000000001,2026-09,300,,").bad.at(0).problems.at(0).code, "consolidation.month_in_future");
    EXPECT_EQ(import("1000000001,2026-02,-3,,").bad.size(), 1U);
    EXPECT_EQ(import("1000000001,2026-02,,,").bad.at(0).problems.at(0).code, "consolidation.no_number");
    EXPECT_EQ(import("1000000099,2026-02,3,,").bad.at(0).problems.at(0).code, "registry.account_not_registered");
    EXPECT_EQ(import("1000000001,昨天,3,,").bad.at(0).problems.at(0).code, "consolidation.not_a_month");
}

}  // namespace
}  // namespace yanlu::consolidation
