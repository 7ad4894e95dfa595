// How the monitor did, and that every number is the length of the list behind it.
#include "monitor_reports/tests/monitored_city.hpp"
#include "supervision/open_finding.hpp"

namespace yanlu::monitor_reports {
namespace {

class Accuracy : public testing::MonitoredCity {
protected:
    void SetUp() override {
        MonitoredCity::SetUp();
        CommissionPlan given = plan();
        given.units = {first_town};
        commission = commissioned(given);
    }
    ReportId on(const std::string& number, const char* found) {
        NewReport given = stale(number);
        given.found_on = *Date::parse(found);
        return handed_in(commission, given);
    }
    void decide(ReportId id, const std::string& action, const std::string& reason = {}) {
        EXPECT_EQ(testing::code(act_on_report(context, clerk(), id, action, {.reason_code = reason})), "");
    }
    FindingId found_by_office(AccountId of, const std::string& rule, const char* first_day) {
        FindingId made;
        const auto done =
            ledger::perform(context, clerk().command("test"), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                const auto opened = supervision::open_finding(
                    context, journal,
                    {.source = supervision::Source::person, .rule = rule, .subject_id = of.value, .first_day = Date::parse(first_day)});
                if (!opened) return refuse(opened.error());
                made = *opened;
                return Json::object();
            });
        EXPECT_EQ(testing::code(done), "");
        return made;
    }
    std::int64_t listed(ReportFilter filter) {
        filter.commission = commission;
        return list_reports(context, clerk(), filter, page("id", true))->at("total").get<std::int64_t>();
    }
    std::int64_t missed(const std::string& of_code = "", const std::string& month = "") {
        return missed_problems(context, clerk(), commission, of_code, month, page("id", true))->at("total").get<std::int64_t>();
    }
    CommissionId commission;
};

TEST_P(Accuracy, R2_3cEveryNumberIsTheLengthOfItsList) {
    decide(on("A-1", "2026-03-05"), "accept");
    on("A-2", "2026-03-05");
    decide(on("A-3", "2026-03-03"), "reject", "not_so");
    decide(on("A-4", "2026-03-02"), "reject", "settled_before");
    on("A-5", "2026-03-01");
    clock.set(*parse_instant("2026-04-02T09:00:00+08:00"));
    on("A-6", "2026-04-02");  // joins the finding that is still open
    const Json told = *accuracy_of(context, monitor(), commission);
    const Json& all = told["totals"];
    EXPECT_EQ(all["handed_in"], 6);
    EXPECT_EQ(all["accuracy_per_mille"], 500);
    EXPECT_EQ(all["accepted"], listed({.state = "accepted"}));
    EXPECT_EQ(all["rejected"], listed({.state = "rejected"}));
    EXPECT_EQ(all["merged"], 2);
    EXPECT_EQ(all["merged"], listed({.state = "merged"}));
    EXPECT_EQ(all["open"], listed({.state = "open"}));
    EXPECT_EQ(all["late"], listed({.is_late = true}));
    EXPECT_GT(all["late"], 0);
    ASSERT_EQ(told["by_reason"].size(), 2u);
    for (const auto& reason : told["by_reason"]) EXPECT_EQ(reason["count"], listed({.reason_code = reason["code"]}));
    ASSERT_EQ(told["by_month"].size(), 2u);
    for (const auto& month : told["by_month"]) EXPECT_EQ(month["handed_in"], listed({.month = month["month"]}));
    for (const auto& each : told["by_code"]) EXPECT_EQ(each["handed_in"], listed({.code = each["code"]}));
}

TEST_P(Accuracy, R2_3cWhatOthersFoundAndTheMonitorDidNotIsMissed) {
    found_by_office(account, "1.1-no-certified-host", "2026-02-10");
    found_by_office(account, "m-3.4-no-reply", "2026-03-01");
    found_by_office(second_account, "1.1-no-certified-host", "2026-02-10");  // another town
    found_by_office(account, "1.1-no-certified-host", "2025-12-31");         // before the contract
    found_by_office(account, "1.4-no-duty-holder", "2026-02-10");            // nothing that the monitor is to look for
    EXPECT_EQ(missed(), 2);
    EXPECT_EQ(missed("M06"), 1);
    EXPECT_EQ(missed("", "2026-03"), 1);
    EXPECT_EQ(accuracy_of(context, clerk(), commission)->at("totals")["missed"], 2);
    EXPECT_EQ(testing::code(missed_problems(context, monitor(), commission, "", "", page("id", true))), "organisation.verb_not_granted");
    // Reported for a day on which it stood: no longer missed.
    NewReport given = stale("A-1");
    given.code = "M06";
    given.found_on = *Date::parse("2026-02-12");
    handed_in(commission, given);
    EXPECT_EQ(missed(), 1);
}

YANLU_ON_BOTH_ENGINES(Accuracy);

}  // namespace
}  // namespace yanlu::monitor_reports
