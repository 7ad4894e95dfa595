// The application from draft to opening: who may what when, what is signed, what a second hand meets, what time does.
#include <gtest/gtest.h>

#include "flow/delegations.hpp"
#include "jobs/runner.hpp"
#include "ledger/verify.hpp"
#include "opening/follow_units.hpp"
#include "opening/opening_settings.hpp"
#include "opening/statements.hpp"
#include "opening/tests/desk.hpp"

namespace yanlu::opening {
namespace {

class ApplicationSuite : public testing::OpeningSuite {};

TEST_P(ApplicationSuite, R2_1cATownAppliesToTheCityOfficeAndFourPersonsSign) {
    const auto id = submitted(town_editor(), form(town));
    EXPECT_EQ(row(id).steps.size(), 4u);
    EXPECT_EQ(row(id).approver, office);
    EXPECT_EQ(rfc3339(*row(id).due_at), "2026-03-10T00:00:00+08:00");  // five working days after Monday
    EXPECT_EQ(code(act(clerk(), id, "approve")), "opening.guard.at_own_step") << "the town's own leader first";
    EXPECT_EQ(code(act(town_leader(), id, "approve", {.reason = "同意申请"})), "");
    EXPECT_EQ(code(act(clerk(), id, "approve", {.reason = "材料齐全，拟同意"})), "");
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL AND role = 'city_office_section_chief' AND task = 'approve'"),
              1);
    EXPECT_EQ(code(act(chief(), id, "approve")), "");
    const auto done = act(boss(), id, "approve");
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ((*done)["state"], "approved");
    EXPECT_EQ((*done)["approval_number"], "云湾市人民政府办公室新媒批〔2026〕1号");
    EXPECT_EQ(rfc3339(*row(id).due_at), "2026-05-02T00:00:00+08:00");  // sixty days to open
    EXPECT_EQ((*done)["route"]["steps"][1]["signature"]["opinion"], "材料齐全，拟同意");
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL AND task = 'register_opening' AND person_id = 201"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE topic = 'application.approved'"), 1);
}

TEST_P(ApplicationSuite, R2_1cASubordinateUnitAppliesToItsSupervisingUnit) {
    const auto id = submitted(as(301, "editor"), form(station, "海棠文化"));
    EXPECT_EQ(row(id).approver, town);
    EXPECT_EQ(row(id).steps.size(), 2u) << "nobody is the station's leader";
    EXPECT_EQ(code(act(clerk(), id, "approve")), "opening.guard.at_own_step");
    EXPECT_EQ(code(act(as(203, "supervising_officer"), id, "approve")), "");
    EXPECT_EQ(code(act(town_leader(), id, "approve")), "");
    EXPECT_EQ(row(id).approval_number, "云湾市海棠镇人民政府新媒批〔2026〕1号");
}

TEST_P(ApplicationSuite, AnEnterpriseAppliesToItsSectorAuthority) {
    const auto id = submitted(as(501, "editor"), form(company, "云湾公交"));
    EXPECT_EQ(row(id).approver, department);
    EXPECT_EQ(code(act(as(403, "supervising_officer"), id, "approve")), "");
    EXPECT_EQ(code(act(as(402, "leader"), id, "approve")), "");
    EXPECT_EQ(row(id).state, "approved");
}

TEST_P(ApplicationSuite, R2_1bAnInternalDivisionIsRefusedWhenTheDraftIsBegun) {
    appoint(404, division, "editor");
    const auto refused = save_application(context, as(404, "editor"), form(division));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "opening.internal_division");
    EXPECT_EQ(refused.error().article, "152-2021.2.1");
    EXPECT_EQ(code(save_application(context, as(401, "editor"), form(division))), "opening.internal_division");
}

TEST_P(ApplicationSuite, AForeignUnitsApplicationIsAbsent) {
    const auto id = submitted(town_editor(), form(town));
    EXPECT_EQ(read_application(context, as(401, "editor"), id).error().kind, RefusalClass::not_found);
    EXPECT_EQ(act(as(402, "leader"), id, "approve").error().kind, RefusalClass::not_found);
    EXPECT_EQ(code(save_application(context, town_editor(), form(department))), "opening.no_such_unit");
    const auto own = draft(as(401, "editor"), form(department));
    EXPECT_EQ(read_application(context, clerk(), own).error().kind, RefusalClass::not_found) << "a draft is the applicant's own";
}

