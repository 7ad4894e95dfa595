// The fetcher against a server of our own: what it takes, what it refuses, and that an internal address is never connected to.
#include "monitoring/http_fetcher.hpp"

#include <gtest/gtest.h>

#include "local_server.hpp"
#include "monitoring/public_address.hpp"

namespace yanlu::monitoring {
namespace {

std::string ok(const std::string& body, const std::string& headers = "") {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + headers +
           "Connection: close\r\n\r\n" + body;
}
std::string redirect(const std::string& to) {
    return "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}
std::string status(int code) { return "HTTP/1.1 " + std::to_string(code) + " x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"; }

const FetchLimits for_tests{
    .timeout = std::chrono::milliseconds(1500), .max_bytes = 1000, .max_redirects = 3, .allows_private_addresses = true};

std::string code_of(const std::string& url, FetchLimits limits = for_tests) {
    const auto fetched = make_http_fetcher(limits)->fetch(url);
    return fetched ? "" : fetched.error().code;
}

TEST(HttpFetcher, FollowsAFewRedirectsAndTellsTheAnswers) {
    LocalServer server({{"/feed", ok("<rss/>")},
                        {"/1", redirect("/2")},
                        {"/2", redirect("/3")},
                        {"/3", redirect("/feed")},
                        {"/loop", redirect("/loop")},
                        {"/file", redirect("file:///etc/passwd")},
                        {"/403", status(403)},
                        {"/429", status(429)},
                        {"/404", status(404)},
                        {"/500", status(500)},
                        {"/large", ok(std::string(1001, 'x'))},
                        {"/endless", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + std::string(5000, 'x')},
                        {"/hang", "HANG"},
                        {"/rubbish", "rubbish\r\n\r\n"}});
    const auto fetched = make_http_fetcher(for_tests)->fetch(server.url("/1"));
    ASSERT_TRUE(fetched) << fetched.error().code;
    EXPECT_EQ(fetched->body, "<rss/>");
    EXPECT_EQ(fetched->final_url, server.url("/feed"));
    EXPECT_EQ(fetched->media_type, "text/xml");
    EXPECT_EQ(code_of(server.url("/loop")), "monitoring.fetch_too_many_redirects");
    EXPECT_EQ(code_of(server.url("/file")), "monitoring.fetch_bad_link");
    EXPECT_EQ(code_of(server.url("/403")), "monitoring.fetch_blocked");
    EXPECT_EQ(code_of(server.url("/429")), "monitoring.fetch_blocked");
    EXPECT_EQ(code_of(server.url("/404")), "monitoring.fetch_status");
    EXPECT_EQ(code_of(server.url("/500")), "monitoring.fetch_status");
    EXPECT_EQ(code_of(server.url("/large")), "monitoring.fetch_too_large");
    EXPECT_EQ(code_of(server.url("/endless")), "monitoring.fetch_too_large");
    EXPECT_EQ(code_of(server.url("/hang")), "monitoring.fetch_timed_out");
    EXPECT_EQ(code_of(server.url("/rubbish")), "monitoring.fetch_unreachable");
}

// 1 KB of zeros in gzip, many times over: the limit counts what comes out, not what goes in.
TEST(HttpFetcher, CountsInflatedBytes) {
    const unsigned char gzip[] = {0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xed, 0xc1, 0x01, 0x0d, 0x00,
                                  0x00, 0x00, 0xc2, 0xa0, 0xf7, 0x4f, 0x6d, 0x0e, 0x37, 0xa0, 0x00, 0x00, 0x00, 0x00, 0x00,
                                  0x00, 0x00, 0x00, 0x00, 0x80, 0x37, 0x03, 0x9a, 0xde, 0x1d, 0x27, 0x10, 0x27, 0x00, 0x00};
    const std::string body(reinterpret_cast<const char*>(gzip), sizeof gzip);
    LocalServer server({{"/zip", ok(body, "Content-Encoding: gzip\r\n")}});
    EXPECT_EQ(code_of(server.url("/zip")), "monitoring.fetch_too_large");
}

TEST(HttpFetcher, NeverConnectsToAnInternalAddress) {
    LocalServer server({{"/feed", ok("secret")}});
    const FetchLimits strict;
    // The port is refused first; on port 80 it is the address.
    EXPECT_EQ(code_of(server.url("/feed"), strict), "monitoring.fetch_bad_link");
    for (const char* url :
         {"http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://0x7f.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
          "http://10.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/", "http://0.0.0.0/"}) {
        EXPECT_EQ(code_of(url, strict), "monitoring.fetch_forbidden_address") << url;
    }
    for (const char* url : {"ftp://example.com/", "file:///etc/passwd", "gopher://127.0.0.1/", "http://user:pass@example.com/",
                            "http://example.com:22/", "", "x y"}) {
        EXPECT_EQ(code_of(url, strict), "monitoring.fetch_bad_link") << url;
    }
}

TEST(PublicAddress, KnowsTheSpecialBlocks) {
    const auto ip = [](std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) { return a << 24 | b << 16 | c << 8 | d; };
    for (const auto address : {ip(10, 1, 2, 3), ip(100, 64, 0, 1), ip(100, 127, 255, 255), ip(172, 31, 0, 1), ip(192, 168, 0, 1),
                               ip(198, 19, 0, 1), ip(224, 0, 0, 1), ip(255, 255, 255, 255), 0u}) {
        EXPECT_FALSE(is_public_ipv4(address)) << address;
    }
    for (const auto address :
         {ip(8, 8, 8, 8), ip(100, 128, 0, 1), ip(172, 32, 0, 1), ip(198, 20, 0, 1), ip(223, 5, 5, 5), ip(192, 0, 1, 1)})
        EXPECT_TRUE(is_public_ipv4(address)) << address;
    EXPECT_TRUE(is_public_ipv6({0x24, 0x00, 0x32, 0x00}));
    EXPECT_FALSE(is_public_ipv6({0xFE, 0x80}));
    EXPECT_FALSE(is_public_ipv6({0xFC, 0x00}));
    EXPECT_FALSE(is_public_ipv6({0x20, 0x01, 0x0D, 0xB8}));
    EXPECT_FALSE(is_public_ipv6({0x20, 0x02, 0x7F, 0x00, 0x00, 0x01}));
    EXPECT_FALSE(is_public_ipv6({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1}));
    EXPECT_TRUE(is_public_ipv6({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 8, 8, 8, 8}));
}

}  // namespace
}  // namespace yanlu::monitoring
