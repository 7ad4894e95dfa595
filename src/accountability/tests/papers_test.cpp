// Papers out of the ladder, and notices of the city that come back into it.
#include "accountability/settings.hpp"
#include "accountability/tests/city.hpp"
#include "ledger/domain/merkle.hpp"
#include "papers/paper.hpp"
#include "rounds/domain/result.hpp"

namespace yanlu::accountability {
namespace {

class LadderPapers : public testing::LadderSuite {
protected:
    std::optional<papers::Paper> paper_of(const Case& subject) {
        const auto now = find_case(*database, subject.id);
        return now->paper ? papers::load_paper(*database, papers::PaperId{*now->paper}) : std::nullopt;
    }
    std::string text_of(const papers::Paper& paper) {
        return *database->value<std::string>({"test", "SELECT content FROM paper_versions WHERE paper_id = $1 AND number = 1"}, paper.id);
    }

    // A closed round in which `failed` failed by a rule of 2.4d, and another account was only remarked upon.
    rounds::RoundId closed_round(AccountId failed) {
        const rounds::RoundId id{storage::allocate_ids(*database)};
        rounds::RoundResult result;
        result.round = id;
        result.title = "三季度检查";
        result.kind = "full";
        result.scope = "full";
        result.period_from = *Date::parse("2026-07-01");
        result.period_to = *Date::parse("2026-09-30");
        result.state = "closed";
        result.version = 1;
        result.frozen_at = clock.now();
        rounds::Problem stale{.item = "2.4d-stale-update", .title = "内容更新不及时", .article = "152-2021.2.4", .is_veto = true};
        stale.found_on = *Date::parse("2026-09-20");
        result.failures = {{failed, "海棠文旅", "weibo", culture, "海棠镇文化站", std::to_string(town.value), {stale}}};
        result.remarks = {{of_town, "海棠发布", "weibo", town, "海棠镇", std::to_string(town.value), {}}};
        const std::string content = canonical(rounds::content_of(result));
        run("INSERT INTO rounds (id, title, kind, scope, period_from, period_to, scope_unit_id, units, unit_kinds, platforms, "
            "account_kinds, items, "
            "share_percent, seed, proposal, state, units_total, accounts_total, accounts_drawn, passed, failed, failed_to_observe, "
            "blocked, "
            "rules_version, created_by, created_unit_id, created_at, version) VALUES (" +
            std::to_string(id.value) + ", '三季度检查', 'full', 'full', '2026-07-01', '2026-09-30', " + std::to_string(root.value) +
            ", '[]', '[]', '[]', '[]', '[]', 100, '', '', 'closed', 1, 1, 1, 0, 1, 0, 0, '', 1, 1, 0, 1)");
        run("INSERT INTO round_results (round_id, version, content, digest, reason, changes, made_by, made_at) VALUES (" +
            std::to_string(id.value) + ", 1, '" + content + "', '', '', '[]', 1, 0)");
        return id;
    }