TEST_P(ApplicationSuite, WhoWroteItDoesNotSignAndNobodySignsTwice) {
    appoint(201, town, "leader");
    const auto id = submitted(town_editor(), form(town));
    EXPECT_EQ(code(act(as(201, "leader"), id, "approve")), "opening.guard.not_writer");
    EXPECT_EQ(code(act(town_leader(), id, "approve")), "");
    appoint(101, office, "city_office_section_chief");
    EXPECT_EQ(code(act(clerk(), id, "approve")), "");
    EXPECT_EQ(code(act(as(101, "city_office_section_chief"), id, "approve")), "opening.guard.no_signature_yet");
    appoint(202, office, "city_office_section_chief");
    EXPECT_EQ(code(act(as(202, "city_office_section_chief"), id, "approve")), "opening.guard.not_of_applicant");
    EXPECT_EQ(code(act(chief(), id, "approve")), "");
}

TEST_P(ApplicationSuite, OfTwoWhoApproveAtOnceOneWinsAndTheOtherIsTold) {
    const auto id = submitted(town_editor(), form(town));
    act(town_leader(), id, "approve");
    const auto seen = row(id);
    EXPECT_EQ(code(act(clerk(), id, "approve", {.seen_version = seen.version})), "");
    const auto second = act(as(104, "city_office_clerk"), id, "approve", {.seen_version = seen.version});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, RefusalClass::conflict);
    EXPECT_EQ(second.error().code, "opening.changed_meanwhile");
    EXPECT_EQ(second.error().args.at("who"), "人员101");
    EXPECT_EQ(code(act(as(104, "city_office_clerk"), id, "approve")), "opening.guard.at_own_step");
}

TEST_P(ApplicationSuite, ASignatureOnOtherContentIsRefused) {
    const auto id = submitted(town_editor(), form(town));
    const std::string old = row(id).digest;
    EXPECT_EQ(code(act(town_leader(), id, "send_back", {.reason = "请写明与现有账号的区别"})), "");
    ApplicationForm changed = form(town);
    changed.purpose = "发布本镇政务信息，与现有账号互补";
    EXPECT_TRUE(revise_application(context, town_editor(), id, changed));
    EXPECT_EQ(code(act(town_editor(), id, "submit")), "");
    EXPECT_EQ(code(act(town_leader(), id, "approve", {.content_digest = old})), "opening.changed_meanwhile");
    const auto unread = act_on_application(context, town_leader(), id, "approve", {});
    EXPECT_EQ(code(unread), "opening.digest_missing");
    EXPECT_EQ(code(act(town_leader(), id, "approve")), "");
}

TEST_P(ApplicationSuite, SentBackToAStepItIsSignedAnewFromThere) {
    const auto id = submitted(town_editor(), form(town));
    for (const auto& each : {town_leader(), clerk(), chief()}) act(each, id, "approve");
    EXPECT_EQ(code(act(boss(), id, "send_back", {.reason = "请再核", .to_step = "office_leader"})), "opening.no_earlier_step");
    EXPECT_EQ(code(act(boss(), id, "send_back", {.reason = "请再核功能定位", .to_step = "clerk"})), "");
    EXPECT_EQ(row(id).state, "submitted");
    EXPECT_EQ(code(act(clerk(), id, "approve")), "") << "his first signature counts no longer";
    EXPECT_EQ(code(act(chief(), id, "approve")), "");
    EXPECT_EQ(code(act(boss(), id, "approve")), "");
}

TEST_P(ApplicationSuite, SentBackToTheApplicantItIsWithWhoSubmitted) {
    const auto id = submitted(town_editor(), form(town));
    act(town_leader(), id, "approve");
    EXPECT_EQ(code(act(clerk(), id, "send_back")), "api.missing");
    EXPECT_EQ(code(act(clerk(), id, "send_back", {.reason = "补充责任人职务"})), "");
    EXPECT_EQ(row(id).state, "sent_back");
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL AND task = 'submit' AND person_id = 201"), 1);
    EXPECT_EQ(code(act(town_editor(), id, "submit")), "");
    EXPECT_EQ(code(act(town_leader(), id, "approve")), "") << "a new submission is signed anew";
}

