// What the two sides do with a report, from its verification to the finding.
#include "monitor_reports/process.hpp"
#include "ledger/verify.hpp"
#include "monitor_reports/tests/monitored_city.hpp"
#include "registry/account_store.hpp"
#include "supervision/finding.hpp"

namespace yanlu::monitor_reports {
namespace {

using organisation::Caller;

class Verification : public testing::MonitoredCity {
protected:
    void SetUp() override {
        MonitoredCity::SetUp();
        commission = commissioned(plan());
    }
    std::string act(const Caller& by, ReportId id, const std::string& action, const ReportStep& step = {}) {
        return testing::code(act_on_report(context, by, id, action, step));
    }
    supervision::Finding finding_of(ReportId id) {
        return supervision::load_finding(*database, FindingId{shown(id)["finding_id"].get<std::int64_t>()}).value();
    }
    NewReport unregistered(const std::string& number = "U-1") {
        NewReport given = stale(number);
        given.code = "W01";
        given.account_name = "海棠生活";
        given.suspected_unit = "海棠镇";
        return given;
    }
    CommissionId commission;
};

TEST_P(Verification, R2_3cAnAcceptedReportBecomesAFinding) {
    const ReportId id = handed_in(commission, stale());
    EXPECT_EQ(act(clerk(), id, "accept"), "");
    const Json report = shown(id);
    EXPECT_EQ(report["state"], "accepted");
    EXPECT_EQ(report["due_at"], nullptr);
    EXPECT_EQ(open_todos(id, "city_office_clerk"), 0);
    const auto finding = finding_of(id);
    EXPECT_EQ(finding.rule, "2.4d-stale-update");
    EXPECT_EQ(finding.source, "monitor");
    EXPECT_EQ(finding.source_id, id.value);
    EXPECT_EQ(finding.account, account);
    EXPECT_EQ(finding.host, first_town);
    EXPECT_EQ(finding.first_day, "2026-03-09");
    EXPECT_EQ(finding.evidence["values"]["monitor_number"], "M-1");
    EXPECT_EQ(act(clerk(), id, "accept"), "flow.not_from_this_state");
    EXPECT_EQ(count("findings"), 1);
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(Verification, R2_3cAProblemOfAPostIsToldOfThePostWhereItIsOnRecord) {
    const ReportId of_account = handed_in(commission, secret("S-1"));
    EXPECT_EQ(act(clerk(), of_account, "accept"), "");
    EXPECT_EQ(finding_of(of_account).subject_kind, "account");
    EXPECT_EQ(finding_of(of_account).rule, "m-4.2-security");
    static constexpr storage::Statement post{
        "test.post",
        "INSERT INTO post_versions (post_id, version, account_id, platform_post_id, published_at, recorded_from, recorded_to, is_gone, "
        "digest, "
        "title, body, url, hit_count, rulebook_version) VALUES (77, 1, $1, 'p', 1, 1, 9223372036854775807, 0, $2, '通知', '', $3, 0, '')"};
    NewReport given = secret("S-2");
    given.post_link = "https://weibo.com/1234567890/NxOnRecord";
    {
        storage::Transaction transaction(*database);
        database->execute(post, account, storage::Blob{"0"}, "http://www.weibo.com/1234567890/NxOnRecord");
        transaction.commit();
    }
    const ReportId of_post = handed_in(commission, given);
    EXPECT_EQ(act(clerk(), of_post, "accept"), "");
    EXPECT_EQ(finding_of(of_post).subject_kind, "post");
    EXPECT_EQ(finding_of(of_post).subject_id, 77);
    EXPECT_EQ(finding_of(of_post).rule, "4.2b-secrecy-marking");
    given.number = "S-3";
    given.post_link = "https://www.weibo.com/1234567890/NxOnRecord";  // the same address, as another would copy it
    EXPECT_EQ(shown(handed_in(commission, given))["state"], "merged");
    static constexpr storage::Statement close{"test.close", "UPDATE findings SET closed_at = 1 WHERE id = $1"};
    static constexpr storage::Statement forget{"test.forget", "UPDATE monitor_reports SET state = 'rejected'"};
    const std::int64_t before = count("findings");
    database->execute(close, finding_of(of_post).id);
    database->execute(forget);
    given.number = "S-4";
    const ReportId anew = handed_in(commission, given);
    EXPECT_EQ(act(clerk(), anew, "accept"), "");
    EXPECT_EQ(finding_of(anew).subject_id, 77);
    EXPECT_EQ(count("findings"), before + 1);
}

TEST_P(Verification, R2_3cWhatJoinedAReportSharesItsFinding) {
    const ReportId leader = handed_in(commission, stale("A-1"));
    const ReportId joined = handed_in(commission, stale("A-2"));
    EXPECT_EQ(shown(joined)["state"], "merged");
    EXPECT_EQ(act(clerk(), leader, "accept"), "");
    EXPECT_EQ(shown(joined)["finding_id"], shown(leader)["finding_id"]);
    // Reported once more while the finding is open: it joins, and nothing is opened twice.
    const ReportId later = handed_in(commission, stale("A-3"));
    EXPECT_EQ(shown(later)["state"], "merged");
    EXPECT_EQ(shown(later)["finding_id"], shown(leader)["finding_id"]);
    EXPECT_EQ(count("findings"), 1);
}

TEST_P(Verification, R2_3cARefusedReportLeadsNothing) {
    const ReportId first = handed_in(commission, stale("A-1"));
    EXPECT_EQ(act(clerk(), first, "reject"), "api.missing");
    EXPECT_EQ(act(clerk(), first, "reject", {.reason_code = "因为"}), "monitor_reports.no_such_reason");
    EXPECT_EQ(act(clerk(), first, "reject", {.reason = "昨日已更新", .reason_code = "not_so"}), "");
    EXPECT_EQ(shown(first)["reason_zh"], "情况不属实");
    const ReportId again = handed_in(commission, stale("A-2"));
    EXPECT_EQ(shown(again)["state"], "to_verify");
}

TEST_P(Verification, R2_3cTheOfficeAsksBackAndTheCompanyAnswers) {
    const ReportId id = handed_in(commission, secret());
    EXPECT_EQ(act(clerk(), id, "ask_back"), "api.missing");
    EXPECT_EQ(act(clerk(), id, "ask_back", {.reason = "截图看不清"}), "");
    EXPECT_EQ(shown(id)["state"], "asked_back");
    EXPECT_EQ(open_todos(id, "monitor"), 1);
    EXPECT_EQ(act(clerk(), id, "accept"), "flow.not_from_this_state");
    EXPECT_EQ(act(other_monitor(), id, "answer", {.answer = "?"}), "api.no_such_record");
    clock.set(*parse_instant("2026-03-10T15:00:00+08:00"));
    EXPECT_EQ(act(monitor(), id, "answer", {.answer = "补充原图", .pictures = {picture("原图")}}), "");
    const Json report = shown(id);
    EXPECT_EQ(report["state"], "to_verify");
    EXPECT_EQ(report["pictures"].size(), 2u);
    EXPECT_EQ(report["due_at"], "2026-03-10T17:00:00+08:00");  // the fast lane's clock begins again
    EXPECT_EQ(report["notes"].size(), 2u);
    const Json for_company = show_report(context, monitor(), id).value();
    EXPECT_EQ(for_company["notes"][0]["person_name"], "");  // who of the office wrote it is not the company's to know
    EXPECT_EQ(for_company["notes"][1]["person_name"], "某某");
    EXPECT_EQ(act(monitor(), id, "withdraw", {.reason = "误报"}), "");
    EXPECT_EQ(open_todos(id, "city_office_clerk") + open_todos(id, "city_office_section_chief"), 0);
}

TEST_P(Verification, R2_3cAfterTheContractTheOfficeStillDecidesAndTheCompanyIsSilent) {
    const ReportId id = handed_in(commission, stale());
    EXPECT_EQ(act(clerk(), id, "ask_back", {.reason = "请补充"}), "");
    const ReportId other = handed_in(commission, secret());
    clock.set(*parse_instant("2027-01-02T09:00:00+08:00"));
    EXPECT_EQ(act(monitor(), id, "answer", {.answer = "补充"}), "monitor_reports.commission_over");
    EXPECT_EQ(act(clerk(), other, "accept"), "");
}

TEST_P(Verification, R2_3cNobodyOfTheCompanyVerifiesItsReports) {
    const ReportId id = handed_in(commission, stale());
    EXPECT_EQ(act(monitor(), id, "accept"), "organisation.verb_not_granted");
    storage::Transaction transaction(*database);
    appoint(7, company, "monitor");  // the clerk now also serves the company
    transaction.commit();
    EXPECT_EQ(act(clerk(), id, "accept"), "monitor_reports.guard.not_of_the_company");
    EXPECT_EQ(act(clerk(), id, "reject", {.reason_code = "not_so"}), "monitor_reports.guard.not_of_the_company");
    EXPECT_EQ(act(chief(), id, "accept"), "");
}

TEST_P(Verification, R2_3cTheNamedVerifierOrTheChiefVerifies) {
    storage::Transaction transaction(*database);
    appoint(9, office, "city_office_clerk");
    transaction.commit();
    CommissionPlan given = plan();
    given.number = "YW-2026-02";
    given.verifier = PersonId{9};
    const CommissionId named = commissioned(given);
    const ReportId first = handed_in(named, stale());
    EXPECT_EQ(act(clerk(), first, "accept"), "monitor_reports.guard.named_verifier");
    EXPECT_EQ(act(person("city_office_clerk", office, 9), first, "accept"), "");
    const ReportId second = handed_in(named, secret());
    EXPECT_EQ(act(chief(), second, "accept"), "");
    // He leaves the office: what he was to verify does not wait for him.
    static constexpr storage::Statement leave{"test.leave", "UPDATE appointments SET valid_to = '2026-03-10' WHERE person_id = 9"};
    database->execute(leave);
    NewReport third = stale("M-9");
    third.found_on = *Date::parse("2026-02-01");
    EXPECT_EQ(act(clerk(), handed_in(named, third), "accept"), "");
}

TEST_P(Verification, R2_3cAnUnregisteredAccountIsPutOnRecordAsUnauthorised) {
    const ReportId id = handed_in(commission, unregistered());
    EXPECT_EQ(act(clerk(), id, "accept"), "monitor_reports.guard.is_of_an_account");
    EXPECT_EQ(act(clerk(), id, "accept_unauthorised", {.reason = "未经审批"}), "api.missing");
    EXPECT_EQ(act(clerk(), id, "accept_unauthorised", {.reason = "未经审批", .host_unit = first_town}), "monitor_reports.id_needed");
    EXPECT_EQ(shown(id)["state"], "to_verify");
    const ReportStep step{.reason = "未经审批", .host_unit = first_town, .platform_account_id = "7777777777"};
    EXPECT_EQ(act(clerk(), id, "accept_unauthorised", step), "");
    const Json report = shown(id);
    EXPECT_EQ(report["state"], "accepted");
    const auto made = registry::find_account(*database, AccountId{report["case_account_id"].get<std::int64_t>()}).value();
    EXPECT_EQ(made.facts.state, "unauthorised");
    EXPECT_EQ(made.facts.host_unit, first_town);
    EXPECT_EQ(finding_of(id).rule, "2.1c-unauthorised-account");
    EXPECT_EQ(finding_of(id).account, made.id);
}

TEST_P(Verification, R2_3cAnUnregisteredAccountIsPursuedAsOmittedAtItsUnit) {
    const ReportId id = handed_in(commission, unregistered());
    EXPECT_EQ(act(clerk(), id, "accept_omitted", {.reason = "已审批，漏登记", .host_unit = first_town}), "");
    const auto finding = finding_of(id);
    EXPECT_EQ(finding.rule, "2.3a-unregistered");
    EXPECT_EQ(finding.subject_kind, "unit");
    EXPECT_EQ(finding.host, first_town);
    const ReportId registered_one = handed_in(commission, stale());
    EXPECT_EQ(act(clerk(), registered_one, "accept_omitted", {.reason = "?", .host_unit = first_town}),
              "monitor_reports.guard.is_unregistered");
}

TEST_P(Verification, AnOldVersionIsRefusedAndACommandRepeatedHasOneEffect) {
    const ReportId id = handed_in(commission, stale());
    Caller by = clerk();
    by.expected_version = 9;
    EXPECT_EQ(act(by, id, "accept"), "organisation.version_changed");
    by.expected_version = 1;
    by.idempotency_key = "einmal";
    EXPECT_EQ(act(by, id, "accept"), "");
    EXPECT_EQ(act(by, id, "accept"), "");
    EXPECT_EQ(count("findings"), 1);
}

// Every step in every state: only what the table says goes, and nothing that was refused moved the report.
TEST_P(Verification, OnlyTheTablesStepsAreTaken) {
    clock.set(*parse_instant("2026-06-01T09:00:00+08:00"));
    ReportStep whole{.reason = "因", .answer = "补", .reason_code = "not_so", .host_unit = first_town, .platform_account_id = "7777777777"};
    int number = 0;
    const auto in_state = [&](const std::string& state, bool is_unregistered) {
        NewReport given = is_unregistered ? unregistered() : stale();
        given.number = "W-" + std::to_string(++number);
        given.found_on = clock.today() - number;  // before what the finding of an earlier one covers: none is the same problem
        if (is_unregistered) given.account_name += std::to_string(number);
        whole.platform_account_id = "77777" + std::to_string(10000 + number);
        const ReportId id = handed_in(commission, given);
        if (state == "asked_back") act(clerk(), id, "ask_back", whole);
        if (state == "rejected") act(clerk(), id, "reject", whole);
        if (state == "withdrawn") act(monitor(), id, "withdraw", whole);
        if (state == "accepted") act(clerk(), id, is_unregistered ? "accept_omitted" : "accept", whole);
        EXPECT_EQ(shown(id)["state"], state);
        return id;
    };
    const auto& machine = report_machine(rulebook);
    for (const char* state : {"to_verify", "asked_back", "accepted", "rejected", "withdrawn"}) {
        for (const bool is_unregistered : {false, true}) {
            for (const auto& action : report_actions()) {
                const ReportId id = in_state(state, is_unregistered);
                const auto* transition = machine.transition(state, action);
                const bool fits = action == "accept" ? !is_unregistered : !action.starts_with("accept_") || is_unregistered;
                const bool is_companys = action == "answer" || action == "withdraw";
                const auto refused = act(is_companys ? monitor() : clerk(), id, action, whole);
                EXPECT_EQ(refused.empty(), transition != nullptr && fits) << state << " " << action << " " << refused;
                EXPECT_EQ(shown(id)["state"], refused.empty() ? transition->to : state) << state << " " << action;
            }
        }
    }
}

YANLU_ON_BOTH_ENGINES(Verification);

}  // namespace
}  // namespace yanlu::monitor_reports
