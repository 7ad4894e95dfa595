// 1.1: units from a spreadsheet: rows in any order, every bad row named with its column, nothing half imported, twice is once.
#include "organisation/import_units.hpp"

#include "ledger/verify.hpp"
#include "organisation/tests/fixture.hpp"

namespace yanlu::organisation {
namespace {

const std::string head = "单位全称,单位简称,统一社会信用代码,单位类别,层级,上级单位,主管单位,行业主管部门,纳入备案,依据文件,生效日期\n";

class ImportUnits : public OrganisationSuite {
protected:
    UnitImport take(const std::string& lines, ImportMode mode) { return take_as(system, lines, mode); }
    UnitImport take_as(const Caller& caller, const std::string& lines, ImportMode mode) {
        auto reader = documents::TableReader::open_bytes(head + lines);
        auto sheet = documents::SheetImport::open(std::move(*reader), unit_form(context.rulebook));
        EXPECT_TRUE(sheet);
        std::vector<documents::ImportedRow> rows;
        for (documents::ImportedRow row; *sheet->next(row);) rows.push_back(row);
        auto report = import_units(context, caller, rows, mode);
        EXPECT_TRUE(report) << (report ? "" : report.error().code);
        return report ? *report : UnitImport{};
    }
    std::int64_t units() { return list_units(context, system, {}, {})->at("total").get<std::int64_t>(); }
};

constexpr const char* good_rows =
    "云湾市体校,市体校,,下属单位,市级,市体育局,,,,编办1号,2026-02-01\n"
    "云湾市体育局,市体育局,,市直部门,市级,云湾市人民政府,,,,编办1号,2026-02-01\n"
    "云湾公交公司,公交公司,91350100M000100Y43,企事业单位,市级,市体校,,云湾市教育局,否,编办1号,2026/2/1\n";

TEST_P(ImportUnits, ASuperiorMayStandFurtherDown) {
    const auto report = take(good_rows, ImportMode::all_or_none);
    EXPECT_EQ(report.created, 3u);
    EXPECT_TRUE(report.is_written);
    EXPECT_EQ(units(), 8);
    const auto company = list_units(context, system, {.words = "公交"}, {})->at("items")[0];
    EXPECT_EQ(company["parent"]["short_name"], "市体校");
    EXPECT_EQ(company["supervising_unit"]["id"], department.value);
    EXPECT_EQ(company["is_covered"], false);
}

TEST_P(ImportUnits, TwiceIsOnce) {
    take(good_rows, ImportMode::all_or_none);
    const auto entries = ledger::verify_database(*database).size;
    const auto again = take(good_rows, ImportMode::all_or_none);
    EXPECT_EQ(again.unchanged, 3u);
    EXPECT_EQ(again.created + again.amended, 0u);
    EXPECT_EQ(ledger::verify_database(*database).size, entries);
    const auto changed = take("云湾市体育局,体育局,,市直部门,市级,云湾市人民政府,,,,编办2号,2026-02-01\n", ImportMode::all_or_none);
    EXPECT_EQ(changed.amended, 1u);
}

TEST_P(ImportUnits, ADryRunWritesNothing) {
    const auto report = take(good_rows, ImportMode::dry_run);
    EXPECT_EQ(report.created, 3u);
    EXPECT_FALSE(report.is_written);
    EXPECT_EQ(units(), 5);
}

TEST_P(ImportUnits, EveryBadRowIsNamedAndNothingIsHalfImported) {
    const std::string lines =
        "好单位,好单位,,市直部门,市级,云湾市人民政府,,,,编办1号,2026-02-01\n"
        "坏码单位,坏码,91350100M000100Y44,市直部门,市级,云湾市人民政府,,,,编办1号,2026-02-01\n"
        "坏日期,坏日期,,市直部门,市级,云湾市人民政府,,,,编办1号,2026-02-30\n"
        "无上级单位,无上级,,下属单位,市级,云湾市教育厅,,,,编办1号,2026-02-01\n"
        "坏类别,坏类别,,公司,市级,云湾市教育局,,,,编办1号,2026-02-01\n"
        "云湾市第一中学,一中,,下属单位,市级,云湾市石榴镇人民政府,,,,编办1号,2026-02-01\n"
        "云湾市第二中学,二中,,下属单位,市级,云湾市教育局,云湾市石榴镇人民政府,,,编办1号,2026-02-01\n";
    const auto refused = take(lines, ImportMode::all_or_none);
    EXPECT_FALSE(refused.is_written);
    EXPECT_EQ(units(), 5);
    ASSERT_EQ(refused.bad.size(), 6u);
    const std::vector<std::pair<std::size_t, std::string>> expected{
        {3, "organisation.credit_code_check_digit"}, {4, ""},
        {5, "organisation.no_unit_named_near"},      {6, ""},
        {7, "organisation.import_moves_unit"},       {8, "organisation.supervisor_outside_line"}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(refused.bad[i].number, expected[i].first);
        if (!expected[i].second.empty()) {
            EXPECT_EQ(refused.bad[i].problems.at(0).code, expected[i].second);
        }
        EXPECT_TRUE(refused.bad[i].problems.at(0).args.contains("column")) << refused.bad[i].number;
        EXPECT_TRUE(context.rulebook.has_message(refused.bad[i].problems.at(0).code));
    }
    EXPECT_EQ(refused.bad[2].problems[0].args.at("near"), "云湾市教育局");
    const auto partly = take(lines, ImportMode::good_rows);
    EXPECT_TRUE(partly.is_written);
    EXPECT_EQ(partly.created, 1u);
    EXPECT_EQ(units(), 6);
}

TEST_P(ImportUnits, OnlyWhoMayImportsUnits) {
    const auto refused = import_units(context, acting("editor", department), {}, ImportMode::dry_run);
    EXPECT_EQ(refused.error().kind, RefusalClass::forbidden);
    EXPECT_EQ(take_as(acting("city_office_clerk", office), good_rows, ImportMode::good_rows).created, 3u);
}

YANLU_ON_BOTH_ENGINES(ImportUnits);

}  // namespace
}  // namespace yanlu::organisation