TEST_P(ApplicationSuite, WithdrawnOnlyUntilTheNextPersonActed) {
    const auto id = submitted(town_editor(), form(town));
    EXPECT_EQ(code(act(town_editor(), id, "withdraw")), "");
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL"), 0);
    EXPECT_EQ(code(act(town_editor(), id, "submit")), "");
    act(town_leader(), id, "approve");
    EXPECT_EQ(code(act(town_editor(), id, "withdraw")), "opening.guard.nobody_acted_yet");
}

TEST_P(ApplicationSuite, OnlyTheLastStepRejects) {
    const auto id = submitted(town_editor(), form(town));
    EXPECT_EQ(code(act(town_leader(), id, "reject", {.reason = "不需要"})), "opening.guard.at_approving_step");
    for (const auto& each : {town_leader(), clerk(), chief()}) act(each, id, "approve");
    EXPECT_EQ(code(act(chief(), id, "reject", {.reason = "重复"})), "flow.not_your_role");
    EXPECT_EQ(code(act(boss(), id, "reject", {.reason = "与现有账号功能重复"})), "");
    EXPECT_EQ(row(id).state, "rejected");
    EXPECT_EQ(code(act(boss(), id, "approve")), "flow.not_from_this_state");
}

TEST_P(ApplicationSuite, CountersignsAreWaitedForUntilTheyLapse) {
    const auto id = submitted(town_editor(), form(town));
    act(town_leader(), id, "approve");
    EXPECT_EQ(code(act(clerk(), id, "countersign", {.reason = "请核", .units = {town}})), "opening.countersign_applicant");
    EXPECT_EQ(code(act(clerk(), id, "countersign", {.reason = "请核是否与教育类账号重复", .units = {department}})), "");
    EXPECT_EQ(code(act(clerk(), id, "countersign", {.reason = "再问", .units = {department}})), "opening.countersign_asked");
    EXPECT_EQ(code(act(clerk(), id, "approve")), "opening.guard.countersigns_settled");
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL AND task = 'answer_countersign'"), 1);
    EXPECT_TRUE(read_application(context, as(402, "leader"), id)) << "who is asked sees it";
    EXPECT_EQ(code(act(chief(), id, "answer_countersign", {.reason = "无"})), "opening.guard.asked_to_countersign");
    EXPECT_EQ(code(act(as(402, "leader"), id, "answer_countersign", {.reason = "不重复，无意见"})), "");
    EXPECT_EQ(code(act(clerk(), id, "approve")), "");
    EXPECT_EQ(code(act(chief(), id, "countersign", {.reason = "请核", .units = {department}})), "");
    EXPECT_EQ(code(act(chief(), id, "approve")), "opening.guard.countersigns_settled");
    clock.advance(std::chrono::hours(24 * 7));
    EXPECT_EQ(code(act(chief(), id, "approve")), "") << "nobody waits for ever";
    EXPECT_EQ(code(act(as(402, "leader"), id, "answer_countersign", {.reason = "迟了"})), "opening.guard.asked_to_countersign");
}

TEST_P(ApplicationSuite, ACountersignMayAskOnePerson) {
    const auto id = submitted(town_editor(), form(town));
    act(town_leader(), id, "approve");
    EXPECT_EQ(code(act(clerk(), id, "countersign", {.reason = "请核", .units = {department}, .person = PersonId{302}})),
              "opening.countersign_person");
    EXPECT_EQ(code(act(clerk(), id, "countersign", {.reason = "请核", .units = {department}, .person = PersonId{402}})), "");
    EXPECT_EQ(code(act(as(401, "editor"), id, "answer_countersign", {.reason = "代答"})), "opening.guard.asked_to_countersign");
    EXPECT_EQ(code(act(as(402, "leader"), id, "answer_countersign", {.reason = "同意"})), "");
}

