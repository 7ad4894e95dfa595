// 2.3a: lists and runs on both engines: what is stored, who may, what a decision changes, and what was known when.
#include <gtest/gtest.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>

#include "organisation/unit_store.hpp"
#include "reconciliation/reconciliations.hpp"
#include "reconciliation/statements.hpp"
#include "registry/accounts.hpp"
#include "storage/tests/engines.hpp"

namespace yanlu::reconciliation {
namespace {

using organisation::Caller;

class RunTest : public storage::testing::OnBothEngines {
protected:
    void SetUp() override {
        storage::Transaction transaction(*database);
        root = unit("云湾市", "government", {});
        office = unit("云湾市人民政府办公室", "city_office", root);
        town = unit("海棠镇人民政府", "town", root);
        bureau = unit("云湾市教育局", "department", root);
        transaction.commit();
        for (const auto& source : context.rulebook.part<Settings>().sources())
            if (source.kind == SourceKind::filing_system) systems.push_back(source.code);
        ASSERT_GE(systems.size(), 2U);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    UnitId unit(const std::string& name, const std::string& kind, std::optional<UnitId> parent) {
        return organisation::insert_unit(context,
                                         {.name = name, .short_name = name, .kind = kind, .level = "city", .parent = parent, .area = name},
                                         *Date::parse("2015-01-01"));
    }
    Caller clerk() { return caller("city_office_clerk", office, 7); }
    Caller caller(const std::string& role, UnitId at, std::int64_t person) {
        Caller made;
        made.role = role;
        made.actor.person = PersonId{person};
        made.actor.unit = at;
        made.unit_path = organisation::unit_path(*database, at);
        made.scope = role.starts_with("city_office") ? organisation::Scope::city() : organisation::Scope::own(made.unit_path);
        return made;
    }
    AccountId account(const std::string& name, const std::string& id, UnitId host) {
        const auto made = registry::register_account(context, clerk(),
                                                     {.name = name,
                                                      .platform = "weibo",
                                                      .platform_account_id = id,
                                                      .kind = "publishing",
                                                      .host_unit = host,
                                                      .opened_on = Date::parse("2020-01-01")});
        EXPECT_TRUE(made) << (made ? "" : made.error().code);
        return made ? AccountId{made->at("id").get<std::int64_t>()} : AccountId{};
    }
    std::int64_t listed(const std::string& kind, const std::string& source, const std::string& rows) {
        const std::string head = "新媒体名称,新媒体类型,唯一标识,填报单位,备案状态\n";
        const auto file = scan_file(context, clerk(), {"名单.csv", head + rows}, source);
        EXPECT_TRUE(file) << (file ? "" : file.error().code);
        if (!file) return 0;
        const auto made = take_in_list(
            context, clerk(),
            {AttachmentId{file->at("file_id").get<std::int64_t>()}, kind, source, {}, false, mapping_from(file->at("mapping"))});
        EXPECT_TRUE(made) << (made ? "" : made.error().code);
        return made ? made->at("id").get<std::int64_t>() : 0;
    }
    Json run(const std::vector<std::int64_t>& lists) {
        const auto made = run_reconciliation(context, clerk(), {{}, lists});
        EXPECT_TRUE(made) << (made ? "" : made.error().code);
        return made ? *made : Json{};
    }
    Json differences_of(const Json& of, const Caller& by, const std::string& kind = {}) {
        DifferenceFilter filter;
        filter.run = RunId{of["id"].get<std::int64_t>()};
        filter.kind = kind;
        return (*list_differences(context, by, filter, {.sort = "kind"}))["items"];
    }
    // How many open rows the relation that rules read has, as of a day and as known at a moment.
    std::int64_t present(Date as_of, Instant known, const std::string& kind) {
        static const std::string query = "SELECT count(*) FROM (" + relation() + ") AS r WHERE r.kind = $3 AND r.state = 'open'";
        return *database->value<std::int64_t>(storage::Statement{"test.reconciliation_results", query}, as_of.iso(), known, kind);
    }
    // The relation as the evaluator puts it in front of a rule.
    static std::string relation() {
        std::ifstream in(YANLU_SOURCE_DIR "/rulebook/relations/reconciliation_results.sql");
        std::string text;
        for (std::string line; std::getline(in, line);)
            if (!line.starts_with("--")) text += line + "\n";
        for (const auto& [name, place] : {std::pair{"$known_as_of", "$2"}, std::pair{"$as_of", "$1"}})
            for (auto at = text.find(name); at != std::string::npos; at = text.find(name))
                text.replace(at, std::string_view(name).size(), place);
        return text;
    }

    ManualClock clock{*parse_instant("2026-03-10T09:00:00+08:00")};
    SeededRng rng{1};
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("reconciliation-test-" + std::to_string(getpid()));
    storage::AttachmentFolder attachments{folder};
    Context context{*database, clock, rng, rulebook, &attachments};
    UnitId root, office, town, bureau;
    std::vector<std::string> systems;
};
YANLU_ON_BOTH_ENGINES(RunTest);

TEST_P(RunTest, EveryStatementIsUnderstood) {
    for (const auto* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

TEST_P(RunTest, R2_3aARunStoresWhatDiffersAndWhoseItIs) {
    const AccountId here = account("海棠发布", "1234567890", town);
    account("云湾教育", "2234567890", bureau);
    const Json made =
        run({listed("filing_system", systems[0], "云湾教育,微博,2234567890,市教育局,正常\n海棠民生,微博,3234567890,海棠镇,正常\n")});
    EXPECT_EQ(made["accounts"], 3);
    const Json omitted = differences_of(made, clerk(), "omitted");
    ASSERT_EQ(omitted.size(), 2U);
    EXPECT_EQ(omitted[0]["account_id"], here.value);
    EXPECT_EQ(omitted[0]["mend_in"], systems[0]);
    EXPECT_EQ(omitted[1]["mend_in"], "registry");
    EXPECT_EQ(omitted[1]["unit"]["id"], town.value);
    EXPECT_EQ(differences_of(made, caller("editor", town, 8)).size(), 2U);
    EXPECT_EQ(differences_of(made, caller("editor", bureau, 9)).size(), 0U);
}

TEST_P(RunTest, R2_3aMendedFromADayOnAndBeforeItAsItWas) {
    account("海棠发布", "1234567890", town);
    const auto list = listed("filing_system", systems[0], "云湾教育,微博,2234567890,市教育局,正常\n");
    const Json made = run({list});
    const Instant first = clock.now();
    const Date day = clock.today();
    EXPECT_EQ(present(day, first, "omitted"), 2);
    EXPECT_EQ(present(day - 1, first, "omitted"), 0) << "nothing was compared before";
    clock.advance(std::chrono::hours(72));
    const auto id = DifferenceId{differences_of(made, clerk(), "omitted")[0]["id"].get<std::int64_t>()};
    const auto mended = mend_difference(context, caller("editor", town, 8), id, "已补办");
    ASSERT_TRUE(mended) << mended.error().code;
    EXPECT_EQ((*mended)["state"], "mended");
    EXPECT_EQ(present(clock.today(), clock.now(), "omitted"), 1);
    EXPECT_EQ(present(day + 2, clock.now(), "omitted"), 2) << "until the day before it was still open";
    EXPECT_EQ(present(clock.today(), first, "omitted"), 2) << "what was not known yet is not seen";
    run({list});
    EXPECT_EQ(present(clock.today(), clock.now(), "omitted"), 2) << "the newer comparison shows it is not mended";
}

TEST_P(RunTest, R2_3aANewerRunOfOneSourceLeavesTheOthersAlone) {
    account("海棠发布", "1234567890", town);
    run({listed("filing_system", systems[0], "云湾教育,微博,2234567890,市教育局,正常\n")});
    EXPECT_EQ(present(clock.today(), clock.now(), "omitted"), 2);
    clock.advance(std::chrono::hours(24));
    run({listed("filing_system", systems[1], "海棠发布,微博,1234567890,海棠镇,正常\n")});
    EXPECT_EQ(present(clock.today(), clock.now(), "omitted"), 2);
    run({listed("filing_system", systems[0], "海棠发布,微博,1234567890,海棠镇,正常\n")});
    EXPECT_EQ(present(clock.today(), clock.now(), "omitted"), 0);
}

TEST_P(RunTest, R2_3aADecisionAboutAConcealmentIsRemembered) {
    const auto seen = [&] { return listed("monitor", "monitor", "海棠生活圈,微博,9234567890,海棠镇,可访问\n"); };
    const Json first = run({seen()});
    const Json suspected = differences_of(first, clerk(), "suspected_concealed");
    ASSERT_EQ(suspected.size(), 1U);
    const DifferenceId id{suspected[0]["id"].get<std::int64_t>()};
    EXPECT_EQ(decide_difference(context, caller("editor", town, 8), id, {"concealed", town, "是"}).error().kind, RefusalClass::forbidden);
    ASSERT_TRUE(decide_difference(context, clerk(), id, {"concealed", town, "经核属实"}));
    const Json again = differences_of(run({seen()}), clerk(), "suspected_concealed");
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again[0]["state"], "decided");
    EXPECT_EQ(again[0]["decision"], "concealed");
    EXPECT_EQ(again[0]["unit"]["id"], town.value);
}

TEST_P(RunTest, TwoPeopleAtOnceTheSecondIsToldSo) {
    run({listed("monitor", "monitor", "海棠生活圈,微博,9234567890,海棠镇,可访问\n")});
    const Json made = run({listed("filing_system", systems[0], "海棠站文化,微博,,海棠镇,正常\n海棠站文话,微博,,海棠镇,正常\n")});
    EXPECT_EQ(made["doubts_open"], 0);
    account("海棠文化站", "1234567890", town);
    const Json doubted = run({made["lists"][1]["id"].get<std::int64_t>()});
    ASSERT_EQ(doubted["doubts_open"], 1);
    const Json doubts = *list_doubts(context, clerk(), RunId{doubted["id"].get<std::int64_t>()}, "unanswered", {.sort = "points"});
    const DoubtId doubt{doubts["items"][0]["id"].get<std::int64_t>()};
    ASSERT_TRUE(decide_pair(context, clerk(), doubt, true));
    const auto second = decide_pair(context, caller("city_office_section_chief", office, 9), doubt, false);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, "reconciliation.doubt_answered");
    EXPECT_EQ(differences_of(doubted, clerk(), "misreported").size(), 1U) << "the name differs now that they are one";
}

TEST_P(RunTest, AnotherPersonsFileAndADayToComeAreRefused) {
    const auto file = scan_file(context, clerk(), {"名单.csv", "账号名称\n甲\n"}, "monitor");
    ASSERT_TRUE(file);
    const AttachmentId id{file->at("file_id").get<std::int64_t>()};
    const ColumnMapping mapping{{"name", "账号名称"}};
    EXPECT_FALSE(take_in_list(context, caller("city_office_clerk", office, 99), {id, "monitor", "monitor", {}, false, mapping}));
    EXPECT_EQ(take_in_list(context, clerk(), {id, "monitor", "monitor", clock.today() + 1, false, mapping}).error().code,
              "reconciliation.day_to_come");
    EXPECT_EQ(run_reconciliation(context, clerk(), {clock.today() + 1, {1}}).error().code, "reconciliation.day_to_come");
}

}  // namespace
}  // namespace yanlu::reconciliation
