// Who is commissioned for what; what the company may see of it.
#include "monitor_reports/statements.hpp"
#include "monitor_reports/tests/monitored_city.hpp"
#include "supervision/manual_items.hpp"
#include "supervision/rules.hpp"

namespace yanlu::monitor_reports {
namespace {

class Commissions : public testing::MonitoredCity {};
using testing::code;

TEST_P(Commissions, EveryStatementIsUnderstood) {
    for (const auto* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

TEST_P(Commissions, R2_3cEveryCodeLeadsToARuleOrItemThatExists) {
    const auto& rules = rulebook.part<supervision::RuleSet>();
    const auto& items = rulebook.part<supervision::ManualItems>();
    const auto& codes = rulebook.part<ProblemCodes>();
    const auto is_known = [&](const std::string& id) { return rules.find(id) || items.find(id); };
    for (const auto& each : codes.all()) {
        EXPECT_TRUE(is_known(each.rule)) << each.code << " " << each.rule;
        EXPECT_TRUE(each.item.empty() || items.find(each.item)) << each.code << " " << each.item;
    }
    EXPECT_TRUE(is_known(codes.unauthorised_rule) && is_known(codes.omitted_rule));
}

TEST_P(Commissions, R2_3cACommissionIsConcludedAmendedAndEnded) {
    CommissionPlan given = plan();
    given.units = {first_town, first_town};
    given.platforms = {"weibo"};
    given.codes = {"M01", "M03"};
    given.verifier = PersonId{8};
    const CommissionId id = commissioned(given);
    Json made = *show_commission(context, clerk(), id);
    EXPECT_EQ(made["standing"], "in_force");
    EXPECT_EQ(made["scope"]["units"].size(), 1u);
    EXPECT_EQ(made["scope"]["codes"].size(), 2u);
    EXPECT_EQ(made["verifier"]["id"], 8);
    given.ends_on = *Date::parse("2026-06-30");
    given.codes.clear();
    EXPECT_EQ(code(amend_commission(context, clerk(), id, given)), "");
    made = *show_commission(context, clerk(), id);
    EXPECT_EQ(made["ends_on"], "2026-06-30");
    EXPECT_EQ(made["scope"]["codes"].size(), 0u);
    EXPECT_EQ(code(end_commission(context, clerk(), id, "提前解约")), "");
    EXPECT_EQ(show_commission(context, clerk(), id)->at("standing"), "ended");
    EXPECT_EQ(code(end_commission(context, clerk(), id, "再来一次")), "monitor_reports.commission_ended");
    EXPECT_EQ(code(amend_commission(context, clerk(), id, given)), "monitor_reports.commission_ended");
}

TEST_P(Commissions, R2_3cAPlanIsRefusedForWhatCannotBe) {
    commissioned(plan());
    const auto refused = [&](const std::function<void(CommissionPlan&)>& spoil) {
        CommissionPlan given = plan();
        given.number = "YW-2026-02";
        spoil(given);
        return code(create_commission(context, clerk(), given));
    };
    EXPECT_EQ(refused([](auto& p) { p.number = "YW-2026-01"; }), "monitor_reports.number_taken");
    EXPECT_EQ(refused([](auto& p) { p.ends_on = *Date::parse("2025-12-31"); }), "monitor_reports.ends_before_start");
    EXPECT_EQ(refused([&](auto& p) { p.company = first_town; }), "monitor_reports.company_not_outside");
    EXPECT_EQ(refused([](auto& p) { p.company = UnitId{999999}; }), "monitor_reports.no_such_company");
    EXPECT_EQ(refused([](auto& p) { p.units = {UnitId{999999}}; }), "monitor_reports.no_such_unit");
    EXPECT_EQ(refused([](auto& p) { p.platforms = {"facebook"}; }), "monitor_reports.no_such_platform");
    EXPECT_EQ(refused([](auto& p) { p.codes = {"X99"}; }), "monitor_reports.no_such_code");
    EXPECT_EQ(refused([](auto& p) { p.verifier = PersonId{30}; }), "monitor_reports.no_verifier");
    EXPECT_EQ(code(create_commission(context, monitor(), plan())), "organisation.verb_not_granted");
    EXPECT_EQ(code(create_commission(context, caller("editor", first_town), plan())), "organisation.verb_not_granted");
}

TEST_P(Commissions, R2_3cWhoServesTheCompanyDoesNotVerifyForTheOffice) {
    storage::Transaction transaction(*database);
    appoint(8, company, "monitor");
    transaction.commit();
    CommissionPlan given = plan();
    given.verifier = PersonId{8};
    EXPECT_EQ(code(create_commission(context, clerk(), given)), "monitor_reports.verifier_of_company");
}

TEST_P(Commissions, R2_3cACompanySeesItsOwnContractsAndTheAccountsOfTheTaskAlone) {
    CommissionPlan given = plan();
    given.units = {first_town};
    const CommissionId id = commissioned(given);
    EXPECT_EQ(list_commissions(context, monitor(), page("id", true))->at("total"), 1);
    EXPECT_EQ(list_commissions(context, other_monitor(), page("id", true))->at("total"), 0);
    EXPECT_EQ(code(show_commission(context, other_monitor(), id)), "api.no_such_record");
    EXPECT_EQ(code(accounts_of_commission(context, other_monitor(), id, "", page("id"))), "api.no_such_record");
    const auto accounts = accounts_of_commission(context, monitor(), id, "", page("id"));
    ASSERT_EQ(code(accounts), "");
    ASSERT_EQ(accounts->at("total"), 1);
    EXPECT_EQ(accounts->at("items")[0]["name"], "海棠发布");
    // What it does not need is not there: nobody's name, no number, no state of filings.
    std::set<std::string> told;
    for (const auto& [name, value] : accounts->at("items")[0].items()) told.insert(name);
    EXPECT_EQ(told, (std::set<std::string>{"id", "name", "platform", "platform_zh", "platform_account_id", "link", "kind_zh", "state_zh",
                                           "host_unit"}));
    EXPECT_EQ(accounts_of_commission(context, monitor(), id, "没有", page("id"))->at("total"), 0);
    clock.set(*parse_instant("2027-01-01T00:00:00+08:00"));
    EXPECT_EQ(code(accounts_of_commission(context, monitor(), id, "", page("id"))), "monitor_reports.commission_over");
    EXPECT_EQ(accounts_of_commission(context, clerk(), id, "", page("id"))->at("total"), 1);
}

YANLU_ON_BOTH_ENGINES(Commissions);

}  // namespace
}  // namespace yanlu::monitor_reports