TEST_P(ApplicationSuite, ADelegateSignsInHisColleaguesPlaceButNotWhereHeSignedHimself) {
    const auto id = submitted(town_editor(), form(town));
    act(town_leader(), id, "approve");
    const flow::NewDelegation input{"application", PersonId{104}, clock.today(), clock.today() + 3, "出差"};
    EXPECT_EQ(
        code(flow::delegate(context, chief(), "opening.delegate", {"application", PersonId{102}, clock.today(), clock.today(), "x"}, 90)),
        "flow.delegate_to_oneself");
    EXPECT_EQ(
        code(flow::delegate(context, chief(), "opening.delegate", {"application", PersonId{301}, clock.today(), clock.today(), "x"}, 90)),
        "flow.delegate_to_colleague");
    EXPECT_EQ(code(flow::delegate(context, chief(), "opening.delegate",
                                  {"application", PersonId{104}, clock.today(), clock.today() + 90, "x"}, 90)),
              "flow.delegation_too_long");
    const auto given = flow::delegate(context, chief(), "opening.delegate", input, 90);
    ASSERT_TRUE(given) << given.error().code;
    EXPECT_EQ(code(act(clerk(), id, "approve")), "");
    const auto signed_ = act(as(104, "city_office_clerk"), id, "approve");
    ASSERT_TRUE(signed_) << signed_.error().code;
    EXPECT_EQ((*signed_)["acts"].back()["on_behalf_of"], "人员102");
    EXPECT_EQ(count("SELECT count(*) FROM ledger_entries WHERE actor_person_id = 104"), 1);

    const auto other = submitted(as(401, "editor"), form(department, "云湾教育"));
    act(as(402, "leader"), other, "approve");
    EXPECT_EQ(code(act(as(104, "city_office_clerk"), other, "approve")), "");
    EXPECT_EQ(code(act(as(104, "city_office_clerk"), other, "approve")), "opening.guard.no_signature_yet");
    EXPECT_TRUE(flow::revoke_delegation(context, chief(), "opening.delegate", flow::DelegationId{(*given)["id"].get<std::int64_t>()}));
    EXPECT_EQ(code(act(as(104, "city_office_clerk"), other, "approve")), "opening.guard.at_own_step");
}

TEST_P(ApplicationSuite, RemindersAreRareAndAClockSetBackDoesNotBarThem) {
    const auto id = submitted(town_editor(), form(town));
    EXPECT_EQ(code(act(town_editor(), id, "remind", {.reason = "请尽快"})), "");
    EXPECT_EQ(act(town_editor(), id, "remind").error().kind, RefusalClass::too_many);
    clock.set(clock.now() - std::chrono::hours(48));
    EXPECT_EQ(code(act(town_editor(), id, "remind")), "");
}

TEST_P(ApplicationSuite, ASecondAccountIsApprovedOnlyWithItsReason) {
    const auto first = submitted(town_editor(), form(town));
    const auto second = draft(town_editor(), form(town, "海棠文旅"));
    const auto refused = act(town_editor(), second, "submit");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "opening.needs_reason.second_account");
    EXPECT_EQ(refused.error().article, "152-2021.2.1");
    ApplicationForm excused = form(town, "海棠文旅");
    excused.exception_reason = "面向游客，服务对象不同";
    EXPECT_TRUE(revise_application(context, town_editor(), second, excused));
    EXPECT_EQ(code(act(town_editor(), second, "submit")), "");
    EXPECT_EQ(row(second).exceptions, std::vector<std::string>{"second_account"});
    EXPECT_TRUE(row(first).exceptions.empty());
}

TEST_P(ApplicationSuite, AnExceptionThatArisesOnTheWayStopsTheApproval) {
    const auto id = submitted(town_editor(), form(town));
    ApplicationForm other = form(town, "海棠文旅");
    other.exception_reason = "面向游客";
    const auto second = submitted(town_editor(), other);
    EXPECT_EQ(code(act(town_leader(), id, "approve")), "opening.exception_arisen");
    EXPECT_EQ(code(act(town_leader(), second, "send_back", {.reason = "暂缓"})), "");
    EXPECT_EQ(code(act(town_leader(), id, "approve")), "");
}

TEST_P(ApplicationSuite, WithoutAnApproverNothingIsSubmitted) {
    const UnitId lonely = unit("云湾市文明局", "department", "city", root, office);
    const UnitId bureau = unit("云湾市文明局服务中心", "subordinate_unit", "city", lonely, lonely);
    appoint(601, bureau, "editor");
    const auto id = draft(as(601, "editor"), form(bureau, "文明云湾"));
    EXPECT_EQ(code(act(as(601, "editor"), id, "submit")), "opening.nobody_to_approve");
}

