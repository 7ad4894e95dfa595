// 在职人员 on both engines: from draft to release and end, what stands already, lists by day and page, what the inspection reads of them.
#include "monitoring/office_holders.hpp"

#include "monitoring/tests/office.hpp"

namespace yanlu::monitoring {
namespace {

class OfficeHolders : public testing::Office {
protected:
    static OfficeHolder holder(const std::string& name, const std::string& titles, const std::string& from = "",
                               const std::string& to = "") {
        return {.name = name, .titles = titles, .unit = "某市教育局", .valid_from = from, .valid_to = to};
    }
    static WordChangeId id_of(const Result<Json>& made) {
        EXPECT_TRUE(made) << made.error().code;
        return WordChangeId{made ? (*made)["id"].get<std::int64_t>() : 0};
    }
    WordChangeId drafted(const std::vector<OfficeHolder>& holders) {
        return id_of(add_holders(context, clerk, "任职", "任免文件", holders));
    }
    void release(WordChangeId id, bool is_to_try = true) {
        EXPECT_TRUE(!is_to_try || try_word_change(context, clerk, id));
        EXPECT_TRUE(act_on_word_change(context, clerk, id, "submit", {}));
        clock.advance(std::chrono::seconds(1));
        EXPECT_TRUE(act_on_word_change(context, chief, id, "release", {}));
    }
    std::string names(const HolderFilter& filter, const Json& after = Json::array(), std::int64_t limit = 50) {
        const auto list = list_holders(context, clerk, filter, {"id", false, limit, after});
        std::string out = std::to_string((*list)["total"].get<std::int64_t>());
        for (const auto& each : (*list)["items"]) out += " " + each["name"].get<std::string>();
        return out;
    }
    std::string found(const std::string& text, const std::string& day) {
        inspection().follow(*database);
        std::string out;
        for (const auto& hit :
             inspection().proofreader()->inspect({{}, text, Date::parse(day)->begins_at()}, inspect::Checks::without_typo_model))
            out += (out.empty() ? "" : ",") + hit.rule + " " + hit.excerpt;
        return out;
    }
};

TEST_P(OfficeHolders, Row3_1_AReleasedPersonIsHeldAgainstFromTheFirstDayInOffice) {
    const auto id = drafted({holder("陈志远", "局长", "2025-01-01")});
    EXPECT_EQ(names({}), "0") << "a draft holds nothing";
    EXPECT_EQ(names({.change = id}), "1 陈志远");
    EXPECT_EQ(found("某市教育局局长陈志元到校调研", "2026-01-01"), "");
    release(id);
    EXPECT_EQ(found("某市教育局局长陈志元到校调研", "2026-01-01"), "office.holder_name 陈志元");
    EXPECT_EQ(found("某市教育局局长陈志元到校调研", "2024-12-31"), "");
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(OfficeHolders, Row3_1_ALastDayTakesThePlaceOfTheRowAndAnEndingTakesItOut) {
    release(drafted({holder("陈志远", "局长", "2025-01-01"), holder("李洛", "副局长")}));
    EXPECT_EQ(code_of(add_holders(context, clerk, "任职", "再报", {holder("陈志远", "局长", "2025-01-01")})), "monitoring.holder.known");
    release(drafted({holder("陈志远", "局长", "2025-01-01", "2026-02-28")}));
    EXPECT_EQ(names({}), "2 李洛 陈志远");
    EXPECT_EQ(names({.on = "2026-02-28"}), "2 李洛 陈志远");
    EXPECT_EQ(names({.on = "2026-03-01"}), "1 李洛");
    const auto live = live_holders(*database);
    ASSERT_EQ(live.size(), 2U);
    const auto end = id_of(end_holders(context, clerk, "删除", "登记有误", {live[0].id}));
    EXPECT_EQ(holders_of_change(*database, end).size(), 1U);
    release(end, false);
    EXPECT_EQ(names({}), "1 陈志远");
    EXPECT_EQ(names({.change = end}), "1 李洛") << "the change still tells whom it took out";
    EXPECT_EQ(code_of(end_holders(context, clerk, "删除", "再删", {live[0].id})), "api.no_such_record");
}

TEST_P(OfficeHolders, Row3_1_ListsAreSearchedPagedAndKeptFromWhoHasNoPart) {
    release(drafted({holder("甲一", "局长"), holder("乙二", "副局长"), holder("丙三", "局党组书记")}));
    EXPECT_EQ(names({.words = "副局长"}), "1 乙二");
    EXPECT_EQ(names({.words = "%"}), "0");
    const auto first = list_holders(context, clerk, {}, {"id", false, 2});
    ASSERT_TRUE((*first)["next_cursor"].is_string());
    EXPECT_EQ((*first)["items"].size(), 2U);
    EXPECT_EQ(names({}, Json::array({(*first)["items"][1]["id"]}), 2), "3 丙三");
    const auto outsider = person(9, "security_administrator", 11, "/10/11/", organisation::Scope::own("/10/11/"));
    EXPECT_EQ(code_of(list_holders(context, outsider, {}, {"id", false, 2})), "organisation.verb_not_granted");
    EXPECT_EQ(code_of(add_holders(context, editor, "任职", "文件", {holder("丁四", "科长")})), "organisation.verb_not_granted");
}

YANLU_ON_BOTH_ENGINES(OfficeHolders);

}  // namespace
}  // namespace yanlu::monitoring
