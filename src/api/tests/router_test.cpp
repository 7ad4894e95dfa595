// Paths to handlers, and what a request line may hold.
#include "api/router.hpp"

#include <gtest/gtest.h>

namespace yanlu::api {
namespace {

Result<Response> nothing(Context&, const organisation::Caller&, const Request&) { return no_content(); }

class RouterTest : public testing::Test {
protected:
    RouterTest() {
        router.get("/accounts", nothing);
        router.post("/accounts", nothing);
        router.get("/accounts/{id}", nothing);
        router.get("/accounts/export", nothing);
        router.get("/accounts/{id}/history", nothing);
        router.post("/findings/{id}/{action}", nothing);
        router.post("/findings/bulk/now", nothing);
    }
    Router router;
};

TEST_F(RouterTest, FindsTheRouteAndItsValues) {
    const auto match = router.match(Method::get, "/accounts/1042/history");
    ASSERT_TRUE(match.route);
    EXPECT_EQ(match.route->path, "/accounts/{id}/history");
    EXPECT_EQ(match.values.at("id"), "1042");
    EXPECT_EQ(router.match(Method::post, "/findings/7/close").values.at("action"), "close");
}

TEST_F(RouterTest, FixedSegmentsWin) {
    EXPECT_EQ(router.match(Method::get, "/accounts/export").route->path, "/accounts/export");
    EXPECT_EQ(router.match(Method::post, "/findings/bulk/now").route->path, "/findings/bulk/now");
    EXPECT_EQ(router.match(Method::post, "/findings/bulk/close").route->path, "/findings/{id}/{action}");
}

TEST_F(RouterTest, TellsAWrongMethodFromAWrongPath) {
    EXPECT_EQ(router.match(Method::remove, "/accounts").allowed, (std::vector{Method::get, Method::post}));
    EXPECT_FALSE(router.match(Method::remove, "/accounts").route);
    for (const char* path : {"", "/", "/account", "/accounts/", "/accounts/1/2", "//accounts", "/accounts/1/history/"})
        EXPECT_TRUE(router.match(Method::get, path).allowed.empty()) << path;
}

TEST_F(RouterTest, TheSameRouteTwiceIsAFault) { EXPECT_THROW(router.get("/accounts/{other}", nothing), std::logic_error); }

TEST(RequestTest, IdsInThePathArePositiveNumbers) {
    Request request;
    for (const char* text : {"0", "-1", "abc", "1x", " 1", "99999999999999999999", ""}) {
        request.path_values["id"] = text;
        const auto id = request.id<AccountId>();
        ASSERT_FALSE(id) << text;
        EXPECT_EQ(id.error().kind, RefusalClass::not_found);
    }
    request.path_values["id"] = "1042";
    EXPECT_EQ(request.id<AccountId>()->value, 1042);
}

TEST(RequestTest, DecodesQueriesAndRefusesBrokenOnes) {
    const auto query = parse_query("q=%E4%BA%91+%E6%B9%BE&x&y=1%2B1&&z=");
    ASSERT_TRUE(query);
    EXPECT_EQ(*query, (Query{{"q", "云 湾"}, {"x", ""}, {"y", "1+1"}, {"z", ""}}));
    for (const char* bad : {"q=%", "q=%4", "q=%zz", "q=%FF", "q=%00", "%C0%AF=1"}) EXPECT_FALSE(parse_query(bad)) << bad;
    EXPECT_EQ(percent_decode("/a+b%2Fc", false), "/a+b/c");
    EXPECT_FALSE(percent_decode("a%00", false));
    EXPECT_FALSE(percent_decode(std::string_view("a\0b", 3), false)) << "nor as a byte of its own";
}

TEST(RequestTest, FindsOneCookie) {
    EXPECT_EQ(cookie("a=1; yanlu=tok=en; b=2", "yanlu"), "tok=en");
    EXPECT_EQ(cookie("xyanlu=1", "yanlu"), "");
    EXPECT_EQ(cookie("", "yanlu"), "");
}

TEST(RequestTest, IfMatchIsAVersion) {
    EXPECT_EQ(expected_version("\"12\"").value(), 12);
    EXPECT_EQ(expected_version("").value(), std::nullopt);
    EXPECT_EQ(expected_version("*").value(), std::nullopt);
    for (const char* bad : {"12", "\"x\"", "W/\"12\"", "\"12\", \"13\"", "\"\"", "\""}) EXPECT_FALSE(expected_version(bad)) << bad;
    EXPECT_EQ(expected_version(etag_of(7)).value(), 7);
}

}  // namespace
}  // namespace yanlu::api
