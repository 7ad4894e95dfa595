// Receipts, words, waivers: what is accepted, what is refused and why, and what follows; on both engines.
#include "filings/differences.hpp"
#include "filings/import_receipts.hpp"
#include "filings/process.hpp"
#include "filings/tests/filing_city.hpp"
#include "flow/machines.hpp"

namespace yanlu::filings {
namespace {

class Receipts : public testing::FilingCity {
protected:
    // Every row of a sheet as the wizard would hand it over.
    documents::ImportedRow row(std::size_t number, std::map<std::string, std::string> values) {
        return {number, std::move(values), {}, {}};
    }
    std::string first_problem(const Result<ReceiptImport>& import) {
        return import && !import->bad.empty() ? import->bad.front().problems.front().code : "";
    }
    Json form_shown(FilingId id) { return (*show_filing(context, clerk(), id))["form"]; }
    std::int64_t total(const FilingFilter& filter, const std::string& role = "city_office_clerk", UnitId at = {}) {
        const auto who = at ? caller(role, at) : clerk();
        return list_filings(context, who, filter, page("due_on"))->at("total").get<std::int64_t>();
    }
};

TEST_P(Receipts, R2_1d_BothReceiptsMakeTheAccountNormal) {
    const AccountId account = opened();
    ASSERT_TRUE(record(one(account, "state_council", "opening"), receipt("GB-1", "2026-03-10")));
    const auto second = record(one(account, "city_platform", "opening"), receipt("KP-1", "2026-03-10"));
    ASSERT_TRUE(second) << second.error().code;
    EXPECT_EQ((*second)["state"], "filed");
    EXPECT_FALSE((*second)["is_late"].get<bool>());
    EXPECT_EQ((*second)["light"], nullptr);
    EXPECT_EQ(state_of(account), "normal");
    const Json standing = filings_of_account(context, clerk(), account)->at("systems");
    ASSERT_EQ(standing.size(), 2u);
    for (const Json& system : standing) EXPECT_EQ(system["differing"], 0) << system.dump();
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(Receipts, R2_3a_AReceiptForAnotherAccountIsRefused) {
    const AccountId one_account = opened();
    const AccountId other = opened();
    const Filing filing = one(one_account, "state_council", "opening");
    auto wrong = receipt("GB-1", "2026-03-10");
    wrong.platform_account_id = registry::find_account(*database, other)->platform_account_id;
    const auto by_id = record(filing, wrong);
    ASSERT_FALSE(by_id);
    EXPECT_EQ(by_id.error().code, "filings.receipt_of_another_account");
    EXPECT_EQ(by_id.error().args.at("account"), "海棠发布2");
    EXPECT_EQ(by_id.error().article, "152-2021.2.3");
    wrong = receipt("GB-1", "2026-03-10");
    wrong.account_name = "清溪发布";
    EXPECT_EQ(refused(record(filing, wrong)), "filings.receipt_name_differs");
    wrong.is_confirmed = true;
    EXPECT_EQ(refused(record(filing, wrong)), "allowed");
    EXPECT_EQ(refused(record(one(other, "state_council", "opening"), receipt("GB-1", "2026-03-10"))), "filings.number_of_another_account");
    EXPECT_EQ(refused(record(one(other, "city_platform", "opening"), receipt("GB-1", "2026-03-10"))),
              "allowed");  // another system's number
}

TEST_P(Receipts, R2_3a_TheOtherAccountIsNotNamedToStrangers) {
    const AccountId account = opened();
    ASSERT_TRUE(record(one(account, "state_council", "opening"), receipt("GB-1", "2026-03-10")));
    const AccountId foreign = registered(weibo(second_town, "2234567890", "清溪发布"));
    deliver();
    const auto editor = caller("editor", second_town);
    const auto answer = record_receipt(context, editor, one(foreign, "state_council", "backfill").id, receipt("GB-1", "2026-03-10"));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().args.at("account"), "另一账号");
}

TEST_P(Receipts, WrongDaysAndEmptyReceiptsAreRefused) {
    const AccountId account = opened();
    const Filing filing = one(account, "state_council", "opening");
    EXPECT_EQ(refused(record(filing, receipt("GB-1", "2026-03-11"))), "filings.day_in_future");
    EXPECT_EQ(refused(record(filing, receipt("GB-1", "2026-03-09"))), "filings.receipt_before_cause");
    EXPECT_EQ(refused(record(filing, receipt("", "2026-03-10"))), "filings.receipt_empty");
    auto with_file = receipt("", "2026-03-10");
    with_file.file = AttachmentId{424242};
    EXPECT_EQ(refused(record(filing, with_file)), "registry.no_such_file");
    EXPECT_EQ(refused(give_word(context, clerk(), filing.id, clock.today(), "")), "filings.takes_a_receipt");
    ASSERT_TRUE(record(filing, receipt("GB-1", "2026-03-10")));
    EXPECT_EQ(refused(record(filing, receipt("GB-2", "2026-03-10"))), "flow.not_from_this_state");
}

TEST_P(Receipts, R2_3b_TheWordToTheOfficeIsADayAndNoReceipt) {
    const AccountId account = opened();
    happen("account.cancelled", account, {{"effective_on", "2026-03-10"}});
    const Filing word = one(account, "word_to_office", "cancellation");
    EXPECT_EQ(refused(record(word, receipt("1", "2026-03-10"))), "filings.takes_a_word");
    EXPECT_EQ(refused(give_word(context, clerk(), word.id, on("2026-03-09"), "")), "filings.word_before_cause");
    const auto given = give_word(context, caller("editor", first_town), word.id, on("2026-03-10"), "电话告知");
    ASSERT_TRUE(given) << given.error().code;
    EXPECT_EQ((*given)["state"], "filed");
    EXPECT_EQ((*given)["note"], "电话告知");
}

TEST_P(Receipts, ACorrectionKeepsWhatWasRecordedAndAVoidedOneIsDueAgain) {
    const AccountId account = opened();
    const Filing filing = one(account, "state_council", "opening");
    ASSERT_TRUE(record(filing, receipt("GB-1", "2026-03-10")));
    clock.advance(std::chrono::hours(1));
    auto better = receipt("GB-9", "2026-03-10");
    better.reason = "编号录错";
    const auto corrected = correct_receipt(context, clerk(), filing.id, better);
    ASSERT_TRUE(corrected) << corrected.error().code;
    ASSERT_EQ((*corrected)["history"].size(), 3u);
    EXPECT_EQ((*corrected)["history"][1]["receipt_number"], "GB-1");
    EXPECT_EQ(refused(void_receipt(context, caller("editor", first_town), filing.id, "误登")), "organisation.verb_not_granted");
    const auto voided = void_receipt(context, clerk(), filing.id, "回执不属于本账号");
    ASSERT_TRUE(voided) << voided.error().code;
    EXPECT_EQ(state_of(account), "opened_to_file");
    EXPECT_EQ((*voided)["state"], "due");
    EXPECT_EQ((*voided)["due_on"], "2026-03-13");
    EXPECT_TRUE(record(one(account, "state_council", "opening"), receipt("GB-9", "2026-03-10")));
}

TEST_P(Receipts, R2_1d_OnlyTheOfficeWaivesAndAWaiverIsNoFiling) {
    const AccountId account = opened();
    const Filing filing = one(account, "state_council", "opening");
    EXPECT_EQ(refused(waive_filing(context, caller("section_head", first_town), filing.id, "不用")), "organisation.verb_not_granted");
    ASSERT_TRUE(waive_filing(context, clerk(), filing.id, "账号已并入"));
    ASSERT_TRUE(record(one(account, "city_platform", "opening"), receipt("KP-1", "2026-03-10")));
    EXPECT_EQ(state_of(account), "opened_to_file");
}

TEST_P(Receipts, R2_1d_AnotherUnitsFilingIsAbsent) {
    const AccountId account = opened();
    const auto stranger = caller("editor", second_town);
    const Filing filing = one(account, "state_council", "opening");
    EXPECT_EQ(show_filing(context, stranger, filing.id).error().kind, RefusalClass::not_found);
    EXPECT_EQ(record_receipt(context, stranger, filing.id, receipt("1", "2026-03-10")).error().kind, RefusalClass::not_found);
    EXPECT_EQ(filings_of_account(context, stranger, account).error().kind, RefusalClass::not_found);
    EXPECT_EQ(total({}, "editor", second_town), 0);
    EXPECT_EQ(total({}, "editor", first_town), 2);
    auto stale = clerk();
    stale.expected_version = 9;
    EXPECT_EQ(waive_filing(context, stale, filing.id, "x").error().kind, RefusalClass::precondition_failed);
}

TEST_P(Receipts, TheFormIsFilledFromTheRegistryAndTypedOver) {
    const AccountId account = opened();
    const Filing filing = one(account, "state_council", "opening");
    const auto entry = [&](const char* code) {
        for (const Json& each : form_shown(filing.id))
            if (each["field"] == code) return each;
        return Json();
    };
    EXPECT_EQ(entry("account_name")["value"], "海棠发布1");
    EXPECT_EQ(entry("platform")["value"], "新浪微博");
    EXPECT_EQ(entry("state")["value"], "正常");
    EXPECT_TRUE(entry("certified_host")["is_missing"].get<bool>());
    EXPECT_EQ(refused(submit_filing(context, clerk(), filing.id, clock.today())), "filings.form_incomplete");
    EXPECT_EQ(refused(save_form(context, clerk(), filing.id, {{"colour", "red"}})), "filings.no_such_field");
    Json typed;
    for (const Json& each : form_shown(filing.id))
        typed[each["field"].get<std::string>()] = each["is_missing"].get<bool>() ? Json("手工填写") : each["value"];
    ASSERT_TRUE(save_form(context, clerk(), filing.id, typed));
    EXPECT_TRUE(entry("certified_host")["is_typed"].get<bool>());
    EXPECT_FALSE(entry("account_name")["is_typed"].get<bool>());
    const auto sent = submit_filing(context, clerk(), filing.id, clock.today());
    ASSERT_TRUE(sent) << sent.error().code;
    // What was sent stays what was sent, whatever the registry says afterwards.
    ASSERT_TRUE(registry::amend_account(context, clerk(), account, {.patch = {.name = "海棠微讯"}, .reason = "更名"}));
    ASSERT_TRUE(record(filing, receipt("GB-1", "2026-03-10")));
    EXPECT_EQ(entry("account_name")["value"], "海棠发布1");
    const Json differences = *differences_of_account(context, clerk(), account);
    EXPECT_GT(differences["systems"][0]["differing"].get<int>(), 0);
    EXPECT_EQ(show_filing(context, caller("city_office_leader", office), filing.id)->at("form"), nullptr);
    EXPECT_EQ(show_filing(context, caller("monitor", office), filing.id).error().kind, RefusalClass::forbidden);
}

TEST_P(Receipts, R2_3a_TheSystemsAreComparedWithEachOther) {
    const AccountId account = opened();
    ASSERT_TRUE(record(one(account, "state_council", "opening"), receipt("GB-1", "2026-03-10")));
    ASSERT_TRUE(save_form(context, clerk(), one(account, "city_platform", "opening").id, {{"account_name", "海棠发布官微"}}));
    ASSERT_TRUE(record(one(account, "city_platform", "opening"), receipt("KP-1", "2026-03-10")));
    const Json differences = *differences_of_account(context, clerk(), account);
    int differing = 0;
    for (const Json& field : differences["between"]) differing += field["is_different"].get<bool>();
    EXPECT_EQ(differing, 1);
    EXPECT_EQ(differences["systems"][0]["differing"], 0);
    EXPECT_EQ(differences["systems"][1]["differing"], 1);
}

TEST_P(Receipts, ListsCountAndPageWhatTheFilterHolds) {
    const AccountId account = opened();
    opened();
    set_day("2026-03-20");
    ASSERT_TRUE(record(one(account, "state_council", "opening"), receipt("GB-1", "2026-03-20")));
    const Json all_of_them = *list_filings(context, clerk(), {}, page("due_on", false, 3));
    EXPECT_EQ(all_of_them["counts"], (Json{{"total", 4}, {"due", 3}, {"submitted", 0}, {"filed", 1}, {"overdue", 3}}));
    for (const bool is_descending : {false, true}) {
        std::set<std::int64_t> seen;
        api::Page next = page("due_on", is_descending, 3);
        for (;;) {
            const Json answer = *list_filings(context, clerk(), {}, next);
            for (const Json& item : answer["items"]) EXPECT_TRUE(seen.insert(item["id"].get<std::int64_t>()).second);
            if (answer["next_cursor"].is_null()) break;
            next.after = *api::decode_cursor(answer["next_cursor"].get<std::string>(), "due_on", is_descending);
        }
        EXPECT_EQ(seen.size(), 4u);
    }
    EXPECT_EQ((*list_filings(context, clerk(), {.state = "filed"}, page("due_on")))["counts"], all_of_them["counts"]);
    EXPECT_EQ(total({.is_overdue = true}), 3);
    EXPECT_EQ(total({.is_open = false}), 1);
    EXPECT_EQ(total({.words = "GB-1"}), 1);
    EXPECT_EQ(total({.system = "city_platform"}), 2);
    EXPECT_EQ(total({.under = second_town}), 0);
    EXPECT_TRUE(one(account, "state_council", "opening").settled_on > one(account, "state_council", "opening").term->due_on);
}

TEST_P(Receipts, AnImportRecordsGoodRowsAndNamesTheBadOnes) {
    const AccountId account = opened();
    const AccountId other = opened();
    const std::string id = registry::find_account(*database, account)->platform_account_id;
    const std::vector<documents::ImportedRow> rows{
        row(2, {{"platform", "weibo"},
                {"platform_account_id", id},
                {"filing_system", "state_council"},
                {"number", "GB-1"},
                {"filed_on", "2026-03-10"}}),
        row(3, {{"account_name", "海棠发布2"}, {"filing_system", "state_council"}, {"number", "GB-1"}, {"filed_on", "2026-03-10"}}),
        row(4, {{"account_name", "海棠发布2"}, {"filing_system", "city_platform"}, {"number", "KP-2"}, {"filed_on", "2026-03-01"}}),
        row(5, {{"account_name", "无此账号"}, {"filing_system", "city_platform"}, {"number", "KP-3"}, {"filed_on", "2026-03-10"}}),
        row(6, {{"account_name", "海棠发布1"}, {"filing_system", "state_council"}, {"number", "GB-7"}, {"filed_on", "2026-03-10"}}),
        row(7, {{"account_name", "海棠发布1"}, {"filing_system", "state_council"}, {"number", "GB-1"}, {"filed_on", "2026-03-10"}})};
    const auto tried = import_receipts(context, clerk(), rows, ImportMode::dry_run);
    ASSERT_TRUE(tried);
    EXPECT_EQ(tried->recorded, 1u);
    EXPECT_EQ(tried->unchanged, 1u);
    ASSERT_EQ(tried->bad.size(), 4u);
    const char* codes[] = {"filings.number_of_another_account", "filings.receipt_before_cause", "registry.account_not_registered",
                           "filings.nothing_due"};
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(tried->bad[i].problems.front().code, codes[i]);
    EXPECT_TRUE(one(account, "state_council", "opening").is_open());  // a trial changes nothing
    EXPECT_FALSE(import_receipts(context, clerk(), rows, ImportMode::all_or_none)->is_written);
    EXPECT_TRUE(one(account, "state_council", "opening").is_open());
    ASSERT_TRUE(import_receipts(context, clerk(), rows, ImportMode::good_rows)->is_written);
    EXPECT_EQ(one(account, "state_council", "opening").receipt_number, "GB-1");
    EXPECT_EQ(import_receipts(context, clerk(), rows, ImportMode::good_rows)->recorded, 0u);  // sent in again it changes nothing
    EXPECT_TRUE(one(other, "state_council", "opening").is_open());
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(Receipts, AnImportAsksWhereTwoThingsAreOpenAndKeepsToItsScope) {
    const AccountId account = opened();
    happen("account.shut_down", account, {{"effective_on", "2026-03-10"}});
    auto each = row(2, {{"account_name", "海棠发布1"}, {"filing_system", "state_council"}, {"number", "GB-1"}, {"filed_on", "2026-03-10"}});
    EXPECT_EQ(first_problem(import_receipts(context, clerk(), {each}, ImportMode::dry_run)), "filings.occasion_needed");
    each.values["occasion"] = "shutdown";
    EXPECT_EQ(import_receipts(context, clerk(), {each}, ImportMode::dry_run)->recorded, 1u);
    EXPECT_EQ(first_problem(import_receipts(context, caller("editor", second_town), {each}, ImportMode::dry_run)),
              "registry.account_not_registered");
    EXPECT_FALSE(import_receipts(context, caller("leader", first_town), {each}, ImportMode::dry_run));
}

// Every event from every state by every role of the table: through the use case it goes as the table says, or is refused.
TEST_P(Receipts, R2_1d_EveryStateEventAndRoleGoesAsTheTableSays) {
    const flow::Machine& machine = filing_machine(rulebook);
    EXPECT_TRUE(machine.faults({"is_a_filing", "is_a_word", "form_complete"}).empty());
    const auto act = [&](const organisation::Caller& who, FilingId id, const std::string& event) -> Result<Json> {
        if (event == "save_form") return save_form(context, who, id, Json::object());
        if (event == "submit") return submit_filing(context, who, id, clock.today());
        if (event == "record_receipt") return record_receipt(context, who, id, receipt("N" + std::to_string(id.value), "2026-03-10"));
        if (event == "give_word") return give_word(context, who, id, clock.today(), "");
        if (event == "correct_receipt")
            return correct_receipt(context, who, id,
                                   {.number = "C" + std::to_string(id.value), .filed_on = clock.today(), .reason = "更正"});
        if (event == "void_receipt") return void_receipt(context, who, id, "作废");
        if (event == "reinstate") return reinstate_filing(context, who, id, "仍须备案");
        return waive_filing(context, who, id, "免");
    };
    int cells = 0;
    for (const std::string& from : states()) {
        for (const char* event :
             {"save_form", "submit", "record_receipt", "give_word", "correct_receipt", "void_receipt", "waive", "reinstate"}) {
            for (const char* role :
                 {"city_office_clerk", "city_office_leader", "supervising_officer", "editor", "section_head", "leader", "monitor"}) {
                const AccountId account = opened();
                Filing filing = one(account, "state_council", "opening");
                Json typed;
                for (const Json& each : form_shown(filing.id))
                    if (each["is_missing"].get<bool>()) typed[each["field"].get<std::string>()] = "已填";
                ASSERT_TRUE(save_form(context, clerk(), filing.id, typed));
                const std::map<std::string, const char*> led_to{{"submitted", "submit"}, {"filed", "record_receipt"}, {"waived", "waive"}};
                if (from != "due") {
                    ASSERT_TRUE(act(clerk(), filing.id, led_to.at(from)));
                }

                const auto who =
                    caller(role, std::string(role).starts_with("city") || std::string(role) == "monitor" ? office : first_town);
                const auto* step = machine.transition(from, event);
                const bool is_meant =
                    step && std::ranges::find(step->roles, role) != step->roles.end() && std::string(event) != "give_word";
                const auto answer = act(who, filing.id, event);
                EXPECT_EQ(answer.has_value(), is_meant) << from << " " << event << " " << role << (answer ? "" : " " + answer.error().code);
                if (answer) {
                    EXPECT_EQ((*answer)["state"], step->to.empty() ? from : step->to);
                }
                ++cells;
            }
        }
    }
    EXPECT_EQ(cells, 4 * 8 * 7);
}

YANLU_ON_BOTH_ENGINES(Receipts);

}  // namespace
}  // namespace yanlu::filings
