// Registering, amending, naming duty holders, contracts, states and lists; on both engines.
#include "registry/accounts.hpp"

#include "flow/machines.hpp"
#include "registry/account_process.hpp"
#include "registry/account_rules.hpp"
#include "registry/account_store.hpp"
#include "registry/account_view.hpp"
#include "registry/export_accounts.hpp"
#include "registry/statements.hpp"
#include "registry/tests/city.hpp"

namespace yanlu::registry {
namespace {

using testing::CitySuite;

class AccountsSuite : public CitySuite {
protected:
    std::string refused(const Result<Json>& answer) { return answer ? "allowed" : answer.error().code; }
    Json detail(AccountId id) { return *show_account(context, clerk(), id, std::nullopt); }
    DutyHolders all_duties() {
        DutyHolders out{.holders = {}, .valid_from = clock.today()};
        for (const auto& duty : required_duties()) out.holders[duty] = {{"甲" + duty, "职务", "13800000000"}};
        return out;
    }
};

TEST_P(AccountsSuite, R1_1_AnAccountIsRegisteredWithItsPermanentId) {
    const AccountId id = registered(weibo(first_town));
    const Json account = detail(id);
    EXPECT_EQ(account["state"], "to_be_completed");
    EXPECT_EQ(account["platform_zh"], "新浪微博");
    EXPECT_EQ(account["host_unit"]["name"], "海棠镇");
    EXPECT_EQ(account["missing_duties"].size(), 4u);
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(AccountsSuite, R2_1a_OneAccountAPlatformUnlessAReasonIsGiven) {
    registered(weibo(first_town));
    auto second = weibo(first_town, "2234567890", "海棠文旅");
    const auto answer = register_account(context, clerk(), second);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, "registry.platform_taken");
    EXPECT_EQ(answer.error().article, "152-2021.2.1");
    second.exception_reason = "经市府办批准的文旅专号";
    EXPECT_TRUE(register_account(context, clerk(), second));
}

TEST_P(AccountsSuite, R2_1b_AnInternalDivisionHostsNone) {
    auto input = weibo(division);
    input.exception_reason = "有理由也不行";
    EXPECT_EQ(refused(register_account(context, clerk(), input)), "registry.internal_division");
    EXPECT_EQ(rulebook.article("152-2021.2.1") != nullptr, true);
}

TEST_P(AccountsSuite, WhatCannotBeIsRefused) {
    registered(weibo(first_town));
    EXPECT_EQ(refused(register_account(context, clerk(), weibo(second_town))), "registry.account_registered");
    EXPECT_EQ(refused(register_account(context, clerk(), weibo(second_town, "not-a-uid"))), "registry.bad_platform_account_id");
    auto input = weibo(second_town, "2234567890");
    input.platform = "myspace";
    EXPECT_EQ(refused(register_account(context, clerk(), input)), "registry.unknown_platform");
    EXPECT_EQ(refused(register_account(context, clerk(), weibo(UnitId{424242}, "3234567890"))), "registry.no_such_unit");
    input = weibo(second_town, "2234567890");
    input.opened_on = clock.today() + 1;
    EXPECT_EQ(refused(register_account(context, clerk(), input)), "registry.day_in_future");
}

TEST_P(AccountsSuite, AnotherUnitsAccountIsAbsent) {
    const AccountId id = registered(weibo(first_town));
    const auto stranger = caller("editor", second_town);
    EXPECT_EQ(show_account(context, stranger, id, std::nullopt).error().kind, RefusalClass::not_found);
    EXPECT_EQ(amend_account(context, stranger, id, {.patch = {.name = "改"}, .reason = "x"}).error().kind, RefusalClass::not_found);
    EXPECT_EQ(list_accounts(context, stranger, {}, page())->at("total"), 0);
    EXPECT_EQ(list_accounts(context, caller("editor", first_town), {}, page())->at("total"), 1);
    EXPECT_EQ(refused(register_account(context, caller("editor", first_town), weibo(first_town, "2234567890"))),
              "organisation.verb_not_granted");
}

TEST_P(AccountsSuite, APastAmendmentKeepsWhatWasKnown) {
    auto input = weibo(first_town);
    input.opened_on = Date::parse("2025-01-01");
    const AccountId id = registered(input);
    const Instant then = clock.now();
    clock.advance(std::chrono::hours(24));
    Amendment late{.patch = {.name = "海棠微讯"}, .valid_from = Date::parse("2025-06-01"), .reason = "补录更名"};
    ASSERT_TRUE(amend_account(context, clerk(), id, late));
    const Date july = *Date::parse("2025-07-01");
    EXPECT_EQ(facts_as_of(*database, id, july, clock.now())->name, "海棠微讯");
    EXPECT_EQ(facts_as_of(*database, id, july, then)->name, "海棠发布");
    EXPECT_EQ(facts_as_of(*database, id, *Date::parse("2025-05-31"), clock.now())->name, "海棠发布");
    EXPECT_EQ(show_account(context, clerk(), id, Date::parse("2025-03-01"))->at("name"), "海棠发布");
    EXPECT_EQ(account_history(context, clerk(), id)->at("items").size(), 3u);
    EXPECT_EQ(show_account(context, clerk(), id, Date::parse("2024-12-31")).error().code, "registry.not_there_yet");
}

TEST_P(AccountsSuite, AnOldVersionIsNotOverwritten) {
    const AccountId id = registered(weibo(first_town));
    auto one = clerk();
    one.expected_version = 1;
    ASSERT_TRUE(amend_account(context, one, id, {.patch = {.purpose = "一"}, .reason = "一"}));
    EXPECT_EQ(amend_account(context, one, id, {.patch = {.purpose = "二"}, .reason = "二"}).error().kind,
              RefusalClass::precondition_failed);
    EXPECT_EQ(refused(amend_account(context, clerk(), id, {.patch = {}, .reason = "空"})), "registry.nothing_to_change");
}

TEST_P(AccountsSuite, ACorrectedIdStillFindsTheAccountByTheOldOne) {
    const AccountId id = registered(weibo(first_town));
    ASSERT_TRUE(amend_account(context, clerk(), id, {.patch = {}, .platform_account_id = "9876543210", .reason = "登记有误"}));
    EXPECT_EQ(find_account_id(*database, "weibo", "1234567890"), id);
    EXPECT_EQ(find_account_id(*database, "weibo", "9876543210"), id);
    EXPECT_EQ(refused(register_account(context, clerk(), weibo(second_town))), "registry.account_registered");
    EXPECT_EQ(list_accounts(context, clerk(), {.words = "https://weibo.com/u/1234567890"}, page())->at("total"), 1);
}

TEST_P(AccountsSuite, R1_4_DutyHoldersHaveAHistoryAndMaskedPhones) {
    const AccountId id = registered(weibo(first_town));
    ASSERT_TRUE(set_duty_holders(context, clerk(), id, all_duties()));
    Json account = detail(id);
    EXPECT_TRUE(account["missing_duties"].empty());
    EXPECT_EQ(account["duty_holders"][0]["phone"], "138****0000");
    clock.advance(std::chrono::hours(48));
    DutyHolders fewer{.holders = {{"editor", {{"乙", "", ""}}}}, .valid_from = clock.today()};
    ASSERT_TRUE(set_duty_holders(context, clerk(), id, fewer));
    account = detail(id);
    EXPECT_EQ(account["missing_duties"].size(), 3u);
    EXPECT_EQ(show_account(context, clerk(), id, clock.today() - 1)->at("missing_duties").size(), 0u);
    DutyHolders two{.holders = {{"principal", {{"甲", "", ""}, {"乙", "", ""}}}}, .valid_from = clock.today()};
    EXPECT_EQ(refused(set_duty_holders(context, clerk(), id, two)), "registry.one_holder_only");
}

TEST_P(AccountsSuite, R1_4_ContractsNameTheVendorAndExpire) {
    const AccountId id = registered(weibo(first_town));
    const auto vendor = create_vendor(context, clerk(), {.name = "云湾融媒科技有限公司"});
    ASSERT_TRUE(vendor);
    const VendorId vendor_id{vendor->at("id").get<std::int64_t>()};
    EXPECT_EQ(refused(create_vendor(context, clerk(), {.name = "云湾融媒科技有限公司"})), "registry.vendor_registered");
    EXPECT_EQ(refused(create_vendor(context, clerk(), {.name = "另一家公司", .credit_code = "91441900MA4UNKNOW9"})),
              "registry.bad_credit_code");
    NewContract contract{vendor_id, *Date::parse("2025-01-01"), *Date::parse("2025-12-31"), "张甲"};
    EXPECT_TRUE(record_contract(context, clerk(), id, contract)->at("contracts")[0]["is_expired"].get<bool>());
    EXPECT_EQ(list_accounts(context, clerk(), {.flag = "contract_expired"}, page())->at("total"), 1);
    contract.ends_on = *Date::parse("2026-12-31");  // the same contract, corrected
    const auto corrected = record_contract(context, clerk(), id, contract);
    ASSERT_EQ(corrected->at("contracts").size(), 1u);
    EXPECT_FALSE(corrected->at("contracts")[0]["is_expired"].get<bool>());
    std::swap(contract.starts_on, contract.ends_on);
    EXPECT_EQ(refused(record_contract(context, clerk(), id, contract)), "registry.contract_backwards");
    EXPECT_EQ(list_vendors(context, clerk(), "融媒", page())->at("total"), 1);
}

TEST_P(AccountsSuite, R2_1d_BackfillIsGreyedUntilBothFilingsAreRecorded) {
    const AccountId id = registered(weibo(first_town));
    EXPECT_EQ(refused(move_account(context, clerk(), id, "reopen_backfill", "")), "flow.not_from_this_state");
    const Json greyed = detail(id)["allowed_actions"];
    const auto confirm = std::ranges::find_if(greyed, [](const Json& a) { return a["action"] == "confirm_backfill"; });
    ASSERT_NE(confirm, greyed.end());
    EXPECT_FALSE((*confirm)["is_allowed"].get<bool>());
    EXPECT_EQ((*confirm)["refusal"]["article"]["key"], "152-2021.2.1");
}

TEST_P(AccountsSuite, PagesInEveryOrderMeetEveryAccountOnce) {
    for (int i = 0; i < 23; ++i) {
        auto input = weibo(i % 2 ? first_town : second_town, std::to_string(1000000000 + i), "账号" + std::to_string(i % 7));
        input.exception_reason = "测试";
        registered(input);
    }
    for (const char* sort : {"name", "last_post_at", "open_findings"}) {
        for (const bool is_descending : {false, true}) {
            std::set<std::int64_t> seen;
            api::Page next = page(sort, is_descending, 5);
            for (;;) {
                const Json answer = *list_accounts(context, clerk(), {}, next);
                EXPECT_EQ(answer["total"], 23);
                for (const Json& item : answer["items"]) EXPECT_TRUE(seen.insert(item["id"].get<std::int64_t>()).second);
                if (answer["next_cursor"].is_null()) break;
                next.after = *api::decode_cursor(answer["next_cursor"].get<std::string>(), sort, is_descending);
            }
            EXPECT_EQ(seen.size(), 23u) << sort << is_descending;
        }
    }
    EXPECT_EQ(list_accounts(context, clerk(), {.under = first_town}, page())->at("total"), 11);
    EXPECT_EQ(list_accounts(context, clerk(), {.words = "账号3"}, page())->at("total"), 3);
    EXPECT_EQ(list_accounts(context, clerk(), {.flag = "missing_duty_holder"}, page())->at("total"), 23);
    EXPECT_EQ(list_accounts(context, clerk(), {.flag = "never_observed"}, page())->at("total"), 23);
    EXPECT_EQ(list_accounts(context, clerk(), {.flag = "has_open_findings"}, page())->at("total"), 0);
    EXPECT_EQ(list_accounts(context, clerk(), {.flag = "near_limit"}, page())->at("total"), 0);
    EXPECT_EQ(list_accounts(context, clerk(), {.min_idle_days = 1}, page())->at("total"), 0);
}

TEST_P(AccountsSuite, TheExportHoldsWhatTheFilterShows) {
    registered(weibo(first_town));
    auto tricky = weibo(second_town, "2234567890", "=HYPERLINK(\"x\")");
    registered(tricky);
    const auto bytes = export_accounts(context, clerk(), {}, documents::TableFormat::csv);
    ASSERT_TRUE(bytes);
    auto reader = documents::TableReader::open_bytes(*bytes);
    ASSERT_TRUE(reader);
    documents::Row row;
    int rows = 0;
    while (reader->next(row).value()) ++rows;
    EXPECT_EQ(rows, 3);
    EXPECT_NE(bytes->find("'=HYPERLINK"), std::string::npos);
    const auto own = export_accounts(context, caller("editor", first_town), {}, documents::TableFormat::csv);
    EXPECT_EQ(own->find("HYPERLINK"), std::string::npos);
}

TEST_P(AccountsSuite, TheMachineIsSoundAndEveryWordExists) {
    account_machine(rulebook);  // throws on a table with faults
    for (const auto& state : account_states()) EXPECT_TRUE(rulebook.has_message("registry.state." + state)) << state;
    for (const auto& duty : duties()) EXPECT_TRUE(rulebook.has_message("registry.duty." + duty)) << duty;
    for (const auto& transition : account_machine(rulebook).transitions()) {
        EXPECT_FALSE(transition.zh.empty()) << transition.event;
    }
}

TEST_P(AccountsSuite, EveryStatementPrepares) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

// Random amendments with days in the past; any (day, known at) is answered as a slow table of all that was ever said answers it.
TEST_P(AccountsSuite, BothTimesEqualASlowReference) {
    constexpr int days = 60;
    const Date first = *Date::parse("2026-01-05");
    auto input = weibo(first_town);
    input.opened_on = first;
    const AccountId id = registered(input);
    std::vector<std::pair<Instant, std::vector<std::string>>> known;  // what each day's name was, by when that was known
    known.emplace_back(clock.now(), std::vector<std::string>(days, "海棠发布"));
    for (int change = 0; change < 25; ++change) {
        clock.advance(std::chrono::seconds(1));
        const auto from = static_cast<std::size_t>(rng.below(days));
        const std::string name = "名" + std::to_string(rng.below(5));
        auto names = known.back().second;
        const std::string replaced = names[from];
        for (std::size_t d = from; d < days && names[d] == replaced; ++d) names[d] = name;
        ASSERT_TRUE(
            amend_account(context, clerk(), id, {.patch = {.name = name}, .valid_from = first + static_cast<int>(from), .reason = "核对"}));
        known.emplace_back(clock.now(), std::move(names));
    }
    for (const auto& [at, names] : known) {
        for (int d = 0; d < days; ++d) ASSERT_EQ(facts_as_of(*database, id, first + d, at)->name, names[static_cast<std::size_t>(d)]);
    }
    EXPECT_FALSE(facts_as_of(*database, id, first, Instant{known.front().first.ms - 1}));
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

YANLU_ON_BOTH_ENGINES(AccountsSuite);

}  // namespace
}  // namespace yanlu::registry
