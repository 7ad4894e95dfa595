// Every answer of the server short of the socket.
#include <fstream>
#include <iostream>
#include <set>

#include "http/guard.hpp"
#include "http/tests/fixture.hpp"

namespace yanlu::http {

void WebFolder::write(const char* name, std::string_view bytes) const { std::ofstream(root_ / name, std::ios::binary) << bytes; }

namespace {

TEST_F(ServiceTest, EveryAnswerCarriesTheSecurityHeaders) {
    for (const Answer& a :
         {ask("GET", "/api/v1/health"), ask("GET", "/"), ask("GET", "/api/v1/nothing"), ask("GET", "/api/v1/boom", logged_in())}) {
        EXPECT_NE(header(a, "Content-Security-Policy").find("script-src 'self';"), std::string::npos);
        EXPECT_NE(header(a, "Content-Security-Policy").find("frame-ancestors 'none'"), std::string::npos);
        EXPECT_EQ(header(a, "X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(header(a, "Strict-Transport-Security"), "");  // only behind TLS
        EXPECT_FALSE(header(a, "X-Request-Id").empty());
    }
    EXPECT_EQ(header(ask("GET", "/api/v1/health"), "Cache-Control"), "no-store");
}

TEST_F(ServiceTest, RequestIdsAreTakenOverOnlyIfHarmless) {
    EXPECT_EQ(header(ask("GET", "/", {{"x-request-id", "abc-1_2"}}), "X-Request-Id"), "abc-1_2");
    for (const std::string bad : {"a b", "a\nb", "\"", "", std::string(65, 'a').c_str()})
        EXPECT_NE(header(ask("GET", "/", {{"x-request-id", bad}}), "X-Request-Id"), bad);
    std::set<std::string> seen;
    for (int i = 0; i < 50; ++i) seen.insert(header(ask("GET", "/"), "X-Request-Id"));
    EXPECT_EQ(seen.size(), 50u);
}

TEST_F(ServiceTest, WithoutASessionNothingIsShown) {
    EXPECT_EQ(ask("GET", "/api/v1/things/1").status, 401);
    const Answer over = ask("GET", "/api/v1/things/1", {{"cookie", "yanlu_session=stolen"}});
    EXPECT_EQ(over.status, 401);
    EXPECT_EQ(json(over)["code"], "http.session_over");
    EXPECT_NE(header(over, "Set-Cookie").find("Max-Age=0"), std::string::npos);
    EXPECT_EQ(ask("GET", "/api/v1/things/1", logged_in()).status, 200);
    EXPECT_EQ(header(ask("GET", "/api/v1/things/1", logged_in()), "ETag"), "\"3\"");
}

TEST_F(ServiceTest, AWriteNeedsTheTokenAndAPageOfOurs) {
    const Headers cookie_only{{"cookie", std::string("yanlu_session=") + good_token}};
    EXPECT_EQ(json(ask("POST", "/api/v1/things", cookie_only))["code"], "http.csrf_token_wrong");
    Headers wrong = cookie_only;
    wrong["x-csrf-token"] = "csrf-8";
    EXPECT_EQ(ask("POST", "/api/v1/things", wrong).status, 403);
    EXPECT_EQ(ask("POST", "/api/v1/things", logged_in()).status, 201);
    EXPECT_EQ(ask("POST", "/api/v1/things", logged_in({{"origin", "https://yanlu.example"}})).status, 201);
    for (const char* origin : {"https://evil.example", "null", "https://yanlu.example.evil", "yanlu.example"})
        EXPECT_EQ(json(ask("POST", "/api/v1/things", logged_in({{"origin", origin}})))["code"], "http.foreign_origin") << origin;
    EXPECT_EQ(ask("POST", "/api/v1/things", logged_in({{"sec-fetch-site", "cross-site"}})).status, 403);
    EXPECT_EQ(ask("POST", "/api/v1/session", {{"origin", "https://evil.example"}}, "right").status,
              403);  // nobody is logged in by a stranger
}

TEST_F(ServiceTest, WhoMustChangeThePasswordMayOnlyDoThat) {
    const Headers headers{{"cookie", std::string("yanlu_session=") + new_token}, {"x-csrf-token", "csrf-7"}};
    EXPECT_EQ(json(ask("GET", "/api/v1/things/1", headers))["code"], "http.must_change_password");
    EXPECT_EQ(ask("DELETE", "/api/v1/session", headers).status, 204);
}

TEST_F(ServiceTest, TheSessionCookieIsOutOfReachOfScripts) {
    const std::string set = header(ask("POST", "/api/v1/session", {}, "right"), "Set-Cookie");
    EXPECT_EQ(set, "yanlu_session=tok-clerk; Path=/; HttpOnly; SameSite=Strict");
    EXPECT_NE(header(ask("DELETE", "/api/v1/session", logged_in()), "Set-Cookie").find("yanlu_session=; "), std::string::npos);
}

TEST_F(ServiceTest, BehindTlsTheCookieIsSecure) {
    Service behind(test_routes(), {}, workers, clock, test_rulebook(), find_visitor, {true, "test", {}});
    const Answer a = behind.answer({"POST", "/api/v1/session", {{"host", "h"}}, "right", "127.0.0.1"});
    EXPECT_NE(header(a, "Set-Cookie").find("; Secure"), std::string::npos);
    EXPECT_NE(header(a, "Strict-Transport-Security"), "");
}

TEST_F(ServiceTest, GuessingIsSlowedDownByAddress) {
    for (std::size_t i = 0; i < Attempts::most; ++i) EXPECT_EQ(ask("POST", "/api/v1/session", {}, "wrong").status, 401);
    const Answer held = ask("POST", "/api/v1/session", {}, "right");
    EXPECT_EQ(held.status, 429);
    EXPECT_EQ(header(held, "Retry-After"), "60");
    EXPECT_EQ(service.answer({"POST", "/api/v1/session", {{"host", "h"}}, "right", "192.0.2.2"}).status, 201);  // another address
    clock.advance(Attempts::window);
    EXPECT_EQ(ask("POST", "/api/v1/session", {}, "right").status, 201);
}

TEST_F(ServiceTest, APastedForwardedAddressDoesNotHelpTheGuesser) {
    for (std::size_t i = 0; i < Attempts::most; ++i)
        ask("POST", "/api/v1/session", {{"x-forwarded-for", "10.0.0." + std::to_string(i)}}, "wrong");
    EXPECT_EQ(ask("POST", "/api/v1/session", {{"x-forwarded-for", "10.9.9.9"}}, "right").status, 429);
}

TEST_F(ServiceTest, WrongPathsAndMethods) {
    EXPECT_EQ(ask("GET", "/api/v1/nothing").status, 404);
    EXPECT_EQ(ask("GET", "/api/v1").status, 404);
    EXPECT_EQ(ask("GET", "/api/v1/things/abc", logged_in()).status, 404);
    const Answer wrong = ask("PUT", "/api/v1/things");
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(header(wrong, "Allow"), "POST");
    EXPECT_EQ(header(ask("OPTIONS", "/api/v1/boom"), "Allow"), "GET, HEAD");
    EXPECT_EQ(ask("POST", "/").status, 405);
}

TEST_F(ServiceTest, UnreadableTargetsAreRefused) {
    for (const char* target : {"/api/v1/things/%", "/api/v1/things/%ff", "/api/v1/things/1?q=%e4%b8", "/api/v1/things%2f1", "/a%00b",
                               "/a%0ab", "http://other/api/v1/health", "*", ""})
        EXPECT_EQ(ask("GET", target, logged_in()).status, 400) << target;
}

TEST_F(ServiceTest, BodiesOverOneMegabyteAreRefused) {
    EXPECT_EQ(ask("POST", "/api/v1/things", logged_in(), std::string(largest_body, 'x')).status, 201);
    const Answer a = ask("POST", "/api/v1/things", logged_in(), std::string(largest_body + 1, 'x'));
    EXPECT_EQ(a.status, 413);
    EXPECT_EQ(json(a)["status"], 413);
}

TEST_F(ServiceTest, TheCallersKeyAndVersionReachTheHandler) {
    const Json seen = json(ask("POST", "/api/v1/things", logged_in({{"idempotency-key", "k-1"}, {"if-match", "\"9\""}})));
    EXPECT_EQ(seen["key"], "k-1");
    EXPECT_EQ(seen["expected"], 9);
    EXPECT_EQ(seen["person"], 7);
    EXPECT_EQ(ask("POST", "/api/v1/things", logged_in({{"idempotency-key", std::string(81, 'k')}})).status, 422);
    EXPECT_EQ(ask("POST", "/api/v1/things", logged_in({{"idempotency-key", "a\tb"}})).status, 422);
    EXPECT_EQ(ask("POST", "/api/v1/things", logged_in({{"if-match", "nine"}})).status, 412);
}

TEST_F(ServiceTest, FaultsAreTheServersAndSayNothingOfTheInside) {
    testing::internal::CaptureStderr();
    const Answer a = ask("GET", "/api/v1/boom", logged_in({{"x-request-id", "r-77"}}));
    const std::string log = testing::internal::GetCapturedStderr();
    EXPECT_EQ(a.status, 500);
    EXPECT_EQ(json(a)["code"], "http.fault");
    EXPECT_EQ(json(a).dump().find("disk on fire"), std::string::npos);
    EXPECT_NE(json(a)["detail"].get<std::string>().find("r-77"), std::string::npos);
    EXPECT_EQ(ask("GET", "/api/v1/busy", logged_in()).status, 409);
    EXPECT_EQ(ask("GET", "/api/v1/health").status, 200);  // and goes on
}

TEST_F(ServiceTest, MetricsCountByRouteAndStatus) {
    ask("GET", "/api/v1/things/1", logged_in());
    ask("GET", "/api/v1/things/2", logged_in());
    ask("GET", "/api/v1/things/1");
    const std::string text(ask("GET", "/api/v1/metrics").bytes());
    EXPECT_NE(text.find("yanlu_http_requests_total{method=\"GET\",route=\"/things/{id}\",status=\"200\"} 2\n"), std::string::npos) << text;
    EXPECT_NE(text.find("yanlu_http_requests_total{method=\"GET\",route=\"/things/{id}\",status=\"401\"} 1\n"), std::string::npos);
    EXPECT_NE(text.find("yanlu_http_request_seconds_count{method=\"GET\",route=\"/things/{id}\"} 3\n"), std::string::npos);
    EXPECT_NE(text.find("yanlu_answer 42\n"), std::string::npos);
}

TEST_F(ServiceTest, StaticFilesComeCompressedAndWithLastingNamesForever) {
    const Answer br = ask("GET", "/assets/app-1a2b.js", {{"accept-encoding", "gzip, deflate, br"}});
    EXPECT_EQ(br.bytes(), "BR");
    EXPECT_EQ(header(br, "Content-Encoding"), "br");
    EXPECT_EQ(header(br, "Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_NE(header(br, "Cache-Control").find("immutable"), std::string::npos);
    EXPECT_EQ(ask("GET", "/assets/app-1a2b.js", {{"accept-encoding", "br;q=0, gzip;q=0.5"}}).bytes(), "GZ");
    const Answer plain = ask("GET", "/assets/app-1a2b.js");
    EXPECT_EQ(plain.bytes(), "let a = 1;");
    EXPECT_EQ(ask("GET", "/assets/app-1a2b.js", {{"if-none-match", header(plain, "ETag")}}).status, 304);
}

TEST_F(ServiceTest, PagesOfTheApplicationAreItsIndexAndOtherPathsNothing) {
    for (const char* page : {"/", "/findings/12", "/rules/1.1-no-certified-host", "/content-rules/typo.idiom", "/login"})
        EXPECT_EQ(ask("GET", page).bytes(), "<!doctype html>") << page;
    for (const char* page : {"/register", "/register/accounts/7", "/register.html"})
        EXPECT_EQ(ask("GET", page).bytes(), "<!doctype html>register") << page;
    EXPECT_EQ(header(ask("GET", "/"), "Cache-Control"), "no-cache");
    for (const char* path : {"/assets/app-1a2b.js.gz", "/../service_test.cpp", "/assets/../../etc/passwd.x", "/favicon.ico"})
        EXPECT_EQ(ask("GET", path).status, 404) << path;
    EXPECT_EQ(ask("GET", "/%2e%2e/%2e%2e/etc/passwd").bytes(), "<!doctype html>");  // a name like any other: nothing on disk is opened
}

TEST(AttemptsTest, MemoryStaysBoundedUnderManyAddresses) {
    Attempts attempts;
    const Instant now{1'700'000'000'000};
    for (int i = 0; i < 30'000; ++i) attempts.refused("a" + std::to_string(i), now);
    EXPECT_TRUE(attempts.may_try("a1", now));
}

}  // namespace
}  // namespace yanlu::http
