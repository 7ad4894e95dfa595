// Comparisons on both engines: posts against each other and against texts, counterparts of other accounts within scope and days.
#include "monitoring/comparisons.hpp"

#include "monitoring/tests/office.hpp"

namespace yanlu::monitoring {
namespace {

constexpr const char* notice =
    "因供水管网改造，3月5日22时起，东湖路一带暂停供水，预计3月6日6时恢复。受影响用户约1200户，请提前储水。咨询电话：0769-22221111。";

class Comparisons : public testing::Office {
protected:
    void SetUp() override {
        Office::SetUp();
        clock.set(*parse_instant("2026-03-30T09:00:00+08:00"));
        std::string changed = notice;
        changed.replace(changed.find("3月5日"), std::string("3月5日").size(), "3月8日");
        take("p1", "A", notice, "2026-03-03");
        take("p2", "B", changed, "2026-03-04");
        take("p3", "B", "图书馆本周举办亲子阅读活动，欢迎市民朋友带孩子前来参加，名额有限，报满即止。", "2026-03-04");
        take("p4", "B", notice, "2026-03-28");
        take("p5", "A", notice, "2026-03-03");
    }
    std::string counterparts(const std::string& id, const organisation::Caller& who) {
        const auto found = list_counterparts(context, who, post(id));
        if (!found) return found.error().code;
        std::string out;
        for (const auto& item : (*found)["items"]) out += item["post"]["platform_post_id"].get<std::string>() + " ";
        return out;
    }
    ComparedSide of(const std::string& id) { return {post(id), "", ""}; }
};

TEST_P(Comparisons, Row3_2d_TwoPostsDifferInOneDate) {
    const auto compared = compare_sides(context, clerk, of("p1"), of("p2"));
    ASSERT_TRUE(compared) << compared.error().code;
    ASSERT_EQ((*compared)["differences"].size(), 1U);
    EXPECT_EQ((*compared)["differences"][0]["kind"], "date");
    EXPECT_EQ((*compared)["differences"][0]["b"]["excerpt"], "3月8日");
    EXPECT_TRUE((*compare_sides(context, clerk, of("p1"), of("p4")))["differences"].empty());
    const auto with_text = compare_sides(context, editor, of("p1"), {{}, "题", notice});
    ASSERT_TRUE(with_text);
    EXPECT_TRUE((*with_text)["edits"].empty());
    EXPECT_EQ(code_of(compare_sides(context, editor, of("p2"), of("p1"))), "organisation.no_such_record") << "outside of his scope";
}

TEST_P(Comparisons, Row3_2d_CounterpartsAreOfOtherAccountsOfTheseDaysWithinTheScope) {
    EXPECT_EQ(counterparts("p1", clerk), "p2 ");
    EXPECT_EQ(counterparts("p2", clerk), "p1 p5 ");
    EXPECT_EQ(counterparts("p3", clerk), "");
    EXPECT_EQ(counterparts("p4", clerk), "") << "24 days later";
    EXPECT_EQ(counterparts("p1", editor), "") << "the other town is not his";
    EXPECT_EQ(counterparts("p2", editor), "organisation.no_such_record");
    const Json item = (*list_counterparts(context, clerk, post("p1")))["items"][0];
    EXPECT_EQ(item["differences"][0]["kind"], "date");
    EXPECT_FALSE(item["post"].contains("text"));
    EXPECT_FALSE(item["post"].contains("findings"));
}

YANLU_ON_BOTH_ENGINES(Comparisons);

}  // namespace
}  // namespace yanlu::monitoring
