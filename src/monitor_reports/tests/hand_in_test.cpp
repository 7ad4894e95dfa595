// One report after the other: found or not, within the task or not, shown or not, the same or another.
#include "documents/tests/package.hpp"
#include "ledger/verify.hpp"
#include "monitor_reports/tests/monitored_city.hpp"

namespace yanlu::monitor_reports {
namespace {

class HandIn : public testing::MonitoredCity {
protected:
    void SetUp() override {
        MonitoredCity::SetUp();
        commission = commissioned(plan());
    }
    std::string refused(const std::function<void(NewReport&)>& spoil) {
        NewReport given = stale("R-" + std::to_string(++tries));
        spoil(given);
        return testing::code(hand_in(context, monitor(), commission, given));
    }
    CommissionId commission;
    int tries = 0;
};
using testing::code;
using testing::field;

TEST_P(HandIn, R2_3cAReportWaitsForTheOfficeWithItsClock) {
    const ReportId id = handed_in(commission, stale());
    const Json report = shown(id);
    EXPECT_EQ(report["state"], "to_verify");
    EXPECT_EQ(report["account_id"], account.value);
    EXPECT_EQ(report["matched_by"], "name");
    EXPECT_EQ(report["pictures"].size(), 1u);
    EXPECT_EQ(report["due_at"], "2026-03-13T00:00:00+08:00");  // two working days, the first not counted
    EXPECT_FALSE(report["is_late"].get<bool>());
    EXPECT_EQ(open_todos(id, "city_office_clerk"), 1);
    EXPECT_EQ(open_todos(id, "city_office_section_chief"), 0);
    EXPECT_EQ(count("ledger_entries WHERE verb = 'monitor_reports.hand_in'"), 1);
    EXPECT_EQ(count("outbox WHERE topic = 'monitor_report.handed_in'"), 1);
}

TEST_P(HandIn, R2_3cASeriousOneTakesTheFastLane) {
    const ReportId slow = handed_in(commission, stale());
    const ReportId fast = handed_in(commission, secret());
    handed_in(commission, stale("M-3"));
    EXPECT_EQ(shown(fast)["due_at"], "2026-03-10T11:00:00+08:00");
    EXPECT_EQ(open_todos(fast, "city_office_clerk"), 1);
    EXPECT_EQ(open_todos(fast, "city_office_section_chief"), 1);
    EXPECT_EQ(count("outbox WHERE topic = 'monitor_report.handed_in_fast'"), 1);
    const auto list = list_reports(context, clerk(), {.state = "open"}, page("id", true, 1));
    ASSERT_EQ(code(list), "");
    EXPECT_EQ(list->at("items")[0]["id"], fast.value);  // on top of later ones
    EXPECT_EQ(list->at("total"), 2);                    // M-3 is the same problem as M-1
    const auto cursor = list->at("next_cursor").get<std::string>();
    auto next = page("id", true, 1);
    next.after = api::decode_cursor(cursor, "id", true).value();
    EXPECT_EQ(list_reports(context, clerk(), {.state = "open"}, next)->at("items")[0]["id"], slow.value);
}

TEST_P(HandIn, R2_3cANamedVerifierHasItOnHisDesk) {
    CommissionPlan given = plan();
    given.number = "YW-2026-02";
    given.verifier = PersonId{8};
    const ReportId id = handed_in(commissioned(given), stale());
    EXPECT_EQ(open_todos(id, "city_office_section_chief"), 1);
    EXPECT_EQ(open_todos(id, "city_office_clerk"), 0);
}

TEST_P(HandIn, R2_3cTheSameNumberWithTheSameContentChangesNothing) {
    const NewReport given = stale();
    const ReportId first = handed_in(commission, given);
    const auto again = hand_in(context, monitor(), commission, given);
    ASSERT_EQ(code(again), "");
    EXPECT_EQ(again->at("outcome"), "unchanged");
    EXPECT_EQ(again->at("report")["id"], first.value);
    NewReport other = given;
    other.description = "另有说明";
    EXPECT_EQ(code(hand_in(context, monitor(), commission, other)), "monitor_reports.number_reused");
    NewReport repictured = given;
    repictured.pictures = {{.attachment = picture("另一张")}};
    EXPECT_EQ(code(hand_in(context, monitor(), commission, repictured)), "monitor_reports.number_reused");
    EXPECT_EQ(count("monitor_reports"), 1);
}

TEST_P(HandIn, R2_3cNothingComesInOutsideThePeriod) {
    clock.set(*parse_instant("2027-01-01T09:00:00+08:00"));  // the contract ended yesterday
    EXPECT_EQ(refused([](auto&) {}), "monitor_reports.commission_over");
    clock.set(*parse_instant("2025-12-31T09:00:00+08:00"));
    EXPECT_EQ(refused([](auto&) {}), "monitor_reports.commission_not_begun");
    clock.set(*parse_instant("2026-03-10T09:00:00+08:00"));
    EXPECT_EQ(code(hand_in(context, other_monitor(), commission, stale())), "api.no_such_record");
    EXPECT_EQ(code(hand_in(context, clerk(), commission, stale())), "organisation.verb_not_granted");
    end_commission(context, clerk(), commission, "解约").value();
    EXPECT_EQ(refused([](auto&) {}), "monitor_reports.commission_ended");
}

TEST_P(HandIn, R2_3cNothingComesInOutsideTheScope) {
    CommissionPlan given = plan();
    given.number = "YW-2026-02";
    given.units = {first_town};
    given.platforms = {"weibo", "douyin"};
    given.codes = {"M01", "W01"};
    commission = commissioned(given);
    EXPECT_EQ(refused([](auto&) {}), "");
    EXPECT_EQ(refused([](auto& r) { r.account_name = "清溪发布"; }), "monitor_reports.account_outside");
    EXPECT_EQ(refused([](auto& r) { r.platform_account_id = "2222222222"; }), "monitor_reports.account_outside");
    EXPECT_EQ(refused([&](auto& r) { r.account = second_account; }), "monitor_reports.account_outside");
    EXPECT_EQ(refused([](auto& r) { r.code = "M06"; }), "monitor_reports.code_outside");
    const auto unregistered = [&](const std::string& platform, const std::string& unit) {
        return refused([&](auto& r) {
            r.code = "W01";
            r.account_name = "没登记的号";
            r.platform = platform;
            r.suspected_unit = unit;
        });
    };
    EXPECT_EQ(unregistered("douyin", "海棠镇"), "");
    EXPECT_EQ(unregistered("weibo", "清溪镇"), "monitor_reports.account_outside");
    EXPECT_EQ(unregistered("toutiao", ""), "monitor_reports.account_outside");
}

TEST_P(HandIn, R2_3cWhatIsWrongWithAReportIsSaidOfItsField) {
    const struct {
        std::function<void(NewReport&)> spoil;
        const char* code;
        const char* field;
    } rows[] = {
        {[](auto& r) { r.found_on = *Date::parse("2026-03-11"); }, "monitor_reports.in_the_future", "found_on"},
        {[](auto& r) { r.found_until = *Date::parse("2026-03-08"); }, "monitor_reports.until_before_from", "found_until"},
        {[](auto& r) { r.code = "X99"; }, "monitor_reports.no_such_code", "code"},
        {[](auto& r) { r.pictures.clear(); }, "monitor_reports.picture_needed", "pictures"},
        {[](auto& r) { r.code = "M02"; }, "monitor_reports.link_needed", "post_link"},
        {[](auto& r) { r.post_link = "没有网址"; }, "monitor_reports.no_link", "post_link"},
        {[](auto& r) { r.link = "https://www.douyin.com/user/MS4wLjABAAAAabc"; }, "monitor_reports.link_of_other_platform", "link"},
        {[](auto& r) { r.code = "W01"; }, "monitor_reports.is_registered", "account_name"},
        {[](auto& r) { r.account_name = "谁也不是", r.platform = ""; }, "monitor_reports.platform_needed", "platform"},
        {[](auto& r) { r.account_name = "", r.platform_account_id = "9999999999"; }, "monitor_reports.name_needed", "account_name"},
        {[](auto& r) { r.platform_account_id = "不是微博号"; }, "registry.bad_platform_account_id", "platform_account_id"},
    };
    for (const auto& row : rows) {
        NewReport given = stale("R-" + std::to_string(++tries));
        row.spoil(given);
        const auto result = hand_in(context, monitor(), commission, given);
        EXPECT_EQ(code(result), row.code);
        EXPECT_EQ(field(result), row.field) << row.code;
    }
    EXPECT_EQ(count("monitor_reports"), 0);
}

TEST_P(HandIn, R2_3cAPictureMustBeOne) {
    const std::string huge = documents::blank_png(8200, 5000);  // 41 million pixels in some forty thousand bytes
    const struct {
        std::string bytes;
        const char* code;
    } rows[] = {{"不是图片", "documents.not_a_picture"},
                {"%PDF-1.7 也不是", "documents.not_a_picture"},
                {png().substr(0, 60), "documents.picture_broken"},
                {huge, "documents.picture_too_large"},
                {png() + std::string(9 << 20, 'x'), "documents.picture_file_too_large"}};
    for (const auto& row : rows) {
        EXPECT_EQ(refused([&](auto& r) { r.pictures = {{.file_name = "一.png", .bytes = row.bytes}}; }), row.code);
    }
    EXPECT_EQ(refused([&](auto& r) { r.pictures = std::vector<Screenshot>(10, r.pictures.front()); }), "monitor_reports.too_many_pictures");
    // Nobody shows a file of another's by guessing its number.
    EXPECT_EQ(refused([&](auto& r) { r.pictures = {{.attachment = picture("别人的", 31)}}; }), "registry.no_such_file");
}

TEST_P(HandIn, R2_3cTheSameProblemIsOneReport) {
    NewReport first = stale("A-1");
    first.found_on = *Date::parse("2026-03-01");
    first.found_until = *Date::parse("2026-03-05");
    const ReportId leader = handed_in(commission, first);
    NewReport second = first;
    second.number = "A-2";
    second.found_on = *Date::parse("2026-03-05");
    second.found_until = *Date::parse("2026-03-08");
    const auto joined = hand_in(context, monitor(), commission, second);
    ASSERT_EQ(code(joined), "");
    EXPECT_EQ(joined->at("outcome"), "merged");
    EXPECT_EQ(joined->at("report")["state"], "merged");
    EXPECT_EQ(joined->at("report")["merged_into"]["number"], "A-1");
    EXPECT_EQ(shown(leader)["merged"][0]["number"], "A-2");
    EXPECT_EQ(list_reports(context, monitor(), {.merged_into = leader}, page("id", true))->at("total"), 1);
    second.number = "A-3";
    second.found_on = *Date::parse("2026-03-06");  // no day in common with the first
    EXPECT_EQ(hand_in(context, monitor(), commission, second)->at("outcome"), "created");
}

TEST_P(HandIn, R2_3cEveryPostIsAProblemOfItsOwnWhereTheCodeSaysSo) {
    handed_in(commission, secret("S-1"));
    NewReport other = secret("S-2");
    other.post_link = "https://weibo.com/1234567890/NxZZZ999";
    EXPECT_EQ(hand_in(context, monitor(), commission, other)->at("outcome"), "created");
    NewReport same = secret("S-3");
    EXPECT_EQ(hand_in(context, monitor(), commission, same)->at("outcome"), "merged");
}

TEST_P(HandIn, R2_3cAnAccountThatNobodyRegisteredIsReportedAsSuch) {
    NewReport given = stale("U-1");
    given.account_name = "海棠生活";
    given.platform_account_id = "7777777777";
    const ReportId id = handed_in(commission, given);
    EXPECT_EQ(shown(id)["kind"], "unregistered");
    EXPECT_EQ(shown(id)["account_id"], nullptr);
    given.number = "U-2";
    EXPECT_EQ(hand_in(context, monitor(), commission, given)->at("outcome"), "merged");
}

TEST_P(HandIn, R2_3cANameThatTwoAccountsBearNamesNeither) {
    registered(
        {.name = "海棠发布", .platform = "toutiao", .platform_account_id = "50012345678", .kind = "publishing", .host_unit = first_town});
    EXPECT_EQ(refused([](auto& r) { r.platform = ""; }), "monitor_reports.several_accounts");
    EXPECT_EQ(refused([](auto&) {}), "");
}

TEST_P(HandIn, R2_3cLateIsCountedFromTheFirstDayOnWhichItWasSeen) {
    const auto late = [&](const char* number, const char* found, const char* at) {
        clock.set(*parse_instant(at));
        NewReport given = stale(number);
        given.found_on = given.found_until.emplace(*Date::parse(found));
        return shown(handed_in(commission, given))["is_late"].get<bool>();
    };
    // Found on a Friday: the next working day is Monday.
    EXPECT_FALSE(late("L-1", "2026-03-06", "2026-03-09T23:59:00+08:00"));
    EXPECT_TRUE(late("L-2", "2026-03-05", "2026-03-09T23:59:30+08:00"));
}

TEST_P(HandIn, R2_3cABatchTakesTheGoodAndSaysWhyOfTheOthers) {
    NewReport bad = stale("B-2");
    bad.code = "X99";
    NewReport reused = stale("B-1");
    reused.description = "同一编号，另一内容";
    const auto done = hand_in_batch(context, monitor(), commission, {stale("B-1"), bad, reused, secret("B-3")});
    ASSERT_EQ(code(done), "");
    std::vector<std::string> outcomes;
    for (const auto& item : done->at("items")) outcomes.push_back(item["outcome"]);
    EXPECT_EQ(outcomes, (std::vector<std::string>{"created", "refused", "refused", "created"}));
    EXPECT_EQ(done->at("items")[1]["problem"]["code"], "monitor_reports.no_such_code");
    EXPECT_EQ(done->at("items")[2]["problem"]["code"], "monitor_reports.number_reused");
    EXPECT_EQ(count("monitor_reports"), 2);
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

YANLU_ON_BOTH_ENGINES(HandIn);

}  // namespace
}  // namespace yanlu::monitor_reports