    std::int64_t issued_notice(rounds::RoundId round, UnitId of, int number) {
        const std::string id = next();
        run("INSERT INTO papers (id, kind, template, template_number, title, subject_kind, subject_id, unit_id, state, snapshot, "
            "text_number, "
            "digest, drafted_by, edited_by, created_at, signed_digest, word, year, number, written_on, issued_at, is_public, reason, "
            "version) "
            "VALUES (" +
            id + ", 'notice', 'round_notice', 1, '关于三季度检查情况的通报', 'round', " + std::to_string(round.value) + ", " +
            std::to_string(of.value) + ", 'issued', '{}', 1, '', 1, 1, 0, '', '云府办函', 2026, " + std::to_string(number) +
            ", '2026-10-12', " + std::to_string(clock.now().ms) + ", 0, '', 1)");
        return std::stoll(id);
    }
    void hear(std::int64_t paper) {
        for (const auto& subscription : ladder_subscriptions()) {
            if (subscription.topic_prefix == "papers.issued")
                subscription.deliver(context, {1, "papers.issued", "paper", paper, Json::object()});
        }
    }
    std::vector<Notification> of_year(AccountId account) { return standing_of_account(*database, account, 2026); }
};
YANLU_ON_BOTH_ENGINES(LadderPapers);

TEST_P(LadderPapers, R4_3bTheLetterIsDraftedWithWhatItCountsAndDraftedAnewWhenThatChanges) {
    enter("provincial", "2026-03-01", tourism, 12);
    enter("city", "2026-09-01", tourism, 30);
    const Case subject = cases(closure_advice, tourism).front();
    const auto first = paper_of(subject);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->kind, "closure_advice_letter");
    EXPECT_EQ(first->state, "draft");  // never sent by itself
    EXPECT_EQ(first->addressees(), std::vector<UnitId>{town});
    for (const char* said : {"粤府办函〔2026〕12号", "云府办函〔2026〕30号", "海棠文旅", "关停、注销"})
        EXPECT_NE(text_of(*first).find(said), std::string::npos) << said;
    enter("city", "2026-10-01", tourism, 31);
    const auto second = paper_of(subject);
    ASSERT_TRUE(second);
    EXPECT_NE(second->id, first->id);
    EXPECT_NE(text_of(*second).find("云府办函〔2026〕31号"), std::string::npos);
}

TEST_P(LadderPapers, R4_3bATownIsWrittenToItselfAboutItsOwnAccount) {
    enter("provincial", "2026-03-01", of_town, 12);
    enter("city", "2026-09-01", of_town, 30);
    const auto letter = paper_of(cases(closure_advice, of_town).front());
    ASSERT_TRUE(letter);
    EXPECT_EQ(letter->addressees(), std::vector<UnitId>{town});  // its supervising unit in the tree is the office that writes
    EXPECT_EQ(text_of(*letter).find("云湾市人民政府办公室："), std::string::npos);
}

TEST_P(LadderPapers, R4_3bTheNumberOfTheIssuedLetterIsTaken) {
    enter("provincial", "2026-03-01", tourism, 12);
    enter("city", "2026-09-01", tourism, 30);
    const Case subject = cases(closure_advice, tourism).front();
    const auto paper = paper_of(subject);
    ASSERT_TRUE(paper);
    run("UPDATE papers SET state = 'issued', word = '云府办函', year = 2026, number = 77, issued_at = " + std::to_string(clock.now().ms) +
        " WHERE id = " + std::to_string(paper->id.value));
    hear(paper->id.value);
    EXPECT_EQ(state(subject), "proposed");  // the decision stays a person's
    CaseInput decided;
    decided.measure = "cancel";
    EXPECT_EQ(act(chief(), subject, "issue", decided), "");
    EXPECT_EQ(find_case(*database, subject.id)->said("letter_number"), "云府办函〔2026〕77号");
}

TEST_P(LadderPapers, R4_3bAnAppointedAdmonitionHasItsNotice) {
    enter("provincial", "2026-03-01", tourism, 12);
    const Case subject = cases(admonition, tourism).front();
    CaseInput appointment;
    appointment.addressee_duty = "principal";
    appointment.appointed_for = Date::parse("2026-12-07");
    appointment.place = "市府办会议室";
    EXPECT_EQ(act(boss(), subject, "appoint", appointment), "");
    const auto paper = paper_of(subject);
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->kind, "admonition_notice");
    for (const char* said : {"甲某", "2026年12月7日", "内容长期不更新"}) EXPECT_NE(text_of(*paper).find(said), std::string::npos) << said;
}

TEST_P(LadderPapers, R4_3bAnIssuedNoticeOfTheCityIsCountedOnceForEveryAccountThatFailed) {
    const rounds::RoundId round = closed_round(tourism);
    const std::int64_t paper = issued_notice(round, office, 18);
    hear(paper);
    hear(paper);
    const auto taken = of_year(tourism);
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].level, "city");
    EXPECT_EQ(taken[0].document_number, "云府办函〔2026〕18号");
    EXPECT_EQ(taken[0].issued_on.iso(), "2026-10-12");
    EXPECT_EQ(taken[0].cause, "stale_content");
    EXPECT_TRUE(taken[0].is_prominent);
    EXPECT_EQ(taken[0].source, "paper");
    EXPECT_TRUE(of_year(of_town).empty());
    enter("provincial", "2026-11-01", tourism, 12);
    EXPECT_EQ(cases(closure_advice, tourism).size(), 1U);
}

TEST_P(LadderPapers, R4_3bANoticeOfATownOrOneNotIssuedIsNotTheCitys) {
    const rounds::RoundId round = closed_round(tourism);
    hear(issued_notice(round, town, 3));
    const std::int64_t draft = issued_notice(round, office, 4);
    run("UPDATE papers SET state = 'draft', issued_at = NULL WHERE id = " + std::to_string(draft));
    hear(draft);
    hear(999999);
    EXPECT_TRUE(of_year(tourism).empty());
}

TEST_P(LadderPapers, R4_3bProblemsAreOfTheCauseThatTheirRuleNames) {
    const auto& ladder = rulebook.part<Ladder>();
    for (const auto& [rule, cause] : std::vector<std::pair<std::string, std::string>>{{"2.4d-stale-update", "stale_content"},
                                                                                      {"m-2.4-unusable", "stale_content"},
                                                                                      {"3.1-serious-wording", "inaccurate_release"},
                                                                                      {"m-3.4-no-reply", "late_response"},
                                                                                      {"2.1c-unauthorised-account", "irregular_management"},
                                                                                      {"1.4-no-duty-holder", "irregular_management"},
                                                                                      {"x-unknown", "other"}})
        EXPECT_EQ(ladder.cause_of_rule(rule).code, cause) << rule;
}

}  // namespace
}  // namespace yanlu::accountability
