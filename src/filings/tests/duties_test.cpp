// Events of the registry make duties with their clocks, once and never fewer; on both engines.
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "filings/jobs.hpp"
#include "filings/tests/filing_city.hpp"

namespace yanlu::filings {
namespace {

class Duties : public testing::FilingCity {};

TEST_P(Duties, R2_1d_AnOpeningIsDueInBothSystemsOnTheThirdDay) {
    const AccountId account = opened();
    const auto filings = all(account);
    ASSERT_EQ(filings.size(), 2u);
    for (const Filing& filing : filings) {
        EXPECT_EQ(filing.occasion, "opening");
        EXPECT_EQ(filing.term->due_on, on("2026-03-13"));
        EXPECT_EQ(filing.term->last_due_on, on("2026-03-13"));
        EXPECT_EQ(filing.calendar_version, rulebook.calendar().version());
    }
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(Duties, R2_1d_AMiniProgramIsFiledForItsNumberBesides) {
    const AccountId account = opened("2026-03-10", "wechat_mini_program", "wx0123456789abcdef");
    EXPECT_EQ(all(account).size(), 3u);
    EXPECT_EQ(one(account, "app_filing", "opening").term->due_on, on("2026-04-08"));  // 20 working days over 清明
}

TEST_P(Duties, ASecondDeliveryMakesNoSecondDuty) {
    const AccountId account = opened();
    const jobs::Delivery again{77, "account.shut_down", "account", account.value, {{"effective_on", "2026-03-10"}}};
    for (int i = 0; i < 3; ++i) {
        for (const auto& subscription : account_subscriptions()) {
            if (again.topic.starts_with(subscription.topic_prefix)) subscription.deliver(context, again);
        }
    }
    EXPECT_EQ(all(account).size(), 4u);
}

TEST_P(Duties, R2_1e_AChangeBeforeTheOpeningIsFiledGoesWithIt) {
    const AccountId account = opened();
    amended(account, "2026-03-11");
    EXPECT_EQ(all(account).size(), 2u);
    ASSERT_TRUE(record(one(account, "state_council", "opening"), receipt("GB-1", "2026-03-10")));
    amended(account, "2026-03-11");
    EXPECT_EQ(all(account).size(), 3u);  // that system was told the old name; the other is still to be told
    EXPECT_EQ(one(account, "state_council", "amendment").term->due_on, on("2026-03-14"));
}

TEST_P(Duties, R2_1e_AChangeThatNoSystemIsToldMakesNoDuty) {
    const AccountId account = opened();
    for (const Filing& filing : all(account)) ASSERT_TRUE(record(filing, receipt("N" + std::to_string(filing.id.value), "2026-03-10")));
    amended(account, "2026-03-10", "purpose");
    happen("account.amended", account);
    EXPECT_EQ(all(account).size(), 2u);
    for (const char* field : {"name", "certified_host", "platform_account_id", "host_unit", "duty_holders", "state"}) {
        const auto before = all(account).size();
        amended(account, "2026-03-10", field);
        EXPECT_EQ(all(account).size(), before + 2) << field;
        for (const Filing& filing : all(account)) {
            if (!filing.is_open()) continue;
            ASSERT_TRUE(record(filing, receipt("N" + std::to_string(filing.id.value), "2026-03-10")));
        }
    }
}

TEST_P(Duties, R2_3b_ACancellationHasTwoClocksAndTheWordToTheOffice) {
    const AccountId account = opened();
    set_day("2026-04-30");
    happen("account.cancelled", account, {{"effective_on", "2026-04-30"}});  // Thursday before 劳动节 (5/1–5/5; 5/9 is worked)
    const Filing filing = one(account, "city_platform", "cancellation");
    EXPECT_EQ(filing.term->due_on, on("2026-05-03"));
    EXPECT_EQ(filing.term->last_due_on, on("2026-05-08"));
    const Filing told = one(account, "word_to_office", "cancellation");
    EXPECT_EQ(told.kind, "word");
    EXPECT_EQ(told.term->due_on, on("2026-05-08"));
}

TEST_P(Duties, R2_3b_TheFreezeIsFiledAndTheDeletionAtItsEndIsNotAskedAgain) {
    const AccountId account = opened();
    happen("account.freezing", account, {{"entered_on", "2026-03-10"}, {"until", "2026-03-25"}});
    EXPECT_EQ(one(account, "state_council", "freezing").term->due_on, on("2026-03-13"));
    EXPECT_EQ(all(account).size(), 5u);
    set_day("2026-03-25");
    happen("account.cancelled", account, {{"effective_on", "2026-03-25"}});
    EXPECT_EQ(all(account).size(), 5u);
}

TEST_P(Duties, R2_3b_AFreezeTakenBackLapsesOrHasToBeToldAgain) {
    const AccountId account = opened();
    for (const Filing& filing : all(account)) ASSERT_TRUE(record(filing, receipt("N" + std::to_string(filing.id.value), "2026-03-10")));
    happen("account.freezing", account, {{"entered_on", "2026-03-10"}, {"until", "2026-03-25"}});
    ASSERT_TRUE(record(one(account, "state_council", "freezing"), receipt("ZX-1", "2026-03-10")));
    set_day("2026-03-12");
    happen("account.freeze_withdrawn", account, {{"effective_on", "2026-03-12"}});
    EXPECT_EQ(one(account, "state_council", "freezing").state, "filed");
    EXPECT_EQ(one(account, "city_platform", "freezing").state, "waived");
    EXPECT_EQ(one(account, "word_to_office", "freezing").state, "waived");
    EXPECT_EQ(one(account, "state_council", "amendment").term->due_on, on("2026-03-15"));
    set_day("2026-05-20");
    happen("account.cancelled", account, {{"effective_on", "2026-05-20"}});
    EXPECT_EQ(one(account, "state_council", "cancellation").state, "due");  // the freeze that was taken back covers nothing
}

TEST_P(Duties, R2_3a_ABaselineAccountHasATodoAndNoOldClock) {
    const AccountId account = registered(weibo(first_town));
    deliver();
    EXPECT_EQ(state_of(account), "to_be_completed");
    for (const Filing& filing : all(account)) {
        EXPECT_EQ(filing.occasion, "backfill");
        EXPECT_EQ(filing.term->due_on, on("2026-05-09"));
    }
    amended(account, "2026-03-10");
    EXPECT_EQ(all(account).size(), 2u);
}

TEST_P(Duties, TodosLieAtTheHostAndGoWithTheFiling) {
    const AccountId account = opened();
    const auto open_items = [&] {
        static const storage::Statement count{"test.todos",
                                              "SELECT count(*) FROM todo_items WHERE subject_kind = 'filing' AND done_at IS NULL"};
        return *database->value<std::int64_t>(count);
    };
    EXPECT_EQ(open_items(), 4);  // editor and section head, two systems
    ASSERT_TRUE(record(one(account, "state_council", "opening"), receipt("GB-1", "2026-03-10")));
    EXPECT_EQ(open_items(), 2);
    ASSERT_TRUE(registry::amend_account(context, clerk(), account, {.patch = {.host_unit = second_town}, .reason = "划转"}));
    happen("account.host_changed", account, {{"effective_on", "2026-03-10"}, {"decision", "府〔2026〕3号"}});
    static const storage::Statement at{
        "test.todos_at", "SELECT count(*) FROM todo_items WHERE subject_kind = 'filing' AND done_at IS NULL AND unit_id = $1"};
    EXPECT_EQ(*database->value<std::int64_t>(at, second_town), 4);
    EXPECT_EQ(*database->value<std::int64_t>(at, first_town), 0);
}

TEST_P(Duties, AReminderComesOnceAndBeforeTheLimit) {
    set_day("2026-03-02");
    const AccountId account = opened("2026-03-02");
    EXPECT_EQ(remind_of_filings(context), 0);
    set_day("2026-03-04");
    EXPECT_EQ(remind_of_filings(context), 2);
    EXPECT_EQ(remind_of_filings(context), 0);
    set_day("2026-03-03");  // a clock set back does not remind again
    EXPECT_EQ(remind_of_filings(context), 0);
    set_day("2026-03-09");
    EXPECT_EQ(remind_of_filings(context), 0);
    EXPECT_EQ(all(account).size(), 2u);
}

TEST_P(Duties, NextYearsCalendarMovesADeadlineAndKeepsTheOldOne) {
    set_day("2026-12-30");
    const AccountId account = opened("2026-12-30");
    happen("account.freezing", account, {{"entered_on", "2026-12-30"}, {"until", "2027-01-14"}});
    const Filing before = one(account, "state_council", "freezing");
    EXPECT_TRUE(before.term->is_provisional);
    EXPECT_EQ(recompute_deadlines(context), 0);
    // A notice for 2027 that takes 1/1 to 1/3 off.
    const auto folder = std::filesystem::temp_directory_path() / ("yanlu_filings_" + std::to_string(getpid()));
    std::filesystem::remove_all(folder);
    std::filesystem::copy(rulebook.root(), folder, std::filesystem::copy_options::recursive);
    std::ofstream(folder / "calendars/2027.yaml") << "year: 2027\nsource: 国办发明电〔2026〕9号\nholidays:\n  - {name: 元旦, from: "
                                                     "2027-01-01, to: 2027-01-05}\nmakeup_workdays: []\n";
    {
        const Rulebook next_year(folder);
        Context later{*database, clock, rng, next_year};
        clock.advance(std::chrono::hours(1));
        EXPECT_EQ(recompute_deadlines(later), 3);  // both systems and the word; the opening's plain days do not move
        EXPECT_EQ(recompute_deadlines(later), 0);
        const Filing moved = one(account, "state_council", "freezing");
        EXPECT_EQ(before.term->due_on, on("2027-01-04"));
        EXPECT_EQ(moved.term->due_on, on("2027-01-07"));
        EXPECT_FALSE(moved.term->is_provisional);
        EXPECT_EQ(show_filing(later, clerk(), moved.id)->at("history").size(), 2u);
    }
    std::filesystem::remove_all(folder);
}

TEST_P(Duties, AClockSetBackNeverMovesADeadlineOrTangleTheHistory) {
    const AccountId account = opened();
    const Filing before = one(account, "state_council", "opening");
    clock.set({clock.now().ms - 3 * milliseconds_per_day});
    ASSERT_TRUE(save_form(context, clerk(), before.id, {{"purpose", "本地资讯"}}));
    const Filing after = one(account, "state_council", "opening");
    EXPECT_EQ(after.term, before.term);
    const Json history = show_filing(context, clerk(), before.id)->at("history");
    ASSERT_EQ(history.size(), 2u);
    static const storage::Statement tangled{"test.tangled", "SELECT count(*) FROM filing_versions WHERE recorded_from >= recorded_to"};
    EXPECT_EQ(*database->value<std::int64_t>(tangled), 0);
}

YANLU_ON_BOTH_ENGINES(Duties);

}  // namespace
}  // namespace yanlu::filings
