// 本市词库 on both engines: rows from draft to release and end, what the engine reads of them, lists and their pages.
#include "monitoring/words.hpp"

#include "monitoring/tests/office.hpp"

namespace yanlu::monitoring {
namespace {

class Words : public testing::Office {
protected:
    static OwnWord word(const std::string& wrong, const std::string& suggestion) {
        return {.wrong = wrong, .suggestion = suggestion, .kind = "serious_wording", .severity = "serious"};
    }
    WordChangeId drafted(const std::vector<OwnWord>& words) {
        const auto made = add_words(context, clerk, "地名", "多次写错", words);
        EXPECT_TRUE(made) << made.error().code;
        return WordChangeId{made ? (*made)["id"].get<std::int64_t>() : 0};
    }
    std::string step(WordChangeId id, const organisation::Caller& who, const std::string& event, const WordChangeInput& input = {}) {
        const auto done = act_on_word_change(context, who, id, event, input);
        return done ? (*done)["state"].get<std::string>() : done.error().code;
    }
    WordChangeId released(const std::vector<OwnWord>& words) {
        const auto id = drafted(words);
        EXPECT_TRUE(try_word_change(context, clerk, id));
        EXPECT_EQ(step(id, clerk, "submit"), "proposed");
        EXPECT_EQ(step(id, chief, "release"), "released");
        return id;
    }
    std::string found(const std::string& text) {
        inspection().follow(*database);
        std::string out;
        for (const auto& hit : inspection().proofreader()->inspect({{}, text, clock.now()}, inspect::Checks::without_typo_model))
            out += (out.empty() ? "" : ",") + hit.excerpt;
        return out;
    }
    Json listed(const WordFilter& filter, const Json& after = Json::array(), std::int64_t limit = 50) {
        return *list_words(context, clerk, filter, {"id", true, limit, after});
    }
};

TEST_P(Words, Row3_1_AWordIsTriedReleasedByASecondPersonAndTakenOutAgain) {
    take("p1", "A", "欢迎来望朝镇");
    take("p2", "B", "平常的一天");
    const auto id = drafted({word("望朝镇", "望潮镇")});
    EXPECT_EQ(step(id, clerk, "submit"), "monitoring.word_change.guard.is_tried");
    const auto tried = try_word_change(context, clerk, id);
    ASSERT_TRUE(tried) << tried.error().code;
    EXPECT_EQ((*tried)["trial"]["posts_read"], 2);
    EXPECT_EQ((*tried)["trial"]["posts_hit"], 1);
    EXPECT_EQ(released_words_version(*database), "");
    EXPECT_EQ(step(id, clerk, "submit"), "proposed");
    EXPECT_EQ(found("望朝镇"), "");
    EXPECT_EQ(step(id, clerk, "release"), "organisation.verb_not_granted") << "a clerk decides nothing";
    EXPECT_EQ(step(id, chief, "release"), "released");
    EXPECT_EQ(found("欢迎来望朝镇"), "望朝镇");
    const std::string mark = released_words_version(*database);
    EXPECT_NE(mark, "");

    const Json live = listed({});
    ASSERT_EQ(live["total"], 1);
    const auto ending = end_words(context, clerk, "停用", "误报多", {WordId{live["items"][0]["id"].get<std::int64_t>()}});
    ASSERT_TRUE(ending) << ending.error().code;
    const WordChangeId end{(*ending)["id"].get<std::int64_t>()};
    EXPECT_EQ(step(end, clerk, "submit"), "proposed");
    EXPECT_EQ(step(end, chief, "release"), "released");
    EXPECT_EQ(found("欢迎来望朝镇"), "");
    EXPECT_NE(released_words_version(*database), mark);
    EXPECT_EQ(listed({})["total"], 0);
    EXPECT_EQ(listed({.change = id})["total"], 1) << "the change still tells its words";
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(Words, Row3_1_NobodyReleasesHisOwnAndAStaleVersionIsRefused) {
    const auto made = add_words(context, chief, "地名", "多次写错", {word("望巢镇", "望潮镇")});
    const WordChangeId id{(*made)["id"].get<std::int64_t>()};
    ASSERT_TRUE(try_word_change(context, chief, id));
    EXPECT_EQ(step(id, chief, "submit"), "proposed");
    EXPECT_EQ(step(id, chief, "release"), "monitoring.word_change.guard.second_person");
    auto leader = person(4, "city_office_leader", 10, "/10/", organisation::Scope::city());
    leader.expected_version = 1;
    EXPECT_EQ(step(id, leader, "release"), "monitoring.word_change.version_changed");
    leader.expected_version.reset();
    EXPECT_EQ(step(id, leader, "reject"), "api.missing");
    EXPECT_EQ(step(id, leader, "reject", {.reason = "不常见"}), "rejected");
    EXPECT_EQ(code_of(add_words(context, editor, "地名", "试", {word("甲", "乙")})), "organisation.verb_not_granted");
    EXPECT_EQ(code_of(show_word_change(context, clerk, WordChangeId{999})), "api.no_such_record");
}

TEST_P(Words, Row3_1_DaysNeighboursAndExceptionsSurviveTheirRows) {
    auto dated = word("大集", "");
    dated.valid_from = "2026-05-01";
    dated.valid_to = "2026-05-31";
    auto near = word("首次", "");
    near.near = {"全国", "全省"};
    near.not_near = {"据称"};
    auto street = word("小街", "");
    street.except_in = {"小街口社区"};
    const auto id = released({dated, near, street, {.wrong = "攻府巷", .kind = accepted_kind}});
    const auto read = words_of_change(*database, id);
    ASSERT_EQ(read.size(), 4U);
    EXPECT_EQ(read[0].valid_to, "2026-05-31");
    EXPECT_EQ(read[1].near, (std::vector<std::string>{"全国", "全省"}));
    EXPECT_EQ(read[2].except_in, std::vector<std::string>{"小街口社区"});
    EXPECT_EQ(found("今天有大集，首次举办。小街口社区在小街，住在攻府巷"), "小街");
    EXPECT_EQ(found("全省首次举办"), "首次");
    EXPECT_EQ(found("据称全省首次举办"), "");
    const auto extras = released_words(*database, rulebook);
    EXPECT_EQ(extras.entries.size(), 3U);
    EXPECT_EQ(extras.accepted, std::vector<std::string>{"攻府巷"});
}

TEST_P(Words, Row3_1_ListsAreFilteredAndPaged) {
    released({word("甲错", "甲"), word("乙错", "乙"), word("丙Err_错", "丙")});
    const auto draft = drafted({word("丁错", "丁")});
    EXPECT_EQ(listed({})["total"], 3) << "a draft is not live";
    EXPECT_EQ(listed({.words = "乙"})["items"][0]["wrong"], "乙错");
    EXPECT_EQ(listed({.words = "err_"})["total"], 1);
    EXPECT_EQ(listed({.words = "%"})["total"], 0);
    EXPECT_EQ(listed({.kind = "typo"})["total"], 0);
    EXPECT_EQ(listed({.change = draft})["items"][0]["wrong"], "丁错");
    const Json first = listed({}, Json::array(), 2);
    ASSERT_EQ(first["items"].size(), 2U);
    ASSERT_TRUE(first["next_cursor"].is_string());
    const auto changes = list_word_changes(context, clerk, "draft", {"id", true, 50});
    ASSERT_TRUE(changes);
    EXPECT_EQ((*changes)["total"], 1);
    EXPECT_EQ((*changes)["items"][0]["id"], draft.value);
    EXPECT_EQ((*list_word_changes(context, clerk, "", {"id", true, 1}))["items"].size(), 1U);
}

TEST_P(Words, Row3_1_WhatTheEngineWouldNotTakeIsRefusedAndNothingIsWritten) {
    for (const auto& [bad, code] :
         {std::pair{word("望潮镇", "望潮镇"), "monitoring.word.same"}, std::pair{word("", "望潮镇"), "monitoring.word.empty"},
          std::pair{word("\xff", ""), "monitoring.word.ill_formed"}}) {
        const auto refusal = why_not_word(bad);
        ASSERT_TRUE(refusal) << code;
        EXPECT_EQ(refusal->code, code);
    }
    released({word("望朝镇", "望潮镇")});
    EXPECT_FALSE(why_not_so_many(context, 99'999));
    EXPECT_TRUE(why_not_so_many(context, 100'000)) << "one is live";
    EXPECT_EQ(code_of(end_words(context, clerk, "停用", "试", {WordId{999'999}})), "api.no_such_record");
    EXPECT_EQ((*list_word_changes(context, clerk, "", {"id", true, 50}))["total"], 1);
}

YANLU_ON_BOTH_ENGINES(Words);

}  // namespace
}  // namespace yanlu::monitoring
