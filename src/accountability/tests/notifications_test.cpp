// Notifications: what is taken in, what is refused, what a correction or withdrawal leaves behind.
#include "accountability/notification_import.hpp"
#include "accountability/statements.hpp"
#include "accountability/tests/city.hpp"

namespace yanlu::accountability {
namespace {

class Notifications : public testing::LadderSuite {
protected:
    std::string refused(const NotificationInput& said) { return code_of(enter_notification(context, clerk(), said)); }
    std::int64_t total(const NotificationFilter& filter = {}) {
        return (*list_notifications(context, clerk(), filter, page("issued_on")))["total"].get<std::int64_t>();
    }
};
YANLU_ON_BOTH_ENGINES(Notifications);

TEST_P(Notifications, EveryStatementIsPreparedOnBothEngines) {
    for (const auto* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

TEST_P(Notifications, R4_3bTheSameEnteredTwiceIsOneAndHasOneEffect) {
    const NotificationId first = enter("provincial", "2026-03-01", tourism, 12);
    NotificationInput again = input("provincial", "2026-03-01", tourism, 12);
    again.document_number = "粤府办函[2026]第012号";
    EXPECT_EQ(enter(again), first);
    EXPECT_EQ(total(), 1);
    EXPECT_EQ(cases(admonition, tourism).size(), 1U);
    again.cause = "late_response";
    EXPECT_EQ(refused(again), "accountability.entered_otherwise");
    EXPECT_EQ(withdraw(first), "");
    EXPECT_EQ(refused(input("provincial", "2026-03-01", tourism, 12)), "accountability.was_withdrawn");
}

TEST_P(Notifications, R4_3bWhatIsWrongIsRefusedByField) {
    NotificationInput unknown = input("city", "2026-03-01", AccountId{1}, 1);
    EXPECT_EQ(refused(unknown), "accountability.no_such_account");
    NotificationInput nobody = input("city", "2026-03-01", {}, 1);
    EXPECT_EQ(refused(nobody), "accountability.nobody_named");
    nobody.unit = UnitId{1};
    EXPECT_EQ(refused(nobody), "accountability.no_such_unit");
    EXPECT_EQ(refused(input("city", "2026-12-01", tourism, 1)), "accountability.day_in_future");
    EXPECT_EQ(refused(input("city", "2017-12-31", tourism, 1)), "accountability.day_too_early");
    NotificationInput another_year = input("city", "2026-01-01", tourism, 1);
    another_year.document_number = "云府办函〔2025〕88号";
    EXPECT_EQ(refused(another_year), "accountability.number_of_another_year");
    another_year.document_number = "云府办函2026年88号";
    EXPECT_EQ(refused(another_year), "accountability.not_a_number");
    NotificationInput other_host = input("city", "2026-03-01", tourism, 1);
    other_host.unit = town;
    EXPECT_EQ(refused(other_host), "accountability.unit_is_not_host");
    EXPECT_EQ(code_of(enter_notification(context, officer(), input("city", "2026-03-01", tourism, 1))), "organisation.verb_not_granted");
    EXPECT_EQ(total(), 0);
}

TEST_P(Notifications, R4_3bTheUnitIsTheHostOfThatDay) {
    run("UPDATE account_versions SET valid_to = '2026-06-01' WHERE account_id = " + std::to_string(tourism.value));
    run("INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, opened_on, "
        "is_baseline, "
        "valid_from, valid_to, recorded_from, recorded_to) VALUES (" +
        next() + ", " + std::to_string(tourism.value) + ", '海棠旅游', 'publishing', 'normal', " + std::to_string(town.value) +
        ", '', '', '', '2020-01-01', 0, '2026-06-01', '9999-12-31', 0, 9223372036854775807)");
    EXPECT_EQ(find_notification(*database, enter("city", "2026-05-31", tourism, 1))->unit, culture);
    EXPECT_EQ(find_notification(*database, enter("city", "2026-06-01", tourism, 2))->unit, town);
}

TEST_P(Notifications, R4_3bCorrectionAndWithdrawalKeepWhatWasKnownBefore) {
    const NotificationId id = enter("city", "2026-03-01", tourism, 1);
    const Instant before = clock.now();
    clock.advance(std::chrono::hours(24));
    NotificationInput better = input("city", "2026-03-02", tourism, 1);
    EXPECT_EQ(code_of(correct_notification(context, clerk(), id, better, "日期有误")), "");
    EXPECT_EQ(code_of(withdraw_notification(context, chief(), id, *Date::parse("2026-02-01"), "错")),
              "accountability.withdrawn_before_issued");
    EXPECT_EQ(code_of(withdraw_notification(context, chief(), id, *Date::parse("2027-02-01"), "错")), "accountability.day_in_future");
    EXPECT_EQ(code_of(withdraw_notification(context, clerk(), id, clock.today(), "错")), "organisation.verb_not_granted");
    clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(withdraw(id), "");
    EXPECT_EQ(withdraw(id), "accountability.is_withdrawn");
    EXPECT_EQ(code_of(correct_notification(context, clerk(), id, better, "再改")), "accountability.is_withdrawn");
    const auto shown = show_notification(context, clerk(), id);
    ASSERT_TRUE(shown);
    EXPECT_EQ((*shown)["history"].size(), 3U);
    EXPECT_EQ((*shown)["history"][0]["issued_on"], "2026-03-01");
    EXPECT_EQ(standing_as_of(*database, clock.today(), clock.now()).size(), 0U);
    EXPECT_EQ(standing_as_of(*database, clock.today() - 1, clock.now()).size(), 1U);  // it stood until the day of its withdrawal
    EXPECT_EQ(standing_as_of(*database, *Date::parse("2026-03-01"), before).size(), 1U);
    EXPECT_EQ(standing_as_of(*database, *Date::parse("2026-03-01"), clock.now()).size(), 0U);  // as known now it is of the next day
    EXPECT_EQ(code_of(restore_notification(context, chief(), id, "撤销有误")), "");
    EXPECT_EQ(code_of(restore_notification(context, chief(), id, "撤销有误")), "accountability.is_not_withdrawn");
    EXPECT_EQ(total({.state = "standing"}), 1);
}

TEST_P(Notifications, R4_3bAClockThatIsSetBackLosesNoVersion) {
    const NotificationId id = enter("city", "2026-03-01", tourism, 1);
    clock.advance(-std::chrono::hours(48));
    EXPECT_EQ(code_of(correct_notification(context, clerk(), id, input("city", "2026-03-03", tourism, 1), "日期有误")), "");
    EXPECT_EQ(code_of(correct_notification(context, clerk(), id, input("city", "2026-03-04", tourism, 1), "日期有误")), "");
    const auto versions = versions_of(*database, id);
    ASSERT_EQ(versions.size(), 3U);
    for (std::size_t i = 1; i < versions.size(); ++i) EXPECT_GT(versions[i].recorded_from, versions[i - 1].recorded_from);
    EXPECT_EQ(find_notification(*database, id)->issued_on.iso(), "2026-03-04");
}

TEST_P(Notifications, R4_3bTwoWhoCorrectAtOnceAreNotBothRight) {
    const NotificationId id = enter("city", "2026-03-01", tourism, 1);
    organisation::Caller first = clerk();
    first.expected_version = 1;
    EXPECT_EQ(code_of(correct_notification(context, first, id, input("city", "2026-03-02", tourism, 1), "改")), "");
    EXPECT_EQ(code_of(correct_notification(context, first, id, input("city", "2026-03-03", tourism, 1), "改")),
              "accountability.version_changed");
    const NotificationId other = enter("city", "2026-03-05", tourism, 2);
    EXPECT_EQ(code_of(correct_notification(context, clerk(), other, input("city", "2026-03-02", tourism, 1), "改")),
              "accountability.same_as_another");
}

TEST_P(Notifications, R4_3bEverybodySeesThoseOfHisUnits) {
    enter("city", "2026-03-01", tourism, 1);
    enter("city", "2026-03-01", of_town, 1);
    const NotificationId offices = enter("city", "2026-03-01", of_office, 1);
    const auto seen = [&](const organisation::Caller& who) { return (*list_notifications(context, who, {}, page("issued_on")))["total"]; };
    EXPECT_EQ(seen(clerk()), 3);
    EXPECT_EQ(seen(officer()), 2);
    EXPECT_EQ(seen(head()), 1);
    EXPECT_EQ(code_of(show_notification(context, head(), offices)), "organisation.no_such_record");
    EXPECT_EQ(total({.words = "文旅"}), 1);
    EXPECT_EQ(total({.words = "粤府"}), 0);
    EXPECT_EQ(total({.year = 2025}), 0);
    EXPECT_NE(export_notifications(context, officer(), {}, documents::TableFormat::csv)->find("海棠文旅"), std::string::npos);
    const auto first = *list_notifications(context, clerk(), {}, page("issued_on", 2));
    EXPECT_EQ(first["items"].size(), 2U);
    EXPECT_FALSE(first["next_cursor"].is_null());
}

class Sheets : public testing::LadderSuite {
protected:
    documents::ImportedRow row(std::size_t number, std::map<std::string, std::string> values) {
        documents::ImportedRow out;
        out.number = number;
        out.values = {{"level", "provincial"}, {"issued_on", "2026-03-01"}, {"cause", "stale_content"}, {"is_prominent", "yes"}};
        for (auto& [key, value] : values) out.values[key] = value;
        return out;
    }
    NotificationImport take(std::vector<documents::ImportedRow> rows, organisation::ImportMode mode) {
        auto report = import_notifications(context, clerk(), std::move(rows), mode);
        EXPECT_TRUE(report) << code_of(report);
        return report.value_or(NotificationImport{});
    }
};
YANLU_ON_BOTH_ENGINES(Sheets);

TEST_P(Sheets, R4_3bASheetIsMatchedRowByRowAndCanBeSentAgain) {
    run("INSERT INTO account_versions (id, account_id, name, kind, state, host_unit_id, certified_host, link, purpose, opened_on, "
        "is_baseline, "
        "valid_from, valid_to, recorded_from, recorded_to) VALUES (" +
        next() + ", " + std::to_string(of_town.value) + ", '海棠之声', 'publishing', 'normal', " + std::to_string(town.value) +
        ", '', '', '', '2020-01-01', 0, '2018-01-01', '2020-01-01', 0, 9223372036854775807)");
    const std::vector<documents::ImportedRow> rows{
        row(2, {{"document_number", "粤府办函〔2026〕12号"}, {"platform", "weibo"}, {"platform_account_id", "7000000001"}}),
        row(3, {{"document_number", "粤府办函〔2026〕12号"}, {"platform", "weibo"}, {"account_name", "海棠之声"}}),  // its former name
        row(4, {{"document_number", "粤府办函〔2026〕12号"}, {"unit", "海棠镇文化站"}}),
        row(5, {{"document_number", "粤府办函〔2026〕12号"}, {"platform", "weibo"}, {"account_name", "没有的号"}}),
        row(6, {{"document_number", "粤府办函〔2025〕12号"}, {"platform", "weibo"}, {"account_name", "海棠文旅"}}),
        row(7, {{"platform_account_id", "7000000001"}}),
        row(8, {{"document_number", "粤府办函[2026]12号"}, {"platform", "weibo"}, {"account_name", "海棠文旅"}}),
        row(9, {{"issued_on", "2026-12-31"}, {"platform", "weibo"}, {"account_name", "海棠文旅"}})};
    const auto tried = take(rows, organisation::ImportMode::dry_run);
    EXPECT_EQ(tried.created, 3U);
    std::vector<std::string> codes;
    for (const auto& bad : tried.bad) codes.push_back(bad.problems.front().code);
    EXPECT_EQ(codes,
              (std::vector<std::string>{"accountability.no_account_named", "accountability.number_of_another_year",
                                        "accountability.platform_missing", "accountability.stands_twice", "accountability.day_in_future"}));
    EXPECT_EQ((*list_notifications(context, clerk(), {}, page("issued_on")))["total"], 0);
    EXPECT_EQ(take(rows, organisation::ImportMode::good_rows).created, 3U);
    const auto again = take(rows, organisation::ImportMode::good_rows);
    EXPECT_EQ(again.created, 0U);
    EXPECT_EQ(again.unchanged, 3U);
    EXPECT_EQ((*list_notifications(context, clerk(), {}, page("issued_on")))["total"], 3);
    EXPECT_EQ(code_of(import_notifications(context, officer(), rows, organisation::ImportMode::good_rows)),
              "organisation.verb_not_granted");
}

}  // namespace
}  // namespace yanlu::accountability
