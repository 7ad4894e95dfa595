// Violations become findings: opened once, kept while they stay, given their last day, closed by machine only where the rule says so.
#include <gtest/gtest.h>

#include "supervision/apply_evaluation.hpp"
#include "supervision/episodes.hpp"
#include "supervision/finding.hpp"
#include "supervision/tests/city.hpp"

namespace yanlu::supervision {
namespace {

using testing::Account;
using testing::City;

struct Stored {
    std::string rule;
    std::string key;
    std::string state;
    std::string first_day;
    std::string last_day;
    friend bool operator==(const Stored&, const Stored&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Stored& s) {
        return out << s.rule << " " << s.key << " " << s.state << " " << s.first_day << " " << s.last_day;
    }
};

class ApplySuite : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override { city.add_unit(10, "云湾市教育局", "department", "/1/10/", 1); }

    Result<Json> apply_on(const char* day) {
        city.clock.set(Instant{Date::parse(day)->ends_at().ms - 60'000});
        return apply_evaluation(city.context, organisation::Caller::system("job"), *Date::parse(day));
    }
    std::vector<Stored> stored() {
        static constexpr storage::Statement all{
            "test.findings",
            "SELECT rule, violation_key, state, first_day, coalesce(last_day, '') FROM findings ORDER BY rule, first_day, id"};
        return city.database->all(all, [](const storage::Row& row) {
            return Stored{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3),
                          row.get<std::string>(4)};
        });
    }
    std::int64_t count(const char* sql) { return *city.database->value<std::int64_t>({"test.count", sql}); }

    City city{GetParam()};
};

TEST_P(ApplySuite, R2_4d_AViolationIsOpenedOnceKeptAndGivenItsLastDay) {
    const auto account = city.add_account(10);
    city.add_post(account, "2026-03-01T10:00:00+08:00");
    for (const char* day :
         {"2026-03-14T08:00:00+08:00", "2026-03-15T08:00:00+08:00", "2026-03-16T08:00:00+08:00", "2026-03-17T08:00:00+08:00"})
        city.observe(account, day);
    EXPECT_EQ((*apply_on("2026-03-14"))["opened"], 1);  // the late warning
    const Json fifteenth = *apply_on("2026-03-15");
    EXPECT_EQ(fifteenth["opened"], 1);
    EXPECT_EQ(fifteenth["closed"], 1);
    EXPECT_EQ((*apply_on("2026-03-16"))["opened"], 0);
    city.add_post(account, "2026-03-17T10:00:00+08:00");
    const Json gone = *apply_on("2026-03-17");
    EXPECT_EQ(gone["gone"], 1);
    EXPECT_EQ(gone["closed"], 0);
    EXPECT_EQ(stored(), (std::vector<Stored>{{"2.4d-stale-update", "2026-03-01", "to_verify", "2026-03-15", "2026-03-16"},
                                             {"2.4d-stale-warning-late", "2026-03-01", "closed", "2026-03-14", "2026-03-14"}}));
}

TEST_P(ApplySuite, AMachineClosesWhatItCanJudgeItselfAndAViolationThatComesBackIsANewFinding) {
    Account account;
    account.has_duty_holders = false;
    const auto id = city.add_account(10, account);
    for (const char* duty : {"principal", "leader_in_charge", "editor"}) city.add_duty_holder(id, duty);
    city.add_duty_holder(id, "section_head", "2026-03-02", "2026-03-04");
    apply_on("2026-03-01");
    apply_on("2026-03-02");
    apply_on("2026-03-03");
    apply_on("2026-03-04");
    EXPECT_EQ(stored(), (std::vector<Stored>{{"1.4-no-duty-holder", "section_head", "closed", "2026-03-01", "2026-03-01"},
                                             {"1.4-no-duty-holder", "section_head", "to_verify", "2026-03-04", ""}}));
}

TEST_P(ApplySuite, EachFindingHasItsTaskItsDeadlineItsTitleAndItsLedgerEntry) {
    Account account;
    account.certified_host = "";
    account.name = "云湾教育";
    city.add_account(10, account);
    ASSERT_TRUE(apply_on("2026-03-06"));  // a Friday: one working day ends with Monday
    const auto finding = load_finding(*city.database, FindingId{count("SELECT id FROM findings")});
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->title, "「云湾教育」没有登记认证主体");
    EXPECT_EQ(finding->evidence["duty_holders"].size(), 4u);
    EXPECT_EQ(rfc3339(*finding->due_at), "2026-03-10T00:00:00+08:00");
    EXPECT_EQ(
        count("SELECT count(*) FROM todo_items WHERE task = 'verify' AND unit_id = 1 AND role = 'city_office_clerk' AND done_at IS NULL"),
        1);
    EXPECT_EQ(count("SELECT count(*) FROM ledger_entries WHERE subject_kind = 'finding'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM evaluations"), 1);
}

TEST_P(ApplySuite, AnEvaluationIsNeverAppliedBackwardsAndTwiceChangesNothing) {
    Account account;
    account.certified_host = "";
    city.add_account(10, account);
    EXPECT_EQ((*apply_on("2026-03-06"))["opened"], 1);
    EXPECT_EQ((*apply_on("2026-03-06"))["opened"], 0);
    city.clock.set(*parse_instant("2026-03-06T23:00:00+08:00"));
    EXPECT_EQ(apply_evaluation(city.context, organisation::Caller::system("job"), *Date::parse("2026-03-05")).error().code,
              "supervision.evaluation_is_older");
    EXPECT_EQ(stored().size(), 1u);
}

TEST_P(ApplySuite, AViolationThatLeavesAndComesBackOnOneDayIsOneEpisode) {
    Account account;
    account.certified_host = "";
    city.add_account(10, account);
    const auto certify = [&](const char* host) {
        city.database->run_script("UPDATE account_versions SET certified_host = '" + std::string(host) + "'");
    };
    EXPECT_EQ((*apply_on("2026-03-06"))["opened"], 1);
    certify("云湾市教育局");
    EXPECT_EQ((*apply_on("2026-03-06"))["closed"], 1);
    certify("");
    EXPECT_EQ((*apply_on("2026-03-06"))["opened"], 0);  // closed today: the next one opens tomorrow
    EXPECT_EQ((*apply_on("2026-03-07"))["opened"], 1);
}

TEST_P(ApplySuite, AnOpenFindingGoesOnWhenItsViolationComesBackTheSameDay) {
    const auto account = city.add_account(10);
    city.add_post(account, "2026-03-01T10:00:00+08:00");
    city.observe(account, "2026-03-15T08:00:00+08:00");
    EXPECT_EQ((*apply_on("2026-03-15"))["opened"], 1);
    const auto post = city.add_post(account, "2026-03-15T09:00:00+08:00");
    EXPECT_EQ((*apply_on("2026-03-15"))["gone"], 1);
    city.database->run_script("DELETE FROM post_versions WHERE post_id = " + std::to_string(post));
    EXPECT_EQ((*apply_on("2026-03-15"))["opened"], 0);
    EXPECT_EQ(stored(), (std::vector<Stored>{{"2.4d-stale-update", "2026-03-01", "to_verify", "2026-03-15", ""}}));
}

TEST_P(ApplySuite, EvaluatingWithoutApplyingChangesNothing) {
    Account account;
    account.certified_host = "";
    city.add_account(10, account);
    ASSERT_EQ(evaluate(city.context, {*Date::parse("2026-03-06")})->violations.size(), 1u);
    EXPECT_EQ(count("SELECT count(*) FROM findings"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM ledger_entries"), 0);
}

TEST_P(ApplySuite, TheReplayedEpisodesAreTheOnesThatWereAppliedDayByDay) {
    const auto account = city.add_account(10);
    city.add_post(account, "2026-03-01T10:00:00+08:00");
    city.add_post(account, "2026-03-18T10:00:00+08:00");
    Account bare;
    bare.platform = "douyin";
    bare.has_duty_holders = false;
    const auto other = city.add_account(10, bare);
    for (const char* duty : {"principal", "leader_in_charge", "editor"}) city.add_duty_holder(other, duty);
    city.add_duty_holder(other, "section_head", "2026-03-05", "2026-03-09");
    for (Date day = *Date::parse("2026-03-01"); day <= *Date::parse("2026-03-20"); day = day + 1) {
        const std::string at = day.iso() + "T08:00:00+08:00";
        city.observe(account, at.c_str());
        city.observe(other, at.c_str());
        ASSERT_TRUE(apply_on(day.iso().c_str()));
    }
    std::vector<Stored> replayed;
    const auto found = episodes(city.context, *Date::parse("2026-03-01"), *Date::parse("2026-03-20"));
    ASSERT_TRUE(found);
    for (const auto& episode : *found)
        replayed.push_back({episode.rule, episode.key, "", episode.first_day.iso(), episode.last_day ? episode.last_day->iso() : ""});
    std::vector<Stored> applied = stored();
    for (auto& finding : applied) finding.state.clear();
    const auto less = [](const Stored& a, const Stored& b) {
        return std::tie(a.rule, a.first_day, a.key) < std::tie(b.rule, b.first_day, b.key);
    };
    std::ranges::sort(applied, less);
    std::ranges::sort(replayed, less);
    EXPECT_GT(applied.size(), 5u);
    EXPECT_EQ(replayed, applied);
}

YANLU_ON_BOTH_ENGINES(ApplySuite);

}  // namespace
}  // namespace yanlu::supervision