TEST_P(ApplicationSuite, MaterialsArePartOfWhatIsSigned) {
    const auto id = draft(town_editor(), form(town));
    const std::string before = row(id).digest;
    const auto letter = file(PersonId{201}, "请示.pdf");
    EXPECT_TRUE(add_material(context, town_editor(), id, letter));
    EXPECT_NE(row(id).digest, before);
    EXPECT_EQ(code(add_material(context, town_editor(), id, file(PersonId{999}))), "registry.no_such_file");
    EXPECT_EQ(read_material(context, town_editor(), id, letter).value().name, "请示.pdf");
    EXPECT_EQ(code(act(town_editor(), id, "submit")), "");
    EXPECT_EQ(code(remove_material(context, town_editor(), id, letter)), "flow.not_from_this_state");
    EXPECT_FALSE(read_material(context, as(401, "editor"), id, letter));
    EXPECT_EQ(code(act(town_editor(), id, "withdraw")), "");
    EXPECT_TRUE(remove_material(context, town_editor(), id, letter));
    EXPECT_EQ(row(id).digest, before);
}

TEST_P(ApplicationSuite, TheListIsWithinSightAndCounted) {
    submitted(town_editor(), form(town));
    draft(town_editor(), form(town, "海棠草稿", "douyin"));
    submitted(as(401, "editor"), form(department, "云湾教育"));
    const api::Page page{.sort = "updated_at", .is_descending = true, .limit = 50};
    EXPECT_EQ((*list_applications(context, clerk(), {}, page))["total"], 2);
    EXPECT_EQ((*list_applications(context, town_editor(), {}, page))["total"], 2);
    EXPECT_EQ((*list_applications(context, as(301, "editor"), {}, page))["total"], 0);
    EXPECT_EQ((*list_applications(context, town_leader(), {.is_mine = true}, page))["items"].size(), 1u);
    EXPECT_EQ((*list_applications(context, clerk(), {.words = "教育"}, page))["items"][0]["host_unit"]["id"], department.value);
    EXPECT_TRUE(export_applications(context, clerk(), {}, documents::TableFormat::csv)->find("云湾教育") != std::string::npos);
    const api::Page first{.sort = "updated_at", .limit = 1};
    EXPECT_TRUE((*list_applications(context, clerk(), {}, first))["next_cursor"].is_string());
}

TEST_P(ApplicationSuite, OneSheetOfThousandthsTellsTheOverlap) {
    const auto id = approved(town_editor(), form(town));
    ASSERT_EQ(code(act(town_editor(), id, "register_opening", opening(PersonId{201}))), "");
    const auto near = find_overlaps(context, as(401, "editor"), {department, "weibo", "海棠发布厅", ""});
    ASSERT_EQ((*near)["items"].size(), 1u);
    EXPECT_EQ((*near)["items"][0]["reasons"][0]["code"], "like_name");
    EXPECT_EQ((*near)["items"][0]["is_visible"], false);
    const auto own = find_overlaps(context, town_editor(), {town, "weibo", "完全不同", ""});
    EXPECT_EQ((*own)["items"][0]["reasons"][0]["code"], "same_unit_and_platform");
    const auto check = check_application(context, town_editor(), form(town, "海棠文旅"), std::nullopt);
    EXPECT_EQ((*check)["problems"].size(), 1u);
    EXPECT_EQ((*check)["exceptions"][0]["code"], "second_account");
    EXPECT_EQ((*check)["route"]["steps"].size(), 4u);
}

TEST_P(ApplicationSuite, R2_1dTheOpeningIsRegisteredAsItWasApproved) {
    const auto id = approved(town_editor(), form(town));
    auto early = opening(PersonId{201});
    early.opened_on = clock.today() - 1;
    EXPECT_EQ(code(act(town_editor(), id, "register_opening", early)), "opening.opened_before_approval");
    auto foreign = opening(PersonId{201});
    foreign.certified_host = "海棠文化传播公司";
    EXPECT_EQ(code(act(town_editor(), id, "register_opening", foreign)), "opening.certified_host_differs");
    auto bare = opening(PersonId{201});
    bare.screenshot.reset();
    EXPECT_EQ(code(act(town_editor(), id, "register_opening", bare)), "api.missing");
    EXPECT_EQ(code(act(town_editor(), id, "register_opening", opening(PersonId{777}))), "registry.no_such_file");
    const auto done = act(town_editor(), id, "register_opening", opening(PersonId{201}));
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ((*done)["state"], "opened");
    const auto account = (*done)["account_id"].get<std::int64_t>();
    EXPECT_EQ(count("SELECT count(*) FROM account_versions WHERE state = 'opened_to_file' AND account_id = " + std::to_string(account)), 1);
    EXPECT_EQ(count("SELECT count(*) FROM duty_holder_versions WHERE account_id = " + std::to_string(account)), 4);
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL AND subject_kind = 'application'"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM approved_exceptions"), 0);
}

