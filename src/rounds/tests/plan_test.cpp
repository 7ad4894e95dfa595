// A round before and at its draw, on both engines: what may be planned, what a draw writes, who sees it.
#include <map>

#include "rounds/read_result.hpp"
#include "rounds/settings.hpp"
#include "rounds/tests/round_city.hpp"

namespace yanlu::rounds {
namespace {

using testing::code;

class PlanSuite : public testing::RoundSuite {
protected:
    std::string refusal_of(const std::function<void(RoundPlan&)>& change) {
        RoundPlan wrong = plan("sampled", "full");
        change(wrong);
        const auto made = create_round(context, clerk(), wrong);
        const auto seen = preview_round(context, clerk(), wrong);
        EXPECT_EQ(code(made), code(seen)) << "the preview refuses otherwise than the plan";
        return made ? "" : made.error().code + " " + made.error().field;
    }
};

// By whatever relation it reads what the collector wrote; nobody keeps a list of relations.
TEST(RoundItems, R4_3aARuleWatchesWhereItReadsWhatWasObserved) {
    const Rulebook rulebook(YANLU_SOURCE_DIR "/rulebook");
    const std::map<std::string, bool> expected{
        {"2.4d-stale-update", true},   {"2.1e-cancelled-account-alive", true},   {"4.2b-personal-data", true},
        {"1.4-no-duty-holder", false}, {"2.1a-one-account-per-platform", false}, {"2.1d-filing-overdue", false},
        {"2.3a-omitted", false}};
    for (const auto& [id, is_watching] : expected) {
        const Item* item = settings(rulebook).item(id);
        ASSERT_TRUE(item) << id;
        EXPECT_EQ(item->is_watching, is_watching) << id;
    }
}

TEST_P(PlanSuite, EveryStatementIsUnderstood) {
    for (const auto* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

TEST_P(PlanSuite, R4_3aAPlanIsRefusedForWhatCannotBe) {
    EXPECT_EQ(refusal_of([](RoundPlan&) {}), "");
    EXPECT_EQ(refusal_of([](RoundPlan& p) { std::swap(p.period_from, p.period_to); }), "rounds.period_reversed period_to");
    EXPECT_EQ(refusal_of([](RoundPlan& p) { p.period_from = p.period_to = *Date::parse("2026-03-11"); }),
              "rounds.period_ahead period_from");
    EXPECT_EQ(refusal_of([](RoundPlan& p) { p.period_from = *Date::parse("2025-01-01"); }), "rounds.period_too_long period_to");
    EXPECT_EQ(refusal_of([](RoundPlan& p) { p.share_percent = 0; }), "rounds.share_out_of_bounds share_percent");
    EXPECT_EQ(refusal_of([](RoundPlan& p) { p.share_percent = 101; }), "rounds.share_out_of_bounds share_percent");
    EXPECT_EQ(refusal_of([](RoundPlan& p) { p.share_percent = 29; }), "rounds.share_too_small share_percent");
    EXPECT_EQ(refusal_of([](RoundPlan& p) { p.items = {"2.4d-stale-update", "9.9-nothing"}; }), "rounds.unknown_item items");
    EXPECT_EQ(refusal_of([](RoundPlan& p) { p.scope = "veto_only", p.items = {"1.4-no-duty-holder"}; }), "rounds.item_is_no_veto items");
    EXPECT_EQ(refusal_of([](RoundPlan& p) { p.platforms = {"myspace"}; }), "rounds.unknown_platform platforms");
    EXPECT_EQ(refusal_of([](RoundPlan& p) { p.scope_unit = UnitId{999999}; }), "rounds.no_such_unit scope_unit_id");
    EXPECT_EQ(refusal_of([this](RoundPlan& p) { p.scope_unit = first_town, p.units = {second_town}; }), "rounds.no_such_unit unit_ids");
}

TEST_P(PlanSuite, R4_3aTheLeastShareBindsTheCityAsAWhole) {
    RoundPlan one_town = plan("sampled", "full");
    one_town.units = {first_town};
    one_town.share_percent = 20;
    EXPECT_EQ(code(create_round(context, clerk(), one_town)), "");
    RoundPlan city = plan("sampled", "full");
    city.share_percent = 20;
    const auto refused = create_round(context, clerk(), city);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().article, "90-2019.4");
    city.share_percent.reset();
    EXPECT_EQ(create_round(context, clerk(), city)->at("share_percent"), 30);
}

TEST_P(PlanSuite, R4_3aAMergedUnitIsNoScopeAndItsSuccessorIsNamed) {
    static constexpr storage::Statement merge{"test.merge", "UPDATE unit_versions SET state = 'merged' WHERE unit_id = $1"};
    static constexpr storage::Statement follows{
        "test.succession",
        "INSERT INTO unit_successions (predecessor_id, successor_id, effective_on, decision) VALUES ($1, $2, '2026-01-01', '')"};
    database->execute(merge, second_town);
    database->execute(follows, second_town, first_town);
    RoundPlan wrong = plan();
    wrong.units = {second_town};
    const auto refused = create_round(context, clerk(), wrong);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "rounds.unit_not_active");
    EXPECT_EQ(refused.error().args.at("successor"), "海棠镇");
}

TEST_P(PlanSuite, OnlyWhoRunsRoundsPlansOne) {
    EXPECT_EQ(code(create_round(context, caller("editor", first_town), plan())), "organisation.verb_not_granted");
    EXPECT_EQ(code(create_round(context, officer(first_town), plan())), "rounds.no_such_unit");  // not the whole city
    RoundPlan own = plan();
    own.scope_unit = first_town;
    EXPECT_EQ(code(create_round(context, officer(first_town), own)), "");
}

TEST_P(PlanSuite, R4_3aAPreviewShowsTheStrataAndWritesNothing) {
    RoundPlan sampled = plan("sampled", "full");
    sampled.share_percent = 30;
    const auto seen = preview_round(context, clerk(), sampled);
    ASSERT_EQ(code(seen), "");
    EXPECT_EQ((*seen)["accounts_total"], 10);
    EXPECT_EQ((*seen)["units_total"], 3);
    EXPECT_EQ((*seen)["accounts_drawn"], 3);
    EXPECT_EQ((*seen)["strata"].size(), 3u);
    EXPECT_EQ((*seen)["least_share_source"], "90-2019.4");
    const auto none = list_rounds(context, clerk(), "", "", page("id", true));
    EXPECT_EQ(none->at("total"), 0);
}

TEST_P(PlanSuite, R4_3aTheStartDrawsPublishesTheSeedAndKeepsReasons) {
    RoundPlan sampled = plan("sampled", "full");
    sampled.share_percent = 50;
    const RoundId id = planned(sampled);
    EXPECT_EQ(show_round(context, clerk(), id)->at("seed"), "");
    const Json round = act(id, "start");
    EXPECT_EQ(round["state"], "running");
    EXPECT_EQ(round["seed"].get<std::string>().size(), 16u);
    EXPECT_EQ(round["accounts_total"], 10);
    EXPECT_EQ(round["accounts_drawn"], 5);
    EXPECT_EQ(round["reasons"], Json::array({{{"reason", "lot"}, {"reason_zh", "随机抽取"}, {"accounts", 5}}}));
    for (const Line& line : lines_of(*database, id)) {
        static constexpr storage::Statement platform_id{"test.platform_id",
                                                        "SELECT platform_account_id FROM account_identities WHERE id = $1"};
        EXPECT_EQ(line.ticket,
                  ticket_of(round["seed"].get<std::string>(), "weibo", *database->value<std::string>(platform_id, line.account)));
        EXPECT_EQ(line.area_name, line.unit == department ? "市直单位" : line.unit_name);
    }
    EXPECT_EQ(code(act_on_round(context, clerk(), id, "start", {})), "flow.not_from_this_state");
}

TEST_P(PlanSuite, R4_3aTheSameSeedDrawsTheSameAccounts) {
    RoundPlan sampled = plan("sampled", "full");
    sampled.share_percent = 50;
    sampled.seed = "2026年第1季度";
    const auto drawn = [&](RoundId id) {
        std::set<std::int64_t> out;
        for (const Line& line : lines_of(*database, id)) out.insert(line.account.value);
        return out;
    };
    EXPECT_EQ(drawn(started(sampled)), drawn(started(sampled)));
}

TEST_P(PlanSuite, R4_3aARoundWithoutAccountsDoesNotStart) {
    RoundPlan nobody = plan();
    nobody.platforms = {"douyin"};
    const RoundId id = planned(nobody);
    EXPECT_EQ(code(act_on_round(context, clerk(), id, "start", {})), "rounds.no_accounts");
    EXPECT_EQ(show_round(context, clerk(), id)->at("state"), "draft");
}

TEST_P(PlanSuite, R4_3aARunningRoundIsSeenByWhoRunsItAndNoTownIsWarned) {
    const RoundId id = started(plan());
    EXPECT_EQ(code(show_round(context, officer(first_town), id)), "api.no_such_record");
    EXPECT_EQ(list_rounds(context, officer(first_town), "", "", page("id", true))->at("total"), 0);
    EXPECT_EQ(code(show_round(context, caller("editor", first_town), id)), "organisation.verb_not_granted");
    EXPECT_EQ(code(show_round(context, caller("city_office_leader", office), id)), "");
    EXPECT_EQ(code(act_on_round(context, caller("city_office_leader", office), id, "withdraw", {"重复"})), "organisation.verb_not_granted");
}

TEST_P(PlanSuite, AWithdrawalNeedsAReasonAndEndsTheRound) {
    const RoundId id = started(plan());
    EXPECT_EQ(code(act_on_round(context, clerk(), id, "withdraw", {})), "api.missing");
    EXPECT_EQ(act(id, "withdraw", "与上级检查重复")["state"], "withdrawn");
    EXPECT_EQ(result_of(context, id).error().code, "rounds.has_no_result");
}

TEST_P(PlanSuite, ADraftIsChangedInTheVersionThatWasRead) {
    const RoundId id = planned(plan());
    Caller reader = clerk();
    reader.expected_version = 7;
    EXPECT_EQ(code(amend_round(context, reader, id, plan("sampled"))), "organisation.version_changed");
    reader.expected_version = 1;
    const auto changed = amend_round(context, reader, id, plan("sampled"));
    ASSERT_EQ(code(changed), "");
    EXPECT_EQ(changed->at("kind"), "sampled");
    act(id, "start");
    EXPECT_EQ(code(amend_round(context, clerk(), id, plan())), "flow.not_from_this_state");
}

TEST_P(PlanSuite, R4_3aAResultBeforeAnythingWasCheckedSaysNotObserved) {
    const RoundId id = started(plan());
    const auto result = result_of(context, id);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->state, "running");
    EXPECT_EQ(result->accounts_sampled, 10);
    EXPECT_EQ(result->failed_to_observe, 10);
    EXPECT_EQ(result->observed, 0);
    EXPECT_TRUE(contradictions(*result).empty());
    EXPECT_EQ(result_of(context, RoundId{999999}).error().kind, RefusalClass::not_found);
}

YANLU_ON_BOTH_ENGINES(PlanSuite);

}  // namespace
}  // namespace yanlu::rounds
