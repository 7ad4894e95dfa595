// 2.3a: the typed differences between the registry, two filing systems and what is seen from outside.
#include "reconciliation/domain/differences.hpp"

#include <gtest/gtest.h>

#include "reconciliation/abbreviations.hpp"

namespace yanlu::reconciliation {
namespace {

ListedAccount account(Life life = Life::in_force) {
    return {.name = "石榴发布",
            .platform = "weibo",
            .family = "weibo",
            .platform_account_id = "1234567890",
            .certified_host = "石榴镇人民政府",
            .host_unit = "石榴镇人民政府",
            .link = {},
            .link_id = {},
            .life = life};
}

enum List { registry, first_system, second_system, monitor };

class DifferencesTest : public ::testing::Test {
protected:
    DifferencesTest() {
        lists = {{SourceKind::registry, "registry", false, {}},
                 {SourceKind::filing_system, "one", false, {}},
                 {SourceKind::filing_system, "two", false, {}},
                 {SourceKind::monitor, "monitor", false, {}}};
        for (ComparedList& list : lists) list.as_of = today;
        group.rows.assign(lists.size(), absent);
    }
    void put(List list, ListedAccount row) {
        lists[list].rows = {std::move(row)};
        group.rows[list] = 0;
    }
    // "omitted/one omitted/two", kinds with what must be mended or the field.
    std::string found() const {
        std::string out;
        for (const Difference& each : differences(lists, group, forms, {3})) {
            out += (out.empty() ? "" : " ") + std::string(code_of(each.kind)) + "/" + each.mend_in;
            if (!each.field.empty()) out += ":" + each.field;
        }
        return out;
    }
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    NameForms forms = rulebook.part<AbbreviationBook>().forms({"云湾市", "云湾"});
    Date today = *Date::parse("2026-06-01");
    std::vector<ComparedList> lists;
    Group group;
};

TEST_F(DifferencesTest, R2_3aInStepIsNoDifference) {
    for (const List list : {registry, first_system, second_system, monitor}) put(list, account());
    lists[first_system].rows[0].host_unit = "云湾市石榴镇";
    lists[second_system].rows[0].name = "石榴 发布";
    EXPECT_EQ(found(), "");
}

TEST_F(DifferencesTest, R2_3aOmittedWhereASystemLacksIt) {
    put(registry, account());
    put(second_system, account());
    EXPECT_EQ(found(), "omitted/one");
}

TEST_F(DifferencesTest, R2_1dAnAccountOpenedWithinThreeDaysMayStillBeFiled) {
    put(registry, account());
    lists[registry].rows[0].opened_on = today - 3;
    EXPECT_EQ(found(), "");
    lists[registry].rows[0].opened_on = today - 4;
    EXPECT_EQ(found(), "omitted/one omitted/two");
}

TEST_F(DifferencesTest, R2_3aAnOlderListIsNotHeldToWhatChangedSince) {
    put(registry, account());
    put(first_system, account());
    put(second_system, account());
    lists[first_system].rows[0].name = lists[second_system].rows[0].name = "石榴镇发布";
    lists[registry].rows[0].changed_on = today;
    lists[first_system].as_of = today - 1;
    EXPECT_EQ(found(), "misreported/two:name");
    group.rows[first_system] = absent;
    lists[first_system].as_of = today - 40;
    lists[registry].rows[0].opened_on = today - 30;
    EXPECT_EQ(found(), "misreported/two:name") << "it was not open when the list was made";
}

TEST_F(DifferencesTest, R1_3AnEnterpriseOutsideTheDutyOmitsNothing) {
    put(registry, account());
    lists[registry].rows[0].has_filing_duty = false;
    EXPECT_EQ(found(), "");
    put(first_system, account());
    lists[first_system].rows[0].name = "石榴镇发布";
    EXPECT_EQ(found(), "misreported/one:name") << "what is filed all the same must be right";
}

TEST_F(DifferencesTest, R2_3aFiledButNotRegisteredIsAnOmissionOfTheRegistry) {
    put(first_system, account());
    EXPECT_EQ(found(), "omitted/registry out_of_step/two");
    put(second_system, account());
    EXPECT_EQ(found(), "omitted/registry");
    lists[second_system].rows[0].name = "魅力石榴";
    EXPECT_EQ(found(), "omitted/registry out_of_step/two:name");
}

TEST_F(DifferencesTest, R2_3aSeenButNowhereFiledIsASuspicionForAPerson) {
    put(monitor, account(Life::unsaid));
    EXPECT_EQ(found(), "suspected_concealed/");
    lists[monitor].rows[0].life = Life::gone;
    EXPECT_EQ(found(), "");
}

TEST_F(DifferencesTest, R2_3aMisreportedByField) {
    put(registry, account());
    put(first_system, account());
    put(second_system, account());
    ListedAccount& filed = lists[first_system].rows[0];
    filed.name = "石榴镇发布";
    filed.certified_host = "石榴镇文化服务中心";
    filed.platform_account_id = "1234567899";
    filed.life = Life::cancelled;
    EXPECT_EQ(found(), "misreported/one:name misreported/one:platform_account_id misreported/one:certified_host misreported/one:state");
}

TEST_F(DifferencesTest, R2_3aRenamedOnThePlatformIsTheRegistrysToAmend) {
    put(registry, account());
    put(first_system, account());
    put(second_system, account());
    put(monitor, account());
    lists[monitor].rows[0].name = "石榴生活";
    lists[monitor].rows[0].host_unit = "谁知道";
    EXPECT_EQ(found(), "misreported/registry:name");
}

TEST_F(DifferencesTest, R2_3bCancelledMustBeGoneAndInForceMustBeThere) {
    put(registry, account(Life::cancelled));
    put(monitor, account(Life::in_force));
    EXPECT_EQ(found(), "cancelled_but_alive/registry");
    lists[monitor].rows[0].life = Life::gone;
    EXPECT_EQ(found(), "");
    lists[registry].rows[0].life = Life::in_force;
    group.rows[first_system] = group.rows[second_system] = absent;
    EXPECT_EQ(found(), "omitted/one omitted/two alive_but_gone/registry");
}

TEST_F(DifferencesTest, AbsenceFromACompleteListOfThePlatformMeansGone) {
    lists[monitor] = {SourceKind::platform_list, "weibo", true, {}, today};
    put(registry, account());
    put(first_system, account());
    put(second_system, account());
    EXPECT_EQ(found(), "alive_but_gone/registry");
    lists[monitor].is_complete = false;
    EXPECT_EQ(found(), "");
    lists[monitor] = {SourceKind::platform_list, "douyin", true, {}, today};
    EXPECT_EQ(found(), "") << "another platform's list says nothing";
}

TEST_F(DifferencesTest, WhileAPersonIsAskedExistenceIsNotJudged) {
    put(registry, account());
    group.is_doubted = true;
    EXPECT_EQ(found(), "");
    put(first_system, account());
    lists[first_system].rows[0].name = "石榴镇发布";
    EXPECT_EQ(found(), "misreported/one:name");
}

TEST_F(DifferencesTest, AnAccountOnItsWayIsHeldToNothing) {
    put(registry, account(Life::unsaid));
    put(monitor, account());
    EXPECT_EQ(found(), "");
}

TEST(Groups, AccountsKnownOnlyOutsideMeetThemselves) {
    const Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    const NameForms forms = rulebook.part<AbbreviationBook>().forms();
    const std::vector<ComparedList> lists{{SourceKind::registry, "registry", false, {}},
                                          {SourceKind::filing_system, "one", false, {account()}},
                                          {SourceKind::monitor, "monitor", false, {account()}}};
    const Grouping grouping = group(lists, forms, {});
    ASSERT_EQ(grouping.groups.size(), 1U);
    EXPECT_EQ(grouping.groups[0].rows, (std::vector<std::int32_t>{absent, 0, 0}));
}

}  // namespace
}  // namespace yanlu::reconciliation
