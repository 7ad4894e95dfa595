// Problem documents and the headers of records and downloads.
#include "api/response.hpp"

#include <gtest/gtest.h>

namespace yanlu::api {
namespace {

const Rulebook& rulebook() {
    static const Rulebook instance(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook");
    return instance;
}

TEST(Problem, SaysWhatWasWrongAndByWhichArticle) {
    const std::string article = rulebook().articles().begin()->first;
    Refusal refusal{RefusalClass::invalid, "api.missing", "name", article, {{"field", "name"}}, {}};
    refusal.others.push_back({RefusalClass::invalid, "api.not_a_day", "opened_on", {}, {{"field", "opened_on"}}, {}});
    const Json p = problem(refusal, rulebook(), "r-1");
    EXPECT_EQ(p["status"], 422);
    EXPECT_EQ(p["code"], "api.missing");
    EXPECT_EQ(p["field"], "name");
    EXPECT_EQ(p["detail"], "缺少必填项 name。请补充后再提交。");
    EXPECT_EQ(p["request_id"], "r-1");
    EXPECT_EQ(p["article"]["key"], article);
    ASSERT_EQ(p["errors"].size(), 2u);
    EXPECT_EQ(p["errors"][1]["field"], "opened_on");
    EXPECT_EQ(problem_response(refusal, rulebook(), "r-1").content_type, "application/problem+json");
}

TEST(Problem, EveryClassHasItsStatusAndTitle) {
    const std::vector<std::pair<RefusalClass, int>> table{
        {RefusalClass::invalid, 422},        {RefusalClass::forbidden, 403},           {RefusalClass::not_found, 404},
        {RefusalClass::conflict, 409},       {RefusalClass::precondition_failed, 412}, {RefusalClass::too_many, 429},
        {RefusalClass::unauthenticated, 401}};
    for (const auto& [kind, status] : table) {
        const Json p = problem({kind, "api.missing", {}, {}, {}, {}}, rulebook(), "");
        EXPECT_EQ(p["status"], status);
        EXPECT_EQ(p["title"].get<std::string>().find("api."), std::string::npos);
        EXPECT_TRUE(p["errors"].empty());
    }
}

TEST(ResponseTest, RecordsCarryTheirVersionAsETag) {
    const Response r = created({{"id", 7}, {"version", 3}}, "/api/v1/units/7");
    EXPECT_EQ(r.status, 201);
    EXPECT_EQ(r.headers[0], (std::pair<std::string, std::string>{"ETag", "\"3\""}));
    EXPECT_EQ(r.headers[1].second, "/api/v1/units/7");
    EXPECT_TRUE(record({{"id", 7}}).headers.empty());
}

TEST(ResponseTest, DownloadsAreAttachmentsWithChineseNames) {
    const Response r = attachment("x", "text/csv", "账号\"\r\n.csv");
    EXPECT_EQ(r.headers[0].second, "attachment; filename*=UTF-8''%E8%B4%A6%E5%8F%B7%22%0D%0A.csv");
}

TEST(ResponseTest, BrokenTextIsReplacedAndDoesNotThrow) { EXPECT_EQ(json(Json("\xff")).body, "\"\xEF\xBF\xBD\""); }

}  // namespace
}  // namespace yanlu::api
