// 1.4: people with their posts from a spreadsheet: new logins get a password each, twice is once, a refused row leaves nothing.
#include "organisation/import_people.hpp"

#include "organisation/person_store.hpp"
#include "organisation/tests/fixture.hpp"

namespace yanlu::organisation {
namespace {

const std::string head = "姓名,登录名,电话,单位,岗位,职务,任职日期\n";

class ImportPeople : public OrganisationSuite {
protected:
    PeopleImport take(const std::string& lines, ImportMode mode) {
        auto reader = documents::TableReader::open_bytes(head + lines);
        auto sheet = documents::SheetImport::open(std::move(*reader), people_form(context.rulebook));
        EXPECT_TRUE(sheet);
        std::vector<documents::ImportedRow> rows;
        for (documents::ImportedRow row; *sheet->next(row);) rows.push_back(row);
        return *import_people(context, system, rows, mode);
    }
    std::int64_t people() { return list_people(context, system, {}, {})->at("total").get<std::int64_t>(); }
};

constexpr const char* good_rows =
    "甲某,jia,13800138000,云湾市教育局,编辑,科员,2026-02-01\n"
    "甲某,jia,,云湾市教育局,主管单位经办人,科员,2026-02-01\n"
    "乙某,yi.1,,云湾市石榴镇人民政府,科室负责人,主任,2026/2/1\n";

TEST_P(ImportPeople, NewLoginsGetAPasswordEachAndTwiceIsOnce) {
    const auto report = take(good_rows, ImportMode::all_or_none);
    EXPECT_TRUE(report.is_written);
    EXPECT_EQ(report.created, 2u);
    EXPECT_EQ(report.appointed, 3u);
    ASSERT_EQ(report.passwords.size(), 2u);
    EXPECT_EQ(report.passwords[0].one_time_password.size(), 14u);
    EXPECT_NE(report.passwords[0].one_time_password, report.passwords[1].one_time_password);
    const auto login = find_login(*database, "jia");
    ASSERT_TRUE(login);
    EXPECT_TRUE(login->must_change_password);
    EXPECT_TRUE(login->password_hash.starts_with("$argon2id$"));
    const auto again = take(good_rows, ImportMode::all_or_none);
    EXPECT_EQ(again.unchanged, 3u);
    EXPECT_TRUE(again.passwords.empty());
    EXPECT_EQ(people(), 2);
}

TEST_P(ImportPeople, ADryRunAndABadRowWriteNothing) {
    EXPECT_EQ(take(good_rows, ImportMode::dry_run).created, 2u);
    EXPECT_EQ(people(), 0);
    const std::string lines = std::string(good_rows) +
                              "丙某,bing,,没有的单位,编辑,科员,2026-02-01\n"
                              "丁某,ding,,云湾市教育局,市府办经办人,科员,2026-02-01\n"
                              "戊某,wu1,,云湾市教育局,编辑,科员,2026-09-01\n"
                              "己某,jia,,云湾市石榴镇人民政府,编辑,科员,2026-02-01\n"
                              "甲某,jia,,云湾市人民政府办公室,审计管理员,科员,2026-02-01\n"
                              "庚某,geng,,云湾市教育局,局长,科员,2026-02-01\n";
    const auto refused = take(lines, ImportMode::all_or_none);
    EXPECT_FALSE(refused.is_written);
    EXPECT_EQ(people(), 0);
    std::vector<std::string> codes;
    for (const auto& row : refused.bad) {
        codes.push_back(row.problems.at(0).code);
        EXPECT_TRUE(row.problems[0].args.contains("row")) << row.number;
    }
    ASSERT_EQ(codes.size(), 6u);
    codes.pop_back();  // the last is the form's own refusal of a choice
    EXPECT_EQ(codes,
              (std::vector<std::string>{"organisation.no_unit_named", "organisation.role_not_at_kind", "organisation.effective_in_future",
                                        "organisation.login_taken", "organisation.roles_exclude_each_other"}));
    const auto partly = take(lines, ImportMode::good_rows);
    EXPECT_EQ(partly.created, 2u);
    EXPECT_EQ(people(), 2);
    EXPECT_FALSE(find_login(*database, "ding"));
}

TEST_P(ImportPeople, OnlyTheServerItselfIssuesPasswordsInBulk) {
    EXPECT_EQ(import_people(context, acting("system_administrator", office), {}, ImportMode::dry_run).error().kind,
              RefusalClass::forbidden);
}

YANLU_ON_BOTH_ENGINES(ImportPeople);

}  // namespace
}  // namespace yanlu::organisation
