// Proposals from the notification that leads to them to their end: every step, every refusal on the way, and what follows them.
#include "accountability/evidence_package.hpp"
#include "accountability/tests/city.hpp"
#include "ledger/domain/merkle.hpp"
#include "registry/account_steps.hpp"
#include "registry/life_cycle_store.hpp"
#include "supervision/finding.hpp"

namespace yanlu::accountability {
namespace {

class Letters : public testing::LadderSuite {
protected:
    Case letter_of(AccountId id) {
        enter("provincial", "2026-03-01", id, 12);
        enter("city", "2026-09-01", id, 30);
        const auto all = cases(closure_advice, id);
        EXPECT_EQ(all.size(), 1U);
        return all.empty() ? Case{} : all.front();
    }
    CaseInput letter() {
        CaseInput out;
        out.letter_number = "云府办函〔2026〕55号";
        out.measure = "cancel";
        return out;
    }
    static CaseInput because(const std::string& reason) {
        CaseInput out;
        out.reason = reason;
        return out;
    }
    bool has_open_advice(AccountId id) { return registry::has_open_advice(registry::acts_of(*database, id)); }
};
YANLU_ON_BOTH_ENGINES(Letters);

TEST_P(Letters, R4_3bTwoNotificationsProposeALetterThatAPersonSendsAndTheSupervisingUnitAnswers) {
    const Case subject = letter_of(tourism);
    EXPECT_EQ(subject.basis.size(), 2U);
    EXPECT_EQ(todos("issue"), 1);
    EXPECT_FALSE(has_open_advice(tourism));
    EXPECT_EQ(act(clerk(), subject, "issue", letter()), "organisation.verb_not_granted");
    EXPECT_EQ(act(chief(), subject, "issue"), "api.missing");
    CaseInput of_another_year = letter();
    of_another_year.letter_number = "云府办函〔2025〕55号";
    EXPECT_EQ(act(chief(), subject, "issue", of_another_year), "accountability.number_of_another_year");
    EXPECT_EQ(act(chief(), subject, "issue", letter()), "");
    EXPECT_EQ(state(subject), "issued");
    EXPECT_TRUE(has_open_advice(tourism));
    EXPECT_EQ(todos("adopt"), 1);
    EXPECT_EQ(todos("answer_advice"), 0);  // one item for one answer
    EXPECT_EQ(act(head(), subject, "adopt", because("同意")), "organisation.verb_not_granted");
    EXPECT_EQ(act(chief(), subject, "adopt", because("同意")), "accountability.reply_number_needed");
    EXPECT_EQ(act(officer(), subject, "adopt"), "api.missing");
    EXPECT_EQ(act(officer(), subject, "adopt", because("同意注销")), "");
    EXPECT_EQ(state(subject), "adopted");
    EXPECT_FALSE(has_open_advice(tourism));
    set_state(tourism, "shut_down");
    settle_advices_of(context, tourism);
    EXPECT_EQ(state(subject), "adopted");  // it was advised to be cancelled
    set_state(tourism, "cancelled");
    settle_advices_of(context, tourism);
    settle_advices_of(context, tourism);
    EXPECT_EQ(state(subject), "carried_out");
    EXPECT_EQ(todos("account_gone"), 0);
    EXPECT_TRUE(find_case(*database, subject.id)->closed_at);
}

TEST_P(Letters, R4_3bNotAdoptedIsAnsweredWithReasonsAdvisedAgainOrPutOnFile) {
    const Case subject = letter_of(tourism);
    EXPECT_EQ(act(boss(), subject, "issue", letter()), "");
    EXPECT_EQ(act(officer(), subject, "reject", because("承担便民服务")), "");
    EXPECT_EQ(state(subject), "not_adopted");
    EXPECT_EQ(act(chief(), subject, "advise_again"), "api.missing");
    EXPECT_EQ(act(chief(), subject, "advise_again", because("近三个月仍未更新")), "");
    EXPECT_TRUE(has_open_advice(tourism));
    EXPECT_EQ(act(officer(), subject, "reject", because("已恢复更新")), "");
    EXPECT_EQ(act(chief(), subject, "close", because("理由成立，存查")), "");
    EXPECT_EQ(state(subject), "closed");
    EXPECT_EQ(act(chief(), subject, "close", because("再存")), "flow.not_from_this_state");
}

TEST_P(Letters, R4_3bAnAnswerOnTheAccountsOwnPageIsHeard) {
    const Case subject = letter_of(tourism);
    EXPECT_EQ(act(chief(), subject, "issue", letter()), "");
    registry::StepInput answer;
    answer.outcome = "adopted";
    answer.reason = "同意";
    ASSERT_TRUE(registry::act_on_account(context, officer(), tourism, "answer_advice", answer));
    settle_advices_of(context, tourism);
    EXPECT_EQ(state(subject), "adopted");
    EXPECT_EQ(find_case(*database, subject.id)->said("answer"), "同意");
    settle_advices_of(context, tourism);
    EXPECT_EQ(find_case(*database, subject.id)->version, 3);
}

TEST_P(Letters, R4_3bNobodyDecidesOnHisOwnUnit) {
    const Case of_own_town = letter_of(of_town);
    EXPECT_EQ(act(chief(), of_own_town, "issue", letter()), "");
    EXPECT_EQ(act(officer(), of_own_town, "adopt", because("同意")), "accountability.guard.not_own_unit");
    const Case of_own_office = letter_of(of_office);
    EXPECT_EQ(act(chief(), of_own_office, "issue", letter()), "accountability.guard.not_own_unit");
    EXPECT_EQ(act(boss(), of_own_office, "issue", letter()), "accountability.superior_decision_needed");
    CaseInput decided_above = letter();
    decided_above.superior_decision = "云府函〔2026〕3号";
    EXPECT_EQ(act(boss(), of_own_office, "issue", decided_above), "");
    registry::StepInput answer;
    answer.outcome = "adopted";
    answer.reason = "同意";
    EXPECT_EQ(code_of(registry::act_on_account(context, officer(), of_town, "answer_advice", answer)), "registry.guard.from_above");
}

TEST_P(Letters, R4_3bAWithdrawnNotificationLowersTheCountAndSaysWhatHangsOnIt) {
    const NotificationId first = enter("provincial", "2026-03-01", tourism, 12);
    const NotificationId second = enter("city", "2026-09-01", tourism, 30);
    const Case subject = cases(closure_advice, tourism).front();
    const auto shown = *show_notification(context, clerk(), second);
    ASSERT_EQ(shown["cases"].size(), 1U);
    EXPECT_TRUE(shown["cases"][0]["is_needed"]);
    EXPECT_EQ(act(chief(), subject, "drop", because("错")), "accountability.guard.basis_is_gone");
    EXPECT_EQ(withdraw(second), "");
    EXPECT_EQ(find_case(*database, subject.id)->basis, (std::set<std::int64_t>{first.value}));
    EXPECT_EQ(todos("issue"), 0);
    EXPECT_EQ(act(chief(), subject, "issue", letter()), "accountability.guard.basis_stands");
    enter("city", "2026-10-01", tourism, 31);  // undecided it counts what stands today
    EXPECT_EQ(find_case(*database, subject.id)->basis.size(), 2U);
    EXPECT_EQ(act(chief(), subject, "issue", letter()), "");
    EXPECT_EQ(withdraw(first), "");
    EXPECT_EQ(todos("revoke"), 1);
    EXPECT_EQ(todos("adopt"), 1);
    EXPECT_EQ(find_case(*database, subject.id)->basis.size(), 2U);  // what was decided upon stays on record
    EXPECT_EQ(act(chief(), subject, "revoke", because("通报已撤销")), "");
    EXPECT_EQ(state(subject), "dropped");
    EXPECT_FALSE(has_open_advice(tourism));
    EXPECT_EQ(cases(closure_advice, tourism).size(), 1U);
    enter("city", "2026-11-01", tourism, 33);  // the one left over and this one are two again
    EXPECT_EQ(cases(closure_advice, tourism).size(), 2U);
}

TEST_P(Letters, R4_3bDecemberAndJanuaryAreTwoYears) {
    enter("city", "2025-12-31", tourism, 99);
    enter("city", "2026-01-01", tourism, 1);
    EXPECT_TRUE(cases(closure_advice, tourism).empty());
    enter("provincial", "2026-11-30", tourism, 2);
    EXPECT_EQ(cases(closure_advice, tourism).size(), 1U);
}

TEST_P(Letters, R4_3bAnAccountThatIsCancelledMeanwhileIsNotAdvisedOf) {
    set_state(of_town, "cancelled");
    enter("city", "2026-03-01", of_town, 1);
    enter("city", "2026-04-01", of_town, 2);
    EXPECT_TRUE(cases(closure_advice, of_town).empty());
    const Case subject = letter_of(tourism);
    set_state(tourism, "cancelled");
    EXPECT_EQ(act(chief(), subject, "issue", letter()), "accountability.guard.account_goes_on");
    EXPECT_EQ(act(chief(), subject, "drop", because("账号已注销")), "");
}

TEST_P(Letters, R4_3bAMergedUnitIsFollowed) {
    const Case subject = letter_of(tourism);
    run("INSERT INTO unit_successions (predecessor_id, successor_id, effective_on, decision) VALUES (" + std::to_string(culture.value) +
        ", " + std::to_string(town.value) + ", '2026-11-30', '')");
    run("UPDATE account_versions SET host_unit_id = " + std::to_string(town.value) +
        " WHERE account_id = " + std::to_string(tourism.value));
    for (const auto& subscription : ladder_subscriptions()) {
        if (subscription.topic_prefix == "unit.merged")
            subscription.deliver(context, {1, "unit.merged", "unit", culture.value, Json::object()});
    }
    EXPECT_EQ(find_case(*database, subject.id)->unit, town);
    for (const std::int64_t id : subject.basis) {
        EXPECT_EQ(find_notification(*database, NotificationId{id})->holder, town);
        EXPECT_EQ(find_notification(*database, NotificationId{id})->unit, culture);
    }
    EXPECT_EQ(act(chief(), subject, "issue", letter()), "");
    EXPECT_EQ(act(officer(), subject, "adopt", because("同意")), "accountability.guard.not_own_unit");
}

TEST_P(Letters, R4_3bTheLadderShowsAnyPastDay) {
    enter("provincial", "2026-03-01", tourism, 12);
    const Instant then = clock.now();
    clock.advance(std::chrono::hours(1));
    enter("city", "2026-09-01", tourism, 30);
    const auto line = [&](LadderFilter filter) {
        const auto all = *read_ladder(context, clerk(), filter, page("counted"));
        return all["items"].empty() ? Json(nullptr) : all["items"][0];
    };
    EXPECT_EQ(line({})["counted_for_letter"], 2);
    EXPECT_EQ(line({})["next_step"], "decide_letter");
    EXPECT_EQ(line({.as_of = Date::parse("2026-08-31")})["next_step"], "one_before_letter");
    EXPECT_TRUE(line({.as_of = Date::parse("2026-02-28")}).is_null());
    EXPECT_EQ(line({.as_of = Date::parse("2026-11-30"), .known_as_of = then})["counted_for_letter"], 1);
    EXPECT_EQ(code_of(read_ladder(context, clerk(), {.as_of = Date::parse("2027-01-01")}, page("counted"))),
              "accountability.day_in_future");
    const auto due = *due_as_of(context, clerk(), {});
    ASSERT_EQ(due["due"].size(), 2U);
    EXPECT_EQ(due["due"][1]["kind"], "closure_advice");
    EXPECT_EQ(due["due"][1]["case"]["state"], "proposed");
    EXPECT_EQ((*due_as_of(context, clerk(), {.as_of = Date::parse("2026-08-31")}))["due"].size(), 1U);
    EXPECT_EQ((*ladder_of_account(context, head(), tourism, {}))["notifications"].size(), 2U);
    EXPECT_EQ(code_of(ladder_of_account(context, head(), of_town, {})), "organisation.no_such_record");
    EXPECT_NE(export_ladder(context, clerk(), {}, documents::TableFormat::csv)->find("海棠文旅"), std::string::npos);
}

class Admonitions : public testing::LadderSuite {
protected:
    Case proposed() {
        enter("provincial", "2026-03-01", tourism, 12);
        const auto all = cases(admonition, tourism);
        EXPECT_EQ(all.size(), 1U);
        return all.empty() ? Case{} : all.front();
    }
    CaseInput appointment(const std::string& duty, const std::string& name = {}) {
        CaseInput out;
        out.addressee_duty = duty;
        out.addressee_name = name;
        out.appointed_for = Date::parse("2026-12-07");
        return out;
    }
};
YANLU_ON_BOTH_ENGINES(Admonitions);

TEST_P(Admonitions, R4_3bIsProposedPostponedHeldAndItsCommitmentsAreFollowedUp) {
    const Case subject = proposed();
    CaseInput later;
    later.reason = "汛期值守";
    EXPECT_EQ(act(chief(), subject, "postpone", later), "api.missing");
    later.postponed_to = Date::parse("2026-12-04");
    EXPECT_EQ(act(clerk(), subject, "postpone", later), "organisation.verb_not_granted");
    EXPECT_EQ(act(chief(), subject, "postpone", later), "");
    EXPECT_EQ(find_case(*database, subject.id)->due_at, later.postponed_to->ends_at());
    EXPECT_EQ(act(chief(), subject, "hold"), "flow.not_from_this_state");
    EXPECT_EQ(act(chief(), subject, "appoint", appointment("editor")), "accountability.not_to_be_admonished");
    EXPECT_EQ(act(chief(), subject, "appoint", appointment("principal", "乙某")), "accountability.not_the_duty_holder");  // came in October
    EXPECT_EQ(act(chief(), subject, "appoint", appointment("principal")), "");
    EXPECT_EQ(find_case(*database, subject.id)->content["addressee"]["name"], "甲某");
    CaseInput held;
    held.held_on = Date::parse("2026-12-07");
    held.minutes = "约谈情况";
    held.commitments = {{"恢复更新", *Date::parse("2026-12-10")}, {"建立值班制度", *Date::parse("2026-12-20")}};
    EXPECT_EQ(act(clerk(), subject, "hold", held), "accountability.day_in_future");
    clock.advance(std::chrono::hours(24 * 8));
    EXPECT_EQ(act(clerk(), subject, "hold", held), "");
    EXPECT_EQ(find_case(*database, subject.id)->due_at, Date::parse("2026-12-10")->ends_at());
    const auto commitments = commitments_of(*database, subject.id);
    ASSERT_EQ(commitments.size(), 2U);
    EXPECT_EQ(act(clerk(), subject, "close"), "accountability.guard.commitments_are_kept");
    CaseInput report;
    report.commitment_id = commitments[0].id;
    EXPECT_EQ(act(clerk(), subject, "confirm_commitment", report), "accountability.commitment_not_reported");
    EXPECT_EQ(act(head(), subject, "report_commitment", report), "api.missing");
    report.report = "已恢复";
    EXPECT_EQ(act(head(), subject, "report_commitment", report), "");
    EXPECT_EQ(act(head(), subject, "report_commitment", report), "accountability.commitment_not_open");
    EXPECT_EQ(act(clerk(), subject, "return_commitment", report), "api.missing");
    EXPECT_EQ(act(clerk(), subject, "confirm_commitment", report), "");
    EXPECT_EQ(find_case(*database, subject.id)->due_at, Date::parse("2026-12-20")->ends_at());
    report.commitment_id = commitments[1].id;
    EXPECT_EQ(act(head(), subject, "report_commitment", report), "");
    EXPECT_EQ(act(clerk(), subject, "confirm_commitment", report), "");
    EXPECT_EQ(act(clerk(), subject, "close"), "");
    EXPECT_EQ(state(subject), "done");
}

TEST_P(Admonitions, R4_3bIsDeclinedWithAReasonAndDroppedWhenTheNotificationIsGone) {
    const Case subject = proposed();
    EXPECT_EQ(act(chief(), subject, "decline"), "api.missing");
    CaseInput reason;
    reason.reason = "已由分管市领导谈话";
    EXPECT_EQ(act(boss(), subject, "decline", reason), "");
    EXPECT_EQ(state(subject), "not_held");
    const NotificationId other = enter("provincial", "2026-05-01", of_town, 20);
    const Case second = cases(admonition, of_town).front();
    EXPECT_EQ(withdraw(other), "");
    EXPECT_EQ(todos("drop"), 1);
    EXPECT_EQ(act(chief(), second, "appoint", appointment("principal")), "accountability.guard.basis_stands");
    EXPECT_EQ(act(chief(), second, "drop", reason), "");
    EXPECT_EQ(code_of(restore_notification(context, chief(), other, "撤销有误")), "");
    EXPECT_EQ(cases(admonition, of_town).size(), 2U);  // what was dropped is proposed anew
}

TEST_P(Admonitions, R4_3bOneDocumentThatNamesAUnitTwiceIsOneAndACorrectedCauseTakesItsBasis) {
    const Case subject = proposed();
    NotificationInput whole = input("provincial", "2026-03-01", {}, 12);
    whole.unit = culture;
    enter(whole);
    EXPECT_EQ(find_case(*database, subject.id)->basis.size(), 2U);
    EXPECT_EQ(cases(admonition, tourism).size(), 1U);
    const NotificationId id{*subject.basis.begin()};
    NotificationInput other = input("provincial", "2026-03-01", tourism, 12);
    other.cause = "other";
    EXPECT_EQ(code_of(correct_notification(context, clerk(), id, other, "原因有误")), "");
    EXPECT_EQ(find_case(*database, subject.id)->basis.size(), 1U);
    EXPECT_EQ(todos("appoint"), 1);
}

class Records : public testing::LadderSuite {
protected:
    NewRecord leak() {
        NewRecord out{.matter = "leak", .account = tourism, .occurred_on = *Date::parse("2026-05-01")};
        out.facts = "发布内容含涉密标识";
        return out;
    }
    Case propose(const NewRecord& said) {
        const auto made = propose_record(context, chief(), said);
        EXPECT_TRUE(made) << code_of(made);
        return *find_case(*database, CaseId{made->at("id").get<std::int64_t>()});
    }
};
YANLU_ON_BOTH_ENGINES(Records);

TEST_P(Records, R4_3cIsProposedTransferredAndConcludedWithItsEvidence) {
    const NotificationId notified = enter("city", "2026-05-03", tourism, 7);
    const Case subject = propose(leak());
    EXPECT_EQ(subject.content["persons"].size(), 2U);
    EXPECT_EQ(subject.content["persons"][0]["name"], "甲某");  // who held the duty then
    EXPECT_EQ(subject.content["persons"][1]["name"], "丙某");
    CaseInput transfer;
    transfer.transferred_to = "市纪委监委";
    transfer.letter_number = "云府办函〔2026〕60号";
    EXPECT_EQ(act(boss(), subject, "transfer", transfer), "accountability.guard.has_evidence");
    CaseInput evidence;
    evidence.evidence = {{"notification", enter("city", "2026-05-03", of_town, 7).value}};
    EXPECT_EQ(act(chief(), subject, "add_evidence", evidence), "accountability.evidence_is_not_about_it");
    evidence.evidence = {{"finding", 1}};
    EXPECT_EQ(act(chief(), subject, "add_evidence", evidence), "accountability.evidence_is_not_about_it");
    evidence.evidence = {{"notification", notified.value, "市里通报"}};
    EXPECT_EQ(act(chief(), subject, "add_evidence", evidence), "");
    EXPECT_EQ(act(chief(), subject, "add_evidence", evidence), "");  // once
    EXPECT_EQ(act(chief(), subject, "transfer", transfer), "accountability.guard.not_the_proposer");
    EXPECT_EQ(act(boss(), subject, "transfer", transfer), "");
    CaseInput result;
    result.result = "批评教育";
    result.concluded_on = Date::parse("2026-05-02");
    EXPECT_EQ(act(chief(), subject, "record_result", result), "accountability.concluded_before_transfer");
    result.concluded_on = clock.today();
    EXPECT_EQ(act(chief(), subject, "record_result", result), "");
    EXPECT_EQ(state(subject), "concluded");
    const auto package = evidence_package(context, boss(), subject.id);
    ASSERT_TRUE(package) << code_of(package);
    EXPECT_EQ((*package)["evidence"].size(), 1U);
    EXPECT_EQ((*package)["evidence"][0]["snapshot"]["document_number"], "云府办函〔2026〕7号");
    EXPECT_GE((*package)["ledger"]["entries"].size(), 5U);
    EXPECT_EQ(code_of(evidence_package(context, head(), subject.id)), "organisation.verb_not_granted");
}

TEST_P(Records, R4_3cTheChainHoldsFindingAndPostAsTheyWereAndProvesTheLedgersEntries) {
    supervision::Finding finding;
    finding.id = storage::allocate<FindingId>(*database);
    finding.rule = "4.2b-secrecy-marking";
    finding.subject_kind = "account";
    finding.subject_id = tourism.value;
    finding.title = "含涉密标识";
    finding.host = culture;
    finding.account = tourism;
    finding.first_day = "2026-05-01";
    finding.state = "to_verify";
    finding.opened_at = clock.now();
    {
        storage::Transaction transaction(*database);
        supervision::insert_finding(context, finding);
        transaction.commit();
    }
    const auto post = [&](int version, const std::string& body) {
        database->execute(
            {"test",
             "INSERT INTO post_versions (post_id, version, account_id, platform_post_id, published_at, recorded_from, recorded_to, "
             "is_gone, digest, title, body, url, hit_count, rulebook_version) VALUES (7001, $1, $2, 'p1', 0, $1, 0, 0, $3, '标题', $4, "
             "'', 0, '')"},
            version, tourism, storage::Blob{bytes_of(sha256(body))}, body);
    };
    post(1, "原文");
    post(2, "改后");
    NewRecord said = leak();
    said.evidence = {{"finding", finding.id.value}, {"post", 7001, "截图一致"}};
    const Case subject = propose(said);
    const auto package = *evidence_package(context, boss(), subject.id);
    ASSERT_EQ(package["evidence"].size(), 2U);
    EXPECT_EQ(package["evidence"][1]["subject_version"], 2);
    EXPECT_EQ(package["evidence"][1]["snapshot"]["body"], "改后");
    EXPECT_EQ(package["evidence"][1]["digest"], hex(sha256("改后")));
    const auto raw = [](const Json& text) { return *digest_from(*unhex(text.get<std::string>())); };
    const Json& checkpoint = package["ledger"]["checkpoint"];
    ASSERT_FALSE(package["ledger"]["entries"].empty());
    for (const Json& entry : package["ledger"]["entries"]) {
        ledger::Proof proof;
        for (const Json& step : entry["proof"]) proof.push_back(raw(step));
        const Digest leaf = ledger::leaf_hash(entry["canonical"].get<std::string>());
        EXPECT_EQ(leaf, raw(entry["leaf"]));
        EXPECT_TRUE(ledger::verify_inclusion(entry["sequence"], checkpoint["size"], leaf, proof, raw(checkpoint["root"])));
    }
    said.account = of_town;
    EXPECT_EQ(code_of(propose_record(context, chief(), said)), "accountability.evidence_is_not_about_it");
}

TEST_P(Records, R4_3cSpeechNeedsSeriousConsequencesAndOnlyThoseConcernedReadIt) {
    NewRecord rumour = leak();
    rumour.matter = "rumour";
    EXPECT_EQ(code_of(propose_record(context, chief(), rumour)), "accountability.consequences_missing");
    rumour.consequences = "引发负面舆情，全网转发";
    EXPECT_EQ(code_of(propose_record(context, clerk(), rumour)), "organisation.verb_not_granted");
    const Case subject = propose(rumour);
    NewRecord tomorrow = leak();
    tomorrow.occurred_on = clock.today() + 1;
    EXPECT_EQ(code_of(propose_record(context, chief(), tomorrow)), "accountability.day_in_future");
    EXPECT_EQ(code_of(show_case(context, leader(), subject.kind, subject.id)), "");
    EXPECT_EQ(code_of(show_case(context, clerk(), subject.kind, subject.id)), "organisation.verb_not_granted");
    EXPECT_EQ(code_of(show_case(context, officer(), subject.kind, subject.id)), "organisation.verb_not_granted");
    EXPECT_EQ(code_of(list_cases(context, head(), subject.kind, {}, page("opened_at"))), "organisation.verb_not_granted");
    EXPECT_EQ(code_of(show_case(context, caller("leader", town, leader_id), subject.kind, subject.id)), "organisation.no_such_record");
    EXPECT_EQ((*list_cases(context, boss(), subject.kind, {}, page("opened_at")))["total"], 1);
    EXPECT_NE(export_cases(context, boss(), subject.kind, {}, documents::TableFormat::csv)->find("信谣传谣"), std::string::npos);
}

TEST_P(Records, R4_3cTheLedgerHoldsNoName) {
    propose(leak());
    const auto bytes =
        database->all({"test", "SELECT bytes FROM ledger_entries"}, [](const storage::Row& row) { return row.get<std::string>(0); });
    ASSERT_FALSE(bytes.empty());
    for (const std::string& each : bytes) EXPECT_EQ(each.find("甲某"), std::string::npos);
}

}  // namespace
}  // namespace yanlu::accountability
