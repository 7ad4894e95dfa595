// Every cell of the role × verb table is walked: what it grants is granted exactly there, what it does not grant is refused by name.
#include "organisation/permissions.hpp"

#include <gtest/gtest.h>

#include "base/rulebook.hpp"

namespace yanlu::organisation {
namespace {

const std::string own = "/1/20/";
const std::string child = "/1/20/201/";
const std::string sibling = "/1/21/";
const std::string cousin = "/1/210/";  // its text begins like the sibling's

class PermissionsTest : public ::testing::Test {
protected:
    Caller caller(const Role& role) const {
        Caller made;
        made.role = role;
        made.unit_path = own;
        made.scope = table.sight(role, own);
        return made;
    }
    Rulebook rulebook{YANLU_SOURCE_DIR "/rulebook"};
    const Permissions& table = rulebook.part<Permissions>();
};

bool reaches(Reach reach, bool from_superior, const std::string& path) {
    if (reach == Reach::city) return true;
    if (from_superior) return path.starts_with("/1/");
    return reach == Reach::subtree ? path.starts_with(own) : path == own;
}

TEST_F(PermissionsTest, EveryCellGrantsExactlyWhatItSays) {
    int cells = 0;
    for (const auto& role : table.roles()) {
        for (const auto& verb : table.verbs()) {
            ++cells;
            const auto holder = verb.holders.find(role.code);
            for (const auto& path : {own, child, sibling, cousin}) {
                const auto refusal = table.why_not(caller(role.code), verb.verb, path);
                const bool is_granted = holder != verb.holders.end() && reaches(holder->second, role.counts_from_superior, path);
                EXPECT_EQ(!refusal, is_granted) << role.code << " " << verb.verb << " " << path;
                const bool is_seen = reaches(role.sees, role.counts_from_superior, path);
                if (refusal) {
                    EXPECT_EQ(refusal->kind == RefusalClass::not_found, !is_seen) << role.code << " " << verb.verb << " " << path;
                    EXPECT_TRUE(rulebook.has_message(refusal->code)) << refusal->code;
                }
            }
        }
    }
    EXPECT_GT(cells, 500);
}

TEST_F(PermissionsTest, NoVerbReachesFartherThanItsRoleSees) {
    for (const auto& verb : table.verbs()) {
        EXPECT_FALSE(verb.holders.empty()) << verb.verb;
        for (const auto& [role, reach] : verb.holders) EXPECT_LE(reach, table.role(role)->sees) << role << " " << verb.verb;
    }
}

TEST_F(PermissionsTest, NoAdministratorReadsOrTouchesBusiness) {
    for (const auto& role : table.roles()) {
        if (role.mode != "administration") continue;
        EXPECT_TRUE(role.is_exclusive) << role.code;
        for (const auto& [verb, reach] : table.of(role.code))
            EXPECT_TRUE(verb.starts_with("organisation.") || verb.starts_with("ledger.")) << role.code << " " << verb;
    }
}

TEST_F(PermissionsTest, TheThreeAdministratorsShareNoWriting) {
    for (const auto& verb : table.verbs()) {
        if (verb.verb.find(".read_") != std::string::npos) continue;
        EXPECT_FALSE(verb.holders.contains("audit_administrator") && verb.holders.contains("system_administrator")) << verb.verb;
    }
}

TEST_F(PermissionsTest, GuidanceOnlyReads) {
    for (const auto& [verb, reach] : table.of("guidance")) {
        const std::string act = verb.substr(verb.find('.') + 1);
        const bool changes_nothing = act.starts_with("read") || act.starts_with("export") || act == "inspect_text";
        EXPECT_TRUE(changes_nothing) << verb;
    }
}

TEST_F(PermissionsTest, ARefusalNamesTheRolesThatMay) {
    const auto refusal = table.why_not(caller("editor"), "supervision.close_finding", own);
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->kind, RefusalClass::forbidden);
    const auto text = rulebook.message(refusal->code, refusal->args);
    EXPECT_NE(text.find("市府办经办人"), std::string::npos) << text;
    EXPECT_NE(text.find("编辑"), std::string::npos) << text;
    EXPECT_NE(text.find("复核通过"), std::string::npos) << text;
}

TEST_F(PermissionsTest, AReadIsConfinedToItsScope) {
    const auto scope = table.scope_for(caller("supervising_officer"), "registry.read_accounts");
    ASSERT_TRUE(scope);
    EXPECT_TRUE(scope->holds(own) && scope->holds(child));
    EXPECT_FALSE(scope->holds(sibling) || scope->holds(cousin) || scope->holds("/1/"));
    EXPECT_FALSE(table.scope_for(caller("system_administrator"), "registry.read_accounts"));
}

TEST_F(PermissionsTest, TheSystemItselfMayEverythingAndAnUnknownVerbIsABug) {
    EXPECT_FALSE(table.why_not(Caller::system("job"), "registry.register_account", sibling));
    EXPECT_THROW(table.why_not(Caller::system("job"), "registry.no_such_verb"), std::logic_error);
    EXPECT_TRUE(table.why_not(Caller{}, "registry.read_accounts"));
}

}  // namespace
}  // namespace yanlu::organisation