TEST_P(ApplicationSuite, R2_1aTheApprovedExceptionIsOnRecordForTheRules) {
    const auto first = approved(town_editor(), form(town));
    ASSERT_EQ(code(act(town_editor(), first, "register_opening", opening(PersonId{201}))), "");
    ApplicationForm excused = form(town, "海棠文旅");
    excused.exception_reason = "面向游客，服务对象不同";
    const auto second = approved(town_editor(), excused);
    ASSERT_EQ(code(act(town_editor(), second, "register_opening", opening(PersonId{201}, "2234567890"))), "");
    EXPECT_EQ(count("SELECT count(*) FROM approved_exceptions WHERE exception = 'second_account' AND reason <> ''"), 1);
    EXPECT_EQ(row(second).approval_number, "云湾市人民政府办公室新媒批〔2026〕2号");
}

TEST_P(ApplicationSuite, AnUnusedApprovalLapsesOnceAndNotBeforeItsDay) {
    const auto id = approved(town_editor(), form(town));
    clock.set(*row(id).due_at - std::chrono::milliseconds(1));
    EXPECT_EQ(lapse_applications(context), 0u);
    clock.set(clock.now() - std::chrono::hours(24 * 40));
    EXPECT_EQ(lapse_applications(context), 0u) << "a clock set back lapses nothing";
    clock.set(*row(id).due_at);
    EXPECT_EQ(lapse_applications(context), 1u);
    EXPECT_EQ(lapse_applications(context), 0u);
    EXPECT_EQ(row(id).state, "lapsed");
    EXPECT_EQ(code(act(town_editor(), id, "register_opening", opening(PersonId{201}))), "flow.not_from_this_state");
    EXPECT_EQ(count("SELECT count(*) FROM todo_items WHERE done_at IS NULL"), 0);
}

TEST_P(ApplicationSuite, ManyAreApprovedAtOnceEachOnWhatWasRead) {
    std::vector<ChosenApplication> chosen;
    for (const auto& platform : {"weibo", "douyin", "toutiao"}) {
        const auto id = submitted(town_editor(), form(town, std::string("海棠") + platform, platform));
        act(town_leader(), id, "approve");
        chosen.push_back({id, row(id).digest});
    }
    chosen[1].content_digest = "0";
    const auto done = act_on_applications(context, clerk(), chosen, "approve", {.reason = "拟同意"});
    EXPECT_EQ((*done)["done"].size(), 2u);
    EXPECT_EQ((*done)["refused"][0]["refusal"]["status"], 409);
}

TEST_P(ApplicationSuite, OpenApplicationsFollowAMergedApprover) {
    const auto id = submitted(as(301, "editor"), form(station, "海棠文化"));
    for (const auto& subscription : unit_subscriptions()) {
        if (subscription.topic_prefix == "unit.merged")
            subscription.deliver(
                context, {1, "unit.merged", "unit", town.value, {{"into_unit_id", department.value}, {"effective_on", "2026-03-02"}}});
    }
    EXPECT_EQ(row(id).approver, department);
    EXPECT_EQ(row(id).steps.front().unit, department);
    EXPECT_EQ(code(act(as(403, "supervising_officer"), id, "approve")), "");
}

TEST_P(ApplicationSuite, TheSameKeyHasOneEffect) {
    const auto id = submitted(town_editor(), form(town));
    auto once = town_leader();
    once.idempotency_key = "k1";
    EXPECT_EQ(code(act(once, id, "approve")), "");
    EXPECT_EQ(code(act(once, id, "approve")), "");
    EXPECT_EQ(row(id).step_number, 1);
}

TEST_P(ApplicationSuite, ThePaperIsADocxWithTheNumber) {
    const auto id = approved(town_editor(), form(town));
    const auto paper = approval_paper(context, clerk(), id);
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->bytes.substr(0, 2), "PK");
    EXPECT_EQ(paper->name, "开设审批表_海棠发布.docx");
    EXPECT_FALSE(approval_paper(context, as(401, "editor"), id));
}

TEST_P(ApplicationSuite, EveryStatementPrepares) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(ApplicationSuite);

}  // namespace
}  // namespace yanlu::opening
