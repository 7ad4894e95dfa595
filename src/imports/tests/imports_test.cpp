// 2.3a and the Excel bar: template, dry run, reasons by row in a returned workbook, partial import, idempotence; on both engines.
#include "imports/imports.hpp"

#include <filesystem>

#include "documents/sheet_import.hpp"
#include "documents/text_encoding.hpp"
#include "imports/import_kind.hpp"
#include "imports/statements.hpp"
#include "registry/account_store.hpp"
#include "registry/export_accounts.hpp"
#include "registry/tests/city.hpp"

namespace yanlu::imports {
namespace {

using documents::TableFormat;

const std::string head = "账号名称,平台,账号标识,类型,主办单位,认证主体,链接,功能定位,开设日期\r\n";
const std::string good_row =
    "海棠发布,新浪微博,1234567890,发布类,海棠镇,海棠镇人民政府,https://weibo.com/u/1234567890,政务信息,2024-05-01\r\n";

class ImportsSuite : public registry::testing::CitySuite {
protected:
    ImportsSuite() { context.attachments = &attachments; }
    ~ImportsSuite() override { std::filesystem::remove_all(folder); }

    Result<Json> check(const std::string& kind, const std::string& bytes) {
        return check_import(context, clerk(), kind, {"台账.csv", bytes});
    }
    Json checked(const std::string& kind, const std::string& bytes) {
        const auto report = check(kind, bytes);
        EXPECT_TRUE(report) << (report ? "" : report.error().code);
        return report ? *report : Json::object();
    }
    Json applied(const std::string& kind, const std::string& bytes, bool is_partial = false) {
        const auto report = apply_import(context, clerk(), ImportId{checked(kind, bytes)["id"].get<std::int64_t>()}, is_partial);
        EXPECT_TRUE(report) << (report ? "" : report.error().code);
        return report ? *report : Json::object();
    }
    std::int64_t accounts() { return registry::list_accounts(context, clerk(), {}, page())->at("total").get<std::int64_t>(); }
    Json only_account() { return registry::list_accounts(context, clerk(), {}, page())->at("items").at(0); }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("yanlu_imports_" + std::to_string(getpid()));
    storage::AttachmentFolder attachments{folder};
};

TEST_P(ImportsSuite, ADryRunWritesNoAccountAndSaysWhatWouldHappen) {
    const Json report = checked("accounts", head + good_row);
    EXPECT_EQ(report["rows_total"], 1);
    EXPECT_EQ(report["rows_good"], 1);
    EXPECT_EQ(report["state"], "checked");
    EXPECT_EQ(accounts(), 0);
}

TEST_P(ImportsSuite, TheSameFileTwiceChangesNothingAndAChangedRowMakesAVersion) {
    applied("accounts", head + good_row);
    Json account = only_account();
    EXPECT_EQ(account["state"], "to_be_completed");
    EXPECT_EQ(account["opened_on"], "2024-05-01");
    const auto again = applied("accounts", head + good_row);
    EXPECT_EQ(again["rows_unchanged"], 1);
    EXPECT_EQ(only_account()["version"], account["version"]);
    clock.advance(std::chrono::hours(24));
    applied("accounts", head + "海棠微讯,新浪微博,1234567890,,海棠镇,,,,\r\n");
    account = only_account();
    EXPECT_EQ(account["name"], "海棠微讯");
    EXPECT_EQ(account["certified_host"], "海棠镇人民政府");  // an empty cell says nothing
    const AccountId id{account["id"].get<std::int64_t>()};
    EXPECT_EQ(registry::account_history(context, clerk(), id)->at("items").size(), 3u);
    EXPECT_EQ(registry::show_account(context, clerk(), id, clock.today() - 1)->at("name"), "海棠发布");
    EXPECT_TRUE(ledger::verify_database(*database).holds());
}

TEST_P(ImportsSuite, ApplyingTwiceAnswersTheSameAndActsOnce) {
    const Json report = checked("accounts", head + good_row);
    const ImportId id{report["id"].get<std::int64_t>()};
    const auto first = apply_import(context, clerk(), id, false);
    const auto size = ledger::verify_database(*database).size;
    EXPECT_EQ(*apply_import(context, clerk(), id, false), *first);
    EXPECT_EQ(ledger::verify_database(*database).size, size);
    auto keyed = clerk();
    keyed.idempotency_key = "k";
    const ImportId second{checked("accounts", head + "清溪发布,新浪微博,2234567890,,清溪镇,,,,\r\n")["id"].get<std::int64_t>()};
    EXPECT_TRUE(apply_import(context, keyed, second, false));
    EXPECT_TRUE(apply_import(context, keyed, second, false));
    EXPECT_EQ(accounts(), 2);
}

TEST_P(ImportsSuite, NothingIsHalfImported) {
    const std::string mixed = head + good_row + "清溪发布,新浪微博,not-a-uid,,清溪镇,,,,\r\n";
    const Json report = checked("accounts", mixed);
    EXPECT_EQ(report["rows_bad"], 1);
    const ImportId id{report["id"].get<std::int64_t>()};
    EXPECT_EQ(apply_import(context, clerk(), id, false).error().code, "imports.has_bad_rows");
    EXPECT_EQ(accounts(), 0);
    EXPECT_TRUE(apply_import(context, clerk(), id, true));
    EXPECT_EQ(accounts(), 1);
}

TEST_P(ImportsSuite, TheProblemsWorkbookCanBeCorrectedAndSentInAgain) {
    const Json report = checked("accounts", head + "清溪发布,新浪微博,2234567890,,清西镇,,,,\r\n");
    EXPECT_EQ(report["problems"][0]["code"], "registry.no_unit_named_near");
    const auto bytes = problems_workbook(context, clerk(), ImportId{report["id"].get<std::int64_t>()});
    ASSERT_TRUE(bytes);
    auto reader = documents::TableReader::open_bytes(*bytes);
    ASSERT_TRUE(reader);
    documents::Row row;
    ASSERT_TRUE(reader->next(row).value());
    EXPECT_EQ(row.cells.front().text, "原行号");
    EXPECT_EQ(row.cells.back().text, "问题原因");
    ASSERT_TRUE(reader->next(row).value());
    EXPECT_NE(row.cells.back().text.find("清溪镇"), std::string::npos);
    EXPECT_EQ(checked("accounts", *bytes)["rows_bad"], 1);  // its own columns are no obstacle
}

struct Bad {
    const char* row;
    const char* code;
    const char* column;
};

TEST_P(ImportsSuite, EveryBadCellHasRowColumnAndReason) {
    applied("accounts", head + good_row);
    const Bad table[] = {
        {"甲,聚友网,1,,海棠镇,,,,", "documents.not_a_choice", "平台"},
        {"甲,新浪微博,abc,,海棠镇,,,,", "registry.bad_platform_account_id", "账号标识"},
        {"甲,新浪微博,3234567890,,火星镇政府办,,,,", "registry.no_unit_named", "主办单位"},
        {"甲,新浪微博,3234567890,,海堂镇,,,,", "registry.no_unit_named_near", "主办单位"},
        {"甲,新浪微博,3234567890,,宣传科,,,,", "registry.internal_division", "主办单位"},
        {"甲,新浪微博,3234567890,,海棠镇,,,,", "registry.platform_taken_import", "平台"},
        {"甲,新浪微博,3234567890,,清溪镇,,,,2026-02-30", "documents.not_a_date", "开设日期"},
        {"甲,新浪微博,3234567890,,清溪镇,,,,2027-01-01", "registry.day_in_future", "开设日期"},
        {"甲,新浪微博,3234567890,娱乐类,清溪镇,,,,", "documents.not_a_choice", "类型"},
        {",新浪微博,3234567890,,清溪镇,,,,", "documents.required", "账号名称"},
        {"甲\x01,新浪微博,3234567890,,清溪镇,,,,", "documents.control_characters", "账号名称"},
    };
    for (const Bad& each : table) {
        const Json report = checked("accounts", head + each.row + "\r\n");
        ASSERT_GE(report["problems"].size(), 1u) << each.row;
        const Json& problem = report["problems"][0];
        EXPECT_EQ(problem["code"], each.code) << each.row;
        EXPECT_EQ(problem["row"], 2);
        EXPECT_EQ(problem.value("column", ""), each.column) << each.row;
        EXPECT_NE(problem["detail"], each.code) << "the message is missing";
        EXPECT_EQ(problem["detail"].get<std::string>().find('{'), std::string::npos) << problem["detail"];
    }
    const Json hosted_inside = checked("accounts", head + table[4].row + "\r\n");
    EXPECT_EQ(hosted_inside["problems"][0]["article"]["key"], "152-2021.2.1");
    EXPECT_EQ(accounts(), 1);
}

TEST_P(ImportsSuite, WhatCannotBeReadIsRefusedAsAWhole) {
    EXPECT_EQ(check("accounts", "").error().code, "documents.file_empty");
    EXPECT_EQ(check("accounts", "名,字\r\n1,2\r\n").error().code, "documents.header_missing");
    EXPECT_FALSE(check("accounts", "PK\x03\x04 no zip"));
    EXPECT_EQ(check("accounts", head + good_row + std::string(3 << 20, 'x')).error().code, "documents.csv_line_too_long");
    const auto editor = caller("editor", first_town);
    EXPECT_EQ(check_import(context, editor, "accounts", {"a.csv", head + good_row}).error().kind, RefusalClass::forbidden);
}

TEST_P(ImportsSuite, DoubledRowsInTheFileAreNamed) {
    const Json report = checked("accounts", head + good_row + good_row);
    EXPECT_EQ(report["rows_bad"], 1);
    EXPECT_EQ(report["problems"][0]["code"], "documents.row_twice");
    EXPECT_EQ(report["problems"][0]["row"], 3);
}

TEST_P(ImportsSuite, ASecondAccountOfTheSameHostInTheFileIsNamed) {
    const Json report = checked("accounts", head + good_row + "海棠文旅,新浪微博,2234567890,,海棠镇,,,,\r\n");
    EXPECT_EQ(report["problems"][0]["code"], "registry.platform_taken_import");
    EXPECT_EQ(report["problems"][0]["row"], 3);
}

TEST_P(ImportsSuite, R2_3a_TheBaselineTakesOldLedgersAsTheyAre) {
    const std::string ledger =
        head + good_row + "海棠文旅,新浪微博,2234567890,,海棠镇,,,,\r\n公安宣传,抖音,MS4wLjABAAAAexample_0123456789,,宣传科,,,,\r\n";
    EXPECT_EQ(applied("accounts_baseline", ledger)["rows_good"], 3);
    EXPECT_EQ(accounts(), 3);
    EXPECT_EQ(registry::list_accounts(context, clerk(), {.state = "to_be_completed"}, page())->at("total"), 3);
    EXPECT_TRUE(only_account()["is_baseline"].get<bool>());
    EXPECT_EQ(applied("accounts_baseline", ledger)["rows_unchanged"], 3);
    EXPECT_EQ(check_import(context, caller("supervising_officer", first_town), "accounts_baseline", {"a.csv", ledger}).error().kind,
              RefusalClass::forbidden);
}

TEST_P(ImportsSuite, ASupervisorImportsOnlyForUnitsBelow) {
    const auto officer = caller("supervising_officer", second_town);
    const auto report = check_import(context, officer, "accounts", {"a.csv", head + good_row});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->at("problems")[0]["code"], "registry.no_unit_named");  // units outside are not told, not even as a hint
    applied("accounts", head + good_row);
    const auto taken = check_import(context, officer, "accounts", {"a.csv", head + "清溪,新浪微博,1234567890,,清溪镇,,,,\r\n"});
    EXPECT_EQ(taken->at("problems")[0]["code"], "registry.account_registered");
}

TEST_P(ImportsSuite, R1_4_DutyHoldersComeInByListAndDuty) {
    applied("accounts", head + good_row);
    const std::string duty_head = "平台,账号标识,责任,姓名,职务,联系电话,生效日期\r\n";
    const std::string rows =
        duty_head +
        "新浪微博,1234567890,第一责任人,甲,镇长,13800000001,2026-01-01\r\n新浪微博,1234567890,直接责任人（编辑）,乙,,,\r\n"
        "新浪微博,1234567890,直接责任人（编辑）,丙,,,\r\n";
    EXPECT_EQ(applied("duty_holders", rows)["rows_good"], 3);
    const AccountId id{only_account()["id"].get<std::int64_t>()};
    EXPECT_EQ(registry::show_account(context, clerk(), id, std::nullopt)->at("duty_holders").size(), 3u);
    EXPECT_EQ(applied("duty_holders", rows)["rows_unchanged"], 3);
    const Json report =
        checked("duty_holders", duty_head +
                                    "新浪微博,1234567890,直接责任人（编辑）,乙,,123,\r\n新浪微博,1234567890,直接责任人（编辑）,丁,,,\r\n"
                                    "新浪微博,9999999999,第一责任人,甲,,,\r\n");
    EXPECT_EQ(report["rows_bad"], 3);
    EXPECT_EQ(report["problems"][0]["code"], "documents.not_a_phone");
    EXPECT_EQ(report["problems"][1]["code"], "registry.list_has_bad_row");
    EXPECT_EQ(report["problems"][2]["code"], "registry.account_not_registered");
}

TEST_P(ImportsSuite, UnitsAndTemplatesOfEveryKind) {
    for (const ImportKind& kind : import_kinds()) {
        for (const auto format : {TableFormat::xlsx, TableFormat::csv}) {
            const std::string bytes = kind.blank_sheet(rulebook, format);
            EXPECT_TRUE(documents::TableReader::open_bytes(bytes)) << kind.code;
            const auto outcome = kind.run(context, clerk(), bytes, "空表", ImportMode::dry_run);
            if (kind.code == "monitor_reports")  // handed in by the company alone
                EXPECT_EQ(outcome.error().code, "organisation.verb_not_granted");
            else
                EXPECT_TRUE(outcome && outcome->rows_total == 0) << kind.code << (outcome ? "" : outcome.error().code);
        }
        EXPECT_TRUE(rulebook.has_message("imports.kind." + kind.code)) << kind.code;
    }
}

TEST_P(ImportsSuite, AnExportSentInAgainChangesNothing) {
    applied("accounts", head + good_row + "清溪发布,微信订阅号,gh_0123456789ab,,清溪镇,清溪镇人民政府,,,2020-02-29\r\n");
    for (const auto format : {TableFormat::xlsx, TableFormat::csv, TableFormat::csv_gb18030}) {
        const Json report = applied("accounts", *registry::export_accounts(context, clerk(), {}, format));
        EXPECT_EQ(report["rows_unchanged"], 2) << report.dump();
        EXPECT_EQ(report["rows_bad"], 0);
    }
}

TEST_P(ImportsSuite, GivenAsGb18030ItReadsTheSame) {
    documents::Gb18030 gb18030;
    EXPECT_EQ(applied("accounts", *gb18030.encode(head + good_row))["rows_good"], 1);
    EXPECT_EQ(only_account()["name"], "海棠发布");
}

TEST_P(ImportsSuite, LargeFilesComeInChunksInAnyOrder) {
    std::string bytes = head;
    for (int i = 0; bytes.size() < 2 * chunk_bytes; ++i)
        bytes += "账号" + std::to_string(i) + ",新浪微博," + std::to_string(5000000000 + i) + ",,海棠镇,,,,\r\n";
    const auto size = static_cast<std::int64_t>(bytes.size());
    const auto begun = begin_upload(context, clerk(), "大文件.csv", size);
    ASSERT_TRUE(begun);
    const UploadId id{begun->at("id").get<std::int64_t>()};
    EXPECT_EQ(uploaded_file(context, clerk(), id).error().code, "imports.upload_incomplete");
    const auto chunks = static_cast<std::int64_t>((bytes.size() + chunk_bytes - 1) / chunk_bytes);
    for (std::int64_t n = chunks - 1; n >= 0; --n)
        ASSERT_TRUE(put_chunk(context, clerk(), id, n, bytes.substr(static_cast<std::size_t>(n) * chunk_bytes, chunk_bytes)));
    EXPECT_EQ(put_chunk(context, clerk(), id, 0, "x").error().code, "imports.chunk_size");
    EXPECT_EQ(put_chunk(context, clerk(), id, chunks, "x").error().code, "imports.no_such_chunk");
    EXPECT_EQ(uploaded_file(context, clerk(), id)->bytes, bytes);
    auto other = clerk();
    other.actor.person = PersonId{8};
    EXPECT_EQ(uploaded_file(context, other, id).error().kind, RefusalClass::not_found);
    EXPECT_EQ(check_import(context, clerk(), "accounts_baseline", *uploaded_file(context, clerk(), id))->at("rows_bad"), 0);
}

TEST_P(ImportsSuite, ImportsAreListedForTheirOwner) {
    for (int i = 0; i < 3; ++i) checked("accounts", head + good_row);
    const auto listed = list_imports(context, clerk(), page("id", true, 2));
    EXPECT_EQ(listed->at("total"), 3);
    EXPECT_EQ(listed->at("items").size(), 2u);
    auto other = clerk();
    other.actor.person = PersonId{8};
    EXPECT_EQ(list_imports(context, other, page("id", true, 2))->at("total"), 0);
    EXPECT_EQ(show_import(context, other, ImportId{listed->at("items")[0]["id"].get<std::int64_t>()}).error().kind,
              RefusalClass::not_found);
}

TEST_P(ImportsSuite, EveryStatementPrepares) {
    for (const storage::Statement* statement : sql::all) EXPECT_NO_THROW(database->check(*statement)) << statement->name;
}

YANLU_ON_BOTH_ENGINES(ImportsSuite);

}  // namespace
}  // namespace yanlu::imports
