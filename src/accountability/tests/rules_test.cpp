// The rules about the ladder itself: what the office leaves undecided, what a supervising unit leaves unanswered, on any past day.
#include "accountability/tests/city.hpp"
#include "supervision/evaluate.hpp"

namespace yanlu::accountability {
namespace {

class LadderRulesOfTheBook : public testing::LadderSuite {
protected:
    struct Found {
        std::string rule;
        std::int64_t subject;
        friend bool operator==(const Found&, const Found&) = default;
    };
    std::vector<Found> found(const std::string& day) {
        const auto answer =
            supervision::evaluate(context, {.as_of = *Date::parse(day), .rules = {"4.3b-proposal-undecided", "4.3b-advice-unanswered"}});
        EXPECT_TRUE(answer) << code_of(answer);
        std::vector<Found> out;
        for (const auto& violation : answer->violations) out.push_back({violation.rule->id, violation.subject_id});
        return out;
    }
    void move_to(const std::string& day) { clock.set(Date::parse(day)->begins_at() + std::chrono::hours(9)); }
};
YANLU_ON_BOTH_ENGINES(LadderRulesOfTheBook);

TEST_P(LadderRulesOfTheBook, R4_3bAProposalThatNobodyDecidesIsFoundAfterItsDayAndGoesWhenItIsDecided) {
    enter("provincial", "2026-11-30", tourism, 12);  // a Monday: due by Monday the 7th
    move_to("2026-12-18");
    EXPECT_TRUE(found("2026-12-07").empty());
    EXPECT_EQ(found("2026-12-08"), (std::vector<Found>{{"4.3b-proposal-undecided", office.value}}));
    CaseInput reason;
    reason.reason = "已由分管市领导谈话";
    EXPECT_EQ(act(chief(), cases(admonition, tourism).front(), "decline", reason), "");
    EXPECT_TRUE(found("2026-12-18").empty());
    EXPECT_EQ(found("2026-12-17").size(), 1U);  // as it stood then
}

TEST_P(LadderRulesOfTheBook, R4_3bALetterThatIsNotAnsweredIsFoundOfTheSupervisingUnit) {
    enter("city", "2026-02-02", tourism, 3);
    enter("city", "2026-03-02", tourism, 4);
    const Case subject = cases(closure_advice, tourism).front();
    CaseInput letter;
    letter.letter_number = "云府办函〔2026〕9号";
    letter.measure = "cancel";
    EXPECT_EQ(act(chief(), subject, "issue", letter), "");  // ten working days: by the 14th
    move_to("2026-12-28");
    EXPECT_TRUE(found("2026-12-14").empty());
    EXPECT_EQ(found("2026-12-15"), (std::vector<Found>{{"4.3b-advice-unanswered", town.value}}));
    CaseInput answer;
    answer.reason = "承担便民服务，已恢复更新";
    EXPECT_EQ(act(officer(), subject, "reject", answer), "");
    EXPECT_TRUE(found("2026-12-28").empty());
}

}  // namespace
}  // namespace yanlu::accountability
